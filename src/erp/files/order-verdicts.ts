import type { ErpReason } from '../port';
import { inWords, withCode, type Said } from '../reasons';
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

/** Codes of reasons that the ERP did not give; ERP-001 has words for them. */
const TOLD = {
  /** A refusal or cancellation that may be about another step than the one that it would take away. */
  refusedInDoubt: 'refused_in_doubt',
  cancelledInDoubt: 'cancelled_in_doubt',
  /** What it refused or cancelled shows up there after all. */
  standsAfterAll: 'stands_after_all',
  /** It is about a release or number that nothing here has. */
  ofAnother: 'of_another',
} as const;

/** By what people know what was handed over: its number there, or which of ours it was. */
export const called = (number: string | null, release: number | null): Said =>
  number === null
    ? inWords({ nl: 'overdracht {release}', en: 'release {release}' }, { release: String(release) })
    : { text: number };

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

type Cancelled = Omit<Extract<OrderAnswer, { kind: 'cancelled' }>, 'number'> & { readonly number?: string | null };

/** Which step a word that it was taken over was about. */
interface Took {
  readonly position: number;
  /** What ended up to there goes on. */
  readonly isOpen: boolean;
  /** It may be a copy of what was known. */
  readonly isCopy: boolean;
}

/**
 * The verdicts on the steps of an order, given one by one. A step is meant by the release, or by the number of what it belongs to; of several the first
 * without an answer is, and else the last. What it is then, and "stands" is what comes next as a change of it:
 *
 *   answer      what is meant                         then
 *   taken       without answer, taken                 taken
 *               in doubt                              taken; of a copy nothing
 *               refused or cancelled there            taken and open again, where it cannot be about what was before (no copy, and of what was
 *                                                     refused it names the release); else in doubt, where nothing else turns out to stand
 *               cancelled by us                       nothing; with lines, in doubt: a cancellation is never answered with lines
 *   refused     anything                              refused; in doubt where it may be about another: of a copy, and where one of several orders
 *                                                     was taken over, or an earlier one is in doubt, and no release is named
 *   cancelled   our cancellation without answer       taken: nothing stands
 *               anything else                         nothing stands up to what was taken last; of a copy in doubt
 *   a delivery  nothing stands                        the last order is in doubt
 */
export class Verdicts {
  private readonly of = new Map<number, Verdict>();
  /** Numbers that the ERP gave to what was ordered, by the position of the step with which that was new. */
  private readonly numbers = new Map<number, Set<string>>();
  /** Up to which position the ERP said for certain that nothing is there any more, by the same. */
  private readonly gone = new Map<number, number>();
  /** What people hear beside the verdicts, by the last step that was handed over then. */
  private readonly told = new Map<number, readonly ErpReason[]>();
  /** What may stand, where nothing else turns out to, by the position of the step with which it was new. */
  private readonly perhaps = new Map<number, { readonly step: LedgerStep; readonly said: Said }>();
  private last: string | null = null;

  constructor(private readonly handed: readonly LedgerStep[]) {}

  /** The number that was told last. */
  get number(): string | null {
    return this.last;
  }

  get(step: LedgerStep): Verdict | undefined {
    return this.of.get(positionOf(step));
  }

  /** In doubt an order stands, and a cancellation does not. */
  isHeld(step: LedgerStep): boolean {
    const kind = this.get(step)?.kind;
    return kind !== 'refused' && !(kind === 'doubtful' && step.what === 'cancellation');
  }

  /** What stands there for all that is known, each by the position of the step with which it was new. */
  standing(upTo = Infinity): readonly number[] {
    const steps = this.upTo(upTo);
    return [...new Set(steps.map((step) => this.beginOf(step)))].filter((begin) => {
      const last = steps.findLast((step) => this.beginOf(step) === begin && this.isHeld(step));
      return last?.what === 'order' && !this.isGone(last);
    });
  }

  /** The numbers that the ERP gave to what was new with a step. */
  numbersOf(begin: number): readonly string[] {
    return [...(this.numbers.get(begin) ?? [])];
  }

  /** What people hear beside its verdict, since a step was handed over. */
  toldSince(step: LedgerStep): readonly ErpReason[] {
    return this.told.get(positionOf(step)) ?? [];
  }

