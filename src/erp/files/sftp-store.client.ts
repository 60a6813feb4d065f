import { isGone, RemoteRefusal, SftpFault } from '../../channels';
import { SftpSession, type Door } from '../../channels/services';
import type { Words } from '../../kernel';
import { ErpFault } from '../port';
import { changedFile, joined, noFolder, type FileStore, type StoredFile } from './file-store';

const MS = 1_000;
/** Status codes of SSH_FXP_STATUS. */
const NO_SUCH_FILE = 2;
const PERMISSION_DENIED = 3;

/** A folder of an SFTP server. One connection, made when it is needed first, and again where it broke off. */
export class SftpStore implements FileStore {
  private session: Promise<SftpSession> | null = null;

  constructor(
    private readonly door: Door,
    private readonly root: string,
  ) {}

  list(folder: string): Promise<readonly StoredFile[]> {
    return this.doing(async (session) => {
      const { files } = await session.list(this.at(folder));
      return files.map(({ name, size, modified }) => ({ name, size, modifiedMs: modified * MS, id: null }));
    });
  }

  folders(folder: string): Promise<readonly string[]> {
    return this.doing((session) => session.folders(this.at(folder)).catch(orIfGone([])));
  }

  async *stream(folder: string, { name, size, modifiedMs }: StoredFile): AsyncGenerator<Uint8Array> {
    const file = { name, path: this.at(joined(folder, name)), size, modified: modifiedMs / MS };
    const opening = this.open();
    try {
      const session = await opening;
      yield* session.stream(file);
      // By its name too: it may have been taken away, or another one put in its place.
      const named = await session.look(file.path);
      if (named.size !== size || named.modified !== file.modified) throw changedFile(name);
    } catch (error) {
      // Somebody writes to it, or took it away.
      if (error instanceof RemoteRefusal && error.code !== PERMISSION_DENIED) throw faultOfRefusal('busy', error);
      throw this.faultOf(error, opening);
    }
  }

  read(path: string): Promise<Buffer | null> {
    return this.doing(async (session) => {
      const full = this.at(path);
      const known = await session.look(full).catch(orIfGone(null));
      if (known === null) return null;
      const bytes = await session.read({ name: path, path: full, ...known }).catch(orIfGone(null));
      if (bytes === null && (await this.isThere(path)))
        throw new ErpFault('busy', { nl: '{path} wordt juist geschreven', en: '{path} is being written' }, { path });
      return bytes;
    });
  }

  isThere(path: string): Promise<boolean> {
    return this.doing(async (session) => (await session.look(this.at(path)).catch(orIfGone(null))) !== null);
  }

  look(path: string): Promise<Omit<StoredFile, 'name'> | null> {
    return this.doing(async (session) => {
      const known = await session.look(this.at(path)).catch(orIfGone(null));
      return known === null ? null : { size: known.size, modifiedMs: known.modified * MS, id: null };
    });
  }

  write(path: string, bytes: Uint8Array): Promise<void> {
    return this.doing((session) => session.write(this.at(path), Buffer.from(bytes)));
  }

  makeFolder(path: string): Promise<void> {
    return this.doing(async (session) => {
      const parts = path.split('/');
      for (const at of parts.keys()) {
        const full = this.at(parts.slice(0, at + 1).join('/'));
        if (parts[at] === '.' || (await session.look(full).catch(orIfGone(null))) !== null) continue;
        // Another one may make it at the same moment.
        await session.makeFolder(full).catch(async (error: unknown) => {
          if ((await session.look(full).catch(orIfGone(null))) === null) throw error;
        });
      }
    });
  }

  claim(from: string, to: string): Promise<'claimed' | 'taken'> {
    return this.doing(async (session) => {
      try {
        await session.rename(this.at(from), this.at(to));
        return 'claimed';
      } catch (error) {
        // The server only says that it failed; what is there says why.
        if (!(error instanceof RemoteRefusal) || (await session.look(this.at(to)).catch(orIfGone(null))) === null) throw error; // prettier-ignore
        return 'taken';
      }
    });
  }

