import { Injectable } from '@nestjs/common';
import { businessDateOf, instantOf } from '../../kernel';
import { ConfigService, Database } from '../../platform/services';
import { keptFrom } from './retention';

/** First days of which things are kept. */
export interface TermDays {
  readonly recordsFrom: string;
  readonly eventsFrom: string;
}

export interface Terms {
  readonly days: TermDays;
  /** The same days as instants. */
  readonly records: Date;
  readonly events: Date;
}

/** How long things are kept here: by the settings, and by the financial year of the company. */
@Injectable()
export class RetentionTerms {
  constructor(
    private readonly database: Database,
    private readonly config: ConfigService,
  ) {}

  async at(now: Date): Promise<Terms> {
    const [company] = await this.database.query<{ ends: string }>('SELECT financial_year_ends AS ends FROM company');
    const today = businessDateOf(now);
    const { recordYears, eventYears } = this.config.limits;
    const [recordsFrom, eventsFrom] = [recordYears, eventYears].map((years) =>
      keptFrom(today, company?.ends ?? '12-31', years),
    ) as [string, string];
    return {
      days: { recordsFrom, eventsFrom },
      records: instantOf(recordsFrom, '00:00'),
      events: instantOf(eventsFrom, '00:00'),
    };
  }
}
