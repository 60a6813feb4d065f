import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isSameFile } from './file-store';
import { FolderStore } from './folder-store.client';

// Real: a folder of this machine.

const root = mkdtempSync(path.join(tmpdir(), 'binnendienst-store-'));
const store = new FolderStore(root);
const at = (...parts: readonly string[]): string => path.join(root, ...parts);
beforeAll(() => mkdirSync(at('in')));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Reads the first file, with something done behind the first piece. */
async function readWhile(act: () => void): Promise<number> {
  const [file] = await store.list('in');
  if (file === undefined) throw new Error('no file');
  let bytes = 0;
  for await (const piece of store.stream('in', file)) {
    if (bytes === 0) act();
    bytes += piece.length;
  }
  return bytes;
}

describe('a folder', () => {
  it('tells of a file that changed, went or was replaced while it was read', async () => {
    const name = at('in', 'a.csv');
    const size = 300_000;
    const write = (file = name): void => writeFileSync(file, Buffer.alloc(size, 'x'));
    write();
    expect(await readWhile(() => undefined)).toBe(size);
    await expect(readWhile(() => appendFileSync(name, 'more'))).rejects.toMatchObject({ kind: 'busy' });
    write();
    await expect(readWhile(() => rmSync(name))).rejects.toMatchObject({ kind: 'busy' });
    write();
    await expect(
      readWhile(() => {
        writeFileSync(at('other'), 'y');
        renameSync(at('other'), name);
      }),
    ).rejects.toMatchObject({ kind: 'busy' });
    await expect(
      (async () => {
        for await (const _ of store.stream('in', { name: 'gone.csv', size: 1, modifiedMs: 1, id: null }))
          throw new Error('read');
      })(),
    ).rejects.toMatchObject({ kind: 'busy' });
  });

  it('knows a file from another one in its place, of the same size and time', async () => {
    const put = (): void => {
      writeFileSync(at('new'), 'x');
      utimesSync(at('new'), 1_000, 1_000);
      renameSync(at('new'), at('in', 'same.csv'));
    };
    put();
    const listed = (await store.list('in')).find(({ name }) => name === 'same.csv');
    if (listed === undefined) throw new Error('no file');
    expect(isSameFile(await store.look('in/same.csv'), listed)).toBe(true);
    put();
    const now = await store.look('in/same.csv');
    expect(now).toMatchObject({ size: listed.size, modifiedMs: listed.modifiedMs });
    expect([isSameFile(now, listed), await store.look('in/none.csv')]).toEqual([false, null]);
    rmSync(at('in', 'same.csv'));
  });

  it('shows no links and no folders, and says which folder is not there', async () => {
    symlinkSync('/etc/passwd', at('in', 'link.csv'));
    mkdirSync(at('in', 'folder.csv'));
    expect((await store.list('in')).map(({ name }) => name)).toEqual(['a.csv']);
    await expect(store.list('nowhere')).rejects.toMatchObject({ kind: 'strange', message: expect.stringContaining(`list ${at('nowhere')}:`) as unknown }); // prettier-ignore
    expect([await store.folders('nowhere'), await store.read('nowhere/x'), await store.isThere('nowhere')]).toEqual([[], null, false]); // prettier-ignore
    await store.write('file', Buffer.from('x'));
    await expect(store.move('file', 'nowhere/file')).rejects.toMatchObject({ kind: 'strange', message: `there is no folder ${at('nowhere')}` }); // prettier-ignore
    expect(await store.move('no-file', 'in/file')).toBe('gone');
  });

  it('gives a name that several want to one of them', async () => {
    const want = ['1', '2', '3', '4'];
    for (const one of want) {
      await store.makeFolder(`mine/${one}`);
      await store.write(`mine/${one}/file`, Buffer.from(one));
    }
    const claims = await Promise.all(want.map((one) => store.claim(`mine/${one}`, 'mine/name')));
    expect(claims.filter((claim) => claim === 'claimed')).toHaveLength(1);
    const winner = want[claims.indexOf('claimed')];
    expect((await store.read('mine/name/file'))?.toString()).toBe(winner);
  });
});