  /** @returns null where it is of no step */
  take({ release, number, lines }: Extract<OrderAnswer, { kind: 'taken' }>, { upTo, isTwin }: Turn): Took | null {
    const named = this.meant({ release, number, upTo });
    // An ERP may give what it changed another number.
    const all = named.length > 0 ? named : this.meant({ release, number: null, upTo });
    const meant = all.filter((one) => one.what === 'order' || (lines === undefined && this.isOpenTo(one)));
    const first = meant.find((one) => this.get(one) === undefined);
    const step = first ?? meant.at(-1);
    this.last = number ?? this.last;
    if (step === undefined) return null;
    const known = this.get(step);
    const took = { position: positionOf(step), isOpen: false, isCopy: first === undefined && isTwin };
    if (isTwin && known?.kind === 'doubtful' && !this.isGone(step)) return took;
    if (step.what === 'order' && (known?.kind === 'refused' || this.isGone(step))) {
      const isCertain = !isTwin && !this.isTakenBack(step, upTo) && (known?.kind !== 'refused' || release !== null);
      if (!isCertain) return { ...took, isOpen: this.isBack(step, number, { upTo, isTwin }) };
    }
    this.note(step, number);
    const isSure = !isTwin || (known?.kind === 'taken' && known.isSure);
    const isNews = first !== undefined || known?.kind === 'refused' || this.isGone(step) || (isSure && known?.isSure === false); // prettier-ignore
    this.of.set(positionOf(step), { kind: 'taken', reasons: [], isSure });
    if (isNews) this.reopen(step);
    if (isSure) this.told.delete(positionOf(step));
    return { ...took, isOpen: isNews };
  }

  refuse({ release, reasons, ...rest }: Extract<OrderAnswer, { kind: 'refused' }>, { upTo, isTwin }: Turn): void {
    const number = rest.number ?? null;
    const meant = this.meant({ release, number, upTo });
    const first = meant.find((one) => this.get(one) === undefined);
    const step = first ?? meant.at(-1);
    if (step === undefined) {
      this.wonder(upTo, called(number, release));
      return;
    }
    const known = this.get(step);
    if (known?.kind === 'refused' && (isTwin || release === null)) return;
    this.note(step, number);
    this.of.set(positionOf(step), { kind: 'refused', reasons, isSure: true });
    // Of several orders, and none stands then, although one was taken over.
    const isOfSeveral = release === null && step.what === 'order' && meant.filter(({ what }) => what === 'order').length > 1;
    const isOdd = isOfSeveral && known?.kind === 'taken' && this.standing(upTo).length === 0;
    // Or about an earlier one, of which it is not known whether it has its answer.
    const isEarlier = release === null && meant.some((one) => positionOf(one) < positionOf(step) && this.get(one)?.kind === 'doubtful');
    if (!isTwin && !isOdd && !isEarlier) return;
    const told = reasons.map((reason) => ({ code: TOLD.refusedInDoubt, ...withCode(reason), line: reason.line }));
    this.of.set(positionOf(step), { kind: 'doubtful', reasons: told, isSure: false });
  } // prettier-ignore

  /**
   * The ERP says that it is cancelled. That is the answer to a cancellation of ours, where one waits for its own; else what was answered before is
   * gone, and whether it saw what was not is not known.
   *
   * @returns the position up to which it is about; null where it says nothing of what is there
   */
  cancel({ number = null, reasons = [] }: Cancelled, { upTo, isTwin }: Turn): number | null {
    const meant = this.meant({ release: null, number, upTo });
    const asked = meant.find((one) => one.what === 'cancellation' && this.isUnanswered(one, isTwin));
    if (asked !== undefined) {
      this.of.set(positionOf(asked), { kind: 'taken', reasons: [], isSure: !isTwin });
      if (isTwin) return null;
      this.end(asked);
      return positionOf(asked);
    }
    const end = meant.at(-1);
    if (end === undefined) {
      this.wonder(upTo, { text: number ?? '' });
      return null;
    }
    if (isTwin) {
      const last = this.upTo(upTo).at(-1) ?? end;
      const isKnown = last.what === 'cancellation' || this.isGone(last);
      if (isKnown || this.get(last)?.kind === 'refused') return null;
      const told = [{ code: TOLD.cancelledInDoubt, text: number ?? '', line: null }];
      this.of.set(positionOf(last), { kind: 'doubtful', reasons: told, isSure: false });
      return null;
    }
    const orders = meant.filter(({ what }) => what === 'order');
    const answered = orders.findLast((one) => this.get(one)?.kind === 'taken' && this.get(one)?.isSure === true);
    const only = this.upTo(upTo).filter(({ what }) => what === 'order').length === 1 ? orders[0] : undefined;
    const certain = answered ?? only;
    if (certain !== undefined) this.end(certain);
    if (reasons.length > 0) this.reject(end, certain, reasons);
    return positionOf(end);
  }

