import { mayAnswer } from '../access';
import { judge, openFindings, type CheckInput, type Decisions, type Judgement } from '../checks';
import {
  answersTo, authorityFor, CATALOGUE, fingerprint, fulfils, type ActionCode, type AutoAnswer, type Finding, type FindingCode,
} from '../findings'; // prettier-ignore
import { businessDateOf, type AuthorityLimit, type Decimal, type IsoDate } from '../kernel';
import type { FindingSetting, MasterFacts, RememberedAnswer } from '../master';
import { withinGuard } from './answer-guard';
import { NO_BOUNDS, type AnswerBounds } from './decisions';
import { mayBeGlobal } from './remembering';
import { winningAnswer } from './winning-answer';

/** A judgement with the answers that count in it. */
export interface AnsweredJudgement {
  readonly judgement: Judgement;
  /** Those of people that still count, and those that were given without a person. */
  readonly decisions: Decisions;
  /** By fingerprint, what settled it without a person. Each finding is in the judgement. */
  readonly auto: ReadonlyMap<string, AutoAnswer>;
  /** By fingerprint, what an answer on trial would have settled: it settles nothing, and is shown. */
  readonly shadow: ReadonlyMap<string, AutoAnswer>;
  /** Overrides that more is at stake in than their role may give away. */
  readonly reopened: readonly string[];
}

/** An answer may change what is judged, and with it the other findings; who needs more rounds than this goes in a circle. */
const MOST_ROUNDS = 3;

/** The answers at which a judgement was arrived. */
interface Answers {
  readonly overrides: ReadonlyMap<string, string>;
  readonly auto: ReadonlyMap<string, AutoAnswer>;
}

/**
 * Judges an order with everything that may answer its questions: what people decided, as far as they may by what is at stake now (authority
 * limits), what his settings let a partner settle, and what is remembered. Judged again until the answers are those that the judgement itself
 * allows; where that does not come about, nothing is answered without a person. What is answered so has the id of what did: without that
 * setting or resolution the order is judged as if it had never been answered.
 */
export function judgeAnswered(input: CheckInput, bounds: AnswerBounds = NO_BOUNDS): AnsweredJudgement {
  const given = input.decisions;
  let answers: Answers = { overrides: given.overrides, auto: NONE };
  let judgement = judge(input);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = answersFrom(judgement, input, bounds);
    if (same(next, answers)) return outcome(judgement, answers, input, bounds);
    answers = next;
    judgement = judge({ ...input, decisions: decisionsWith(answers, given) });
  }
  const kept = answersFrom(judgement, input, bounds);
  if (same(kept, answers)) return outcome(judgement, answers, input, bounds);
  // Answers that undo each other: a person decides.
  const alone: Answers = { overrides: intersection(kept.overrides, answers.overrides), auto: NONE };
  return outcome(judge({ ...input, decisions: decisionsWith(alone, given) }), alone, input, bounds);
}

const NONE: ReadonlyMap<string, AutoAnswer> = new Map();

const intersection = <V>(a: ReadonlyMap<string, V>, b: ReadonlyMap<string, V>): ReadonlyMap<string, V> =>
  new Map([...a].filter(([key]) => b.has(key)));

const decisionsWith = ({ overrides, auto }: Answers, given: Decisions): Decisions => {
  if (auto.size === 0 && overrides === given.overrides) return given;
  return {
    ...given,
    overrides: new Map([...[...auto].map(([id, { action }]) => [id, action] as const), ...overrides]),
  };
};

function outcome(judgement: Judgement, answers: Answers, input: CheckInput, bounds: AnswerBounds): AnsweredJudgement {
  const given = input.decisions;
  const decisions = decisionsWith(answers, given);
  return {
    judgement,
    decisions,
    auto: answers.auto,
    shadow: shadowOf(judgement, { ...input, decisions }, bounds),
    reopened: [...given.overrides.keys()].filter((id) => !answers.overrides.has(id)),
  };
}

/** What answers on trial say of the questions that are left. */
function shadowOf(
  { findings, resolution }: Judgement,
  input: CheckInput,
  bounds: AnswerBounds,
): ReadonlyMap<string, AutoAnswer> {
  const { master, decisions } = input;
  if (findings.length === 0 || !master.onTrial) return NONE;
  let found: Map<string, AutoAnswer> | null = null;
  for (const finding of openFindings(findings, decisions)) {
    const id = fingerprint(finding);
    if (CATALOGUE[finding.code].auto !== 'rule' || bounds.asked.has(id)) continue;
    const answer = remembered(finding, askingOf(finding, input, resolution), 'shadow');
    if (answer !== null) (found ??= new Map()).set(id, answer);
  }
  return found ?? NONE;
}

const same = (a: Answers, b: Answers): boolean =>
  a.overrides.size === b.overrides.size &&
  a.auto.size === b.auto.size &&
  [...a.auto].every(([id, { action, by }]) => b.auto.get(id)?.action === action && b.auto.get(id)?.by === by);

