import type { ReadLimits } from '../message';
import { firstForbiddenDeclaration } from './declarations';
import { XML_LIMITS } from './limits';
import { checkDeclaration, declaredPrefix, shorten, type NamespaceScope } from './names';
import { NodeTable } from './node-table';
import type { Prolog } from './prolog';
import { notWellFormed, RefusalSignal, unsafe, type Refusal } from './refusal';
import { strictSaxParser, type SaxParser } from './sax-parser';
import { isBlank, rawAttributes, type RawAttribute } from './start-tag';
import { attributeValue, TextCollector } from './text-collector';

/** Characters handed to the parser at once; between two pieces its buffers are looked at, so that none can grow without end. */
const PIECE_CHARACTERS = 32 * 1024;

/** Characters that no XML document may contain (XML 1.0, production 2); lone surrogates cannot come out of a decoder. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

const REFERENCE = /^#(?:\d+|x[\da-fA-F]+)$/;
const FIVE_ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const SLASH = 47;

/** The elements read, all of them or those up to the refusal. */
export interface ParsedXml {
  readonly table: NodeTable;
  readonly refusal: Refusal | null;
}

/**
 * The strict wrapper around the parser of xml2js: what the parser lets through and XML 1.0 or our limits do not is refused
 * here. Stops at the first refusal; the elements read until then stay, so that the refusal can name its path.
 */
export function parseXml(text: string, prolog: Prolog, limits: ReadLimits): ParsedXml {
  const table = new NodeTable();
  if (prolog.refusal !== null) return { table, refusal: prolog.refusal };
  try {
    new StrictParse(text, prolog, limits, table).run();
    return { table, refusal: null };
  } catch (error) {
    if (error instanceof RefusalSignal) return { table, refusal: error.refusal };
    throw error;
  }
}

class StrictParse {
  private readonly sax: SaxParser = strictSaxParser();
  private readonly text: TextCollector;
  /** The namespace scope of each open element, by depth, below the outermost one. */
  private readonly scopes: NamespaceScope[];
  private scope: NamespaceScope;
  /** The values of the start tag being read, as the parser decodes them. */
  private readonly values: string[] = [];
  private valueCount = 0;
  /** Behind the latest piece of markup. */
  private markupEnd = 0;
  private selfClosing = false;

  constructor(
    private readonly source: string,
    private readonly prolog: Prolog,
    private readonly limits: ReadLimits,
    private readonly table: NodeTable,
  ) {
    this.text = new TextCollector(source, limits);
    this.scope = table.nameTable.outermost;
    this.scopes = [];
    this.listen();
  }

  run(): void {
    const forbidden = firstForbiddenDeclaration(this.source, this.prolog.doctype);
    const length = forbidden?.index ?? this.source.length;
    for (let at = 0; at < length; at += PIECE_CHARACTERS) this.write(at, Math.min(at + PIECE_CHARACTERS, length));
    if (forbidden !== null) this.refuse(forbidden);
    this.sax.close();
    if (this.table.size === 0) this.refuse(notWellFormed('there is no element', length));
  }

  private write(from: number, to: number): void {
    const piece = this.source.slice(from, to);
    const forbidden = piece.search(FORBIDDEN);
    this.sax.write(forbidden < 0 ? piece : piece.slice(0, forbidden));
    if (forbidden < 0) return;
    const code = piece.charCodeAt(forbidden).toString(16).toUpperCase().padStart(4, '0');
    this.refuse(notWellFormed(`character U+${code} is not allowed`, from + forbidden));
  }

  private listen(): void {
    const { sax } = this;
    sax.ENTITIES = this.entities();
    sax.onattribute = (attribute) => this.onAttribute(attribute.name, attribute.value);
    sax.onopentag = (tag) => this.onOpenTag(tag.name, tag.isSelfClosing);
    sax.onclosetag = () => this.onCloseTag();
    sax.ontext = (text) => this.onText(text);
    sax.onopencdata = () => this.onOpenCdata();
    sax.oncdata = (text) => this.text.add(text, this.sax.position);
    sax.onclosecdata = () => this.onMarkup('<![CDATA[', false);
    sax.oncomment = () => this.onMarkup('<!--');
    sax.onprocessinginstruction = ({ name }) => this.onProcessingInstruction(name);
    sax.ondoctype = () => this.onMarkup('<!DOCTYPE');
    sax.onerror = (error) => this.onError(error);
    sax.onend = () => undefined;
  }

