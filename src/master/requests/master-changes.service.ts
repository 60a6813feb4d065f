import { Injectable } from '@nestjs/common';
import { alike, businessDateOf, filled, storedWords, systemClock, type Words } from '../../kernel';
import type { Sql, Tx } from '../../platform';
import { Database, EventLog } from '../../platform/services';
import { MasterImport } from '../master-import.service';
import { fieldOf } from './change-fields';
import { ChangeOutboxRepository, type DueChange } from './change-outbox.repository';
import { ChangeSubjectRepository } from './change-subject.repository';
import { valueIn, withValue, type Row } from './change-value';
import { TAKEN_GTIN } from './request-life';

/** Writes an approved change into a master that is kept here, by the way that imports go: checked, audited, and seen by whoever waits for it. */
@Injectable()
export class MasterChanges {
  constructor(
    private readonly subjects: ChangeSubjectRepository,
    private readonly master: MasterImport,
    private readonly outbox: ChangeOutboxRepository,
    private readonly database: Database,
    private readonly events: EventLog,
  ) {}

  /** Why the master cannot have it by now, whoever is told of it: a GTIN is of one package. Null where it can. */
  async refusal({ table, field, row, newValue }: DueChange): Promise<string | null> {
    if (table !== 'packagings' || field !== 'gtin' || newValue === null) return null;
    const other = await this.subjects.packageWith(this.database, newValue);
    const isOther = other !== null && (other.article !== row['article'] || other.level !== row['level']);
    return isOther ? `${TAKEN_GTIN} ${other.level} ${other.article}` : null;
  }

  /** Whether only a person can change it where it is kept here. */
  async isByHand(sql: Sql, change: Pick<DueChange, 'table' | 'field' | 'oldValue' | 'row'>): Promise<boolean> {
    return isOfKey(change) || this.isOfLater(sql, change, change.row);
  }

  /** What is no value beside a key but a part of it stays to be done by hand: written, it would be a second row. */
  async write(tx: Tx, due: DueChange): Promise<void> {
    const { table, key, field, newValue } = due;
    const subject = await this.subjects.find(tx, table, key);
    const known = fieldOf(table, field);
    if (subject === null || known === null) {
      await this.outbox.failed(tx, due, 'here', null, storedWords(filled(REFUSALS.gone, { key, table })));
      return;
    }
    if (await this.isByHand(tx, { ...due, row: subject.row })) {
      await this.outbox.byHand(tx, due, null);
      return;
    }
    // A price of today begins today: an order of last week goes by the price of last week.
    const isPrice = table === 'prices' && field === 'amount';
    const row: Row = { ...withValue(subject.row, field, newValue, known), ...(isPrice && { validFrom: null }) };
    const said = isPrice ? await this.price(tx, row) : await this.row(tx, table, row);
    // The import has seen the request come true. Where it did not, the master holds something else than was asked for.
    if (await this.outbox.failed(tx, due, 'here', null, storedWords(said))) return;
    await this.outbox.here(tx, due);
    const data = { table, key, field, before: valueIn(subject.row, field), after: newValue };
    await this.events.append(tx, [{ kind: 'change-request-written-here', subjectType: 'change-request', subjectId: due.id, actor: 'system', data }]);
  } // prettier-ignore

  /** A price that begins later, or has one behind it that does: which of them is meant by a new amount a person says. */
  private async isOfLater(sql: Sql, { table, field }: Pick<DueChange, 'table' | 'field'>, row: Row): Promise<boolean> {
    if (table !== 'prices' || field !== 'amount') return false;
    return String(row['validFrom']) > businessDateOf(systemClock.now()) || this.subjects.hasLaterPrice(sql, row);
  }

  /** Writes a price. @returns what is wrong where the request has not come true by it, as `row` does */
  private async price(tx: Tx, row: Row): Promise<Words> {
    const refused = await this.master.takeKnown(tx, 'prices', [row]);
    return refused.size > 0 ? REFUSALS.price : REFUSALS.untaken;
  }

  private async row(tx: Tx, table: DueChange['table'], row: Row): Promise<Words> {
    const { refused } = await this.master.take(tx, { [table]: [row] });
    const faults = refused.flatMap((one) => one.faults);
    return faults.length > 0 ? alike(faults.join('; ').slice(0, MOST_TEXT)) : REFUSALS.untaken;
  }
}

const MOST_TEXT = 500;
const REFUSALS = {
  gone: { nl: 'In {table} staat geen {key} meer.', en: 'There is no {key} in {table} any more.' },
  price: { nl: 'De prijs klopt niet naast de andere.', en: 'The price is not right beside the others.' },
  untaken: { nl: 'De stamgegevens namen het niet over.', en: 'The master did not take it over.' },
} as const satisfies Readonly<Record<string, Words>>;

const isOfKey = ({ table, field, oldValue, row }: Pick<DueChange, 'table' | 'field' | 'oldValue' | 'row'>): boolean =>
  (table === 'packagings' && field === 'gtin' && oldValue !== null) ||
  (table === 'locations' && field === 'gln') ||
  (table === 'cross-references' && field === 'article') ||
  // What ends already has a price behind it that nobody asked about.
  (table === 'prices' && field === 'amount' && (row['validTo'] ?? null) !== null);