/** The answers that this judgement allows. */
function answersFrom({ findings, resolution }: Judgement, input: CheckInput, bounds: AnswerBounds): Answers {
  const { master, partner, decisions } = input;
  const overrides = stillGranted(findings, decisions.overrides, bounds, master.authorityLimits);
  const automation = partner?.automation ?? 0;
  const anything =
    automation >= 2 && (master.rememberedAnswers.size > 0 || (automation === 3 && master.findingSettings.size > 0));
  if (!anything || findings.length === 0) return { overrides, auto: NONE };
  const auto = new Map<string, AutoAnswer>();
  const uncertain = findings.some(({ code }) => code === 'ERP-002');
  for (const finding of openFindings(findings, { ...decisions, overrides })) {
    const id = fingerprint(finding);
    if (overrides.has(id) || bounds.asked.has(id) || (uncertain && isOfPriceOrCredit(finding.code))) continue;
    const answer =
      CATALOGUE[finding.code].auto === 'rule'
        ? remembered(finding, askingOf(finding, input, resolution), 'auto')
        : automation === 3 && CATALOGUE[finding.code].auto === 'partner'
          ? settled(finding, master, partner?.id ?? null, input.order.documentType)
          : null;
    if (answer !== null) auto.set(id, answer);
  }
  return { overrides, auto: auto.size === 0 ? NONE : auto };
}

/** What nothing answers by itself while the master is older than it may be (ERP-002). */
const isOfPriceOrCredit = (code: FindingCode): boolean =>
  /^(PRC|CTR)-/.test(code) || code === 'PAR-005' || code === 'PAR-006';

/** The overrides whose role may still give away what is at stake by now. */
function stillGranted(
  findings: readonly Finding[],
  overrides: ReadonlyMap<string, string>,
  { grantedBy }: AnswerBounds,
  limits: readonly AuthorityLimit[],
): ReadonlyMap<string, string> {
  if (limits.length === 0 || overrides.size === 0) return overrides;
  const lost = new Set<string>();
  for (const finding of findings) {
    const id = fingerprint(finding);
    const [action, role] = [overrides.get(id) as ActionCode | undefined, grantedBy.get(id)];
    if (action === undefined || role === undefined) continue;
    const asked = { code: finding.code, action, authority: authorityFor(finding, action), atStake: finding.atStake };
    if (!mayAnswer(role, asked, limits)) lost.add(id);
  }
  return lost.size === 0 ? overrides : new Map([...overrides].filter(([id]) => !lost.has(id)));
}

/** What a setting of the partner lets settle, within its bounds: the last one that says so. */
function settled(
  finding: Finding,
  { findingSettings }: MasterFacts,
  partnerId: string | null,
  documentType: string | null,
): AutoAnswer | null {
  const fits = (one: FindingSetting): boolean =>
    one.auto !== null &&
    one.partnerId === partnerId &&
    (one.documentType === null || one.documentType === documentType) &&
    (one.said === null || one.said === finding.said);
  const setting = findingSettings.get(finding.code)?.filter(fits).at(-1);
  const auto = setting?.auto ?? null;
  if (setting === undefined || auto === null) return null;
  const action = answersTo(finding).find((one) => one === auto.action);
  if (action === undefined || !withinGuard(finding, { ...auto, mostQuantity: null }, null)) return null;
  return { action, by: `setting:${setting.id}` };
}

interface Asking {
  readonly master: MasterFacts;
  readonly partnerId: string | null;
  readonly customerId: string | null;
  readonly chain: string | null;
  readonly articleId: string | null;
  /** Base units of the line. */
  readonly quantity: Decimal | null;
  readonly today: IsoDate;
}

const askingOf = (
  { line }: Finding,
  { master, partner, now }: CheckInput,
  resolution: Judgement['resolution'],
): Asking => ({
  master,
  partnerId: partner?.id ?? null,
  customerId: resolution.customer?.id ?? null,
  chain: resolution.customer?.chain ?? null,
  articleId: line === null ? null : (resolution.lines[line]?.article?.id ?? null),
  quantity: line === null ? null : (resolution.lines[line]?.orderedBaseQuantity ?? null),
  today: businessDateOf(now),
});

/** What is remembered for this question: the most particular, if all of that kind say the same. */
function remembered(finding: Finding, asking: Asking, mode: 'auto' | 'shadow'): AutoAnswer | null {
  const { master, today, quantity } = asking;
  const winner = winningAnswer(
    master.rememberedAnswers
      .get(finding.code)
      ?.filter(
        (one) =>
          one.mode === mode &&
          (one.cause === null || one.cause === finding.cause) &&
          one.validFrom <= today &&
          today <= one.validTo &&
          isFor(one, asking) &&
          fulfils(finding, one.conditions),
      ) ?? [],
  );
  if (winner === null) return null;
  const action = answersTo(finding).find((one) => one === winner.action);
  if (action === undefined || !withinGuard(finding, winner, quantity)) return null;
  const asked = { code: finding.code, action, authority: authorityFor(finding, action), atStake: finding.atStake };
  return mayAnswer(winner.role, asked, master.authorityLimits) ? { action, by: `resolution:${winner.id}` } : null;
}

function isFor(
  { code, scope, ...one }: RememberedAnswer,
  { partnerId, customerId, chain, articleId }: Asking,
): boolean {
  switch (scope) {
    case 'global':
      return mayBeGlobal(code);
    case 'partner':
      return one.partnerId === partnerId;
    case 'customer':
      return one.customerId === customerId;
    case 'chain':
      return chain !== null && one.chain === chain;
    case 'article':
      return one.customerId === customerId && one.articleId === articleId;
  }
}
