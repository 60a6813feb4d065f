import { ZodError } from 'zod';
import { businessDateOf, systemClock, type Words } from '../../kernel';
import type { Connector, ErpAccess } from '../connector';
import { emptyReading, guardWith } from '../guard';
import { unknownAnswer } from '../http-answer';
import {
  ErpFault,
  type BookedOrder,
  type ErpCheck,
  type ErpOrder,
  type ErpPort,
  type ErpReading,
  type ErpRow,
  type MasterEntity,
  type OrderNews,
  type Watermark,
  type Written,
} from '../port';
import { theirWords } from '../reasons';
import { toldOfLists } from '../told-columns';
import { cancelOnce, writeOnce } from '../write-once';
import { OdooRefusal, type Odoo } from './odoo-calls';
import { checkAll, checkOfFault, checkVersion } from './odoo-check';
import { ODOO_COLUMNS } from './odoo-columns';
import { salesWithKey } from './odoo-find';
import { OdooHttp } from './odoo-http.client';
import { readNews } from './odoo-news';
import { readArticles, readCrossReferences } from './odoo-read-articles';
import { readCustomers } from './odoo-read-customers';
import { readPrices } from './odoo-read-prices';
import { readStock } from './odoo-read-stock';
import type { Opened } from './odoo-references';
import { bookedOf } from './odoo-sales';
import { odooSettings, type OdooSettings } from './odoo-settings';
import { shapeOf, type OdooShape } from './odoo-shape';
import { saleHands } from './odoo-write';

/**
 * Odoo 16 to 19 by its external API. Made from its documentation and its source; it was tried with no Odoo. Odoo has no contracts of its own: what is
 * agreed with a customer is a price list with days.
 */
export const odoo: Connector<OdooSettings> = {
  name: 'odoo',
  settings: odooSettings,
  open(access: ErpAccess<OdooSettings>): ErpPort {
    return new OdooPort(access.settings, new OdooHttp(access));
  },
};

/** What a connection to an Odoo is beside its methods. */
type Connection = Odoo & Pick<OdooHttp, 'version' | 'usedApi'>;

export class OdooPort implements ErpPort {
  readonly abilities = {
    reads: ['articles', 'customers', 'prices', 'cross-references', 'stock', 'orders'],
    incremental: true,
    answersAtOnce: true,
    tells: toldOfLists(ODOO_COLUMNS),
    changes: {},
  } as const satisfies ErpPort['abilities'];

  private shape: Promise<OdooShape> | null = null;

  constructor(
    private readonly settings: OdooSettings,
    private readonly connection: Connection,
  ) {}

  check(): Promise<readonly ErpCheck[]> {
    return guard.run(async () => {
      const checks: ErpCheck[] = [];
      try {
        checks.push(checkVersion(await this.connection.version(), await this.connection.usedApi()));
        return [...checks, ...(await checkAll(await this.open()))];
      } catch (error) {
        const fault = faultOf(error);
        if (!(fault instanceof ErpFault)) throw error;
        return [...checks, checkOfFault(fault, this.settings)];
      }
    });
  }

  async *read(entity: MasterEntity, since: Watermark | null): ErpReading<ErpRow> {
    const opened = await guard.run(() => this.open());
    return yield* guard.pages(readingOf(entity, opened, since));
  }

  async *news(since: Watermark | null, keys: readonly string[] | null): ErpReading<OrderNews> {
    const opened = await guard.run(() => this.open());
    return yield* guard.pages(readNews(opened, since, keys));
  }

  write(order: ErpOrder): Promise<Written> {
    return guard.run(async () => writeOnce(saleHands(await this.open()), order));
  }

  cancel(order: Pick<ErpOrder, 'key' | 'release'>): Promise<Written> {
    return guard.run(async () => cancelOnce(saleHands(await this.open()), order));
  }

  find(key: string): Promise<readonly BookedOrder[]> {
    return guard.run(async () => (await salesWithKey(await this.open(), key)).map(bookedOf));
  }

  /** Nothing is held open: every question is one by itself. */
  close(): Promise<void> {
    return Promise.resolve();
  }

  private async open(): Promise<Opened> {
    const opening = (this.shape ??= shapeOf(this.connection));
    try {
      return { odoo: this.connection, settings: this.settings, shape: await opening };
    } catch (error) {
      this.shape = null;
      throw error;
    }
  }
}

function readingOf(entity: MasterEntity, opened: Opened, since: Watermark | null): ErpReading<ErpRow> {
  switch (entity) {
    case 'articles':
      return readArticles(opened, since);
    case 'customers':
      return readCustomers(opened, since);
    case 'prices':
      return readPrices(opened, since);
    case 'cross-references':
      return readCrossReferences(opened, since);
    case 'stock':
      return readStock(opened, since, businessDateOf(systemClock.now()));
    case 'contracts':
      return emptyReading(since);
  }
}

const WORDS = {
  access: { nl: 'Odoo staat onze gebruiker dit niet toe: {said}', en: 'Odoo does not let our user do this: {said}' },
  absent: {
    nl: 'Deze Odoo heeft niet wat wordt gevraagd: {said}',
    en: 'This Odoo has not what is asked of it: {said}',
  },
  missing: {
    nl: 'Odoo heeft niet meer wat er net nog was: {said}',
    en: 'Odoo has no more what was just there: {said}',
  },
  error: { nl: 'Odoo weigert wat deze koppeling vraagt: {said}', en: 'Odoo refuses what this connector asks: {said}' },
} as const satisfies Readonly<Record<OdooRefusal['kind'], Words>>;

/** Outside of writing there is nothing that Odoo may refuse but for want of rights. */
function faultOf(error: unknown): unknown {
  if (error instanceof OdooRefusal) {
    const kind = error.kind === 'access' ? 'access' : error.kind === 'missing' ? 'busy' : 'strange';
    return new ErpFault(kind, WORDS[error.kind], { said: theirWords(error.message) });
  }
  if (error instanceof ZodError) return unknownAnswer('Odoo', error.issues[0]);
  return error;
}

const guard = guardWith(faultOf);
