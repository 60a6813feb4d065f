/** An element to write: a simple value, or components; null and '' are empty. */
export type X12Content = string | null | readonly (string | null)[];

/** The delimiters that we write. X12 has no release character, so that none of them can stand in a value. */
const ELEMENT = '*';
const COMPONENT = ':';
const REPETITION = '^';
const TERMINATOR = '~';
/** From this version of the interchange control on, ISA11 is the repetition separator; before, it is the letter U (X12.5). */
const FIRST_REPEATING = '00402';
const NOT_REPEATING = 'U';

/** Basic and extended character set of X12.6 without the delimiters: what is left of ASCII. */
const WRITABLE = /[ -)+-9;-\]_-}]/;

export interface X12Written {
  readonly text: string;
  readonly bytes: Buffer;
  /** Characters that could not be written, each once; the bare letter, "?" or a blank stands in their place. */
  readonly replaced: readonly string[];
}

/** Who sends to whom, as ISA says it. */
export interface X12Envelope {
  readonly sender: string;
  readonly senderQualifier: string | null;
  readonly receiver: string;
  readonly receiverQualifier: string | null;
  /** ISA12, "00401". */
  readonly version: string;
  /** ISA13, up to nine digits. */
  readonly reference: string;
  /** Local time, "2026-01-05T09:00". */
  readonly preparedAt: string;
  readonly test: boolean;
}

/** A group, as GS says it. */
export interface X12Group {
  readonly type: string;
  readonly sender: string;
  readonly receiver: string;
  readonly reference: string;
  readonly preparedAt: string;
  /** GS08, "004010". */
  readonly version: string;
}

/** Date and time of "2026-01-05T09:00" as CCYYMMDD and HHMM. */
const clockOf = (preparedAt: string): readonly [date: string, time: string] => {
  const [date = '', time = ''] = preparedAt.replace(/[-:]/g, '').split('T');
  return [date, time.slice(0, 4)];
};

const digits = (text: string, length: number): string => text.replace(/\D/g, '').slice(-length).padStart(length, '0');

/**
 * Writes X12: counts segments, sets and groups, leaves out empty elements at the end (X12.6), replaces what cannot be written.
 * Reading what was written gives the same values back, but for the replaced characters.
 */
export class X12Writer {
  private readonly parts: string[] = [];
  private readonly missing = new Set<string>();
  private interchange = '';
  private group = '';
  private set = '';
  private groups = 0;
  private sets = 0;
  private segments = 0;

  /** ISA, padded to its fixed widths. */
  open(envelope: X12Envelope): this {
    const { sender, receiver, preparedAt, test } = envelope;
    const version = this.fit(envelope.version);
    this.interchange = digits(envelope.reference, 9);
    const [date, time] = clockOf(preparedAt);
    const party = (qualifier: string | null, id: string): readonly string[] => [
      // Never cut: half an identifier is another one. An ISA that is too wide goes to one who sent us such an ISA.
      this.fit(qualifier ?? 'ZZ').padEnd(2),
      this.fit(id).padEnd(15),
    ];
    const elements = [
      '00', ' '.repeat(10), '00', ' '.repeat(10), ...party(envelope.senderQualifier, sender),
      ...party(envelope.receiverQualifier, receiver), date.slice(2), time,
      version >= FIRST_REPEATING ? REPETITION : NOT_REPEATING, version, this.interchange, '0', test ? 'T' : 'P', COMPONENT,
    ]; // prettier-ignore
    this.parts.push(['ISA', ...elements].join(ELEMENT), TERMINATOR);
    return this;
  }

  openGroup({ type, sender, receiver, reference, preparedAt, version }: X12Group): this {
    this.groups++;
    this.sets = 0;
    this.group = String(Number(digits(reference, 9)));
    const [date, time] = clockOf(preparedAt);
    const agency = 'X';
    return this.segment('GS', type, sender, receiver, date, time, this.group, agency, version);
  }

  openSet(type: string, reference: string, implementation: string | null = null): this {
    this.sets++;
    this.segments = 0;
    this.set = reference;
    return this.segment('ST', type, reference, implementation);
  }

  segment(tag: string, ...elements: readonly X12Content[]): this {
    this.segments++;
    const texts = elements.map((content) =>
      typeof content === 'string' || content === null
        ? this.fit(content ?? '')
        : withoutTail(content.map((part) => this.fit(part ?? ''))).join(COMPONENT),
    );
    this.parts.push([tag, ...withoutTail(texts)].join(ELEMENT), TERMINATOR);
    return this;
  }

  closeSet(): this {
    return this.segment('SE', String(this.segments + 1), this.set);
  }

  closeGroup(): this {
    return this.segment('GE', String(this.sets), this.group);
  }

  /** IEA. */
  end(): X12Written {
    this.segment('IEA', String(this.groups), this.interchange);
    const text = this.parts.join('');
    return { text, bytes: Buffer.from(text, 'latin1'), replaced: [...this.missing] };
  }

  /** The value with what stands for characters that X12 cannot carry: a blank for a delimiter or a control, the bare letter, a question mark. */
  private fit(value: string): string {
    let text = '';
    for (const character of value) {
      if (WRITABLE.test(character)) text += character;
      else {
        this.missing.add(character);
        text += /^\p{Cc}$|^[*:^~]$/u.test(character) ? ' ' : bareLetter(character);
      }
    }
    return text;
  }
}

/** A letter without its accent; a sign without its stroke would be another sign. */
function bareLetter(character: string): string {
  const bare = character.normalize('NFD').replace(/\p{M}/gu, '');
  return /\p{L}/u.test(character) && WRITABLE.test(bare) && bare.length === 1 ? bare : '?';
}

function withoutTail(texts: readonly string[]): readonly string[] {
  return texts.slice(0, texts.findLastIndex((text) => text !== '') + 1);
}
