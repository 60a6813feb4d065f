import { SYNTAX_REASONS, type Finding, type SyntaxLevel } from '../../findings';
import { err, ok, type Result } from '../../kernel';
import { bySegment, levelOf, placeOf, type AcknowledgedMessage } from '../acknowledged';
import type { Envelope } from '../message';
import {
  contrlVerdict,
  isNamed,
  isRefused,
  namedIn,
  type Acknowledged,
  type ContrlAction,
  type ContrlObstacle,
  type ContrlTerms,
  type Judged,
  type JudgedGroup,
} from './contrl-verdict';
import { grammarFor } from './grammar-for';
import { charsetOf } from '../segments/charset';
import { packTag } from '../segments/segment-data';
import { EdifactWriter, type ElementContent, type Written } from './writer';

/**
 * Which CONTRL the partner reads: UN syntax version 3 or 4, EANCOM 1997 or 2002. It follows the agreement, not the version of
 * the message that is acknowledged.
 */
export type ContrlVariant = 'UN-3' | 'UN-4' | 'EANCOM-1997' | 'EANCOM-2002';

/** UNH S009 of each variant, and the syntax version of its envelope. */
const VARIANTS: Readonly<Record<ContrlVariant, { readonly type: readonly string[]; readonly syntax: '3' | '4' }>> = {
  'UN-3': { type: ['CONTRL', 'D', '3', 'UN'], syntax: '3' },
  'UN-4': { type: ['CONTRL', '4', '1', 'UN'], syntax: '4' },
  'EANCOM-1997': { type: ['CONTRL', '2', '2', 'UN', 'EAN002'], syntax: '3' },
  'EANCOM-2002': { type: ['CONTRL', 'D', '3', 'UN', 'EAN004'], syntax: '3' },
};

export interface ContrlOptions extends ContrlTerms {
  readonly variant: ContrlVariant;
  /** Our own control reference (UNB 0020), from our counter. */
  readonly reference: string;
  /** Local time without zone, "2026-01-05T09:00". */
  readonly preparedAt: string;
  /** UNB 0001 of the acknowledgement; default that of the interchange. */
  readonly syntaxId?: string;
}

export interface Contrl extends Written {
  readonly action: ContrlAction;
  /** Indexes, in the given messages (those of the groups in their order), of those that are refused. */
  readonly refused: readonly number[];
  /** Why it does not say what is refused; null where it does. */
  readonly unsaid: ContrlObstacle | null;
}

/** 0085. None of our codes is among those that version 4 dropped. */
function errorCode(finding: Finding, syntax: '3' | '4'): string {
  const { reason } = finding;
  const code = (reason === null ? null : SYNTAX_REASONS[reason].error0085) ?? '18';
  if (syntax === '4') return reason === 'character-set-not-supported' ? '46' : code;
  // 2 is about the level that UNB names; a set that only the data switches to has no code in version 3.
  if (reason === 'character-set-not-supported' && placeOf(finding)?.segment !== 'UNB') return '18';
  // Elements do not repeat in version 3, and 35 is about segments there.
  return reason === 'element-repeated' ? '16' : code;
}

/** Most UCS of a message and most UCD of a segment (the message's own table). */
const MOST_SEGMENTS = 999;
const MOST_ELEMENTS = 99;

const SERVICE_TAGS: ReadonlySet<string> = new Set(['UNA', 'UNB', 'UNG', 'UNH', 'UNS', 'UNT', 'UNE', 'UNZ']);
/** Composite elements of the service segments (S001 to S009). */
const SERVICE_COMPOSITES: Readonly<Record<string, readonly number[]>> = {
  UNB: [1, 2, 3, 4, 6],
  UNG: [2, 3, 4, 7],
  UNH: [2, 4],
};

/**
 * The service segment that a finding is about (0013, in version 4 0135, which has no UNA); its own `segment` says it where the position
 * is only near. What stands between segments is in none.
 */
const serviceTag = (finding: Finding, syntax: '3' | '4'): string | null => {
  const tag = finding.params['segment'];
  if (typeof tag !== 'string' || finding.reason === 'garbage-between-segments') return null;
  return SERVICE_TAGS.has(tag) && !(syntax === '4' && tag === 'UNA') ? tag : null;
};

