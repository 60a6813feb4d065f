import type { Finding } from '../../findings';
import { err, ok, type Result } from '../../kernel';
import { isUnquotable, refusesByDefault, type AcknowledgedGroup, type AcknowledgedMessage } from '../acknowledged';
import type { Envelope } from '../message';

/*
 * What a CONTRL says of an interchange, before a segment of it is written: what is refused, on which level, and what of it there are no
 * words for.
 */

/** The interchange to acknowledge, as the reader told it. */
export interface Acknowledged {
  readonly envelope: Envelope;
  /** Of the envelope alone (event envelope-end). */
  readonly findings: readonly Finding[];
  readonly messages: readonly AcknowledgedMessage[];
  /** Where the interchange has groups: those, with their messages; `messages` is then empty. */
  readonly groups?: readonly AcknowledgedGroup[];
}

/** What decides about an interchange. */
export interface ContrlTerms {
  /** Say only that the interchange arrived (0083 = 8). */
  readonly receiptOnly?: boolean;
  /** Also name the accepted messages (UCM 7). */
  readonly nameAccepted?: boolean;
  /** Which findings refuse what they are about; default `refusesByDefault`. A partner may be let off some. */
  readonly refuses?: (finding: Finding) => boolean;
  /** Which other findings are told of a message that is refused; default none. */
  readonly reports?: (finding: Finding) => boolean;
}

/** 0083: 4 rejected, 7 acknowledged, 8 received. */
export type ContrlAction = '4' | '7' | '8';

/** What of an interchange is missing that its CONTRL must copy. */
export type ContrlObstacle =
  | 'acknowledges-acknowledgement'
  | 'interchange-reference-missing'
  | 'interchange-unquotable'
  | 'sender-missing'
  | 'receiver-missing'
  | 'group-reference-missing'
  | 'message-reference-missing'
  | 'message-type-missing'
  | 'message-unquotable';

export interface Judged {
  readonly message: AcknowledgedMessage;
  readonly index: number;
  readonly errors: readonly Finding[];
}

/** A group with its messages judged; null stands for an interchange without groups. */
export interface JudgedGroup {
  readonly group: AcknowledgedGroup | null;
  readonly errors: readonly Finding[];
  readonly messages: readonly Judged[];
  /** Messages that it holds, those included that are accepted and not given. */
  readonly count: number;
}

export interface ContrlVerdict {
  readonly action: ContrlAction;
  /** What refuses the interchange itself. */
  readonly error: Finding | undefined;
  readonly groups: readonly JudgedGroup[];
  /** Why what is refused cannot be named; then the action is 8, which accepts nothing. Null where all is said. */
  readonly unsaid: ContrlObstacle | null;
}

/**
 * Judges an interchange. What is refused must be named, for what is not named is accepted (0083, 7). Where one of the refused cannot be, none
 * of it is told: CONTRL then says that the interchange arrived and that its sender will hear from us (0083, 8), which is true of all.
 *
 * @returns why there is nothing to say: an acknowledgement is not acknowledged, and what UCI copies must be there
 */
export function contrlVerdict(of: Acknowledged, terms: ContrlTerms): Result<ContrlVerdict, ContrlObstacle> {
  const groups = judge(of, terms);
  const given = of.messages.length + (of.groups ?? []).reduce((sum, { messages }) => sum + messages.length, 0);
  if (given > 0 && groups.every(({ messages }) => messages.length === 0)) return err('acknowledges-acknowledgement');
  const obstacle = obstacleOfEnvelope(of);
  if (obstacle !== null) return err(obstacle);
  const error = of.findings.find(terms.refuses ?? refusesByDefault);
  const bad = groups.filter((group) => isRefused(group));
  const allRefused = error !== undefined || (bad.length > 0 && bad.length === groups.length);
  // What cannot be named is left out where it is refused from above.
  const unsaid = allRefused || terms.receiptOnly ? null : firstOf(groups.map((group) => unsaidIn(group)));
  const accepted: ContrlAction = unsaid === null && !terms.receiptOnly ? '7' : '8';
  return ok({ action: allRefused && !terms.receiptOnly ? '4' : accepted, error, groups, unsaid });
}

