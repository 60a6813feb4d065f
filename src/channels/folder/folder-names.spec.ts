import { arrivalKeyOf, isUnfinishedName, parseProcessingName, processingName, StableFiles } from './folder-names';

const KEY = arrivalKeyOf(new Date('2026-11-23T09:00:00Z'), '0123456789ab');

describe('a name in `in`', () => {
  it.each([
    '.order.edi',
    '~order.edi',
    'order.edi.tmp',
    'order.TMP',
    'a.part',
    'a.filepart',
    'a.crdownload',
    'a.swp',
    'a.lock',
  ])('%s says "not yet"', (name) => expect(isUnfinishedName(name)).toBe(true));

  it.each(['order.edi', 'order', 'part.edi', 'tmp', 'a.tmp.edi', 'order~1.edi', 'ORDERS.2026.11.23'])(
    '%s can be taken',
    (name) => expect(isUnfinishedName(name)).toBe(false),
  );
});

describe('a name in `processing`', () => {
  it.each(['order.edi', 'a~b~c.edi', '~', ' blank .edi', 'ö.edi'])('gives key and %s back', (name) => {
    expect(parseProcessingName(processingName(KEY, name))).toEqual({ arrivalKey: KEY, name });
  });

  it.each(['order.edi', '~order.edi', 'key~order.edi', 'abc-123~order.edi', KEY, `${KEY.toUpperCase()}~order.edi`])(
    '%s was not put there by us',
    (name) => expect(parseProcessingName(name)).toBeNull(),
  );

  it('fits a file system with any name, the reason beside it as well', () => {
    for (const name of [`${'x'.repeat(250)}.edi`, `${'ö'.repeat(125)}.edi`, '😀'.repeat(63)]) {
      const fitted = processingName(KEY, name);
      expect(Buffer.byteLength(`${fitted}.reason.txt`)).toBeLessThanOrEqual(255);
      expect(fitted).not.toContain('\ufffd');
      expect(parseProcessingName(fitted)?.arrivalKey).toBe(KEY);
    }
  });
});

describe('an arrival key', () => {
  it('sorts by time, over years', () => {
    const keys = ['2026-01-01', '2026-01-02', '2031-12-31', '2058-05-05'].map((day) =>
      arrivalKeyOf(new Date(day), 'ffffffffffff'),
    );
    expect([...keys].sort()).toEqual(keys);
  });

  it('tells two files of one instant apart', () => {
    const now = new Date('2026-11-23');
    expect(arrivalKeyOf(now, '000000000001')).not.toBe(arrivalKeyOf(now, '000000000002'));
  });
});

describe('files that are looked at', () => {
  const file = (name: string, size = 10, modifiedMs = 0) => ({ name, size, modifiedMs });
  const names = (files: readonly { readonly name: string }[]): readonly string[] => files.map(({ name }) => name);

  it('can be taken when a second look finds them as they were', () => {
    const stable = new StableFiles(1_000);
    expect(stable.look([file('a')], 0)).toEqual([]);
    expect(stable.look([file('a')], 999)).toEqual([]);
    expect(names(stable.look([file('a')], 1_000))).toEqual(['a']);
  });

  it('wait on while they grow or are written anew', () => {
    const stable = new StableFiles(1_000);
    stable.look([file('a', 10)], 0);
    expect(stable.look([file('a', 20)], 1_000)).toEqual([]);
    expect(stable.look([file('a', 20, 5)], 2_000)).toEqual([]);
    expect(names(stable.look([file('a', 20, 5)], 3_000))).toEqual(['a']);
  });

  it('wait longer while they are empty', () => {
    const stable = new StableFiles(1_000);
    stable.look([file('a', 0)], 0);
    expect(stable.look([file('a', 0)], 4_999)).toEqual([]);
    expect(names(stable.look([file('a', 0)], 5_000))).toEqual(['a']);
  });

  it('begin anew when they were gone in between', () => {
    const stable = new StableFiles(1_000);
    stable.look([file('a')], 0);
    stable.look([], 500);
    expect(stable.look([file('a')], 1_000)).toEqual([]);
  });

  it('come oldest first, and by name when they are equally old', () => {
    const stable = new StableFiles(0);
    const files = [file('c', 1, 2), file('b', 1, 1), file('a', 1, 2)];
    stable.look(files, 0);
    expect(names(stable.look(files, 0))).toEqual(['b', 'a', 'c']);
  });
});
