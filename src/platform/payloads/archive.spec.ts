import { archivedBefore, archiveFileName, isArchiveFileName, partsOf } from './archive';

describe('the archive of payloads', () => {
  const archive = { blockBytes: 10, blocks: [4, 5, 6], plainBytes: 25, bytes: 15, sha256: '' };

  it.each([
    [0, 10, [[0, 0, 0, 10]]],
    [3, 7, [[0, 0, 3, 7]]],
    [9, 11, [[0, 0, 9, 10], [1, 4, 0, 1]]],
    [10, 20, [[1, 4, 0, 10]]],
    [5, 25, [[0, 0, 5, 10], [1, 4, 0, 10], [2, 9, 0, 5]]],
    [7, 7, []],
  ])('finds the blocks of bytes %i to %i', (start, end, expected) => {
    expect([...partsOf(archive, start, end)].map(({ n, at, from, to }) => [n, at, from, to])).toEqual(expected);
  }); // prettier-ignore

  it.each([
    ['2026-11-26', 1, '2026-10-01'],
    ['2026-11-30', 12, '2025-11-01'],
    ['2026-01-31', 1, '2025-12-01'],
    ['2026-03-31', 3, '2025-12-01'],
  ])('on %s, older than %i months is from before %s', (today, months, before) => {
    expect(archivedBefore(today, months)).toBe(before);
  });

  it('knows its files by their names', () => {
    const name = archiveFileName({ id: '0b0f4f0a-8d0e-4a53-9d3f-6a8f8f0f3c11', month: '2019-03-01' });
    expect(name).toBe('2019-03-0b0f4f0a-8d0e-4a53-9d3f-6a8f8f0f3c11.gz');
    expect([name, `.${name}.partial`, 'notes.txt', `x${name}`].filter(isArchiveFileName)).toEqual([name]);
  });
});
