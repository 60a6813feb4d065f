import { isAcknowledgement, isTableFormat, startOf, type Envelope, type Message } from '../formats';
import { makeFinding, type Finding } from '../findings';
import { err, ok, type Result, type SourcePosition } from '../kernel';
import type { OrderCancellation, OrderChange, OrderDocument, PurchaseOrder } from '../purchase-order';
import { documentKind, isProcessed, type DocumentKind } from './document-kind';
import { isFrame, originUnderHeader, underHeader, type FileHeader } from './file-frame';
import { compileGuide, type Guide } from './guide';
import type { GuideSource } from './guide-schema';
import { familyOf, type GuideFamily } from './guide-likeness';
import { isOverlay, plainGuide, type GuideError } from './guide-text';
import type { Agreed } from './overlay-schema';
import { ANYBODY, PartnerGuides, type BrokenOverlay, type GuideText, type SentBy } from './partner-guides';
import { columnsThatFit } from './table-columns';

/** What is known of a message: always its kind; what it means only where a guide reads it. */
export interface Understanding {
  readonly kind: DocumentKind;
  readonly guide: Guide | null;
  readonly document: PurchaseOrder | null;
  /** What it asks for of an order that was sent before; null where it is none of these. */
  readonly change: OrderChange | OrderCancellation | null;
  readonly findings: readonly Finding[];
  originOf(field: string): SourcePosition | null;
}

/** An understanding to look at: of what is not processed, too, it has what its guide reads. */
export interface Explanation extends Understanding {
  /** What the guide reads, of any kind; null where no guide reads the message. Nobody may process it: that is what `document` is for. */
  readonly reading: OrderDocument<DocumentKind> | null;
}

/** What becomes an order of ours, or changes one. */
const isTaken = ({ kind }: GuideSource): boolean => isProcessed(kind);

const isOrder = (document: OrderDocument): document is PurchaseOrder => document.kind === 'order';
const isChange = (document: OrderDocument): document is OrderChange | OrderCancellation =>
  document.kind === 'order-change' || document.kind === 'order-cancellation';

const NOWHERE = (): null => null;
const DIRECTORY_LENGTH = 'D.96A'.length;
const DIRECTORY = /^([A-Z])\.(\d{2})([A-Z])$/;

/** Ages by directory: the messages of a file nearly always have the same, and each is held against the ranges of the guides. */
const ages = new Map<string, string | null>();
/** More than these are forgotten: what a message calls its directory is the sender's. */
const MOST_AGES = 256;

/** A directory as text that sorts by age: "D.96A" gives "1996A". Null for what is no directory. */
function directoryAge(version: string): string | null {
  if (version.length !== DIRECTORY_LENGTH) return null;
  const known = ages.get(version);
  if (known !== undefined) return known;
  if (ages.size >= MOST_AGES) ages.clear();
  const age = ageOf(version);
  ages.set(version, age);
  return age;
}

function ageOf(version: string): string | null {
  const parts = DIRECTORY.exec(version);
  if (parts === null) return null;
  const year = Number(parts[2]);
  return `${year < 80 ? year + 2000 : year + 1900}${parts[3] ?? ''}`;
}

/** The guides in use. One a message: an overlay of its sender, else the base guide; where several fit, the one with the latest version. */
export class GuideBook {
  /** The base guides by the type of message that they read. */
  private readonly byType: ReadonlyMap<string, readonly Guide[]>;

  /** @param mostLines lines that an order may have: a message with more is understood as far as its kind, and refused (MSG-012) */
  constructor(
    private readonly guides: readonly Guide[],
    private readonly mostLines = Infinity,
    private readonly partners = PartnerGuides.none,
    private readonly family: GuideFamily = new Map(),
  ) {
    const byType = new Map<string, Guide[]>();
    for (const guide of guides) {
      const { type } = guide.source.message;
      byType.set(type, [...(byType.get(type) ?? []), guide]);
    }
    this.byType = byType;
  }

