import { createHash } from 'node:crypto';
import { RangeDigests } from './range-digests';

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('digests of ranges', () => {
  const file = Buffer.from('..first....second!third..', 'latin1');
  const ranges = [
    { start: 2, end: 7 },
    { start: 11, end: 18 },
    { start: 18, end: 23 },
  ];
  const expected = ranges.map(({ start, end }) => hashOf(file.subarray(start, end)));

  it.each([1, 2, 3, 5, 8, 100])('are those of their bytes alone, in pieces of %i', (size) => {
    const digests = new RangeDigests(ranges);
    for (let at = 0; at < file.length; at += size) digests.push(file.subarray(at, at + size));
    expect(digests.end()).toEqual(expected);
  });

  it('are none where there is no range', () => {
    const digests = new RangeDigests([]);
    digests.push(file);
    expect(digests.end()).toEqual([]);
  });
});
