import { SYNTAX_REASONS, type Finding } from '../../findings';
import { err, ok, type Result } from '../../kernel';
import {
  bySegment,
  isUnquotable,
  levelOf,
  placeOf,
  refusesByDefault,
  type AcknowledgedGroup,
  type AcknowledgedMessage,
} from '../acknowledged';
import type { Envelope } from '../message';
import { x12GrammarFor } from './grammar-for';
import { X12Writer, type X12Content, type X12Written } from './writer';

/** Functional acknowledgement (997) or implementation acknowledgement (999): the partner says which he reads. */
export type FunctionalAcknowledgementType = '997' | '999';

/** The interchange that is acknowledged, as the reader told it. */
export interface X12Acknowledged {
  readonly envelope: Envelope;
  /** Of the envelope alone. */
  readonly findings: readonly Finding[];
}

export interface X12AcknowledgementOptions {
  /** Our own control number (ISA13, GS06), from our counter. */
  readonly reference: string;
  /** Local time without zone, "2026-01-05T09:00". */
  readonly preparedAt: string;
  /** Which findings refuse what they are about; default `refusesByDefault`. */
  readonly refuses?: (finding: Finding) => boolean;
  /** Which other findings are told all the same, of what is accepted with errors (E); default none. */
  readonly reports?: (finding: Finding) => boolean;
}

/** Why there is no acknowledgement: it is told to the partner by other means. */
export type X12Obstacle =
  | 'acknowledges-acknowledgement'
  | 'interchange-reference-missing'
  | 'interchange-unquotable'
  | 'sender-missing'
  | 'receiver-missing'
  | 'group-reference-missing'
  | 'too-many-releases';

/** 715 and 717: accepted, accepted with errors, partially accepted (groups only), rejected. */
export type X12Action = 'A' | 'E' | 'P' | 'R';

export interface X12Acknowledgement extends X12Written {
  readonly action: X12Action;
}

/** GS06. */
const GROUP_NUMBER = 6;
/** GS01 of groups that hold acknowledgements. */
const ACKNOWLEDGEMENTS = 'FA';
/** GS08 and ST03 of a 999. */
const IMPLEMENTATION = '005010X231A1';
/** AK103 and AK203 came with this release. */
const FIRST_NAMING_VERSIONS = '005010';
/** From here on too many components and repetitions have codes of their own; before, they are too many elements. */
const OLDER_CODES: Readonly<Record<string, string>> = { '12': '3', '13': '3' };
/** Codes of 718 and 716 that one AK5 or AK9 has room for. */
const MOST_CODES = 5;
/** AK404 and IK404. */
const MOST_COPIED = 99;

const reportsNothing = (): boolean => false;

const codeOf = (finding: Finding): string | null =>
  finding.reason === null ? null : SYNTAX_REASONS[finding.reason].x12;

/** Nothing of it would be left in an ISA of ours. */
const isNobody = (party: string | null): boolean => party === null || /^[\s*:^~\p{Cc}]*$/u.test(party);

/** Why an interchange cannot be acknowledged; null where it can. */
export const interchangeObstacle = (
  { reference, sender, receiver }: Envelope,
  findings: readonly Finding[] = [],
): X12Obstacle | null => {
  if (findings.some(isUnquotable)) return 'interchange-unquotable';
  if (reference === null) return 'interchange-reference-missing';
  if (isNobody(sender)) return 'sender-missing';
  return isNobody(receiver) ? 'receiver-missing' : null;
};

/** Opens our interchange, which goes back the way the other came. */
function answer(envelope: Envelope, { reference, preparedAt }: X12AcknowledgementOptions): X12Writer {
  return new X12Writer().open({
    sender: envelope.receiver ?? '',
    senderQualifier: envelope.receiverQualifier,
    receiver: envelope.sender ?? '',
    receiverQualifier: envelope.senderQualifier,
    // What is no version is not repeated: it may be anything, delimiters of ours among it.
    version: /^\d{5}$/.exec(envelope.syntax?.version ?? '')?.[0] ?? '00401',
    reference,
    preparedAt,
    test: envelope.test,
  });
}