  /** Compiles all guides; the faults of the base guides when there are any. An overlay with a fault is one of {@link broken}. */
  static of(texts: readonly GuideText[], mostLines?: number): Result<GuideBook, readonly GuideError[]> {
    const plain = texts.map(({ text }) => plainGuide(text));
    const family = familyOf(plain.filter((one) => !isOverlay(one)));
    const compiled = texts
      .filter((_, at) => !isOverlay(plain[at]))
      .map(({ text, file }) => compileGuide(text, file, family));
    const errors = compiled.flatMap((result) => (result.ok ? [] : result.error));
    if (errors.length > 0) return err(errors);
    const guides = compiled.flatMap((result) => (result.ok ? [result.value] : []));
    const overlays = texts.filter((_, at) => isOverlay(plain[at]));
    return ok(new GuideBook(guides, mostLines, PartnerGuides.of(overlays, family), family));
  }

  /**
   * The same base guides with these overlays instead of those it has.
   *
   * @param changed name and edition of overlays that say something else than when they read messages: they cannot be used
   */
  with(overlays: readonly GuideText[], changed: ReadonlySet<string> = new Set()): GuideBook {
    const partners = PartnerGuides.of(overlays, this.family, changed, this.partners);
    return new GuideBook(this.guides, this.mostLines, partners, this.family);
  }

  /** All guides that can be used, base guides and overlays. */
  get all(): readonly Guide[] {
    return [...this.guides, ...this.partners.guides];
  }

  /** Overlays that cannot be used, and why. */
  get broken(): readonly BrokenOverlay[] {
    return this.partners.broken;
  }

  /** What is agreed with a partner on a day beside how his messages are read. */
  agreedWith(by: SentBy): Agreed {
    return this.partners.agreedWith(by);
  }

  /** Codes of the partners who have overlays, with faults or without. */
  get partnersWithOverlays(): readonly string[] {
    return [...new Set([...this.partners.guides.map(({ overlay }) => overlay?.partner ?? null), ...this.broken.map(({ partner }) => partner)])].filter((code) => code !== null); // prettier-ignore
  }

  /** The guide for an order that we process, or for a change of one; null when there is none. */
  find(message: Message, by: SentBy = ANYBODY): Guide | null {
    return this.best(message, by, isTaken);
  }

  private best(message: Message, by: SentBy, wanted: (source: GuideSource) => boolean): Guide | null {
    const fits = (source: GuideSource): boolean => wanted(source) && reads(source, message);
    const own = this.partners.find(by, fits);
    if (own !== null) return own;
    let best: Guide | null = null;
    let columnsOfBest = 0;
    for (const guide of this.byType.get(message.type) ?? []) {
      if (!fits(guide.source)) continue;
      const columns = columnsThatFit(guide.source.message.columns, message) ?? 0;
      if (columns < columnsOfBest) continue;
      if (best === null || columns > columnsOfBest || guide.version > best.version) best = guide;
      columnsOfBest = columns;
    }
    return best;
  }

  /**
   * What a message means. What is neither an order or a change that we process nor an acknowledgement has its kind, and MSG-002; so has what an
   * overlay with a fault would have read.
   *
   * @param header of its file, where it has one
   */
  understand(
    message: Message,
    envelope: Envelope | null,
    by: SentBy = ANYBODY,
    header: FileHeader | null = null,
  ): Understanding {
    const kind = documentKind(message.format, message.type);
    const guide = this.find(message, by);
    const broken = this.partners.brokenFor(by, message, guide, (base) => this.baseReads(base, message));
    if (broken !== null) return unread(kind, [brokenOverlay(message, broken)]);
    if (guide !== null) return this.understandBy(guide, message, envelope, header);
    // It is no order, and is not meant to be one: who reads it knows what it is about.
    if (isAcknowledgement(message.type) || isFrame(message)) return unread(kind, []);
    const finding = makeFinding('MSG-002', {
      params: { type: message.type, version: message.version, partner: envelope?.sender ?? null },
      actual: `${message.type} ${message.version}`,
      position: typePosition(message),
    });
    return unread(kind, [finding]);
  }

  /** What an order means by this guide, whichever would be chosen for it now. */
  understandBy(
    guide: Guide,
    message: Message,
    envelope: Envelope | null,
    header: FileHeader | null = null,
  ): Understanding {
    const kind = kindOf(message, guide);
    const beyond = this.beyondMostLines(guide, message);
    if (beyond !== null) return { kind, guide, document: null, change: null, findings: [beyond], originOf: NOWHERE };
    const read = guide.interpret(message, envelope);
    const { document, findings } = read;
    const ownOrigin = (field: string): SourcePosition | null => read.originOf(field);
    // Written out and not spread: every message comes through here.
    if (!isOrder(document)) {
      const change = isChange(document) ? document : null;
      return { kind, guide, document: null, change, findings, originOf: ownOrigin };
    }
    if (header === null) return { kind, guide, document, change: null, findings, originOf: ownOrigin };
    const originOf = (field: string): SourcePosition | null => originUnderHeader(field, document, ownOrigin, header);
    return { kind, guide, document: underHeader(document, header), change: null, findings, originOf };
  }

