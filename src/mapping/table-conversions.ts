import type { SyntaxReason } from '../findings';
import { addDays } from '../kernel';
import type { Conversion, Problems } from './syntax';
import { readTableDate } from './table-dates';
import { readTableNumber } from './table-numbers';
import type { TableScope } from './table-scope';

/** For a value that is there and cannot be read: no other place may be tried instead of it (see Source). */
const UNREADABLE = '';

/** "8,71E+12": what a spreadsheet makes of a long number when it saves text. The digits are gone. */
const SHORTENED = /^\d(?:[.,]\d+)?E\+\d+$/i;

/** How the cells of a table become values: what stands around them says how they are written. */
abstract class TableConversion implements Conversion<TableScope> {
  constructor(
    private readonly field: string,
    private readonly kind: 'date' | 'decimal' | 'quantity' | 'text',
    private readonly notes: Problems,
  ) {}

  abstract of(raw: string, scope: TableScope): string | null;

  protected problem(raw: string, scope: TableScope, reason?: SyntaxReason): string {
    const { field, kind } = this;
    const known = reason === undefined ? {} : { reason };
    this.notes.problems.push({ field, kind, raw, position: scope.position(), ...known });
    // A quantity that is no number stays as sent, for the clerk to see; one that may be two numbers must not be taken for either.
    return kind === 'quantity' && reason === undefined ? raw : UNREADABLE;
  }
}

export class TableText extends TableConversion {
  constructor(field: string, notes: Problems) {
    super(field, 'text', notes);
  }

  of(raw: string, scope: TableScope): string | null {
    const text = raw.trim();
    return SHORTENED.test(text) ? this.problem(text, scope, 'number-shortened') : text || null;
  }
}

export class TableNumber extends TableConversion {
  of(raw: string, scope: TableScope): string | null {
    const number = readTableNumber(raw, scope.numberStyle());
    if (number === null) return this.problem(raw.trim(), scope);
    return number === 'ambiguous' ? this.problem(raw.trim(), scope, 'number-ambiguous') : number.value;
  }
}

export class TableDate extends TableConversion {
  constructor(
    field: string,
    notes: Problems,
    private readonly days: number,
  ) {
    super(field, 'date', notes);
  }

  of(raw: string, scope: TableScope): string | null {
    const span = readTableDate(raw, scope.dateOrder());
    if (span === null) return this.problem(raw.trim(), scope);
    if (span === 'ambiguous') return this.problem(raw.trim(), scope, 'date-order-contradicts');
    return this.days === 0 ? span.first : addDays(span.first, this.days);
  }
}
