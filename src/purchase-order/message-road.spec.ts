import { INTENTS, intentOf } from './intent';
import { roadOf, type MessageRoad } from './message-road';

const road = (code: string, word: Parameters<typeof intentOf>[0]['function'], kind = 'order') =>
  roadOf(intentOf({ kind, function: word, functionCode: code }), kind);

describe('the road of a message', () => {
  it.each<[string, Parameters<typeof road>[1], MessageRoad]>([
    ['9', 'original', 'order'],
    ['7', 'duplicate', 'order'],
    ['53', 'test', 'order'],
    ['5', 'replacement', 'change'],
    ['1', 'cancellation', 'change'],
    ['23', 'hold', 'change'],
    ['31', 'copy', 'keep'],
    ['6', 'confirmation', 'keep'],
    ['29', 'confirmation', 'keep'],
    ['16', 'proposal', 'keep'],
    ['46', 'provisional', 'keep'],
    ['42', 'confirmation', 'match'],
    ['43', 'confirmation', 'match'],
    ['34', 'other', 'ask'],
  ])('of an order by function %s (%s): %s', (code, word, expected) => {
    expect(road(code, word)).toBe(expected);
  });

  it('leads a message of changes to no order of its own', () => {
    for (const intent of INTENTS) expect([intent, roadOf(intent, 'order-change')]).not.toEqual([intent, 'order']);
  });
});
