import { Injectable } from '@nestjs/common';
import { Database, UnitOfWork } from '../platform/services';
import { ErpRepository, type ErpFeed, type ErpSystem } from './erp.repository';
import type { ErpEntity } from './port';

/** When an entity is read, as far as it is to be other than it is. */
export type TimesAsked = Partial<Pick<ErpFeed, 'everyMinutes' | 'fromHour' | 'toHour' | 'wholeAtHour' | 'active'>>;

const isHour = (hour: number, last: number): boolean => Number.isInteger(hour) && hour >= 0 && hour <= last;

/** Says when entities of an ERP are read. */
@Injectable()
export class ErpTimes {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly erps: ErpRepository,
  ) {}

  /** Takes effect within seconds, in every process. @returns what is wrong; null when nothing is */
  async set(erp: ErpSystem, entity: ErpEntity, asked: TimesAsked, by: string): Promise<string | null> {
    const before = (await this.erps.feeds(this.database, erp.id)).find((feed) => feed.entity === entity);
    if (before === undefined) return `${erp.code} cannot be asked for ${entity}.`;
    const { everyMinutes, fromHour, toHour, wholeAtHour, active } = { ...before, ...asked };
    if (!Number.isInteger(everyMinutes) || everyMinutes < 1 || everyMinutes > 1_440) return 'It is read every 1 to 1440 minutes.';
    if (!isHour(fromHour, 23) || !isHour(toHour, 24) || fromHour >= toHour) return 'It is read from an hour (0 to 23) to a later one (1 to 24).';
    if (wholeAtHour !== null && !isHour(wholeAtHour, 23)) return 'Everything is read in an hour from 0 to 23, or never.';
    await this.unitOfWork.run(async (tx) => {
      await this.erps.saveFeed(tx, erp.id, { entity, everyMinutes, fromHour, toHour, wholeAtHour, active });
      await this.erps.note(tx, 'erp-times-set', erp.id, by, { code: erp.code, entity, everyMinutes, fromHour, toHour, wholeAtHour, active });
    });
    return null;
  }
} // prettier-ignore
