import { readWrittenDay } from './dates';
import { readDecimal } from './decimals';
import { dayOf, UNREADABLE, type DateWanted, type ReadingNotes } from './field-reader';
import type { Notation } from './guide-schema';
import type { Conversion, Scope } from './syntax';

const NOTHING_BUT_ZEROS = /^0+$/;

/** Days as the guide says that they are written, whatever the syntax says. */
export class WrittenDate<S extends Scope> implements Conversion<S> {
  constructor(
    private readonly field: string,
    private readonly wanted: DateWanted,
    private readonly pattern: string,
    private readonly notes: ReadingNotes,
  ) {}

  of(raw: string, scope: S): string | null {
    const text = raw.trim();
    // How programs with columns of a fixed width write that there is no day.
    if (text === '' || NOTHING_BUT_ZEROS.test(text)) return null;
    const day = readWrittenDay(text, this.pattern);
    if (day !== null) return dayOf({ first: day, last: day }, this.wanted);
    this.notes.problems.push({ field: this.field, kind: 'date', raw, position: scope.position() });
    return UNREADABLE;
  }
}

/** Numbers as the guide says that they are written, whatever the syntax says. */
export class WrittenNumber<S extends Scope> implements Conversion<S> {
  constructor(
    private readonly field: string,
    private readonly kind: 'decimal' | 'quantity',
    private readonly notation: Pick<Notation, 'decimal' | 'minus'>,
    private readonly notes: ReadingNotes,
  ) {}

  of(raw: string, scope: S): string | null {
    const text = raw.trim();
    if (text === '') return null;
    const { decimal, minus } = this.notation;
    const value = readWithMark(minus === 'behind' ? minusInFront(text) : text, decimal);
    if (value !== null) return value;
    this.notes.problems.push({ field: this.field, kind: this.kind, raw, position: scope.position() });
    // A quantity stays as sent: QTY-001 shows the clerk what the buyer wrote.
    return this.kind === 'quantity' ? raw : UNREADABLE;
  }
}

/** A text that ends with a minus sign, with that sign at its beginning. */
const minusInFront = (raw: string): string => (raw.endsWith('-') ? `-${raw.slice(0, -1).trimEnd()}` : raw);

const GROUPED = { comma: /^[+-]?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/, point: /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/ } as const;

/** Where it is said which sign is the decimal mark, the other one may stand between thousands. */
function readWithMark(text: string, mark: Notation['decimal']): string | null {
  if (mark === undefined) return readDecimal(text, 'point');
  const other = mark === 'comma' ? '.' : ',';
  const whole = GROUPED[mark].test(text) ? text.replaceAll(other, '') : text;
  if (whole.includes(other)) return null;
  return readDecimal(whole.replace(',', '.'), 'point');
}
