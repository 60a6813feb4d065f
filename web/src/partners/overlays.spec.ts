import { endOfLine, offsetAt } from './overlays';

describe('a place in a text', () => {
  const text = 'one\ntwo three\n\nfour';
  it.each([
    [1, 1, 0],
    [2, 5, 8],
    [3, 1, 14],
    [4, 9, text.length],
    [9, 1, text.length],
  ])('line %i, column %i is found', (line, column, offset) => {
    expect(offsetAt(text, line, column)).toBe(offset);
  });

  it('ends with its line', () => {
    expect([endOfLine(text, 8), endOfLine(text, 15)]).toEqual([13, text.length]);
  });
});
