import { businessDateOf, instantOf, type Language, type UserRole } from '../kernel';
import type { OrderOutcome } from '../replies';
import type { DeskRefusal } from './desk-refusal';
import type { DeskStep } from './desk-acts';

/** `waiting` until it is due; then `done`, or `refused` because it was not possible any more; `undone` by a person. */
export const DECISION_STATES = ['waiting', 'done', 'undone', 'refused'] as const;
export type DecisionState = (typeof DECISION_STATES)[number];

export type Words = Readonly<Record<Language, string>>;

/** What a person decided about a case, and what became of it. */
export interface DeskDecision {
  readonly id: string;
  readonly caseId: string;
  /** The version that the person saw. */
  readonly caseVersion: number;
  readonly steps: readonly DeskStep[];
  readonly by: { readonly id: string; readonly name: string; readonly language: Language };
  readonly role: UserRole;
  readonly madeAt: Date;
  readonly dueAt: Date;
  readonly state: DecisionState;
  readonly doneAt: Date | null;
  readonly refusal: DeskRefusal | null;
  /** Decided at once with others. */
  readonly groupId: string | null;
  readonly summary: Words;
  /** The order or file that the case is about. */
  readonly title: string | null;
  /** Who made it has read that it was refused; null while he has not, and of any other. */
  readonly readAt: Date | null;
  /** The role of who made it as it is now: he may have another one by then, or be shut out. */
  readonly roleNow: UserRole | null;
}

/** What a case tells of the decision about it. */
export interface LastDecision {
  readonly id: string;
  readonly state: DecisionState;
  /** As colleagues know them. */
  readonly by: string;
  /** As the database writes an instant. */
  readonly dueAt: string;
  readonly summary: Words;
  readonly refusal: DeskRefusal | null;
}

/** Why nobody else changes a case: somebody decided about it, and that waits; null when nobody did. */
export function leavingOf({
  decision,
}: {
  readonly decision: LastDecision | null;
}): Extract<DeskRefusal, { kind: 'leaving' }> | null {
  if (decision?.state !== 'waiting') return null;
  const { id, by, dueAt, summary } = decision;
  return { kind: 'leaving', decision: id, by, dueAt, summary };
}

/** So long before a clock a decision acts at the latest, so that what it does is there in time. */
const BEFORE_CLOCK_MS = 5_000;

/**
 * When a decision acts: after the grace time, or sooner where something would be missed by waiting. What was missed already hurries nobody.
 *
 * @param cutOff today's cut-off of the customer
 * @param clocks everything else that the case must be cleared by
 */
export function dueAt(now: Date, graceSeconds: number, cutOff: string | null, clocks: readonly Date[]): Date {
  const today = cutOff === null ? [] : [instantOf(businessDateOf(now), cutOff)];
  const ahead = [...today, ...clocks].filter((clock) => clock > now).map((clock) => clock.getTime() - BEFORE_CLOCK_MS);
  return new Date(Math.max(now.getTime(), Math.min(now.getTime() + graceSeconds * 1_000, ...ahead)));
}

/** What becomes of an order. */
export type OrderEnd =
  | { readonly kind: 'answered'; readonly outcome: Pick<OrderOutcome, 'kind' | 'lines'>; readonly told: boolean }
  /** The order goes on lying on the desk, with so many questions that hold it. */
  | { readonly kind: 'stays'; readonly open: number };

/** How a decision ends, as the buyer meets it. */
export type DecisionEnd =
  | OrderEnd
  /** Of a change: with what becomes of its order; null where there is none any more, or nothing is said of it. */
  | { readonly kind: 'application' | 'refusal'; readonly order: OrderEnd | null }
  | { readonly kind: 'duplicate' | 'replacement' | 'closed' };

const ENDS: Readonly<Record<Exclude<DecisionEnd['kind'], OrderEnd['kind']>, Words>> = {
  duplicate: { nl: 'dubbel: het antwoord op de eerste order nog eens', en: 'duplicate: the answer to the first order once more' },
  replacement: { nl: 'wordt een wijziging van de eerste order', en: 'becomes a change of the first order' },
  application: { nl: 'wijziging overgenomen', en: 'change applied' },
  refusal: { nl: 'wijziging geweigerd', en: 'change refused' },
  closed: { nl: 'gesloten, de klant krijgt niets', en: 'closed, the buyer gets nothing' },
}; // prettier-ignore

/** One line that says what the buyer gets: "3 regels akkoord, 1 gewijzigd, 1 afgewezen". */
export function summaryOf(end: DecisionEnd): Words {
  if (end.kind === 'stays')
    return end.open === 0
      ? { nl: 'beantwoord, kan worden vrijgegeven', en: 'answered, can be released' }
      : { nl: `beantwoord, nog ${end.open} open`, en: `answered, ${end.open} still open` };
  if (end.kind === 'application' || end.kind === 'refusal') {
    const [own, then] = [ENDS[end.kind], end.order === null ? null : summaryOf(end.order)];
    return then === null ? own : { nl: `${own.nl}: ${then.nl}`, en: `${own.en}: ${then.en}` };
  }
  if (end.kind !== 'answered') return ENDS[end.kind];
  const untold: Words = end.told ? { nl: '', en: '' } : { nl: ' (zonder bericht)', en: ' (without a message)' };
  if (end.outcome.kind === 'rejected') return { nl: `order afgewezen${untold.nl}`, en: `order declined${untold.en}` };
  const { lines } = end.outcome;
  const of = (kind: (typeof lines)[number]['kind']): number => lines.filter((line) => line.kind === kind).length;
  const counted = [
    { n: of('accepted'), nl: 'akkoord', en: 'accepted' },
    { n: of('changed'), nl: 'gewijzigd', en: 'changed' },
    { n: of('rejected'), nl: 'afgewezen', en: 'declined' },
    { n: of('pending'), nl: 'in de wacht', en: 'waiting' },
  ].filter(({ n }) => n > 0);
  const say = (language: Language, one: string, more: string): string =>
    counted.map((part, at) => `${part.n} ${at > 0 ? '' : `${part.n === 1 ? one : more} `}${part[language]}`).join(', ');
  return { nl: say('nl', 'regel', 'regels') + untold.nl, en: say('en', 'line', 'lines') + untold.en };
}

/** What can still be done about a decision that was carried out, by what it did last. */
export function stillPossible(steps: readonly DeskStep[]): Words {
  const last = steps.at(-1)?.kind;
  if (last === 'rejection' || last === 'duplicate')
    return {
      nl: 'Dit is al uitgevoerd. Wil de klant toch leveren, laat hem de order opnieuw sturen.',
      en: 'This was carried out already. If the buyer wants delivery after all, have him send the order again.',
    };
  if (last === 'release' || last === 'application' || last === 'refusal')
    return {
      nl: 'Dit is al uitgevoerd. Bel de klant en laat hem een wijziging of annulering sturen.',
      en: 'This was carried out already. Call the buyer and have him send a change or a cancellation.',
    };
  return {
    nl: 'Dit is al uitgevoerd. Open het geval en beslis opnieuw over wat nog open staat.',
    en: 'This was carried out already. Open the case and decide again about what is still open.',
  };
}
