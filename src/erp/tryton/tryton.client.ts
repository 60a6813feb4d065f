import { setTimeout as wait } from 'node:timers/promises';
import { ZodError } from 'zod';
import { businessDateOf, systemClock } from '../../kernel';
import type { Connector, ErpAccess } from '../connector';
import { emptyReading, guardWith } from '../guard';
import { unknownAnswer } from '../http-answer';
import {
  ErpFault,
  type BookedOrder,
  type ErpChange,
  type ErpCheck,
  type ErpOrder,
  type ErpPort,
  type ErpReading,
  type ErpRow,
  type MasterChanged,
  type MasterEntity,
  type OrderNews,
  type Watermark,
  type Written,
} from '../port';
import { theirWords } from '../reasons';
import { toldOfLists } from '../told-columns';
import { cancelOnce, writeOnce } from '../write-once';
import { TrytonRefusal, type Tryton } from './tryton-calls';
import { changeMaster, TRYTON_CHANGES } from './tryton-change';
import { checkAll, checkOfFault, checkVersion } from './tryton-check';
import { TRYTON_COLUMNS } from './tryton-columns';
import { salesWithKey } from './tryton-find';
import { TrytonHttp } from './tryton-http.client';
import { modulesOf, type Opened } from './tryton-modules';
import { readNews } from './tryton-news';
import { readArticles, readCrossReferences, readStock, type Reading } from './tryton-read-articles';
import { readCustomers } from './tryton-read-customers';
import { readPrices } from './tryton-read-prices';
import { companyOf, priceDigits } from './tryton-references';
import { missingRights } from './tryton-rights';
import { bookedOf } from './tryton-sales';
import { trytonSettings, type TrytonSettings } from './tryton-settings';
import { saleHands, type Writing } from './tryton-write';

/** Tryton 6.0 by its JSON-RPC. It has no contracts: what is agreed with a customer is a price list with days. */
export const tryton: Connector<TrytonSettings> = {
  name: 'tryton',
  settings: trytonSettings,
  open(access: ErpAccess<TrytonSettings>): ErpPort {
    return new TrytonPort(access.settings, new TrytonHttp(access));
  },
};

/** What a connection to a Tryton is beside its methods. */
type Connection = Tryton & Pick<TrytonHttp, 'version' | 'close'>;

export class TrytonPort implements ErpPort {
  readonly abilities = {
    reads: ['articles', 'customers', 'prices', 'cross-references', 'stock', 'orders'],
    incremental: true,
    answersAtOnce: true,
    tells: toldOfLists(TRYTON_COLUMNS),
    changes: TRYTON_CHANGES,
  } as const satisfies ErpPort['abilities'];

  private modules: Promise<ReadonlySet<string>> | null = null;
  /** That our user may write was looked at, and is so. */
  private mayWrite = false;
  /** What stays the same of a company. */
  private particulars: Pick<Writing, 'company' | 'digits'> | null = null;

  constructor(
    private readonly settings: TrytonSettings,
    private readonly connection: Connection,
  ) {}

  check(): Promise<readonly ErpCheck[]> {
    return guard.run(async () => {
      const checks: ErpCheck[] = [];
      try {
        checks.push(checkVersion(await this.connection.version()));
        return [...checks, ...(await checkAll(await this.open()))];
      } catch (error) {
        const fault = faultOf(error);
        if (!(fault instanceof ErpFault)) throw error;
        return [...checks, checkOfFault(fault, this.settings)];
      }
    });
  }

  async *read(entity: MasterEntity, since: Watermark | null): ErpReading<ErpRow> {
    const reading = await guard.run(() => this.open());
    return yield* guard.pages(readingOf(entity, reading, since));
  }

  async *news(since: Watermark | null, keys: readonly string[] | null): ErpReading<OrderNews> {
    const reading = await guard.run(() => this.open());
    return yield* guard.pages(readNews(reading, since, keys));
  }

  write(order: ErpOrder): Promise<Written> {
    return guard.run(async () => writeOnce(saleHands(await this.writing()), order));
  }

  cancel(order: Pick<ErpOrder, 'key' | 'release'>): Promise<Written> {
    return guard.run(async () => cancelOnce(saleHands(await this.writing()), order));
  }

  find(key: string): Promise<readonly BookedOrder[]> {
    return guard.run(async () => (await salesWithKey(this.connection, key)).map(bookedOf));
  }

  change(change: ErpChange): Promise<MasterChanged> {
    return guard.run(async () => changeMaster(await this.open(), change));
  }

  close(): Promise<void> {
    return this.connection.close();
  }

  private async open(): Promise<Reading> {
    const opening = (this.modules ??= modulesOf(this.connection));
    try {
      const modules = await opening;
      const has: Opened['has'] = (module) => modules.has(module);
      return { tryton: this.connection, settings: this.settings, has };
    } catch (error) {
      this.modules = null;
      throw error;
    }
  }

  /** A right that is missing is no fault of the order: nothing is sent before somebody gives it. */
  private async writing(): Promise<Writing> {
    const reading = await this.open();
    if (!this.mayWrite) {
      const missing = await missingRights(this.connection, 'writing');
      if (missing.length > 0)
        throw new ErpFault(
          'access',
          {
            nl: '"{user}" mag in Tryton geen orders boeken: {missing}.',
            en: '"{user}" may not book orders in Tryton: {missing}.',
          },
          { user: this.settings.user, missing: missing.join(', ') },
        );
      this.mayWrite = true;
    }
    this.particulars ??= { company: await companyOf(this.connection), digits: await priceDigits(this.connection) };
    return { ...reading, ...this.particulars, wait: (ms) => wait(ms) };
  }
}

function readingOf(entity: MasterEntity, reading: Reading, since: Watermark | null): ErpReading<ErpRow> {
  switch (entity) {
    case 'articles':
      return readArticles(reading, since);
    case 'customers':
      return readCustomers(reading, since);
    case 'prices':
      return readPrices(reading, since);
    case 'cross-references':
      return readCrossReferences(reading, since);
    case 'stock':
      return readStock(reading, since, businessDateOf(systemClock.now()));
    case 'contracts':
      // Tryton 6.0 has no contracts.
      return emptyReading(since);
  }
}

/** Outside of writing there is nothing that Tryton may refuse but for want of rights. */
function faultOf(error: unknown): unknown {
  if (error instanceof TrytonRefusal)
    return new ErpFault(
      'access',
      { nl: 'Tryton staat onze gebruiker dit niet toe: {said}', en: 'Tryton does not let our user do this: {said}' },
      { said: theirWords(error.message) },
    );
  if (error instanceof ZodError) return unknownAnswer('Tryton', error.issues[0]);
  return error;
}

const guard = guardWith(faultOf);