/** I18 for an element of ISA that is wrong, by its number; other faults of ISA are its structure (022). */
const ISA_NOTES: Readonly<Record<number, string>> = {
  1: '010', 2: '011', 3: '012', 4: '013', 5: '005', 6: '006', 7: '007', 8: '008', 9: '014', 10: '015', 11: '016', 12: '017', 13: '018', 14: '019', 15: '020',
}; // prettier-ignore

/** Content of the interchange that is wrong, where what is wrong has no note of its own. */
const WRONG_CONTENT = '024';

function noteOf(finding: Finding | undefined): string {
  if (finding === undefined) return '000';
  const place = placeOf(finding);
  const ofIsa = place?.segment === 'ISA' && finding.reason !== 'interchange-duplicate';
  const own = ofIsa && place.element !== undefined ? ISA_NOTES[place.element] : undefined;
  return own ?? (levelOf(finding) === 'interchange' ? codeOf(finding) : null) ?? WRONG_CONTENT;
}

/** Writes the interchange acknowledgement TA1 (X12.5): the envelope is accepted, or rejected with all that is in it. */
export function writeInterchangeAcknowledgement(
  { envelope, findings }: X12Acknowledged,
  options: X12AcknowledgementOptions,
): Result<X12Acknowledgement, X12Obstacle> {
  const obstacle = interchangeObstacle(envelope, findings);
  if (obstacle !== null) return err(obstacle);
  const refusal = findings.find(options.refuses ?? refusesByDefault);
  // What is reported of a group stands in its own acknowledgement.
  const error = refusal ?? findings.filter((one) => levelOf(one) !== 'group').find(options.reports ?? reportsNothing);
  const action = refusal !== undefined ? 'R' : error === undefined ? 'A' : 'E';
  const [date = '', time = ''] = (envelope.preparedAt ?? options.preparedAt).replace(/[-:]/g, '').split('T');
  const reference = (envelope.reference ?? '').padStart(9, '0');
  const writer = answer(envelope, options);
  writer.segment('TA1', reference, date.slice(2), time.slice(0, 4), action, noteOf(error));
  return ok({ ...writer.end(), action });
}

interface Judged {
  readonly message: AcknowledgedMessage;
  readonly errors: readonly Finding[];
  readonly action: X12Action;
}

/**
 * Writes the functional acknowledgement of the groups of an interchange: a 997 or 999 each, in the version received (X12.20). Sets
 * without anything to tell are not named, but counted.
 */
export function writeFunctionalAcknowledgement(
  { envelope }: Pick<X12Acknowledged, 'envelope'>,
  groups: readonly AcknowledgedGroup[],
  options: X12AcknowledgementOptions & { readonly type: FunctionalAcknowledgementType },
): Result<X12Acknowledgement, X12Obstacle> {
  const obstacle = groupsObstacle(envelope, groups);
  if (obstacle !== null) return err(obstacle);
  const releases = [...byRelease(groups.filter(isTold))];
  const writer = answer(envelope, options);
  const actions = releases.flatMap(([release, ofRelease], at) => {
    const [first] = ofRelease;
    writer.openGroup({
      type: ACKNOWLEDGEMENTS,
      sender: first?.group.receiver ?? envelope.receiver ?? '',
      receiver: first?.group.sender ?? envelope.sender ?? '',
      reference: groupReference(options.reference, at),
      preparedAt: options.preparedAt,
      version: options.type === '999' ? IMPLEMENTATION : release,
    });
    const inside = ofRelease.map((group, number) => {
      const implementation = options.type === '999' ? IMPLEMENTATION : null;
      writer.openSet(options.type, String(number + 1).padStart(4, '0'), implementation);
      const action = new GroupVoice(writer, options, release).tell(group);
      writer.closeSet();
      return action;
    });
    writer.closeGroup();
    return inside;
  });
  const [action = 'A', ...others] = actions;
  return ok({ ...writer.end(), action: others.every((other) => other === action) ? action : 'P' });
}