/** What a composite has wrong as a whole: it is not there, has too many components, or comes too often. */
const ofWhole = ({ reason, expected }: Finding): boolean =>
  reason === 'component-too-many' ||
  reason === 'element-repeated' ||
  (reason === 'element-missing' && /^[CS]\d{3}$/.test(expected ?? ''));

/** S011: the tag counts as element 1; the component only where one of a composite is wrong; the repetition in version 4. */
function errorPlace(finding: Finding, composite: boolean, syntax: '3' | '4'): ElementContent {
  const place = placeOf(finding);
  if (place?.element === undefined) return null;
  const part = !ofWhole(finding) && (composite || (place.component ?? 1) > 1);
  const component = part ? String(place.component ?? 1) : null;
  const repetition = syntax === '4' && place.repetition !== undefined ? String(place.repetition) : null;
  return [String(place.element + 1), component, repetition];
}

const isServiceComposite = (finding: Finding): boolean => {
  const place = placeOf(finding);
  return place?.element !== undefined && (SERVICE_COMPOSITES[place.segment]?.includes(place.element) ?? false);
};

/** An error further down is only "unspecified" (18) in UCI. */
const ENVELOPE_LEVELS: ReadonlySet<SyntaxLevel> = new Set<SyntaxLevel>(['interchange', 'group', 'message']);

/** 0085, 0013 and S011 of the first error of a UCI, UCF or UCM. */
function firstError(finding: Finding | undefined, syntax: '3' | '4'): readonly ElementContent[] {
  if (finding === undefined) return [];
  const tag = serviceTag(finding, syntax);
  const place =
    tag !== null && placeOf(finding)?.segment === tag ? errorPlace(finding, isServiceComposite(finding), syntax) : null;
  return [tag === null && !ENVELOPE_LEVELS.has(levelOf(finding)) ? '18' : errorCode(finding, syntax), tag, place];
}

/**
 * Writes the CONTRL for one interchange (UN/EDIFACT service message CONTRL, ISO 9735-4). UCI copies sender and recipient of the
 * interchange, our own UNB reverses them; UCI, UCF and UCM carry the first error of their level, UCS and UCD all below. An interchange that
 * is refused for what is wrong with each of its messages says so of each: errors may be reported at a lower level (0083, 4).
 *
 * @returns why there is none: an acknowledgement is not acknowledged, and what must be copied must be there
 */
export function writeContrl(of: Acknowledged, options: ContrlOptions): Result<Contrl, ContrlObstacle> {
  const { envelope } = of;
  const verdict = contrlVerdict(of, options);
  if (!verdict.ok) return err(verdict.error);
  const { action, error, groups, unsaid } = verdict.value;
  const { syntax } = VARIANTS[options.variant];
  const told =
    action === '8' || error !== undefined ? [] : groups.flatMap((group) => groupSegments(group, options, syntax));
  const lower = groups.filter(isRefused).flatMap((group) => errorsIn(group));
  const first = action === '4' && told.length === 0 ? (error ?? lower[0]) : undefined;
  const segments: ContrlSegment[] = [
    [
      'UCI',
      envelope.reference,
      party(envelope, 'sender'),
      party(envelope, 'receiver'),
      action,
      ...firstError(first, syntax),
    ],
    ...told,
  ];
  const refused = (group: JudgedGroup): readonly Judged[] =>
    action === '4' || group.errors.length > 0
      ? group.messages
      : group.messages.filter(({ errors }) => errors.length > 0);
  const indexes = action === '8' ? [] : groups.flatMap((group) => refused(group).map(({ index }) => index));
  return ok({ ...write(envelope, segments, options), action, refused: indexes, unsaid });
}

type ContrlSegment = readonly [string, ...ElementContent[]];

const errorsIn = ({ errors, messages }: JudgedGroup): readonly Finding[] => [
  ...errors,
  ...messages.flatMap((message) => message.errors),
];