  /** Something of it leaves there or is billed, by its number. @returns the position of what was over and stands after all; null where none is */
  appear(number: string, { upTo, isTwin }: Turn): number | null {
    const order = this.upTo(upTo).findLast(({ what }) => what === 'order');
    if (order === undefined || isTwin || this.standing(upTo).length > 0) return null;
    this.revive(order, { text: number });
    return positionOf(order);
  }

  /** All was heard. @returns the position of what was over and stands in doubt, because nothing else does; null where none is */
  settle(): number | null {
    const [perhaps] = [...this.perhaps.values()].reverse();
    if (perhaps === undefined || this.standing().length > 0) return null;
    this.revive(perhaps.step, perhaps.said);
    return positionOf(perhaps.step);
  }

  /** Position of the last step of what has a number; null where nothing has it. */
  lastOf(number: string | null, upTo: number): number | null {
    const last = this.meant({ release: null, number, upTo }).at(-1);
    return last === undefined ? null : positionOf(last);
  }

  /** Whether a step that it can be about has no answer yet. */
  isAnyOpen(upTo: number): boolean {
    return this.upTo(upTo).some((one) => one.what === 'order' && this.get(one) === undefined);
  }

  /** Whether the ERP said for certain that nothing of this step is there any more. */
  private isGone(step: LedgerStep): boolean {
    return positionOf(step) <= (this.gone.get(this.beginOf(step)) ?? -1);
  }

  /** Whether we took it back, and that was answered. */
  private isTakenBack(step: LedgerStep, upTo: number): boolean {
    return this.behind(step, upTo).some((one) => this.get(one)?.kind === 'taken');
  }

  /** Cancellations of ours behind a step. */
  private behind(step: LedgerStep, upTo: number): readonly LedgerStep[] {
    const [at, begin] = [positionOf(step), this.beginOf(step)];
    return this.upTo(upTo).filter((one) => one.what === 'cancellation' && positionOf(one) > at && this.beginOf(one) === begin); // prettier-ignore
  }

  /** Whether "taken" can be about a cancellation: not about one that failed, for then it is about what it was to cancel. */
  private isOpenTo(cancellation: LedgerStep): boolean {
    const kind = this.get(cancellation)?.kind;
    return kind === undefined || kind === 'taken';
  }

  private isUnanswered(step: LedgerStep, isTwin: boolean): boolean {
    const kind = this.get(step)?.kind;
    return kind === undefined || (kind === 'doubtful' && !isTwin);
  }

  /** What was over is said to stand, or what was before it: in doubt that is so where nothing else stands. @returns whether it is */
  private isBack(step: LedgerStep, number: string | null, { upTo, isTwin }: Omit<Turn, 'answer'>): boolean {
    const standing = this.standing(upTo);
    const said = called(number, step.release);
    if (isTwin ? standing.length > 0 : standing.includes(this.beginOf(step))) {
      this.perhaps.set(this.beginOf(step), { step, said });
      return false;
    }
    this.note(step, number);
    this.revive(step, said);
    return true;
  }

  /** It was rejected there, and nobody had asked for it. Whether what has no answer yet was seen by that is not known. */
  private reject(end: LedgerStep, certain: LedgerStep | undefined, reasons: readonly ErpReason[]): void {
    if (certain === end) this.of.set(positionOf(end), { kind: 'refused', reasons, isSure: true });
    else this.told.set(positionOf(end), reasons);
  }

  private revive(order: LedgerStep, said: Said): void {
    const reasons = [{ code: TOLD.standsAfterAll, ...said, line: null }];
    const back = this.isHeld(order) && !this.isGone(order) ? [] : [order];
    for (const one of [...back, ...this.behind(order, Infinity)])
      this.of.set(positionOf(one), { kind: 'doubtful', reasons, isSure: false });
    this.reopen(order);
  }

  /** What is said of nothing that is known here says nothing of what stands, and people hear of it. */
  private wonder(upTo: number, said: Said): void {
    const last = this.upTo(upTo).at(-1);
    if (last !== undefined && this.standing(upTo).length > 0)
      this.told.set(positionOf(last), [{ code: TOLD.ofAnother, ...said, line: null }]);
  }

  private end(step: LedgerStep): void {
    const begin = this.beginOf(step);
    this.perhaps.delete(begin);
    this.gone.set(begin, Math.max(this.gone.get(begin) ?? -1, positionOf(step)));
  }

  private reopen(step: LedgerStep): void {
    if (this.isGone(step)) this.gone.set(this.beginOf(step), positionOf(step) - 1);
  }

  /** Position of the step with which what this one changes or takes back was new. */
  private beginOf(step: LedgerStep): number {
    const begin = this.handed.findLast((one) => one.said === 'new' && positionOf(one) <= positionOf(step));
    return positionOf(begin ?? this.handed[0] ?? step);
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
