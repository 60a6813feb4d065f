import { encoderOf } from '../segments/charset';
import type { ServiceCharacters } from '../segments/service-characters';
import { DEFAULT_CHARACTERS } from './service-string-advice';

/** An element to write: a simple value, or components; null and '' are empty. */
export type ElementContent = string | null | readonly (string | null)[];

export interface WriterOptions {
  /** UNB 0001; decides the character set. */
  readonly syntaxId: string;
  readonly characters?: ServiceCharacters;
  /** Syntax version 4: the repetition separator is escaped too and stands in UNA. */
  readonly repetition?: boolean;
}

/** What was written. */
export interface Written {
  readonly text: string;
  readonly bytes: Buffer;
  /** Characters that the character set lacks, each once; "?" or a letter without its accent stands in their place. */
  readonly replaced: readonly string[];
}

const CONTROL = /\p{Cc}/u;
const LETTER = /\p{L}/u;
/** Half of a surrogate pair is no character. */
const LONE_SURROGATE = /\p{Cs}/u;

/**
 * Writes segments: escapes service characters, leaves out empty elements and components at the end (ISO 9735-1, 8.7), fits the
 * text to the character set. Reading what was written gives the same values back, but for the replaced characters.
 */
export class EdifactWriter {
  private readonly parts: string[] = [];
  private readonly missing = new Set<string>();
  private readonly characters: ServiceCharacters;
  private readonly specialCodes: readonly number[];
  private readonly special: ReadonlySet<string>;
  private readonly encoder: ReturnType<typeof encoderOf>;

  constructor(private readonly options: WriterOptions) {
    this.characters = options.characters ?? DEFAULT_CHARACTERS;
    this.encoder = encoderOf(options.syntaxId);
    const { component, element, release, terminator, repetition } = this.characters;
    const codes = [component, element, release, terminator, ...(options.repetition ? [repetition] : [])];
    this.specialCodes = codes.filter((code) => code >= 0);
    this.special = new Set(this.specialCodes.map((code) => String.fromCharCode(code)));
  }

  /** The service string advice; to be called first. */
  advice(): this {
    const { component, element, decimal, release, repetition, terminator } = this.characters;
    const reserved = this.options.repetition ? repetition : -1;
    const codes = [component, element, decimal, release, reserved, terminator];
    this.parts.push('UNA', ...codes.map((code) => (code < 0 ? ' ' : String.fromCharCode(code))));
    return this;
  }

  segment(tag: string, ...elements: readonly ElementContent[]): this {
    const element = String.fromCharCode(this.characters.element);
    const component = String.fromCharCode(this.characters.component);
    const texts = elements.map((content) =>
      typeof content === 'string' || content === null
        ? this.escape(content ?? '')
        : withoutTail(content.map((part) => this.escape(part ?? ''))).join(component),
    );
    this.parts.push([tag, ...withoutTail(texts)].join(element), String.fromCharCode(this.characters.terminator));
    return this;
  }

  end(): Written {
    const text = this.parts.join('');
    return { text, bytes: this.encoder.encode(text), replaced: [...this.missing] };
  }

  private escape(value: string): string {
    if (this.isPlain(value)) return value;
    let text = '';
    for (const character of value) {
      const fitting = this.fit(character);
      for (const one of fitting) text += this.special.has(one) ? this.release(one) : one;
    }
    return text;
  }

  /** Nothing but printable ASCII without a meaning, as most values are: every character set has it. */
  private isPlain(value: string): boolean {
    for (let i = 0; i < value.length; i++) {
      const code = value.charCodeAt(i);
      if (code < 0x20 || code > 0x7e || this.specialCodes.includes(code)) return false;
    }
    return true;
  }

  private release(character: string): string {
    const { release } = this.characters;
    if (release >= 0) return String.fromCharCode(release) + character;
    this.missing.add(character);
    return ' ';
  }

  /** The character itself, or what stands for it: a blank for a control character, the bare letter, a question mark. */
  private fit(character: string): string {
    const control = CONTROL.test(character) && character.charCodeAt(0) < 0x80;
    if (!control && !LONE_SURROGATE.test(character) && this.encoder.has(character)) return character;
    this.missing.add(character);
    if (control) return ' ';
    const bare = character.normalize('NFD').replace(/\p{M}/gu, '');
    // A sign without its stroke is another sign.
    return LETTER.test(character) && bare !== '' && Array.from(bare).every((one) => this.encoder.has(one)) ? bare : '?';
  }
}

function withoutTail(texts: readonly string[]): readonly string[] {
  return texts.slice(0, texts.findLastIndex((text) => text !== '') + 1);
}
