import type { BytePosition } from '../../kernel';
import type { Detection } from '../detect';
import type { Charset, Envelope, FileReader, Message, ReadEvent, ReadLimits } from '../message';
import { SeenReferences } from '../segments/seen-references';
import { UnknownReader } from '../unknown-reader';
import { isSameTraffic, readIdoc as readControl } from '../xml/idoc';
import { CONTROL_RECORD } from './layout';
import { readIdoc } from './read-idoc';
import { RecordCutter, type CutRecord } from './record-cutter';
import { recordFinding } from './record-findings';

/** The records of one IDoc, as they come; only its control record where they are more than may be kept. */
class OpenIdoc {
  readonly records: CutRecord[];
  tooLarge = false;
  end: number;
  private size: number;

  constructor(control: CutRecord) {
    this.records = [control];
    this.end = control.end;
    this.size = control.bytes.length;
  }

  add(record: CutRecord, maximumBytes: number): void {
    this.end = record.end;
    this.size += record.bytes.length;
    this.tooLarge ||= this.size > maximumBytes;
    if (this.tooLarge) this.records.splice(1);
    else this.records.push(record);
  }
}

/** A file in which no control record was found, so that nothing of it was read. */
const NOT_AN_IDOC: Detection = { kind: 'unknown', reason: 'file-unknown-format', looksLike: 'SAP IDoc' };

interface OpenEnvelope {
  readonly index: number;
  readonly envelope: Envelope;
  readonly references: SeenReferences;
  charset: Charset;
}

/**
 * Reads a file of IDocs in records of fixed positions, as SAP writes them to a file port. Each control record begins a message; those
 * that go the same way share an envelope. Memory is bounded by the largest IDoc, and by a limit on that.
 */
export class IdocReader implements FileReader {
  readonly format = 'idoc';
  private readonly cutter: RecordCutter;
  private open: OpenIdoc | null = null;
  private current: OpenEnvelope | null = null;
  private messages = 0;
  private envelopes = 0;

  /** @param start where the first byte stands in its file: of one IDoc that is read again */
  constructor(
    private readonly limits: ReadLimits,
    start?: BytePosition,
  ) {
    this.cutter = new RecordCutter(limits.segmentBytes, start);
  }

  push(chunk: Uint8Array): readonly ReadEvent[] {
    return this.cutter.push(chunk).flatMap((record) => this.take(record));
  }

  end(): readonly ReadEvent[] {
    const last = this.cutter.end().flatMap((record) => this.take(record));
    const events = [...last, ...this.closeIdoc(), ...this.closeEnvelope()];
    return this.envelopes === 0 ? new UnknownReader(NOT_AN_IDOC).end() : events;
  }

  private take(record: CutRecord): readonly ReadEvent[] {
    if (!isControl(record)) {
      this.open?.add(record, this.limits.messageBytes);
      return [];
    }
    const closed = this.closeIdoc();
    this.open = new OpenIdoc(record);
    return closed;
  }

  private closeIdoc(): readonly ReadEvent[] {
    const { open } = this;
    if (open === null) return [];
    this.open = null;
    const read = readIdoc(open.records);
    const { control, root } = read;
    const { name: used } = read.charset.decoder;
    const charset: Charset = { declared: null, used, reason: read.charset.reason };
    const { envelope: said, parts } = readControl(root, root);
    const opened = this.envelopeFor(said, charset);
    const { index: envelope, references } = opened.current;
    const { type = '', version = '', reference = null } = parts[0] ?? {};
    const { position } = control;
    const findings = [
      ...(open.tooLarge ? [recordFinding('message-too-large', position, CONTROL_RECORD)] : []),
      ...(references.again(reference) ? [recordFinding('message-duplicate', position, CONTROL_RECORD, reference)] : []),
      ...read.findings,
    ];
    const message: Message = {
      index: this.messages++,
      envelope,
      group: null,
      format: 'idoc',
      reference,
      type,
      version,
      association: null,
      byteStart: position.offset,
      byteEnd: open.end,
      findings,
      content: { kind: 'xml', root },
    };
    return [...opened.events, { kind: 'message', message }];
  }

  /** The envelope of an IDoc: the one that is open, or a new one. */
  private envelopeFor(
    envelope: Envelope,
    charset: Charset,
  ): { readonly current: OpenEnvelope; readonly events: readonly ReadEvent[] } {
    const { current } = this;
    if (current !== null && isSameTraffic(current.envelope, envelope)) {
      if (current.charset.reason === 'ascii') current.charset = charset;
      return { current, events: [] };
    }
    const closed = this.closeEnvelope();
    const opened = { index: this.envelopes++, envelope, references: new SeenReferences(), charset };
    this.current = opened;
    return { current: opened, events: [...closed, { kind: 'envelope', index: opened.index, envelope, charset }] };
  }

  private closeEnvelope(): readonly ReadEvent[] {
    const { current } = this;
    this.current = null;
    return current === null
      ? []
      : [{ kind: 'envelope-end', index: current.index, findings: [], charset: current.charset }];
  }
}

const isControl = ({ bytes }: CutRecord): boolean =>
  bytes.toString('latin1', 0, CONTROL_RECORD.length) === CONTROL_RECORD;