/** UCF of a group with what there is to tell of it (segment group 3), or the messages by themselves (segment group 1). */
function groupSegments(group: JudgedGroup, options: ContrlOptions, syntax: '3' | '4'): readonly ContrlSegment[] {
  const messages = namedIn(group, options).flatMap((one) => messageSegments(one, syntax));
  if (group.group === null) return messages;
  const refused = isRefused(group);
  if (!isNamed(group) || (messages.length === 0 && !refused && !options.nameAccepted)) return [];
  const { reference, sender, senderQualifier, receiver, receiverQualifier } = group.group.group;
  // Where none of its messages has a name, what is wrong with the first is all that is said.
  const first = group.errors[0] ?? (refused && messages.length === 0 ? errorsIn(group)[0] : undefined);
  return [
    [
      'UCF',
      reference,
      [sender, senderQualifier],
      [receiver, receiverQualifier],
      refused ? '4' : '7',
      ...firstError(first, syntax),
    ],
    ...(group.errors.length > 0 ? [] : messages),
  ];
}

const party = (envelope: Envelope, which: 'sender' | 'receiver'): ElementContent =>
  which === 'sender' ? [envelope.sender, envelope.senderQualifier] : [envelope.receiver, envelope.receiverQualifier];

/** UCM of one message and, for a refused one, UCS and UCD below it. */
function messageSegments({ message, errors }: Judged, syntax: '3' | '4'): ContrlSegment[] {
  const [version = '', release = ''] = message.version.split('.', 2);
  const type: ElementContent = [message.type, version, release, message.agency ?? 'UN', message.association];
  if (errors.length === 0) return [['UCM', message.reference, type, '7']];
  const own = errors.find((finding) => ENVELOPE_LEVELS.has(levelOf(finding)));
  const below = errors.filter((finding) => !ENVELOPE_LEVELS.has(levelOf(finding)));
  const ucm = ['UCM', message.reference, type, '4', ...firstError(own, syntax)] as const;
  return [[...ucm], ...segmentErrors(message, below, syntax)];
}

/** 16 names what has too many constituents: the segment, where those are its elements. */
const ofSegment = (finding: Finding): boolean =>
  levelOf(finding) === 'segment' || finding.reason === 'element-too-many';

function segmentErrors(message: AcknowledgedMessage, findings: readonly Finding[], syntax: '3' | '4'): ContrlSegment[] {
  const rules = grammarFor(message.type, message.version)?.grammar.rules;
  const told = bySegment(findings).slice(0, MOST_SEGMENTS);
  return told.flatMap(([index, found]) => {
    const whole = found.find(ofSegment);
    const elements = found
      .filter((finding) => !ofSegment(finding))
      .map((finding): ContrlSegment => {
        const place = placeOf(finding);
        const name = rules?.get(packTag(place?.segment ?? ''))?.names[(place?.element ?? 0) - 1];
        const composite = name === undefined ? isServiceComposite(finding) : /^[CS]/.test(name);
        return ['UCD', errorCode(finding, syntax), errorPlace(finding, composite, syntax) ?? ['1']];
      });
    // A composite that has several too many is told of once.
    const once = new Map(elements.map((segment) => [JSON.stringify(segment), segment]));
    return [
      ['UCS', String(index), whole === undefined ? null : errorCode(whole, syntax)],
      ...[...once.values()].slice(0, MOST_ELEMENTS),
    ];
  });
}

function write(envelope: Envelope, segments: readonly ContrlSegment[], options: ContrlOptions): Written {
  const { type, syntax } = VARIANTS[options.variant];
  const given = options.syntaxId ?? envelope.syntax?.id ?? 'UNOA';
  // What nobody knows cannot be written; seven bits are in every set.
  const syntaxId = charsetOf(given) === null ? 'UNOB' : given;
  const [date = '', time = ''] = options.preparedAt.replace(/[-:]/g, '').split('T');
  const writer = new EdifactWriter({ syntaxId, repetition: syntax === '4' }).advice();
  const test = envelope.test ? ['', '', '', '', '', '1'] : [];
  const prepared = [syntax === '4' ? date : date.slice(2), time.slice(0, 4)];
  writer.segment(
    'UNB',
    [syntaxId, syntax],
    party(envelope, 'receiver'),
    party(envelope, 'sender'),
    prepared,
    options.reference,
    ...test,
  );
  writer.segment('UNH', '1', type);
  for (const [tag, ...elements] of segments) writer.segment(tag, ...elements);
  return writer
    .segment('UNT', String(segments.length + 2), '1')
    .segment('UNZ', '1', options.reference)
    .end();
}
