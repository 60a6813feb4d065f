import { SYNTAX_REASONS, type Finding, type SyntaxLevel } from '../../findings';
import { err, ok, type Result, type SegmentPosition } from '../../kernel';
import type { Envelope, Message } from '../message';
import { grammarFor } from '../segments/grammar';
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

/** What of a message goes into its acknowledgement; a `Message` will do. */
export type AcknowledgedMessage = Pick<Message, 'reference' | 'type' | 'version' | 'association' | 'findings'> & {
  /** UNH 0051, where it is not UN. */
  readonly agency?: string;
};

/** The interchange to acknowledge, as the reader told it. */
export interface Acknowledged {
  readonly envelope: Envelope;
  /** Of the envelope alone (event envelope-end). */
  readonly findings: readonly Finding[];
  readonly messages: readonly AcknowledgedMessage[];
}

export interface ContrlOptions {
  readonly variant: ContrlVariant;
  /** Our own control reference (UNB 0020), from our counter. */
  readonly reference: string;
  /** Local time without zone, "2026-01-05T09:00". */
  readonly preparedAt: string;
  /** UNB 0001 of the acknowledgement; default that of the interchange. */
  readonly syntaxId?: string;
  /** Say only that the interchange arrived (0083 = 8). */
  readonly receiptOnly?: boolean;
  /** Also name the accepted messages (UCM 7). */
  readonly nameAccepted?: boolean;
  /** Which findings refuse what they are about; default `refusesByDefault`. A partner may tolerate some. */
  readonly refuses?: (finding: Finding) => boolean;
}

/** 0083: 4 rejected, 7 acknowledged, 8 received. */
export type ContrlAction = '4' | '7' | '8';

export interface Contrl extends Written {
  readonly action: ContrlAction;
  /** Indexes, in the given messages, of those that are refused. */
  readonly refused: readonly number[];
}

/** Why there is no CONTRL: it is told to the partner by other means. */
export type ContrlObstacle =
  | 'acknowledges-acknowledgement'
  | 'interchange-reference-missing'
  | 'sender-missing'
  | 'receiver-missing'
  | 'message-reference-missing'
  | 'message-type-missing';

const levelOf = (finding: Finding): SyntaxLevel =>
  finding.reason === null ? 'none' : SYNTAX_REASONS[finding.reason].level;

/** Errors of the syntax refuse; warnings, notes and everything that is no matter of syntax do not. */
export const refusesByDefault = (finding: Finding): boolean =>
  (finding.severity === 'blocking' || finding.severity === 'error') && levelOf(finding) !== 'none';

/** Codes of 0085 that service directory 4 no longer has: 12 stands for the two about decimals, 18 for the rest (our choice). */
const DROPPED_IN_4: Readonly<Record<string, string>> = {
  '19': '12', '38': '12', '27': '18', '31': '18', '34': '18', '41': '18', '42': '18', '43': '18',
}; // prettier-ignore

function errorCode(finding: Finding, syntax: '3' | '4'): string {
  const code = (finding.reason === null ? null : SYNTAX_REASONS[finding.reason].error0085) ?? '18';
  if (syntax === '3') return code;
  return finding.reason === 'character-set-not-supported' ? '46' : (DROPPED_IN_4[code] ?? code);
}

const SERVICE_TAGS: ReadonlySet<string> = new Set(['UNA', 'UNB', 'UNG', 'UNH', 'UNS', 'UNT', 'UNE', 'UNZ']);
/** Composite elements of the service segments (S001 to S009). */
const SERVICE_COMPOSITES: Readonly<Record<string, readonly number[]>> = {
  UNB: [1, 2, 3, 4, 6],
  UNG: [2, 3, 4, 7],
  UNH: [2, 4],
};

const placeOf = (finding: Finding): SegmentPosition | null =>
  finding.position !== null && 'segmentIndex' in finding.position ? finding.position : null;

/** The service segment that a finding is about (0013); its own `segment` says it where the position is only near. */
const serviceTag = (finding: Finding): string | null => {
  const tag = finding.params['segment'];
  return typeof tag === 'string' && SERVICE_TAGS.has(tag) ? tag : null;
};

/** S011: the tag counts as element 1; the component only of a composite; the repetition in version 4. */
function errorPlace(finding: Finding, composite: boolean, syntax: '3' | '4'): ElementContent {
  const place = placeOf(finding);
  if (place?.element === undefined) return null;
  const component = composite || (place.component ?? 1) > 1 ? String(place.component ?? 1) : null;
  const repetition = syntax === '4' && place.repetition !== undefined ? String(place.repetition) : null;
  return [String(place.element + 1), component, repetition];
}

const isServiceComposite = (finding: Finding): boolean => {
  const place = placeOf(finding);
  return place?.element !== undefined && (SERVICE_COMPOSITES[place.segment]?.includes(place.element) ?? false);
};

/** An error further down is only "unspecified" (18) in UCI. */
const ENVELOPE_LEVELS: ReadonlySet<SyntaxLevel> = new Set<SyntaxLevel>(['interchange', 'message']);

/** 0085, 0013 and S011 of the first error of a UCI or UCM. */
function firstError(finding: Finding | undefined, syntax: '3' | '4'): readonly ElementContent[] {
  if (finding === undefined) return [];
  const tag = serviceTag(finding);
  const place =
    tag !== null && placeOf(finding)?.segment === tag ? errorPlace(finding, isServiceComposite(finding), syntax) : null;
  return [tag === null && !ENVELOPE_LEVELS.has(levelOf(finding)) ? '18' : errorCode(finding, syntax), tag, place];
}

