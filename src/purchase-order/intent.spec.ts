import type { MessageFunction } from './purchase-order';
import { changeProfile, intentOf, isOlder, type Intent } from './intent';

const said = (word: MessageFunction, code: string | null, kind = 'order') =>
  intentOf({ kind, function: word, functionCode: code });

describe('what an order asks for', () => {
  it.each<[MessageFunction, string | null, Intent]>([
    ['original', '9', 'new'],
    ['original', null, 'new'],
    ['replacement', '5', 'replace'],
    ['change', '4', 'change'],
    ['cancellation', '1', 'cancel'],
    ['cancellation', '17', 'cancel-and-reorder'],
    ['duplicate', '7', 'duplicate'],
    ['copy', '31', 'copy'],
    ['confirmation', '6', 'agreement'],
    ['confirmation', '29', 'agreement'],
    ['confirmation', '42', 'told-elsewhere'],
    ['confirmation', '43', 'told-elsewhere'],
    // X12: an order that was given by telephone before.
    ['confirmation', '06', 'told-elsewhere'],
    ['proposal', '16', 'forecast'],
    ['provisional', '46', 'provisional'],
    ['hold', '23', 'hold'],
    ['test', '53', 'test'],
    ['other', '34', 'unknown'],
  ])('%s %s: %s', (word, code, intent) => {
    expect(said(word, code)).toBe(intent);
  });

  it('is what an overlay reads, whatever the code means elsewhere', () => {
    expect(said('original', '17')).toBe('new');
    expect(said('original', '5')).toBe('new');
  });

  it('is what is agreed about the code, before anything else', () => {
    expect(intentOf({ kind: 'order', function: 'change', functionCode: '4' }, 'replacement')).toBe('replace');
    expect(intentOf({ kind: 'order', function: 'cancellation', functionCode: '17' }, 'reminder')).toBe('reminder');
    expect(intentOf({ kind: 'order-change', function: 'other', functionCode: '34' }, 'original')).toBe('change');
  });
});

describe('what an order change asks for', () => {
  it.each<[string, MessageFunction, string | null, Intent]>([
    ['order-change', 'original', '9', 'change'],
    ['order-change', 'change', '4', 'change'],
    ['order-change', 'replacement', '5', 'replace'],
    ['order-change', 'cancellation', '1', 'cancel'],
    ['order-change', 'cancellation', '17', 'cancel-and-reorder'],
    ['order-change', 'hold', '23', 'hold'],
    ['order-cancellation', 'original', null, 'cancel'],
    ['order-cancellation', 'cancellation', null, 'cancel'],
  ])('%s with %s %s: %s', (kind, word, code, intent) => {
    expect(said(word, code, kind)).toBe(intent);
  });

  it('is the whole order where the message is, and there a quantity is no difference', () => {
    expect(changeProfile('change', 'edifact', 'difference')).toEqual({
      lines: 'listed',
      quantities: 'difference',
      additions: 'said',
    });
    expect(changeProfile('change', 'x12')).toEqual({ lines: 'listed', quantities: 'total', additions: 'said' });
    for (const [intent, format] of [
      ['replace', 'edifact'],
      ['change', 'ubl'],
      ['change', 'cxml'],
    ] as const)
      // prettier-ignore
      expect(changeProfile(intent, format, 'difference')).toEqual({ lines: 'whole', quantities: 'total', additions: 'implied' });
  });
});

describe('an older change', () => {
  const at = (sequence: string | null, date: string | null) => ({ sequence, date });

  it.each([
    ['by its number', at('2', '2026-01-09'), at('10', '2026-01-08'), true],
    ['not by a later number', at('10', '2026-01-01'), at('2', '2026-01-08'), false],
    ['by its date where the numbers are one', at('2', '2026-01-07'), at('2', '2026-01-08'), true],
    ['by its date where one has no number', at(null, '2026-01-07'), at('2', '2026-01-08'), true],
    ['not on the same day', at(null, '2026-01-08'), at(null, '2026-01-08'), false],
    ['not where nothing is said', at(null, null), at('2', '2026-01-08'), false],
    ['not by numbers that are none', at('A', null), at('B', null), false],
  ])('is known %s', (_, change, than, expected) => {
    expect(isOlder(change, than)).toBe(expected);
  });
});
