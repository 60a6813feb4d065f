import type { ErpReason } from '../port';
import type { OrderAnswer } from './file-format';
import type { LedgerStep } from './order-steps';
import { positionOf } from './order-steps';

/*
 * Which step each answer of the ERP is about, and what it said of it. Answers may come late, out of turn and twice, and many name no release: what was
 * refused before must never be taken for a refusal of what was handed over since, for then it would be ordered anew beside what stands. So a document
 * that was seen before says nothing more, and where that cannot be told apart it is left in doubt: people hear of it, and the order is taken to stand.
 */

/** What one file of the ERP said of one order. */
export interface AnswersOfFile {
  readonly file: string;
  readonly modifiedMs: number;
  /** Position of the last step that was handed over when it was read: it cannot be about a later one. */
  readonly upTo: number;
  readonly answers: readonly OrderAnswer[];
}

/** An answer in its turn. */
export interface Turn {
  readonly answer: OrderAnswer;
  readonly upTo: number;
  /** An earlier one said the very same, and nothing shows whether this is another: it may be a copy of that. */
  readonly isTwin: boolean;
}

/** Of a refusal in doubt nobody can say whether it is one: it is told, and what it may be about is taken to stand. */
export interface Verdict {
  readonly kind: 'taken' | 'refused' | 'doubtful';
  readonly reasons: readonly ErpReason[];
  /** It cannot be a copy of what was said of an earlier step. */
  readonly isSure: boolean;
}

/** Code of a reason that may have been told of an earlier step; ERP-001 has words for it. */
const SAID_BEFORE = 'said_before';

/** Answers in the sequence in which they hold, each document once: what was read before a step was handed over goes before what was read after it. */
export function turnsOf(files: readonly AnswersOfFile[]): readonly Turn[] {
  const seen = new Map<string, Set<string>>();
  const turns: Turn[] = [];
  const inTurn = [...files].sort((a, b) => a.upTo - b.upTo || a.modifiedMs - b.modifiedMs || (a.file < b.file ? -1 : 1));
  for (const { answers, upTo } of inTurn) {
    for (const answer of answers) {
      const { document = '', ...rest } = answer;
      const content = JSON.stringify(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)));
      const documents = seen.get(content) ?? new Set<string>();
      seen.set(content, documents);
      if (document !== '' && documents.has(document)) continue;
      const isTwin = documents.has('') || (document === '' && documents.size > 0);
      documents.add(document);
      turns.push({ answer, upTo, isTwin });
    }
  }
  return turns;
} // prettier-ignore

interface Named {
  readonly release: number | null;
  readonly number: string | null;
  readonly upTo: number;
}

/** The verdicts on the steps of an order, given one by one. */
export class Verdicts {
  private readonly of = new Map<number, Verdict>();
  /** Numbers that the ERP gave to what was ordered, by the position of the step with which that was new. */
  private readonly numbers = new Map<number, Set<string>>();
  /** Up to which position the ERP said for certain that nothing is there any more, by the same. */
  private readonly gone = new Map<number, number>();
  private last: string | null = null;

  constructor(private readonly handed: readonly LedgerStep[]) {}

  /** The number that was told last. */
  get number(): string | null {
    return this.last;
  }

  get(step: LedgerStep): Verdict | undefined {
    return this.of.get(positionOf(step));
  }

  /** Whether the ERP said for certain that nothing of this step is there any more. */
  isGone(step: LedgerStep): boolean {
    return positionOf(step) <= (this.gone.get(this.beginOf(step)) ?? -1);
  }

  /** Position of the step with which what this one changes or takes back was new. */
  beginOf(step: LedgerStep): number {
    const begin = this.handed.findLast((one) => one.said === 'new' && positionOf(one) <= positionOf(step));
    return positionOf(begin ?? this.handed[0] ?? step);
  }

  /** The numbers that the ERP gave to it. */
  numbersOf(begin: number): readonly string[] {
    return [...(this.numbers.get(begin) ?? [])];
  }