/** A group that cannot be named is not acknowledged, and that is all that can be said of it. */
const isTold = ({ group, findings }: AcknowledgedGroup): boolean =>
  group.type !== ACKNOWLEDGEMENTS && group.reference !== null && group.type !== '' && !findings.some(isUnquotable);

/** Why the groups of an interchange cannot be acknowledged; null where they can. */
export function groupsObstacle(envelope: Envelope, groups: readonly AcknowledgedGroup[]): X12Obstacle | null {
  if (groups.every(({ group }) => group.type === ACKNOWLEDGEMENTS)) return 'acknowledges-acknowledgement';
  const obstacle = interchangeObstacle(envelope);
  if (obstacle !== null) return obstacle;
  const told = groups.filter(isTold);
  if (told.length === 0) return 'group-reference-missing';
  return byRelease(told).size > MOST_RELEASES ? 'too-many-releases' : null;
}

/** An acknowledgement is written in the version of what it acknowledges: groups of another release need a group of their own. */
function byRelease(groups: readonly AcknowledgedGroup[]): ReadonlyMap<string, readonly AcknowledgedGroup[]> {
  const found = new Map<string, AcknowledgedGroup[]>();
  for (const group of groups) {
    const release = /^\d{6}/.exec(group.group.version ?? '')?.[0] ?? '004010';
    found.set(release, [...(found.get(release) ?? []), group]);
  }
  return found;
}

/** So many have a group with a number of its own. */
const MOST_RELEASES = 10;

/**
 * GS06 of our groups: the number of the interchange, and for further groups of it the same with a digit in front, so that no number is
 * used twice. Our numbers have eight digits, GS06 has room for nine.
 */
const groupReference = (reference: string, at: number): string =>
  at === 0 ? reference : String(at) + reference.replace(/\D/g, '').padStart(8, '0');

/** Tells of one group: AK1, the sets with something to tell, AK9. */
class GroupVoice {
  private readonly refuses: (finding: Finding) => boolean;
  private readonly reports: (finding: Finding) => boolean;
  private readonly implementation: boolean;
  private readonly namesVersions: boolean;

  constructor(
    private readonly writer: X12Writer,
    {
      refuses = refusesByDefault,
      reports = reportsNothing,
      type,
    }: X12AcknowledgementOptions & { readonly type: string },
    private readonly release: string,
  ) {
    this.refuses = refuses;
    this.reports = (finding) => levelOf(finding) !== 'none' && reports(finding);
    this.implementation = type === '999';
    this.namesVersions = this.implementation || release >= FIRST_NAMING_VERSIONS;
  }

  tell({ group, declared, messageCount, findings, messages }: AcknowledgedGroup): X12Action {
    const { writer } = this;
    writer.segment('AK1', group.type, group.reference, this.namesVersions ? group.version : null);
    const own = findings.filter(this.refuses);
    const judged = messages
      .map((message) => this.judge(message))
      // In a group that is refused nothing is accepted, with errors or without.
      .filter(({ errors, action }) => errors.length > 0 && (own.length === 0 || action === 'R'));
    for (const one of judged) this.tellSet(one);
    const rejected = judged.filter(({ action }) => action === 'R').length;
    const noted = findings.filter(this.reports);
    const action = own.length > 0 ? 'R' : groupAction(rejected, judged.length + noted.length, messageCount);
    const accepted = action === 'R' ? 0 : messageCount - rejected;
    const included = /^\d{1,6}$/.test(declared ?? '') ? String(Number(declared)) : String(messageCount);
    writer.segment(
      'AK9',
      action,
      included,
      String(messageCount),
      String(accepted),
      ...codesOf([...own, ...noted].filter(isOfGroup)),
    );
    return action;
  }

  private judge(message: AcknowledgedMessage): Judged {
    const errors = message.findings.filter((finding) => this.refuses(finding) || this.reports(finding));
    return { message, errors, action: errors.some(this.refuses) ? 'R' : 'E' };
  }

