import { parser as saxParser, type SAXParser } from 'sax';
import { ErpFault } from '../port';
import type { FileFault } from '../files/file-format';
import { NO_CHARACTER, textOf } from './idoc-decode';

/*
 * A file of IDocs in XML, one IDoc after the other: `<MATMAS05><IDOC BEGIN="1"><EDI_DC40 SEGMENT="1">...`, as the XML file port of SAP writes it.
 * Never more than one IDoc is held, and of one only so much.
 */

/** A segment: its fields by name, and the segments in it. */
export interface Segment {
  readonly name: string;
  /** Without the blanks around them; one without content is not there. */
  readonly fields: Readonly<Record<string, string>>;
  readonly segments: readonly Segment[];
}

/** One IDoc. */
export interface Idoc {
  /** For people who look for it. */
  readonly place: string;
  readonly control: Segment;
  /** What stands behind the control record. */
  readonly segments: readonly Segment[];
}

/** What one IDoc and one element may be: no real one comes near. */
export const LIMITS = {
  /** Characters of an IDoc, its tags counted. */
  idoc: 16 * 1024 * 1024,
  /** Characters of a field: the longest of SAP has 1,000, in one segment. */
  field: 10_000,
  segments: 200_000,
  /** Of an IDoc; the deepest of SAP's own has 11. */
  depth: 30,
  /** Elements in each other anywhere: a parser remembers them all. */
  nesting: 1_000,
  attributes: 20,
} as const;

/** Stops the parser where nothing behind can be read. */
class Unreadable extends Error {
  constructor(
    readonly place: string,
    readonly text: string,
  ) {
    super(text);
  }
}

/** A segment as long as it is open. What has no fields, no segments and no attribute SEGMENT is a field when it closes. */
interface Open {
  readonly name: string;
  readonly isSegment: boolean;
  fields: Record<string, string> | null;
  segments: Segment[] | null;
  text: string;
}

const NO_FIELDS: Segment['fields'] = Object.freeze({});
const NO_SEGMENTS: Segment['segments'] = Object.freeze([]);
const OPTIONS = { position: true, strictEntities: true } as const;

class IdocParser {
  private readonly sax: SAXParser;
  private readonly open: Open[] = [];
  private depth = 0;
  /** How many elements were open where the IDoc at hand began; -1 outside of one. */
  private idocDepth = -1;
  private startedAt = 0;
  private startedOnLine = 1;
  private segments = 0;
  private attributes = 0;
  private hasSegmentMark = false;
  private count = 0;
  /** Why the IDoc at hand is not read. */
  private broken: string | null = null;
  private readonly done: (Idoc | FileFault)[] = [];

  constructor() {
    const sax = saxParser(true, OPTIONS);
    this.sax = sax;
    sax.onerror = (error) => {
      const [said = ''] = error.message.split('\n');
      throw this.unreadable(`${said.replace(/\.$/, '')}: this is no well-formed XML, nothing behind it was read`);
    };
    sax.ondoctype = () => {
      throw new ErpFault('strange', { nl: 'Het bestand heeft een documenttypedeclaratie (DOCTYPE), en die heeft geen IDoc: het wordt niet gelezen.', en: 'The file has a document type declaration (DOCTYPE), which no IDoc has: it is not read.' });
    }; // prettier-ignore
    sax.onopentagstart = () => {
      this.attributes = 0;
      this.hasSegmentMark = false;
    };
    sax.onattribute = ({ name }) => {
      if (name === 'SEGMENT') this.hasSegmentMark = true;
      if (++this.attributes > LIMITS.attributes) throw this.unreadable('An element has too many attributes, nothing behind it was read');
    }; // prettier-ignore
    sax.onopentag = ({ name }) => {
      this.opened(name.slice(name.indexOf(':') + 1));
    };
    sax.onclosetag = () => {
      this.closed();
    };
    sax.ontext = (text) => {
      this.said(text);
    };
    sax.oncdata = (text) => {
      this.said(text);
    };
  }

  /** Whether there was any IDoc, whole or not. */
  get found(): boolean {
    return this.count > 0;
  }

  /** @throws Unreadable where nothing behind can be read */
  write(text: string): void {
    this.sax.write(text);
    if (this.idocDepth >= 0 && this.broken === null && this.sax.position - this.startedAt > LIMITS.idoc)
      this.breakOff(`has more than ${String(LIMITS.idoc)} characters`);
  }

  end(): void {
    this.sax.close();
  }

  take(): readonly (Idoc | FileFault)[] {
    return this.done.splice(0);
  }

  private unreadable(text: string): Unreadable {
    const place = `line ${String(this.sax.line + 1)}, column ${String(this.sax.column + 1)}`;
    const idoc = this.idocDepth >= 0 ? `${this.place()}, ` : '';
    return new Unreadable(`${idoc}${place}`, `${text}.`);
  }