  /** A message whose own guide cannot be used any more: no other one may take its place, or the order would mean something else. */
  unusable(message: Message, edition: string): Understanding {
    const broken = { guide: edition, partner: null, version: null, validFrom: null, extends: null, errors: [] };
    return unread(documentKind(message.format, message.type), [brokenOverlay(message, broken)]);
  }

  /** What the header of a file says for the orders behind it; null where no guide reads it. */
  headerOf(message: Message, envelope: Envelope | null): FileHeader | null {
    return this.best(message, ANYBODY, (source) => !isTaken(source))?.interpret(message, envelope) ?? null;
  }

  private baseReads(base: string, message: Message): boolean {
    return this.guides.some(({ id, source }) => id === base && reads(source, message));
  }

  /**
   * As {@link understand}, and what is read of messages that are not processed: by the other guides, and of an order with too many lines.
   * What is wrong with their values is told, and what they are not processed for stays.
   */
  explain(
    message: Message,
    envelope: Envelope | null,
    by: SentBy = ANYBODY,
    header: FileHeader | null = null,
  ): Explanation {
    const understood = this.understand(message, envelope, by, header);
    const reads = understood.document ?? understood.change;
    if (reads !== null) return { ...understood, reading: reads };
    const guide = understood.guide ?? this.best(message, by, (source) => !isTaken(source));
    if (guide === null) return { ...understood, reading: null };
    const { document: reading, ...read } = guide.interpret(message, envelope);
    const kind = kindOf(message, guide);
    return { ...understood, ...read, kind, guide, findings: [...understood.findings, ...read.findings], reading };
  }

  private beyondMostLines(guide: Guide, message: Message): Finding | null {
    // Nearly every message is too short to hold so many, and need not be counted.
    if (message.byteEnd - message.byteStart <= this.mostLines * SHORTEST_LINE_BYTES) return null;
    const position = guide.placeOfLine(message, this.mostLines);
    if (position === undefined) return null;
    const limit = String(this.mostLines);
    return makeFinding('MSG-012', { reason: 'order-too-many-lines', expected: limit, position, params: { limit } });
  }
}

/** What a message is about. The columns of a table may be known to nobody but its guide. */
const kindOf = ({ format, type }: Message, guide: Guide | null): DocumentKind =>
  guide !== null && isTableFormat(format) ? guide.source.kind : documentKind(format, type);

const unread = (kind: DocumentKind, findings: readonly Finding[]): Understanding => ({
  kind,
  guide: null,
  document: null,
  change: null,
  findings,
  originOf: NOWHERE,
});

/** Whether a guide is for messages like this one. */
const reads = ({ format, message: range }: GuideSource, message: Message): boolean =>
  format === message.format &&
  range.type === message.type &&
  covers(range.from, range.to, message.version) &&
  columnsThatFit(range.columns, message) !== null;

function brokenOverlay(message: Message, { guide, partner, errors }: BrokenOverlay): Finding {
  const [first] = errors;
  return makeFinding('MSG-002', {
    reason: 'overlay-broken',
    params: { subject: 'overlay', partner, guide, line: first?.line ?? null },
    actual: guide ?? partner ?? '',
    position: typePosition(message),
  });
}

/** Where a message says what type it is. */
function typePosition(message: Message): SourcePosition {
  const { content, format } = message;
  if (content.kind !== 'segments') return startOf(message);
  return format === 'x12' ? content.position(0, 1) : content.position(0, 2, 1);
}

/** "LIN'", the shortest that a line can be. Bytes. */
const SHORTEST_LINE_BYTES = 4;

function covers(from: string | undefined, to: string | undefined, version: string): boolean {
  if (from === undefined && to === undefined) return true;
  const age = directoryAge(version);
  if (age === null) return false;
  const [oldest, newest] = [from === undefined ? null : directoryAge(from), to === undefined ? null : directoryAge(to)];
  return (oldest === null || age >= oldest) && (newest === null || age <= newest);
}
