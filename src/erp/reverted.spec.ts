import { describeReverted, isMuch, mayRevert, REVERTED } from './reverted';
import { cameWhole } from './files/file-choice';

describe('rows that say again what they said before', () => {
  it.each([
    [REVERTED.rows - 1, REVERTED.rows - 1, false],
    [REVERTED.rows, REVERTED.rows, true],
    [8, 10, true],
    [8, 11, false],
    [0, 0, false],
  ])('are much where %i of %i that changed do: %s', (back, changed, much) => {
    expect(isMuch(back, changed)).toBe(much);
  });

  it('are not looked at where a count goes up and down', () => {
    expect([mayRevert('prices'), mayRevert('stock'), mayRevert('orders')]).toEqual([true, false, false]);
  });

  it('are told of in a sentence that says whether there are more', () => {
    const of = (table: 'prices' | 'articles', rows: number, keys: readonly string[]) => ({ table, rows, keys, vanished: 0, returned: 0 }); // prettier-ignore
    const told = { changed: 9, since: '2026-11-20T08:00:00.000Z', tables: [of('articles', 1, ['A1']), of('prices', 7, ['P1', 'P2'])] }; // prettier-ignore
    expect(describeReverted(told).en).toBe('of 9 rows that changed 8 say again what they said before 2026-11-20, as after an older backup: 1 of articles (A1); 7 of prices (P1, P2, ...)'); // prettier-ignore
  });
});

describe('between two watermarks of files', () => {
  const feeds = [
    { whole: 'art-all-*.csv', changes: 'art-new-*.csv' },
    { whole: 'pack-all.csv', changes: null },
  ];
  const before = { files: { 'art-all-1.csv': '10 1', 'art-new-1.csv': '5 2', 'pack-all.csv': '7 3' } };

  it.each([
    ['nothing', {}, false],
    ['a file of changes', { 'art-new-2.csv': '6 4' }, false],
    ['a file with everything', { 'art-all-2.csv': '10 5' }, true],
    ['one that was written anew under its name', { 'pack-all.csv': '7 9' }, true],
  ])('came %s', (_, files, whole) => {
    expect(cameWhole(feeds, before, { files: { ...before.files, ...files } })).toBe(whole);
  });

  it('came everything where nothing was read before', () => {
    expect(cameWhole(feeds, null, before)).toBe(true);
  });
});
