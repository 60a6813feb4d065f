import { portionsOf, type StoredBytes } from './portions';

const part = (messageId: string, bytes: number): StoredBytes => ({
  messageId, payloadId: 'file', payloadSize: 1_000_000, byteStart: 10, byteEnd: 10 + bytes,
}); // prettier-ignore
const ofDocument = (messageId: string, payloadId: string, bytes: number): StoredBytes => ({
  messageId, payloadId, payloadSize: bytes, byteStart: 0, byteEnd: bytes,
}); // prettier-ignore
const divided = (...stored: readonly StoredBytes[]): readonly (readonly string[])[] =>
  portionsOf(
    stored.map(({ messageId }) => messageId),
    stored,
    100,
  );

describe('portions of messages', () => {
  it('are as large as may be held together', () => {
    expect(divided(part('a', 60), part('b', 40), part('c', 1), part('d', 500), part('e', 1))).toEqual([
      ['a', 'b'],
      ['c'],
      ['d'],
      ['e'],
    ]);
  });

  it('have all messages of a document, whose bytes are read once', () => {
    expect(
      divided(ofDocument('a', 'D', 500), ofDocument('b', 'D', 500), ofDocument('c', 'E', 60), ofDocument('d', 'E', 60)),
    ).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    // The same bytes again behind others count again.
    expect(divided(ofDocument('a', 'D', 60), part('b', 40), ofDocument('c', 'D', 60))).toEqual([['a', 'b'], ['c']]);
  });

  it('leave what is not stored where it is', () => {
    expect(portionsOf(['a', 'x', 'b'], [part('a', 100), part('b', 1)], 100)).toEqual([['a', 'x'], ['b']]);
    expect(portionsOf([], [], 100)).toEqual([]);
  });
});
