import { Injectable } from '@nestjs/common';
import { businessDateOf, systemClock } from '../../kernel';
import type { Tx } from '../../platform';
import { MasterImport } from '../master-import.service';
import { fieldOf } from './change-fields';
import { ChangeOutboxRepository, type DueChange } from './change-outbox.repository';
import { ChangeSubjectRepository } from './change-subject.repository';
import { withValue, type Row } from './change-value';

/** Writes an approved change into a master that is kept here, by the way that imports go: checked, audited, and seen by whoever waits for it. */
@Injectable()
export class MasterChanges {
  constructor(
    private readonly subjects: ChangeSubjectRepository,
    private readonly master: MasterImport,
    private readonly outbox: ChangeOutboxRepository,
  ) {}

  /** What is no value beside a key but a part of it stays to be done by hand: written, it would be a second row. */
  async write(tx: Tx, due: DueChange): Promise<void> {
    const { table, key, field, newValue } = due;
    const subject = await this.subjects.find(tx, table, key);
    const known = fieldOf(table, field);
    if (subject === null || known === null) {
      await this.outbox.failed(tx, due, 'here', null, `There is no ${key} in ${table} any more.`);
      return;
    }
    if (isOfKey(due) || (await this.isOfLater(tx, due, subject.row))) {
      await this.outbox.byHand(tx, due, null);
      return;
    }
    // A price of today begins today: an order of last week goes by the price of last week.
    const isPrice = table === 'prices' && field === 'amount';
    const row: Row = { ...withValue(subject.row, field, newValue, known), ...(isPrice && { validFrom: null }) };
    const faults = isPrice ? await this.price(tx, row) : (await this.master.take(tx, { [table]: [row] })).refused.flatMap((one) => one.faults);
    // The import has seen the request come true. Where it did not, the master holds something else than was asked for.
    const said = faults.length > 0 ? faults.join('; ') : 'The master did not take it over.';
    if (!(await this.outbox.failed(tx, due, 'here', null, said.slice(0, 500)))) await this.outbox.here(tx, due);
  } // prettier-ignore

  /** A price that begins later, or has one behind it that does: which of them is meant by a new amount a person says. */
  private async isOfLater(tx: Tx, { table, field }: DueChange, row: Row): Promise<boolean> {
    if (table !== 'prices' || field !== 'amount') return false;
    return String(row['validFrom']) > businessDateOf(systemClock.now()) || this.subjects.hasLaterPrice(tx, row);
  }

  private async price(tx: Tx, row: Row): Promise<readonly string[]> {
    const refused = await this.master.takeKnown(tx, 'prices', [row]);
    return refused.size > 0 ? ['The price is not right beside the others.'] : [];
  }
}

const isOfKey = ({ table, field, oldValue, row }: DueChange): boolean =>
  (table === 'packagings' && field === 'gtin' && oldValue !== null) ||
  (table === 'locations' && field === 'gln') ||
  (table === 'cross-references' && field === 'article') ||
  // What ends already has a price behind it that nobody asked about.
  (table === 'prices' && field === 'amount' && (row['validTo'] ?? null) !== null);