  /** The `<` of the latest markup. */
  private get markupStart(): number {
    return (this.sax.startTagPosition ?? 1) - 1;
  }

  private refuse(refusal: Refusal): never {
    throw new RefusalSignal(refusal);
  }

  private onAttribute(name: string, value: string): void {
    // The parser asks the attributes object itself whether it has a name: an attribute of this name would answer for it.
    if (name === 'hasOwnProperty' && this.sax.tag !== null) delete this.sax.tag.attributes.hasOwnProperty;
    this.values[this.valueCount++] = value;
    if (this.valueCount > this.limits.xmlAttributes) {
      this.refuse(
        unsafe('xml-too-large', `more than ${this.limits.xmlAttributes} attributes in one element`, this.markupStart),
      );
    }
  }

  private onOpenTag(name: string, selfClosing: boolean): void {
    const start = this.markupStart;
    this.onStartTag(start);
    if (this.table.depth >= this.limits.xmlDepth) {
      this.refuse(unsafe('xml-too-deep', `elements nested deeper than ${this.limits.xmlDepth}`, start));
    }
    if (this.table.depth === 0 && this.table.size > 0) this.refuse(notWellFormed('a second root element', start));
    if (this.table.size === 0 && this.prolog.doctype !== null && this.prolog.doctype.root !== name) {
      this.refuse(
        unsafe(
          'xml-doctype',
          `a DOCTYPE of ${shorten(this.prolog.doctype.root)} on another root`,
          this.prolog.doctype.index,
        ),
      );
    }
    this.scopes.push(this.scope);
    // The parser puts its names together character by character: cut from the text they are looked up faster.
    const written = this.source.slice(start + 1, start + 1 + name.length);
    if (this.valueCount === 0) {
      this.table.begin(start, this.scope.elementName(written, start));
    } else {
      this.beginWithAttributes(written, start);
      this.valueCount = 0;
    }
    this.text.begin();
    this.selfClosing = selfClosing;
  }

  private beginWithAttributes(name: string, start: number): void {
    const raw = rawAttributes(this.source, start + 1 + name.length, this.sax.position);
    if (raw.length > 1) this.refuseRepeated(raw, raw.map((attribute) => attribute.name)); // prettier-ignore
    this.declare(raw);
    this.table.begin(start, this.scope.elementName(name, start));
    if (raw.length > 1) this.refuseRepeated(raw, raw.map((attribute) => this.attributeId(attribute))); // prettier-ignore
    for (let at = 0; at < raw.length; at++) {
      const attribute = raw[at];
      const id = attribute === undefined ? -1 : this.attributeId(attribute);
      if (attribute === undefined || id < 0) continue;
      this.table.addAttribute(id, this.valueOf(attribute, at), attribute.start);
    }
  }

  /** The number of an attribute's name; -1 for a declaration, which is no attribute. */
  private attributeId({ name, start }: RawAttribute): number {
    return declaredPrefix(name) === null ? this.scope.attributeName(name, start) : -1;
  }

  /** The value of an attribute of the start tag being read. */
  private valueOf(attribute: RawAttribute, at: number): string {
    return attributeValue(attribute.value, this.values[at] ?? '');
  }

  /** Two attributes of one name, as written or after their prefixes are resolved; there are at most as many as the limit says. */
  private refuseRepeated(attributes: readonly RawAttribute[], keys: readonly (string | number)[]): void {
    const seen = new Set<string | number>();
    attributes.forEach((attribute, at) => {
      const key = keys[at] ?? -1;
      if (key === -1) return;
      if (seen.has(key)) {
        this.refuse(unsafe('xml-duplicate-attribute', 'an attribute stands twice in one element', attribute.start));
      }
      seen.add(key);
    });
  }