const firstOf = (obstacles: readonly (ContrlObstacle | null)[]): ContrlObstacle | null =>
  obstacles.find((obstacle) => obstacle !== null) ?? null;

function obstacleOfEnvelope({ envelope, findings }: Acknowledged): ContrlObstacle | null {
  const { reference, sender, receiver } = envelope;
  if (findings.some(isUnquotable)) return 'interchange-unquotable';
  if (reference === null) return 'interchange-reference-missing';
  if (sender === null) return 'sender-missing';
  return receiver === null ? 'receiver-missing' : null;
}

/** The messages in their groups, those that are acknowledgements left out. */
function judge(
  { messages, groups }: Acknowledged,
  { refuses = refusesByDefault, reports = () => false }: ContrlTerms,
): readonly JudgedGroup[] {
  let index = 0;
  const reportsOnly = (finding: Finding): boolean => !refuses(finding) && reports(finding);
  // What refuses comes first: where only one error is told, it is that.
  const errorsOf = (findings: readonly Finding[]): readonly Finding[] =>
    findings.some(refuses) ? [...findings.filter(refuses), ...findings.filter(reportsOnly)] : [];
  const judged = (inside: readonly AcknowledgedMessage[]): readonly Judged[] =>
    inside
      .map((message): Judged => ({ message, index: index++, errors: errorsOf(message.findings) }))
      .filter(({ message }) => message.type !== 'CONTRL');
  const ungrouped = judged(messages);
  const all = [
    { group: null, errors: [], messages: ungrouped, count: ungrouped.length },
    ...(groups ?? []).map((group) => ({
      group,
      errors: errorsOf(group.findings),
      messages: judged(group.messages),
      count: group.messageCount,
    })),
  ];
  return all.filter(({ group, errors, messages: inside }) => group !== null || errors.length > 0 || inside.length > 0);
}

/** Refused as a whole: itself, or all that it holds. */
export const isRefused = ({ errors, messages, count }: JudgedGroup): boolean =>
  errors.length > 0 ||
  (messages.length >= count && messages.length > 0 && messages.every((one) => one.errors.length > 0));

const isWrong = ({ errors }: Judged): boolean => errors.length > 0;

/** The messages that are told of, those that cannot be named left out. */
export const namedIn = ({ messages }: JudgedGroup, { nameAccepted }: ContrlTerms): readonly Judged[] =>
  messages.filter((one) => (nameAccepted === true || isWrong(one)) && obstacleOfMessage(one) === null);

/** Whether there is a UCF for it: reference, sender and recipient of UNG are copied. */
export const isNamed = ({ group }: JudgedGroup): boolean =>
  group !== null &&
  Boolean(group.group.reference && group.group.sender && group.group.receiver) &&
  !group.findings.some(isUnquotable);

/** Why something that is refused of a group, or of the messages outside any, cannot be said. */
function unsaidIn(group: JudgedGroup): ContrlObstacle | null {
  const wrong = group.messages.filter(isWrong);
  if (group.group === null) return firstOf(wrong.map(obstacleOfMessage));
  if (group.errors.length === 0 && wrong.length === 0) return null;
  if (!isNamed(group)) return 'group-reference-missing';
  // UCF 4 refuses what is in it, with a name or without.
  return isRefused(group) ? null : firstOf(wrong.map(obstacleOfMessage));
}

function obstacleOfMessage({ message }: Judged): ContrlObstacle | null {
  if (message.reference === null) return 'message-reference-missing';
  if (message.findings.some(isUnquotable)) return 'message-unquotable';
  return message.type === '' || !message.version.includes('.') ? 'message-type-missing' : null;
}
