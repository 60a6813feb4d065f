import type { Finding } from '../../findings';
import { decideCharset, highBytesOf, type CharsetDecision } from '../segments/charset';
import type { BytePosition } from '../../kernel';
import { IdocRoot, IdocSegment, type RecordBytes, type RecordForm, type RecordPlace } from './element';
import {
  CONTROL_FIELDS,
  CONTROL_RECORD,
  DEFINITION_CHARACTERS,
  HEADER_CHARACTERS,
  headerOf,
  isDataRecord,
  RECORD_CHARACTERS,
} from './layout';
import type { CutRecord } from './record-cutter';
import { recordFinding, type RecordReason } from './record-findings';
import { segmentLayout, segmentType, type SegmentLayout } from './segment-table';

/** One IDoc as its records say it. */
export interface ReadIdoc {
  readonly root: IdocRoot;
  readonly control: IdocSegment;
  readonly charset: CharsetDecision;
  readonly findings: readonly Finding[];
}

/** Where the fields of a segment stand, by the name that its record uses; null for a segment that is not known. */
export type Layouts = (definition: string) => SegmentLayout | null;

/** More of one kind tell nothing new about what is wrong. */
const MOST_OF_A_KIND = 20;

/** @param records the control record and those behind it, as they were cut */
export function readIdoc(records: readonly CutRecord[], layouts: Layouts = segmentLayout): ReadIdoc {
  return new IdocBuilder(records, layouts).build();
}

/** A record on its way into the tree. */
interface PlacedRecord {
  readonly text: string;
  readonly definition: string;
  readonly layout: SegmentLayout | null;
  readonly position: BytePosition;
  readonly place: RecordPlace;
}

class IdocBuilder {
  private readonly bytes: Buffer;
  private readonly charset: CharsetDecision;
  private readonly findings: Finding[] = [];
  private readonly told = new Map<RecordReason, number>();
  private readonly byNumber = new Map<number, IdocSegment>();
  private readonly lastOfType = new Map<string, IdocSegment>();
  private previousNumber: number | null = null;
  /** Characters of every data record so far; null before the first, and where they differ. */
  private width: number | null = null;
  private widthsDiffer = false;

  constructor(
    private readonly records: readonly CutRecord[],
    private readonly layouts: Layouts,
  ) {
    this.bytes = Buffer.concat(records.map(({ bytes }) => bytes));
    this.charset = decideCharset(this.bytes, highBytesOf(this.bytes, []), null);
  }

  build(): ReadIdoc {
    const { bytes, charset, records } = this;
    const [first, ...others] = placesOf(records);
    if (first === undefined) throw new Error('An IDoc without a control record');
    const shared = { bytes, decoder: charset.decoder };
    const root = new IdocRoot(first);
    const control = new IdocSegment(root, CONTROL_FORM, first, shared);
    root.children.push(control);
    if (records[0]?.tooLarge === true) this.tell('segment-too-large', positionOf(first), CONTROL_RECORD);
    const number = control.child('DOCNUM')?.text ?? '';
    others.forEach((place, index) => {
      const record = this.readable(place, records[index + 1]);
      if (record !== null) this.add(record, number, root, shared);
    });
    return { root, control, charset, findings: [...this.findings, ...this.textFindings(first)] };
  }

  /** Null for what is no record, which is told. */
  private readable(place: RecordPlace, cut: CutRecord | undefined): PlacedRecord | null {
    const text = this.charset.decoder.decode(this.bytes, place.from, place.to);
    const position = positionOf(place);
    const definition = text.slice(0, DEFINITION_CHARACTERS).trim();
    if (cut?.tooLarge === true) {
      this.previousNumber = headerOf(text).number;
      return this.tell('segment-too-large', position, definition);
    }
    const isShort = this.width !== null && text.length < this.width;
    if (cut?.close === 'cut' || (cut?.close === 'open' && (isShort || !isDataRecord(text))))
      this.tell('record-cut-off', position, definition);
    else if (!isDataRecord(text)) this.tell('record-unreadable', position, '', text.trim());
    if (!isDataRecord(text)) return null;
    this.widthsDiffer ||= this.width !== null && this.width !== text.length;
    this.width = this.widthsDiffer ? null : text.length;
    return { text, definition, layout: this.layouts(definition), position, place };
  }