  private place(): string {
    const number = controlOf(this.open[0]?.segments ?? NO_SEGMENTS)?.fields['DOCNUM'];
    return number === undefined
      ? `IDoc ${String(this.count)} of the file (line ${String(this.startedOnLine)})`
      : `IDoc ${number}`;
  }

  private opened(name: string): void {
    this.depth += 1;
    if (this.depth > LIMITS.nesting) throw this.unreadable(`More than ${String(LIMITS.nesting)} elements stand in each other, nothing behind was read`); // prettier-ignore
    if (this.idocDepth < 0) {
      if (name !== 'IDOC' || this.depth > 2) return;
      this.idocDepth = this.depth;
      this.count += 1;
      this.startedAt = this.sax.position;
      this.startedOnLine = this.sax.line + 1;
      this.segments = 0;
      this.broken = null;
    }
    if (this.broken !== null) return;
    if (this.depth - this.idocDepth > LIMITS.depth) {
      this.breakOff(`has segments more than ${String(LIMITS.depth)} deep`);
      return;
    }
    if (++this.segments > LIMITS.segments) {
      this.breakOff(`has more than ${String(LIMITS.segments)} segments and fields`);
      return;
    }
    this.open.push({ name, isSegment: this.hasSegmentMark, fields: null, segments: null, text: '' });
  }

  private said(text: string): void {
    const at = this.open.at(-1);
    if (at === undefined || this.broken !== null) return;
    // Between segments stand line breaks only.
    if (at.segments !== null || at.fields !== null) return;
    at.text += text;
    if (text.includes(NO_CHARACTER)) {
      this.breakOff(`has bytes in ${at.name} that are no characters in the encoding of the file`, 'Have the port of SAP write what the declaration of the file says.'); // prettier-ignore
      return;
    }
    if (at.text.length > LIMITS.field) this.breakOff(`has more than ${String(LIMITS.field)} characters in ${at.name}`);
  }

  private closed(): void {
    const isEnd = this.depth === this.idocDepth;
    this.depth -= 1;
    if (this.idocDepth < 0) return;
    if (isEnd) {
      this.finish();
      return;
    }
    if (this.broken !== null) return;
    const one = this.open.pop();
    const parent = this.open.at(-1);
    if (one === undefined || parent === undefined) return;
    if (one.isSegment || one.fields !== null || one.segments !== null) {
      (parent.segments ??= []).push({
        name: one.name,
        fields: one.fields ?? NO_FIELDS,
        segments: one.segments ?? NO_SEGMENTS,
      });
      return;
    }
    const text = one.text.trim();
    parent.fields ??= Object.create(null) as Record<string, string>;
    if (text !== '') parent.fields[one.name] = text;
  }

  private finish(): void {
    const segments = this.open[0]?.segments ?? NO_SEGMENTS;
    const control = controlOf(segments);
    if (this.broken !== null) {
      // It was told of when it broke.
    } else if (control === undefined) {
      this.done.push({ place: this.place(), text: 'It has no control record (EDI_DC40): it is not read.' });
    } else {
      this.done.push({ place: this.place(), control, segments: segments.filter((one) => one !== control) });
    }
    this.open.pop();
    this.idocDepth = -1;
  }

  /** What of it was read is let go at once; the next one is read again. */
  private breakOff(why: string, advice = 'Have it sent in parts.'): void {
    this.done.push({ place: this.place(), text: `It ${why}: it is not read. ${advice}` });
    this.broken = why;
    this.open.length = 0;
  }
}

const controlOf = (segments: readonly Segment[]): Segment | undefined =>
  segments.find(({ name }) => name === 'EDI_DC40');

export const isFault = (one: object): one is FileFault => 'text' in one && 'place' in one;

/**
 * The IDocs of a file in their order, as they become whole. Where the XML breaks off, what was whole before counts and the place is told.
 *
 * @throws ErpFault `strange` for what holds no IDoc at all
 */
export async function* readIdocs(
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<readonly (Idoc | FileFault)[], void, void> {
  const parser = new IdocParser();
  try {
    for await (const text of textOf(bytes)) {
      parser.write(text);
      const whole = parser.take();
      if (whole.length > 0) yield whole;
    }
    parser.end();
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const { place, text } = error;
    if (!parser.found)
      throw new ErpFault(
        'strange',
        { nl: 'Het bestand is geen IDoc in XML. {place}: {text}', en: 'The file is no IDoc in XML. {place}: {text}' },
        { place, text },
      );
    yield [...parser.take(), { place, text }];
    return;
  }
  if (!parser.found)
    throw new ErpFault('strange', {
      nl: 'Het bestand is XML, maar er zit geen IDoc in (element IDOC).',
      en: 'The file is XML, but there is no IDoc in it (element IDOC).',
    });
  yield parser.take();
}
