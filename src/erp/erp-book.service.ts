import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { err, ok, type Result } from '../kernel';
import { Database, UnitOfWork } from '../platform/services';
import { CONNECTORS, type Connector, type ConnectorName } from './connector';
import { ErpRepository, type ErpFeed, type ErpSystem } from './erp.repository';
import type { RevertedRun } from './erp-system';
import type { ErpEntity, ErpPort } from './port';

/** What somebody writes down about an ERP. */
export interface NewErp {
  readonly code: string;
  readonly connector: string;
  readonly settings: unknown;
  readonly secretName: string | null;
  readonly active: boolean;
  readonly takesOrders: boolean;
  readonly concurrency: number;
}

const CODE = /^[a-z0-9][a-z0-9-]{0,39}$/;
/** What is read how often until somebody says otherwise. Everything is held against each other in the night. */
const USUAL: Readonly<Record<ErpEntity, Pick<ErpFeed, 'everyMinutes' | 'wholeAtHour'>>> = {
  articles: { everyMinutes: 15, wholeAtHour: 1 },
  customers: { everyMinutes: 15, wholeAtHour: 1 },
  prices: { everyMinutes: 15, wholeAtHour: 2 },
  contracts: { everyMinutes: 15, wholeAtHour: 2 },
  'cross-references': { everyMinutes: 30, wholeAtHour: 3 },
  stock: { everyMinutes: 10, wholeAtHour: null },
  orders: { everyMinutes: 5, wholeAtHour: 4 },
};

/** The ERPs, and the connectors that there are. Each connector registers itself in `onModuleInit`. */
@Injectable()
export class ErpBook {
  private readonly connectors = new Map<ConnectorName, Connector>();

  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly erps: ErpRepository,
  ) {}

  register<Settings>(connector: Connector<Settings>): void {
    this.connectors.set(connector.name, connector);
  }

  list(): Promise<readonly ErpSystem[]> {
    return this.erps.all(this.database);
  }

  find(code: string): Promise<ErpSystem | null> {
    return this.erps.byCode(this.database, code);
  }

  feeds(erp: ErpSystem): Promise<readonly ErpFeed[]> {
    return this.erps.feeds(this.database, erp.id);
  }

  /** What looked of late as if it was put back from an older backup. */
  reverted(erp: ErpSystem): Promise<readonly RevertedRun[]> {
    return this.erps.reverted(this.database, erp.id);
  }

  /** Writes an ERP down, with what is usually read of it. @returns it, or sentences that say what is wrong */
  async save(wanted: NewErp, by: string): Promise<Result<ErpSystem, readonly string[]>> {
    const connector = CONNECTORS.find((known) => known === wanted.connector);
    if (!CODE.test(wanted.code)) return err(['The code is 1 to 40 of a-z, 0-9 and hyphens, and begins with no hyphen.']);
    if (connector === undefined) return err([`The connector is one of ${CONNECTORS.join(', ')}.`]);
    const settings = this.connector(connector).settings.safeParse(wanted.settings);
    if (!settings.success) return err(z.prettifyError(settings.error).split('\n'));
    if (!Number.isInteger(wanted.concurrency) || wanted.concurrency < 1 || wanted.concurrency > 16)
      return err(['From 1 to 16 orders are handed over at the same time.']);
    return this.unitOfWork.run(async (tx) => {
      const { secretName } = wanted;
      if (secretName !== null && (await tx.query('SELECT FROM secret WHERE name = $1', [secretName])).length === 0)
        return err([`There is no secret ${secretName}: store it first with "secret set".`]);
      const taker = await this.erps.taker(tx);
      if (wanted.takesOrders && taker !== null && taker !== wanted.code)
        return err([`Orders go to ${taker} already, and an order stands in one ERP: write ${taker} down without --takes-orders first.`]);
      const saved = await this.erps.save(tx, { ...wanted, connector, settings: settings.data });
      if (saved === null) return err([`${wanted.code} is an ERP of another connector; take another code.`]);
      const known = new Set((await this.erps.feeds(tx, saved.id)).map(({ entity }) => entity));
      const { reads } = this.abilities({ connector, settings: settings.data });
      for (const entity of reads)
        if (!known.has(entity)) await this.erps.saveFeed(tx, saved.id, { entity, fromHour: 0, toHour: 24, active: true, ...USUAL[entity] });
      await this.erps.note(tx, 'erp-saved', saved.id, by, { code: saved.code });
      return ok(saved);
    });
  }

  /** What can be done there. Opened it says so, and goes nowhere yet. @param settings as its schema read them */
  abilities({ connector, settings }: Pick<ErpSystem, 'connector' | 'settings'>): ErpPort['abilities'] {
    return this.connector(connector).open({ settings, secret: null, timeoutMs: 1 }).abilities;
  }

  connector(name: ConnectorName): Connector {
    const connector = this.connectors.get(name);
    if (connector === undefined) throw new Error(`Nothing speaks to an ERP of the kind ${name}`);
    return connector;
  }
} // prettier-ignore
