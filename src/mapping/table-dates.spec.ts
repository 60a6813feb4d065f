import { orderOf, readTableDate } from './table-dates';

const day = (text: string, order: 'day' | 'month' | 'both' = 'day'): string | null => {
  const span = readTableDate(text, order);
  return span === null || span === 'ambiguous' ? span : span.first;
};

describe('a date of a table', () => {
  it.each([
    ['05-01-2026', '2026-01-05'], ['5-1-2026', '2026-01-05'], ['05/01/2026', '2026-01-05'], ['05.01.2026', '2026-01-05'],
    ['05-01-26', '2026-01-05'], ['15.04.2024 05:55:00', '2024-04-15'], ['5-1-2026 9:30', '2026-01-05'], ['2026-01-05', '2026-01-05'],
    ['2026/1/5', '2026-01-05'], ['2026-01-05 09:30', '2026-01-05'], ['2026-01-05T09:30:00Z', '2026-01-05'], ['20260105', '2026-01-05'],
    ['31-02-2026', null], ['2026-13-01', null], ['05-01/2026', null], ['5 januari', null], ['46027', null], ['', null], ['unparseable_date', null],
    ['05-01-2026 later', null],
  ])('%j is %s', (text, expected) => expect(day(text)).toBe(expected)); // prettier-ignore

  it('is read by the order of its column', () => {
    expect(day('03/04/2026', 'day')).toBe('2026-04-03');
    expect(day('03/04/2026', 'month')).toBe('2026-03-04');
    expect(day('03/04/2026', 'both')).toBe('ambiguous');
    expect(day('14/03/2026', 'month')).toBeNull();
  });

  it('with points has the day first, and the year first has the month second, whatever its column', () => {
    for (const order of ['day', 'month', 'both'] as const) {
      expect(day('03.04.2026', order)).toBe('2026-04-03');
      expect(day('2026-04-03', order)).toBe('2026-04-03');
    }
  });
});

describe('the order of a column', () => {
  it.each([
    [['03/04/2026', '', 'x'], 'day'],
    [['03/04/2026', '14/03/2026'], 'day'],
    [['03/04/2026', '03/14/2026'], 'month'],
    [['14/03/2026', '03/14/2026'], 'both'],
    [['03.14.2026', '03/04/2026'], 'day'],
    [['2026-03-14', '03-14-26 10:00'], 'month'],
  ])('%j: %s', (values, order) => expect(orderOf(values)).toBe(order));
});