  /** @returns the position of the step of which this is the first answer; null where it is of none */
  take(release: number | null, number: string | null, { upTo, isTwin }: Turn): number | null {
    const named = this.meant({ release, number, upTo });
    // An ERP may give what it changed another number.
    const meant = named.length > 0 ? named : this.meant({ release, number: null, upTo });
    const first = meant.find((one) => this.get(one) === undefined);
    const step = first ?? meant.at(-1);
    this.last = number ?? this.last;
    if (step === undefined) return null;
    const known = this.get(step);
    // One that names no release, or was heard before, may be about what was before the refusal.
    if (first === undefined && release === null && known?.kind === 'refused') return null;
    if (isTwin && known?.kind === 'doubtful') return null;
    this.note(step, number);
    this.of.set(positionOf(step), { kind: 'taken', reasons: [], isSure: !isTwin || (known?.kind === 'taken' && known.isSure) }); // prettier-ignore
    return first === undefined ? null : positionOf(step);
  }

  refuse(release: number | null, number: string | null, reasons: readonly ErpReason[], { upTo, isTwin }: Turn): void {
    const meant = this.meant({ release, number, upTo });
    const first = meant.find((one) => this.get(one) === undefined);
    const step = first ?? meant.at(-1);
    if (step === undefined || isTwin) {
      this.doubt(step ?? this.upTo(upTo).at(-1), reasons);
      return;
    }
    if (first === undefined && release === null && this.get(step)?.kind === 'refused') return;
    this.note(step, number);
    this.of.set(positionOf(step), { kind: 'refused', reasons, isSure: true });
  }

  /**
   * The ERP says that it is cancelled. That is the answer to a cancellation of ours, where one waits for its own; else what was answered before is
   * gone, and whether it saw what was not is not known.
   *
   * @returns the position up to which it is about; null where it says nothing of what is there
   */
  cancel(number: string | null, { upTo, isTwin }: Turn): number | null {
    const meant = this.meant({ release: null, number, upTo });
    const asked = meant.find((one) => one.what === 'cancellation' && this.get(one) === undefined);
    if (asked !== undefined) {
      this.of.set(positionOf(asked), { kind: 'taken', reasons: [], isSure: !isTwin });
      if (isTwin) return null;
      this.end(asked);
      return positionOf(asked);
    }
    const end = meant.at(-1);
    const orders = meant.filter(({ what }) => what === 'order');
    if (end === undefined || isTwin) {
      const last = this.upTo(upTo).at(-1);
      const isKnown = last === undefined || last.what === 'cancellation' || this.isGone(last);
      if (!isKnown) this.doubt(last, [{ code: 'cancelled', text: 'cancelled', line: null }]);
      return null;
    }
    const answered = orders.findLast((one) => this.get(one)?.isSure === true);
    const only = this.upTo(upTo).filter(({ what }) => what === 'order').length === 1 ? orders[0] : undefined;
    const certain = answered ?? only;
    if (certain !== undefined) this.end(certain);
    return positionOf(end);
  }

  /** Whether a step that it can be about has no answer yet. */
  isAnyOpen(upTo: number): boolean {
    return this.upTo(upTo).some((one) => one.what === 'order' && this.get(one) === undefined);
  }

  private doubt(step: LedgerStep | undefined, reasons: readonly ErpReason[]): void {
    if (step === undefined || this.get(step)?.kind === 'refused') return;
    const told = reasons.map(({ code, text, line }) => ({ code: SAID_BEFORE, text: `${text} (${code})`, line }));
    this.of.set(positionOf(step), { kind: 'doubtful', reasons: told, isSure: false });
  }

  private end(step: LedgerStep): void {
    const begin = this.beginOf(step);
    this.gone.set(begin, Math.max(this.gone.get(begin) ?? -1, positionOf(step)));
  }

  private upTo(position: number): readonly LedgerStep[] {
    return this.handed.filter((step) => positionOf(step) <= position);
  }

  /**
   * Steps that an answer can be about. A release names them: it may have been handed over and then cancelled. A number of the ERP names what was
   * ordered under it, and one that was never heard cannot be about what has another.
   */
  private meant({ release, number, upTo }: Named): readonly LedgerStep[] {
    const all = this.upTo(upTo);
    if (release !== null) return all.filter((step) => step.release === release);
    if (number === null) return all;
    const known = all.filter((step) => this.numbers.get(this.beginOf(step))?.has(number) === true);
    return known.length > 0 ? known : all.filter((step) => !this.numbers.has(this.beginOf(step)));
  }

  private note(step: LedgerStep, number: string | null): void {
    if (number === null) return;
    const begin = this.beginOf(step);
    this.numbers.set(begin, (this.numbers.get(begin) ?? new Set<string>()).add(number));
  }
}
