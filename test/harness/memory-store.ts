import { noFolder, type FileStore, type StoredFile } from '../../src/erp/files/file-store';

/**
 * Files in memory, where every operation is one step: what may happen between two of them can be gone through one by one. Folders below one that is there
 * come with their first file or are made, and go when they are removed; those at the top are there.
 */
export class MemoryStore implements FileStore {
  readonly files = new Map<string, Buffer>();
  private readonly made = new Set<string>();
  private readonly times = new Map<string, number>();
  private readonly ids = new Map<string, number>();
  private count = 0;
  /** Time of what is written. */
  nowMs = 1_000_000;

  list(folder: string): Promise<readonly StoredFile[]> {
    return Promise.resolve(
      this.below(folder).flatMap((name) => {
        const known = name.includes('/') ? null : this.known(`${folder}/${name}`);
        return known === null ? [] : [{ name, ...known }];
      }),
    );
  }

  folders(folder: string): Promise<readonly string[]> {
    const names = [...this.files.keys(), ...[...this.made].map((one) => `${one}/`)].flatMap((path) => {
      const [name, ...rest] = path.startsWith(`${folder}/`) ? path.slice(folder.length + 1).split('/') : [];
      return name === undefined || rest.length === 0 ? [] : [name];
    });
    return Promise.resolve([...new Set(names)]);
  }

  async *stream(folder: string, file: StoredFile): AsyncGenerator<Uint8Array> {
    const bytes = await this.read(`${folder}/${file.name}`);
    if (bytes !== null) yield bytes;
  }

  read(path: string): Promise<Buffer | null> {
    return Promise.resolve(this.files.get(path) ?? null);
  }

  isThere(path: string): Promise<boolean> {
    const isAtTheTop = !path.includes('/');
    return Promise.resolve(isAtTheTop || this.files.has(path) || this.made.has(path) || this.below(path).length > 0);
  }

  look(path: string): Promise<Omit<StoredFile, 'name'> | null> {
    return Promise.resolve(this.known(path));
  }

  write(path: string, bytes: Uint8Array): Promise<void> {
    this.ids.set(path, ++this.count);
    this.make(parentOf(path));
    this.files.set(path, Buffer.from(bytes));
    this.times.set(path, this.nowMs);
    return Promise.resolve();
  }

  makeFolder(path: string): Promise<void> {
    this.make(path);
    return Promise.resolve();
  }

  claim(from: string, to: string): Promise<'claimed' | 'taken'> {
    if (this.below(to).length > 0) return Promise.resolve('taken');
    if (!this.isMade(parentOf(to))) return Promise.reject(noFolder(parentOf(to)));
    for (const name of this.below(from)) this.rename(`${from}/${name}`, `${to}/${name}`);
    this.made.delete(from);
    this.make(to);
    return Promise.resolve('claimed');
  }

  move(from: string, to: string): Promise<'moved' | 'gone'> {
    if (this.files.has(from) && !this.isMade(parentOf(to))) return Promise.reject(noFolder(parentOf(to))); // prettier-ignore
    return Promise.resolve(this.rename(from, to) ? 'moved' : 'gone');
  }

  remove(path: string): Promise<void> {
    this.files.delete(path);
    return Promise.resolve();
  }

  removeFolder(path: string): Promise<void> {
    const isEmpty = ![...this.files.keys(), ...this.made].some((one) => one.startsWith(`${path}/`));
    if (isEmpty) this.made.delete(path);
    return Promise.resolve();
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  private make(path: string): void {
    const parts = path.split('/');
    for (const at of parts.keys()) this.made.add(parts.slice(0, at + 1).join('/'));
  }

  private isMade(folder: string): boolean {
    return !folder.includes('/') || this.made.has(folder);
  }

  private known(path: string): Omit<StoredFile, 'name'> | null {
    const bytes = this.files.get(path);
    if (bytes === undefined) return null;
    return { size: bytes.length, modifiedMs: this.times.get(path) ?? 0, id: String(this.ids.get(path)) };
  }

  private below(folder: string): readonly string[] {
    return [...this.files.keys()].flatMap((path) =>
      path.startsWith(`${folder}/`) ? [path.slice(folder.length + 1)] : [],
    );
  }

  private rename(from: string, to: string): boolean {
    const bytes = this.files.get(from);
    if (bytes === undefined) return false;
    this.files.delete(from);
    this.files.set(to, bytes);
    this.times.set(to, this.times.get(from) ?? 0);
    this.ids.set(to, this.ids.get(from) ?? 0);
    return true;
  }
}

const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/** A store whose every operation waits for a word first: whoever gives it may stop it there, or let it fail. */
export function steppedStore(store: FileStore, before: (step: number, what: string) => Promise<void>, after: (step: number) => Promise<void> = () => Promise.resolve()): FileStore {
  let step = 0;
  const stepped = <Asked extends readonly unknown[], Answer>(what: string, act: (...asked: Asked) => Promise<Answer>) =>
    async (...asked: Asked): Promise<Answer> => {
      const mine = ++step;
      await before(mine, what);
      const answer = await act(...asked);
      await after(mine);
      return answer;
    };
  return {
    list: stepped('list', store.list.bind(store)),
    folders: stepped('folders', store.folders.bind(store)),
    stream: (folder, file) => store.stream(folder, file),
    read: stepped('read', store.read.bind(store)),
    isThere: stepped('look', store.isThere.bind(store)),
    look: stepped('look', store.look.bind(store)),
    write: stepped('write', store.write.bind(store)),
    makeFolder: stepped('make', store.makeFolder.bind(store)),
    claim: stepped('claim', store.claim.bind(store)),
    move: stepped('move', store.move.bind(store)),
    remove: stepped('remove', store.remove.bind(store)),
    removeFolder: stepped('remove', store.removeFolder.bind(store)),
    close: () => store.close(),
  };
} // prettier-ignore
