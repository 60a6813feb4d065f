import type { XmlPosition } from '../../kernel';
import type { TextDecoderOf } from '../segments/charset';
import type { XmlElement } from '../xml/message';
import type { IdocField } from './layout';

/** One record in the bytes of its IDoc, and where it stands in the file. Offsets from the first byte of the IDoc. */
export interface RecordPlace {
  readonly from: number;
  readonly to: number;
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

/** What all records of one IDoc share. */
export interface RecordBytes {
  readonly bytes: Buffer;
  readonly decoder: TextDecoderOf;
}

/** How a record is told apart into fields. */
export interface RecordForm {
  /** Of the segment, as in XML. */
  readonly name: string;
  /** Null where they are not known. */
  readonly fields: readonly IdocField[] | null;
  /** Characters in front of the first field. */
  readonly dataStart: number;
}

/** What of the data lies behind the last field that is known, or cannot be told apart into fields. */
const REST = 'SDATA';

const NO_ATTRIBUTES: XmlElement['attributes'] = [];

/**
 * The elements of an IDoc in records are those of the same IDoc in XML, so that one guide reads both: a segment holds its fields and then
 * the segments below it. A field without content is not there.
 */
abstract class IdocElement implements XmlElement {
  readonly namespace = '';
  abstract readonly name: string;
  abstract readonly text: string | null;
  abstract readonly children: readonly IdocElement[];
  /** 1, 2, 3 ... where a name repeats among siblings, 0 where it does not; -1 before anybody asked. */
  ordinal = -1;

  constructor(readonly parent: IdocElement | null) {}

  abstract get position(): XmlPosition;

  /** XML has SEGMENT="1" and BEGIN="1" here, which say nothing. */
  readonly attributes = NO_ATTRIBUTES;
  readonly isForeign = false;

  get expandedName(): string {
    return `{}${this.name}`;
  }

  attribute(): null {
    return null;
  }

  attributePosition(): XmlPosition {
    return this.position;
  }

  child(name: string): XmlElement | null {
    return this.children.find((child) => child.name === name) ?? null;
  }

  childrenNamed(name: string): readonly XmlElement[] {
    return this.children.filter((child) => child.name === name);
  }

  /** "/IDOC/E1EDP01[2]/MENGE". */
  get path(): string {
    if (this.ordinal < 0) this.parent?.countChildren();
    return `${this.parent?.path ?? ''}/${this.name}${this.ordinal > 0 ? `[${String(this.ordinal)}]` : ''}`;
  }

  /** Counts all at once: asking for each of 100,000 siblings in turn would be quadratic. */
  private countChildren(): void {
    const firsts = new Map<string, IdocElement>();
    const counts = new Map<string, number>();
    for (const child of this.children) {
      const count = (counts.get(child.name) ?? 0) + 1;
      counts.set(child.name, count);
      const first = firsts.get(child.name);
      if (first === undefined) firsts.set(child.name, child);
      else first.ordinal = 1;
      child.ordinal = count === 1 ? 0 : count;
    }
  }
}

/** The whole IDoc: the control record, and the segments that stand in no other. */
export class IdocRoot extends IdocElement {
  readonly name = 'IDOC';
  readonly text = null;
  readonly children: IdocSegment[] = [];

  constructor(private readonly place: RecordPlace) {
    super(null);
  }

  get position(): XmlPosition {
    const { offset, line, column } = this.place;
    return { path: this.path, offset, line, column };
  }
}

/** One record. What stands in its fields is looked up when somebody asks. */
export class IdocSegment extends IdocElement {
  /** The segments in it; complete before anybody asks for its children. */
  readonly below: IdocSegment[] = [];
  private list: readonly IdocElement[] | null = null;

  constructor(
    parent: IdocElement,
    private readonly form: RecordForm,
    private readonly place: RecordPlace,
    private readonly shared: RecordBytes,
  ) {
    super(parent);
  }

  get name(): string {
    return this.form.name;
  }

  /** Of a segment whose fields are not known, all that it says. */
  get text(): string | null {
    const { fields, dataStart } = this.form;
    return fields === null ? this.record().slice(dataStart).trim() || null : null;
  }

  get children(): readonly IdocElement[] {
    this.list ??= [...this.values(), ...this.below];
    return this.list;
  }

  get position(): XmlPosition {
    return this.positionAt(this.path, 0);
  }

  /** Where a character of the record stands. */
  positionAt(path: string, character: number): XmlPosition {
    const { place, shared } = this;
    const before = this.record().slice(0, character);
    const bytes = shared.decoder.name === 'UTF-8' ? Buffer.byteLength(before) : before.length;
    return { path, offset: place.offset + bytes, line: place.line, column: place.column + character };
  }

  private record(): string {
    const { shared, place } = this;
    return shared.decoder.decode(shared.bytes, place.from, place.to);
  }

  private values(): readonly IdocValue[] {
    const { fields, dataStart } = this.form;
    if (fields === null) return [];
    const record = this.record();
    const values: IdocValue[] = [];
    const add = (name: string, start: number, length?: number): void => {
      const from = dataStart + start;
      const raw = record.slice(from, length === undefined ? undefined : from + length);
      const text = raw.trim();
      if (text !== '') values.push(new IdocValue(this, name, text, from + raw.indexOf(text)));
    };
    for (const { name, start, length } of fields) add(name, start, length);
    const last = fields.at(-1);
    if (last !== undefined) add(REST, last.start + last.length);
    return values;
  }
}

const NOTHING: readonly IdocElement[] = [];

/** A field with content, without the blanks around it. */
class IdocValue extends IdocElement {
  readonly children = NOTHING;

  constructor(
    private readonly segment: IdocSegment,
    readonly name: string,
    readonly text: string,
    private readonly character: number,
  ) {
    super(segment);
  }

  get position(): XmlPosition {
    return this.segment.positionAt(this.path, this.character);
  }
}
