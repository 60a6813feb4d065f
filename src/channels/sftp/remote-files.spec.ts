import { arrivalKeyOf, completeFiles, isPlainName, joinRemote, patternOf, type RemoteFile } from './remote-files';
import { sftpSettings, type InboundFolder } from './settings';

const inbound = (settings: object): InboundFolder => {
  const [folder] = sftpSettings.parse({ host: 'h', user: 'u', inbound: [{ folder: '/in', ...settings }] }).inbound;
  if (folder === undefined) throw new Error('There is no folder');
  return folder;
};
const file = (name: string, more: Partial<RemoteFile> = {}): RemoteFile => ({
  name,
  path: joinRemote('/in', name),
  size: 10,
  modified: 1_000,
  ...more,
});
const names = (files: readonly RemoteFile[]): readonly string[] => files.map(({ name }) => name);

describe('complete files', () => {
  it('by a second look are those with the same size and time', () => {
    const before = [file('a'), file('b'), file('c')];
    const now = [file('a'), file('b', { size: 11 }), file('c', { modified: 1_001 }), file('d')];
    expect(names(completeFiles(inbound({}), before, now))).toEqual(['a']);
  });

  it('by a marker are those beside which it lies; the marker itself is none', () => {
    const marker = inbound({ complete: { rule: 'marker', suffix: '.ok' } });
    expect(names(completeFiles(marker, [], [file('a'), file('a.ok'), file('b'), file('c.ok')]))).toEqual(['a']);
  });

  it('by renaming are all whose names do not say "not yet"', () => {
    const renamed = inbound({ complete: { rule: 'renamed' }, exclude: ['*.bak'] });
    const now = ['a', 'b.tmp', '.c', 'd.BAK', 'e.filepart'].map((name) => file(name));
    expect(names(completeFiles(renamed, [], now))).toEqual(['a']);
  });

  it('come oldest first, and by name within a second', () => {
    const renamed = inbound({ complete: { rule: 'renamed' } });
    const now = [file('z', { modified: 1 }), file('b'), file('a'), file('y', { modified: 2 })];
    expect(names(completeFiles(renamed, [], now))).toEqual(['z', 'y', 'a', 'b']);
  });
});

it.each([
  ['*.edi', 'a.edi', true],
  ['*.edi', 'A.EDI', true],
  ['*.edi', 'a.edi.bak', false],
  ['order?.xml', 'order1.xml', true],
  ['order?.xml', 'order12.xml', false],
  ['a+b(c).[x]', 'a+b(c).[x]', true],
  ['a.b', 'aXb', false],
  ['*', 'line\nbreak', true],
  ['?', '漢', true],
  ['**a**', 'xay', true],
])('the pattern %s takes %j: %s', (pattern, name, taken) => {
  expect(patternOf(pattern).test(name)).toBe(taken);
});

it('a pattern of many stars is no burden', () => {
  expect(patternOf('*'.repeat(200)).test('x'.repeat(10_000))).toBe(true);
});

it.each(['', '.', '..', '../a', 'a/b', 'a\\b', 'a\0b'])('%j names no file of the folder', (name) => {
  expect(isPlainName(name)).toBe(false);
});

describe('the arrival key', () => {
  it('is another for another folder, name, time and size', () => {
    const keys = [
      file('a'),
      file('b'),
      file('a', { path: '/other/a' }),
      file('a', { modified: 1_001 }),
      file('a', { size: 11 }),
    ].map(arrivalKeyOf);
    expect(new Set(keys).size).toBe(5);
    expect(arrivalKeyOf(file('a'))).toBe('sftp /in/a 1000 10');
  });

  it('stays short, and apart, however long the path', () => {
    const [one, two] = ['x', 'y'].map((end) => arrivalKeyOf(file('long', { path: '/é'.repeat(1_000) + end })));
    expect(one?.length).toBeLessThan(100);
    expect(one).not.toBe(two);
  });
});

it('settings keep to a place below where the server puts us', () => {
  for (const folder of ['..', '/in/../../etc', 'in\n', ''])
    expect(sftpSettings.safeParse({ host: 'h', user: 'u', inbound: [{ folder }] }).success).toBe(false);
  expect(inbound({})).toMatchObject({ complete: { rule: 'stable', seconds: 5 }, stored: { do: 'remove' } });
});
