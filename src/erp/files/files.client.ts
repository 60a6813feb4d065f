import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { systemClock } from '../../kernel';
import type { Connector, ErpAccess } from '../connector';
import {
  ErpFault,
  type BookedOrder,
  type ErpCheck,
  type ErpEntity,
  type ErpOrder,
  type ErpPort,
  type ErpReading,
  type ErpRow,
  type MasterEntity,
  type OrderNews,
  type Watermark,
  type Written,
} from '../port';
import { cameWhole } from './file-choice';
import { newsOfFiles, newsOfKeys } from './file-news';
import { readEntity } from './file-reading';
import type { FileStore } from './file-store';
import { checkAll } from './files-check';
import { columnsInFiles } from './files-columns';
import { filesSettings, type FilesSettings } from './files-settings';
import { FolderStore } from './folder-store.client';
import { orderAs } from './formats';
import { OrderBook } from './order-book';
import { SftpStore } from './sftp-store.client';
import type { Exchange } from './their-files';

/** An ERP that reads and writes files, in a folder or on an SFTP server. */
export const files: Connector<FilesSettings> = {
  name: 'files',
  settings: filesSettings,
  open(access: ErpAccess<FilesSettings>): ErpPort {
    return new FilesPort(access.settings, storeOf(access));
  },
};

function storeOf({ settings: { where }, secret, timeoutMs }: ErpAccess<FilesSettings>): FileStore {
  if (where.kind === 'folder') return new FolderStore(where.path);
  const { host, port, user, authentication, hostKeys, path } = where;
  // Without a secret the server says no, which is what is to be said.
  const own = secret ?? Buffer.alloc(0);
  const login = authentication === 'password' ? { password: own } : { privateKey: own, passphrase: null };
  const trusted = { fingerprints: hostKeys, type: null };
  return new SftpStore({ host, port, user, login, connectMs: timeoutMs, operationMs: timeoutMs, trusted }, path);
}

export class FilesPort implements ErpPort {
  readonly abilities: ErpPort['abilities'];
  private readonly exchange: Exchange;
  private readonly book: OrderBook | null;

  constructor(settings: FilesSettings, store: FileStore) {
    const reads: readonly ErpEntity[] = [...new Set(settings.feeds.map(({ entity }) => entity))];
    this.abilities = {
      reads: settings.answers === null ? reads : [...reads, 'orders'],
      incremental: true,
      answersAtOnce: false,
      tells: (table) => columnsInFiles(settings, table),
      changes: {},
    };
    const nowMs = (): number => systemClock.now().getTime();
    // The time in front lets what was left behind be found and swept.
    const unique = (): string => `${nowMs()}-${randomUUID()}`;
    this.exchange = { store, settings, wait: (ms) => wait(ms), nowMs, unique };
    const { orders, folders } = settings;
    this.book = orders === null || folders.orders === null ? null : new OrderBook({
      ...{ store, work: folders.work, orders: folders.orders, ending: orders.ending, unique },
      write: orderAs(orders.write, settings),
    }); // prettier-ignore
  }

  check(): Promise<readonly ErpCheck[]> {
    return checkAll(this.exchange);
  }

  read(entity: MasterEntity, since: Watermark | null): ErpReading<ErpRow> {
    return readEntity(this.exchange, entity, since);
  }

  toldAll(entity: MasterEntity, since: Watermark | null, until: Watermark): boolean {
    return cameWhole(
      this.exchange.settings.feeds.filter((feed) => feed.entity === entity),
      since,
      until,
    );
  }

  async *news(since: Watermark | null, keys: readonly string[] | null): ErpReading<OrderNews> {
    const book = this.taking();
    return yield* keys === null ? newsOfFiles(this.exchange, book, since) : newsOfKeys(book, keys, since);
  }

  async write(order: ErpOrder): Promise<Written> {
    return this.taking().write(order);
  }

  async cancel(order: Pick<ErpOrder, 'key' | 'release'>): Promise<Written> {
    return this.taking().cancel(order);
  }

  async find(key: string): Promise<readonly BookedOrder[]> {
    return this.taking().find(key);
  }

  close(): Promise<void> {
    return this.exchange.store.close();
  }

  private taking(): OrderBook {
    if (this.book === null) throw new ErpFault('access', { nl: 'in de instellingen staat niet hoe orders worden geschreven ("orders")', en: 'the settings say nothing of how orders are written ("orders")' }); // prettier-ignore
    return this.book;
  }
}