  private add(record: PlacedRecord, documentNumber: string, root: IdocRoot, shared: RecordBytes): void {
    const { text, definition, layout, position, place } = record;
    const header = headerOf(text);
    const type = layout?.type ?? segmentType(definition);
    const length = text.trimEnd().length;
    if (length > RECORD_CHARACTERS) this.tell('record-too-long', position, definition, length, RECORD_CHARACTERS);
    if (areOfTwo(header.documentNumber, documentNumber))
      this.tell('record-of-other-document', position, definition, header.documentNumber, documentNumber);
    this.checkOrder(header.number, record);
    const parent = this.parentOf(header.parent, record);
    const form = { name: type, fields: layout?.fields ?? null, dataStart: HEADER_CHARACTERS };
    const segment = new IdocSegment(parent ?? root, form, place, shared);
    (parent?.below ?? root.children).push(segment);
    if (header.number !== null) this.byNumber.set(header.number, segment);
    this.lastOfType.set(type, segment);
  }

  /** Segment numbers run on; one that is left out is a record that got lost. Not all who write IDocs number them. */
  private checkOrder(number: number | null, { position, definition }: PlacedRecord): void {
    const expected = this.previousNumber === null ? null : this.previousNumber + 1;
    if (number !== null && expected !== null && number !== expected)
      this.tell('record-out-of-order', position, definition, number, expected);
    this.previousNumber = number;
  }

  /** Null for a segment that stands in no other. Where a record does not name its parent, the definition of the segment does. */
  private parentOf(number: number | null, { layout, position, definition }: PlacedRecord): IdocSegment | null {
    if (number === null) return this.lastOfType.get(layout?.within ?? '') ?? null;
    const parent = this.byNumber.get(number) ?? null;
    if (parent === null) this.tell('record-parent-missing', position, definition, number);
    return parent;
  }

  /** What is wrong with the text of an IDoc, told once, where it is first seen. */
  private textFindings(first: RecordPlace): readonly Finding[] {
    const { bytes, charset } = this;
    const found: Finding[] = [];
    const tell = (reason: RecordReason, at: number, actual: string): void => {
      if (at >= 0) found.push(recordFinding(reason, this.positionOfByte(at, first), '', actual));
    };
    if (charset.reason === 'mixed') tell('charset-differs', charset.at, charset.decoder.name);
    if (charset.decoder.name === 'UTF-8') tell('text-damaged', bytes.indexOf('\ufffd'), '\ufffd');
    const control = bytes.findIndex((byte) => (byte < BLANK && byte !== TAB) || byte === DELETE);
    tell('character-invalid', control, `0x${(bytes[control] ?? 0).toString(16).padStart(2, '0')}`);
    return found;
  }

  private positionOfByte(at: number, first: RecordPlace): BytePosition {
    const { offset, line, column, from } = placesOf(this.records).find(({ to }) => at < to) ?? first;
    const before = this.charset.decoder.decode(this.bytes, from, at);
    return { offset: offset + (at - from), line, column: column + before.length };
  }

  private tell(
    reason: RecordReason,
    position: BytePosition,
    segment: string,
    actual: string | number | null = null,
    expected: string | number | null = null,
  ): null {
    const count = this.told.get(reason) ?? 0;
    this.told.set(reason, count + 1);
    if (count < MOST_OF_A_KIND) this.findings.push(recordFinding(reason, position, segment, actual, expected));
    return null;
  }
}

const CONTROL_FORM: RecordForm = { name: CONTROL_RECORD, fields: CONTROL_FIELDS, dataStart: 0 };

const TAB = 9;
const BLANK = 32;
const DELETE = 127;

const positionOf = ({ offset, line, column }: RecordPlace): BytePosition => ({ offset, line, column });

function placesOf(records: readonly CutRecord[]): readonly RecordPlace[] {
  let from = 0;
  return records.map(({ bytes, start }) => {
    const place = { from, to: from + bytes.length, ...start };
    from = place.to;
    return place;
  });
}

/** Two numbers of IDocs that are not the same; zeros in front say nothing, and a number that is not given neither. */
const areOfTwo = (one: string, other: string): boolean =>
  one !== '' && other !== '' && one.replace(/^0+/, '') !== other.replace(/^0+/, '');
