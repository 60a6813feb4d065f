import type { IsoDate } from '../kernel';
import type { ResolutionMode } from '../master';

/** What people do with a remembered answer, and what comes of it. It is suspended by itself as well: undone too often, or the master changed. */
export const ANSWER_LIFE = {
  draft: { approve: 'shadow', end: 'ended' },
  shadow: { start: 'auto', suspend: 'suspended', end: 'ended' },
  auto: { try: 'shadow', suspend: 'suspended', end: 'ended' },
  suspended: { try: 'shadow', end: 'ended' },
  ended: {},
} as const satisfies Readonly<Record<ResolutionMode, Readonly<Partial<Record<string, ResolutionMode>>>>>;

export const ANSWER_ACTS = ['approve', 'try', 'start', 'suspend', 'end'] as const;
export type AnswerAct = (typeof ANSWER_ACTS)[number];

export const ANSWER_STATES = ['draft', 'shadow', 'auto', 'suspended', 'expired', 'ended'] as const;
export type AnswerState = (typeof ANSWER_STATES)[number];

interface Lived {
  readonly mode: ResolutionMode;
  readonly validTo: IsoDate;
}

/** The state as people see it: what would count and whose last day is over has expired. */
export const answerState = ({ mode, validTo }: Lived, today: IsoDate): AnswerState =>
  mode !== 'ended' && validTo < today ? 'expired' : mode;

/** The mode after an act; null when it cannot be done now. */
export function afterAct(lived: Lived, act: AnswerAct, today: IsoDate): ResolutionMode | null {
  if (answerState(lived, today) === 'expired' && act !== 'end') return null;
  const moves: Readonly<Partial<Record<AnswerAct, ResolutionMode>>> = ANSWER_LIFE[lived.mode];
  return moves[act] ?? null;
}

/** What can be done now, in the sequence in which it is shown. */
export const actsOn = (lived: Lived, today: IsoDate): readonly AnswerAct[] =>
  ANSWER_ACTS.filter((act) => afterAct(lived, act, today) !== null);
