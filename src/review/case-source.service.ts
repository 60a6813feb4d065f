import { Injectable } from '@nestjs/common';
import { isTableFormat } from '../formats';
import { systemClock } from '../kernel';
import type { SourceMessage } from '../mapping';
import { MessageSourceService } from '../mapping/services';
import { problem } from '../platform';
import { ConfigService, Database, PayloadStore } from '../platform/services';
import { CaseSourceRepository, type CaseBytes } from './case-source.repository';
import { Recent } from './recent';
import { pieceOf } from './source-piece';
import { valuePaths } from './value-paths';
import { sheetTable, spansIn, spansOfCells, textTable, type PlacedValue, type ValueSpan } from './value-spans';

/** A piece of what came in, as text, and which of its characters each understood value is read from. */
export interface ShownSource {
  readonly format: string | null;
  readonly name: string | null;
  /** Where the piece stands in all that there is of it; of bytes, or of characters where it is a table. */
  readonly from: number;
  readonly next: number | null;
  readonly total: number;
  readonly text: string;
  readonly values: readonly ValueSpan[];
}

/** Where a piece is to begin: at an offset as the piece before says, or near a value; null for the beginning. */
type Wanted = number | { readonly value: string } | null;

const HEAD_BYTES = 4;
/** This part of a piece stands before the value that it is about. */
const BEFORE = 0.25;
/** Bytes of messages whose reading is kept, and for how long: as long as somebody pages through one. */
const KEPT = { most: 8 * 1024 * 1024, forMs: 60_000 };

/** Shows the bytes that a case is about. They are read again by the guide that read them first (decision 5), and only ever told as text. */
@Injectable()
export class CaseSource {
  private readonly recent = new Recent<SourceMessage>(KEPT, () => systemClock.now().getTime());

  constructor(
    private readonly places: CaseSourceRepository,
    private readonly messages: MessageSourceService,
    private readonly payloads: PayloadStore,
    private readonly config: ConfigService,
    private readonly database: Database,
  ) {}

  /**
   * @returns null when nothing was kept: a file that was not let in, or whose bytes are gone
   */
  async piece(caseId: string, wanted: Wanted): Promise<ShownSource | null> {
    const place = await this.places.bytes(this.database, caseId);
    if (place === null) return null;
    const { messageId } = place;
    const source = messageId === null ? null : await this.message(messageId, place.end - place.start);
    const shown =
      source !== null && isTableFormat(source.message.format)
        ? await this.table(place, source, wanted)
        : await this.bytes(place, source, this.offsetOf(wanted, source));
    return shown;
  }

  /** A value that stands nowhere is looked for at the beginning. */
  private offsetOf(wanted: Wanted, source: SourceMessage | null): number | null {
    if (wanted === null || typeof wanted === 'number') return wanted;
    const at = offsetOf(source?.understanding.originOf(wanted.value) ?? null);
    return at === null ? null : at - Math.floor(this.config.limits.sourcePieceBytes * BEFORE);
  }

  /** A large message is shown a piece at a time, and each piece would read and interpret all of it. */
  private message(id: string, size: number): Promise<SourceMessage | null> {
    return this.recent.of(id, size, async () => (await this.messages.read(this.database, [id])).get(id) ?? null);
  }

  private async bytes(place: CaseBytes, source: SourceMessage | null, asked: number | null): Promise<ShownSource | null> {
    const most = this.config.limits.sourcePieceBytes;
    // A small file is shown with its envelope, a large one from the message on.
    const isWhole = place.size <= most;
    const [first, last] = isWhole ? [0, place.size] : [place.start, place.end];
    const from = Math.min(Math.max(asked ?? first, first), last);
    const [head, bytes] = [
      await this.payloads.readRange(place.payloadId, 0, HEAD_BYTES),
      await this.payloads.readRange(place.payloadId, from, Math.min(from + most, last)),
    ];
    if (bytes.length === 0 && from < last) return null;
    const piece = pieceOf(bytes, from, head);
    const values = source === null ? [] : spansIn(piece, source.message, placedIn(source, piece.from, piece.to));
    const { format, name } = place;
    return { format, name, from: piece.from, next: piece.to < last ? piece.to : null, total: last, text: piece.text, values };
  } // prettier-ignore

  private async table(place: CaseBytes, source: SourceMessage, wanted: Wanted): Promise<ShownSource | null> {
    const { content } = source.message;
    if (content.kind !== 'table') throw problem('not-found');
    const { separator } = content.sheet;
    const bytes = separator === null ? Buffer.alloc(0) : await this.payloads.readRange(place.payloadId, 0, place.size);
    const table = separator === null ? sheetTable(content) : textTable(pieceOf(bytes, 0, bytes).text, separator);
    const most = this.config.limits.sourcePieceBytes;
    const spans = spansOfCells(table, placedIn(source, -1, Infinity));
    const near = typeof wanted === 'object' ? (spans.find(({ path }) => path === wanted?.value)?.offset ?? 0) - Math.floor(most * BEFORE) : wanted; // prettier-ignore
    const from = Math.max(0, near);
    const end = Math.min(from + most, table.text.length);
    return {
      format: place.format,
      name: place.name,
      from,
      next: end < table.text.length ? end : null,
      total: table.text.length,
      text: table.text.slice(from, end),
      values: spans.flatMap((span) => (span.offset >= from && span.offset < end ? [{ ...span, offset: span.offset - from }] : [])), // prettier-ignore
    };
  }
}

/** The values that may stand in these bytes, with their places. Of lines that stand elsewhere not one is looked for. */
function placedIn({ understanding }: SourceMessage, from: number, to: number): readonly PlacedValue[] {
  const document = understanding.document ?? understanding.change;
  if (document === null) return [];
  const { head, lines } = valuePaths(document);
  const starts = lines.map((_, index) => offsetOf(understanding.originOf(`lines[${String(index)}]`)));
  const near = lines.filter((_, index) => {
    const [start, beyond] = [starts[index] ?? null, starts[index + 1] ?? null];
    return start === null || (start < to && (beyond === null || beyond >= from));
  });
  return [...head, ...near.flat()].flatMap(([path, value]) => {
    const position = understanding.originOf(path);
    return position === null ? [] : [{ path, value, position }];
  });
}

const offsetOf = (position: object | null): number | null =>
  position !== null && 'offset' in position && typeof position.offset === 'number' ? position.offset : null;
