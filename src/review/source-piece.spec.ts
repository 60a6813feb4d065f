import { pieceOf } from './source-piece';

const none = Buffer.alloc(0);

describe('a piece of a file', () => {
  it('is UTF-8 where it can be, and finds the character of a byte', () => {
    const bytes = Buffer.from('é<b>ü');
    const piece = pieceOf(bytes, 0, bytes);
    expect(piece).toMatchObject({ text: 'é<b>ü', from: 0, to: 7 });
    expect([piece.charAt(0), piece.charAt(2), piece.charAt(5), piece.charAt(8)]).toEqual([0, 1, 4, null]);
    expect(piece.charAt(2)).toBe(1);
  });

  it('never cuts through a character', () => {
    const bytes = Buffer.from('aéb€c');
    expect(pieceOf(bytes.subarray(2, 5), 2, bytes)).toMatchObject({ text: 'b', from: 3, to: 4 });
    expect(pieceOf(bytes.subarray(0, 2), 0, bytes)).toMatchObject({ text: 'a', from: 0, to: 1 });
  });

  it('is one byte a character where it is no UTF-8, and two where its mark says so', () => {
    const latin = Buffer.from('caf\xe9+1', 'latin1');
    expect(pieceOf(latin, 10, none)).toMatchObject({ text: 'café+1', from: 10, to: 16 });
    const wide = Buffer.from('\ufeff<a>', 'utf16le');
    const piece = pieceOf(wide, 0, wide);
    expect([piece.text, piece.charAt(2)]).toEqual(['\ufeff<a>', 1]);
  });
});