  move(from: string, to: string): Promise<'moved' | 'in-steps' | 'gone'> {
    return this.doing(async (session) => {
      try {
        // In one step: a server that links and unlinks could be stopped between the two, and the file would be in both places.
        return (await session.replace(this.at(from), this.at(to))) ? 'moved' : 'in-steps';
      } catch (error) {
        if (!(error instanceof RemoteRefusal)) throw error;
        if ((await session.look(this.at(from)).catch(orIfGone(null))) === null) return 'gone';
        const isTaken = (await session.look(this.at(to)).catch(orIfGone(null))) !== null;
        if (isTaken && error.code !== PERMISSION_DENIED)
          throw new ErpFault(
            'busy',
            {
              nl: '{to} is er al, en de server zet er niets voor in de plaats',
              en: '{to} is there already, and the server puts nothing in its place',
            },
            { to },
          );
        // What is moved is there: where it is to go is not.
        throw isGone(error) ? noFolder(to.replace(/\/[^/]*$/, '')) : error;
      }
    });
  }

  remove(path: string): Promise<void> {
    return this.doing((session) => session.remove(this.at(path)).catch(orIfGone(undefined)));
  }

  removeFolder(path: string): Promise<void> {
    return this.doing(async (session) => {
      try {
        await session.removeFolder(this.at(path));
      } catch (error) {
        // The server only says that it failed: so it does where something lies in it.
        if (!(error instanceof RemoteRefusal) || error.code === PERMISSION_DENIED) throw error;
      }
    });
  }

  async close(): Promise<void> {
    const session = await this.session?.catch(() => null);
    this.session = null;
    await session?.close();
  }

  private at(path: string): string {
    return joined(this.root, path);
  }

  private open(): Promise<SftpSession> {
    return (this.session ??= SftpSession.open(this.door, () => undefined));
  }

  private async doing<T>(act: (session: SftpSession) => Promise<T>): Promise<T> {
    const opening = this.open();
    try {
      return await act(await opening);
    } catch (error) {
      throw this.faultOf(error, opening);
    }
  }

  private faultOf(error: unknown, opening: Promise<SftpSession>): unknown {
    if (error instanceof SftpFault) {
      // Whatever comes next begins with a connection of its own.
      if (this.session === opening) this.session = null;
      opening.then((session) => session.cut(), () => undefined); // prettier-ignore
      return new ErpFault(error.kind === 'connection' ? 'away' : 'access', CONTACT[error.kind], {
        said: error.message,
      });
    }
    if (!(error instanceof RemoteRefusal)) return error;
    const kind = error.code === PERMISSION_DENIED ? 'access' : error.code === NO_SUCH_FILE ? 'strange' : 'away';
    return faultOfRefusal(kind, error);
  }
}

/** What kept us from the server: in English it says that itself. */
const CONTACT = {
  'host-key': {
    nl: 'de server toont een hostsleutel die niet is bevestigd, of een andere dan die ({said})',
    en: '{said}',
  },
  'log-in': { nl: 'de server laat ons niet toe, of er is geen goede sleutel of wachtwoord ({said})', en: '{said}' },
  connection: { nl: 'de server is niet te bereiken of verbrak de verbinding ({said})', en: '{said}' },
  folder: { nl: 'de map is niet te lezen ({said})', en: '{said}' },
} as const satisfies Readonly<Record<SftpFault['kind'], Words>>;

const REFUSED = { nl: 'de server weigert dit ({said})', en: '{said}' } as const satisfies Words;
const REFUSALS: Readonly<Record<number, Words>> = {
  [NO_SUCH_FILE]: { nl: 'dit bestand of deze map is er niet ({said})', en: '{said}' },
  [PERMISSION_DENIED]: { nl: 'de server geeft ons hier de rechten niet voor ({said})', en: '{said}' },
};

const faultOfRefusal = (kind: ErpFault['kind'], { code, message }: RemoteRefusal): ErpFault =>
  new ErpFault(kind, REFUSALS[code] ?? REFUSED, { said: message });

const orIfGone =
  <T>(instead: T) =>
  (error: unknown): T => {
    if (isGone(error)) return instead;
    throw error;
  };