  private declare(attributes: readonly RawAttribute[]): void {
    let declarations: Map<string, string> | null = null;
    for (let at = 0; at < attributes.length; at++) {
      const attribute = attributes[at];
      const prefix = attribute === undefined ? null : declaredPrefix(attribute.name);
      if (attribute === undefined || prefix === null) continue;
      const uri = this.valueOf(attribute, at);
      checkDeclaration(prefix, uri, attribute.start);
      declarations ??= new Map();
      declarations.set(prefix, uri);
    }
    if (declarations !== null) this.scope = this.scope.inner(declarations);
  }

  private onCloseTag(): void {
    if (!this.selfClosing) {
      const start = this.markupStart;
      const exact = this.source.charCodeAt(start + 1) === SLASH && !isBlank(this.source.charCodeAt(start + 2));
      if (!exact) this.refuse(notWellFormed('blanks before the name in an end tag', start));
      this.markupEnd = this.sax.position;
    }
    this.selfClosing = false;
    this.table.end(this.text.end());
    this.scope = this.scopes.pop() ?? this.scope;
  }

  private onText(text: string): void {
    const upTo = this.markupStart >= this.markupEnd ? this.markupStart : this.sax.position;
    this.text.checkCharacterData(this.markupEnd, upTo);
    this.text.add(text, this.markupEnd);
  }

  private onOpenCdata(): void {
    if (this.table.depth === 0) this.refuse(notWellFormed('CDATA outside of the root element', this.markupStart));
  }

  private onProcessingInstruction(name: string): void {
    this.onMarkup(`<?${name}`);
    const isDeclaration = name === 'xml' && this.markupStart === 0;
    if (!isDeclaration && (name === '' || name.toLowerCase() === 'xml')) {
      this.refuse(
        notWellFormed(
          name === ''
            ? 'a processing instruction without a name'
            : 'an XML declaration that is not at the very beginning',
          this.markupStart,
        ),
      );
    }
  }

  /** Ends a start tag: the parser forgives blanks behind the `<`. */
  private onStartTag(start: number): void {
    if (isBlank(this.source.charCodeAt(start + 1))) this.refuse(notWellFormed('blanks behind "<"', start));
    this.endMarkup(start);
  }

  /** Ends a piece of markup that begins exactly so. */
  private onMarkup(opening: string, limited = true): void {
    const start = this.markupStart;
    if (!this.source.startsWith(opening, start)) this.refuse(notWellFormed('blanks behind "<"', start));
    if (limited) this.endMarkup(start);
    else this.markupEnd = this.sax.position;
  }

  private endMarkup(start: number): void {
    this.markupEnd = this.sax.position;
    if (this.markupEnd - start <= XML_LIMITS.markupCharacters) return;
    this.refuse(
      unsafe('xml-too-large', `a tag or comment of more than ${XML_LIMITS.markupCharacters} characters`, start),
    );
  }

  private onError(error: Error): never {
    const message = error.message.split('\n', 1)[0] ?? '';
    if (message.startsWith('Max buffer length')) {
      this.refuse(
        unsafe(
          'xml-too-large',
          `a tag or comment of more than ${XML_LIMITS.markupCharacters} characters`,
          this.markupStart,
        ),
      );
    }
    const atEnd = message.startsWith('Unclosed') || message.startsWith('Unexpected end');
    this.refuse(notWellFormed(message, atEnd ? this.source.length : this.sax.position - 1));
  }

  /** The five entities of XML and nothing else; the parser would also take those of HTML, in any case of letters. */
  private entities(): Readonly<Record<string, string | undefined>> {
    const get = (_target: object, entity: string | symbol): string | undefined => {
      const name = String(entity);
      if (REFERENCE.test(name)) return undefined;
      if (Object.hasOwn(FIVE_ENTITIES, name)) return FIVE_ENTITIES[name];
      return this.refuse(
        notWellFormed(`entity "${shorten(name)}" is not defined`, this.sax.position - name.length - 2),
      );
    };
    return new Proxy({}, { get });
  }
}