interface Judged {
  readonly message: AcknowledgedMessage;
  readonly index: number;
  readonly errors: readonly Finding[];
}

/**
 * Writes the CONTRL for one interchange (UN/EDIFACT service message CONTRL, ISO 9735-4). UCI copies sender and recipient of the
 * interchange, our own UNB reverses them; UCI and UCM carry the first error of their level, UCS and UCD all below.
 *
 * @returns why there is none: an acknowledgement is not acknowledged, and what must be copied must be there
 */
export function writeContrl(of: Acknowledged, options: ContrlOptions): Result<Contrl, ContrlObstacle> {
  const { envelope } = of;
  const refuses = options.refuses ?? refusesByDefault;
  const judged = of.messages
    .map((message, index): Judged => ({ message, index, errors: message.findings.filter(refuses) }))
    .filter(({ message }) => message.type !== 'CONTRL');
  if (judged.length === 0 && of.messages.length > 0) return err('acknowledges-acknowledgement');
  if (envelope.reference === null) return err('interchange-reference-missing');
  if (envelope.sender === null) return err('sender-missing');
  if (envelope.receiver === null) return err('receiver-missing');

  const { syntax } = VARIANTS[options.variant];
  const envelopeError = of.findings.find(refuses);
  const bad = judged.filter(({ errors }) => errors.length > 0);
  const allRefused = envelopeError !== undefined || (bad.length > 0 && bad.length === judged.length);
  const action: ContrlAction = options.receiptOnly ? '8' : allRefused ? '4' : '7';
  const named = action !== '7' ? [] : options.nameAccepted ? judged : bad;
  const obstacle = named.map(({ message }) => obstacleOf(message)).find((found) => found !== null);
  if (obstacle) return err(obstacle);

  const error = action === '4' ? (envelopeError ?? bad.flatMap(({ errors }) => errors).at(0)) : undefined;
  const segments: (readonly [string, ...ElementContent[]])[] = [
    [
      'UCI',
      envelope.reference,
      party(envelope, 'sender'),
      party(envelope, 'receiver'),
      action,
      ...firstError(error, syntax),
    ],
    ...named.flatMap((one) => messageSegments(one, syntax)),
  ];
  const refused = action === '8' ? [] : action === '4' ? judged : bad;
  return ok({ ...write(envelope, segments, options), action, refused: refused.map(({ index }) => index) });
}

function obstacleOf(message: AcknowledgedMessage): ContrlObstacle | null {
  if (message.reference === null) return 'message-reference-missing';
  return message.type === '' || !message.version.includes('.') ? 'message-type-missing' : null;
}

const party = (envelope: Envelope, which: 'sender' | 'receiver'): ElementContent =>
  which === 'sender' ? [envelope.sender, envelope.senderQualifier] : [envelope.receiver, envelope.receiverQualifier];

/** UCM of one message and, for a refused one, UCS and UCD below it. */
function messageSegments({ message, errors }: Judged, syntax: '3' | '4'): (readonly [string, ...ElementContent[]])[] {
  const [version = '', release = ''] = message.version.split('.', 2);
  const type: ElementContent = [message.type, version, release, message.agency ?? 'UN', message.association];
  if (errors.length === 0) return [['UCM', message.reference, type, '7']];
  const own = errors.find((finding) => ENVELOPE_LEVELS.has(levelOf(finding)));
  const below = errors.filter((finding) => !ENVELOPE_LEVELS.has(levelOf(finding)));
  const ucm = ['UCM', message.reference, type, '4', ...firstError(own, syntax)] as const;
  return [[...ucm], ...segmentErrors(message, below, syntax)];
}

function segmentErrors(
  message: AcknowledgedMessage,
  findings: readonly Finding[],
  syntax: '3' | '4',
): (readonly [string, ...ElementContent[]])[] {
  const bySegment = new Map<number, Finding[]>();
  for (const finding of findings) {
    const index = placeOf(finding)?.segmentIndex ?? 1;
    bySegment.set(index, [...(bySegment.get(index) ?? []), finding]);
  }
  const rules = grammarFor(message.type, message.version)?.grammar.rules;
  return [...bySegment]
    .sort(([one], [other]) => one - other)
    .flatMap(([index, found]) => {
      const whole = found.find((finding) => levelOf(finding) === 'segment');
      const elements = found.filter((finding) => levelOf(finding) === 'element');
      return [
        ['UCS', String(index), whole === undefined ? null : errorCode(whole, syntax)] as const,
        ...elements.map((finding) => {
          const place = placeOf(finding);
          const name = rules?.get(packTag(place?.segment ?? ''))?.names[(place?.element ?? 0) - 1];
          const composite = name === undefined ? isServiceComposite(finding) : /^[CS]/.test(name);
          return ['UCD', errorCode(finding, syntax), errorPlace(finding, composite, syntax) ?? ['1']] as const;
        }),
      ];
    });
}

function write(
  envelope: Envelope,
  segments: readonly (readonly [string, ...ElementContent[]])[],
  options: ContrlOptions,
): Written {
  const { type, syntax } = VARIANTS[options.variant];
  const syntaxId = options.syntaxId ?? envelope.syntax?.id ?? 'UNOA';
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