  private tellSet({ message, errors, action }: Judged): void {
    const { writer } = this;
    // A set without a name cannot be told of; it is missing from the count of those accepted.
    if (message.reference === null || message.type === '' || message.findings.some(isUnquotable)) return;
    const whole = errors.filter((finding) => levelOf(finding) === 'message');
    const below = errors.filter((finding) => ['segment', 'element'].includes(levelOf(finding)));
    const version = this.namesVersions && message.association !== null ? message.version + message.association : null;
    writer.segment('AK2', message.type, message.reference, version);
    for (const [index, found] of bySegment(below)) this.tellSegment(message, index, found);
    const codes = [...new Set([...codesOf(whole), ...(below.length > 0 ? ['5'] : [])])].slice(0, MOST_CODES);
    writer.segment(this.implementation ? 'IK5' : 'AK5', action, ...codes);
  }

  /** One AK3 for each fault of the segment, and one for those of its elements. */
  private tellSegment(message: AcknowledgedMessage, index: number, findings: readonly Finding[]): void {
    const tag = this.implementation ? 'IK3' : 'AK3';
    const elements = findings.filter((finding) => levelOf(finding) === 'element');
    for (const finding of findings) {
      if (levelOf(finding) !== 'segment') continue;
      const missing = finding.reason === 'segment-missing';
      // What is missing would stand behind the segment that was read last.
      const position = String(missing ? index + 1 : index);
      this.writer.segment(tag, segmentOf(finding), position, null, this.segmentCode(message, finding));
    }
    const [first] = elements;
    if (first === undefined) return;
    this.writer.segment(tag, placeOf(first)?.segment ?? '', String(index), null, '8');
    for (const finding of elements) this.tellElement(finding);
  }

  private tellElement(finding: Finding): void {
    const place = placeOf(finding);
    const code = codeOf(finding) ?? '7';
    const older = this.release < FIRST_NAMING_VERSIONS && !this.implementation;
    const component = (place?.component ?? 1) > 1 ? String(place?.component) : null;
    const repetition = (place?.repetition ?? 1) > 1 && !older ? String(place?.repetition) : null;
    const at: X12Content = [String(place?.element ?? 1), component, repetition];
    // A value with illegal characters is not repeated (X12.20, 724).
    const copied = code === '6' ? null : (finding.actual?.slice(0, MOST_COPIED) ?? null);
    this.writer.segment(
      this.implementation ? 'IK4' : 'AK4',
      at,
      null,
      older ? (OLDER_CODES[code] ?? code) : code,
      copied,
    );
  }

  /** A segment that the release knows, but not in this set, is "not in defined set". */
  private segmentCode({ type, version }: AcknowledgedMessage, finding: Finding): string {
    const code = codeOf(finding) ?? '2';
    if (finding.reason !== 'segment-unknown') return code;
    const segments = x12GrammarFor(type, version)?.grammar.directory.segments ?? {};
    return Object.hasOwn(segments, segmentOf(finding)) ? '6' : code;
  }
}

/** The segment that a finding is about: the one that is missing, else the one that is there. */
const segmentOf = (finding: Finding): string => {
  const named = finding.params['segment'];
  return typeof named === 'string' && named !== ''
    ? (named.split(' ').at(-1) ?? named)
    : (placeOf(finding)?.segment ?? '');
};

const codesOf = (findings: readonly Finding[]): readonly string[] =>
  [...new Set(findings.map((finding) => codeOf(finding)).filter((code) => code !== null))].slice(0, MOST_CODES);

/** 716 knows of one element, the control number. */
const isOfGroup = (finding: Finding): boolean =>
  levelOf(finding) !== 'element' || placeOf(finding)?.element === GROUP_NUMBER;

/** All good, some refused, all refused, or only told of. A set accepted with errors counts as accepted. */
function groupAction(rejected: number, told: number, all: number): X12Action {
  if (rejected > 0) return rejected === all ? 'R' : 'P';
  return told > 0 ? 'E' : 'A';
}
