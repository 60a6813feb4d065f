import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { diskOf, FAR, NEAR } from './disk.client';

describe.each([
  ['near', NEAR],
  ['far', FAR],
])('a disk that is %s', (_, disk) => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'binnendienst-disk-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const at = (...names: string[]): string => path.join(folder, ...names);
  const failing = async (act: () => unknown): Promise<unknown> => {
    try {
      await act();
      return null;
    } catch (error) {
      return (error as NodeJS.ErrnoException).code;
    }
  };

  it('writes what is new, and refuses what is there', async () => {
    await disk.writeNew(at('a'), Buffer.from('één'));
    expect(readFileSync(at('a'), 'utf8')).toBe('één');
    expect(await disk.read(at('a'))).toEqual(Buffer.from('één'));
    expect(await failing(() => disk.writeNew(at('a'), Buffer.from('b')))).toBe('EEXIST');
    expect(await failing(() => disk.writeNew(at('no', 'a'), Buffer.from('b')))).toBe('ENOENT');
  });

  it('does not follow a link to a file', async () => {
    writeFileSync(at('target'), 'secret');
    symlinkSync(at('target'), at('link'));
    expect((await disk.status(at('link'))).isSymbolicLink()).toBe(true);
    expect(await failing(() => disk.writeNew(at('link'), Buffer.from('b')))).toBe('EEXIST');
    await disk.remove(at('link'));
    expect(readFileSync(at('target'), 'utf8')).toBe('secret');
  });

  it('makes folders, moves and removes, and says what is not there', async () => {
    await disk.makeFolder(at('x', 'y'));
    await disk.makeFolder(at('x', 'y'));
    writeFileSync(at('a'), '1');
    await disk.rename(at('a'), at('x', 'y', 'a'));
    expect(existsSync(at('a'))).toBe(false);
    expect(await failing(() => disk.rename(at('a'), at('b')))).toBe('ENOENT');
    expect(await failing(() => disk.status(at('a')))).toBe('ENOENT');
    expect(await failing(() => disk.read(at('a')))).toBe('ENOENT');
    await disk.remove(at('a'));
    await disk.remove(at('x', 'y', 'a'));
    expect(existsSync(at('x', 'y', 'a'))).toBe(false);
  });
});

describe('which disk a folder lies on', () => {
  it('is far for what is no disk of this machine, and for what is not there', () => {
    expect(diskOf('/proc')).toBe(FAR);
    expect(diskOf(path.join(tmpdir(), 'not-there'))).toBe(FAR);
  });
});
