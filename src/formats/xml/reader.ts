import { makeFinding, type Finding } from '../../findings';
import type { SourcePosition } from '../../kernel';
import {
  NO_ENVELOPE,
  type Charset,
  type FileReader,
  type Format,
  type Message,
  type ReadEvent,
  type ReadLimits,
} from '../message';
import { profileFindings } from '../peppol';
import { ByteCollector } from './byte-collector';
import { decodeXml } from './encoding';
import { XML_LIMITS } from './limits';
import type { XmlElement } from './message';
import { parseXml } from './parse';
import { readProlog } from './prolog';
import type { Refusal } from './refusal';
import { carriedDocument } from './business-header';
import { looksLike } from './roots';
import type { SourceText } from './source-text';
import { ANY, XmlTree } from './tree';
import { envelopesOf, vocabularyOf } from './vocabularies';
import type { XmlVocabulary } from './vocabulary';

const FILE_START: SourcePosition = { path: '/', offset: 0, line: 1, column: 1 };

const NOT_DECODED: Charset = { declared: null, used: 'unknown', reason: 'unknown' };

/**
 * Reads one XML document. The bytes are collected up to the limit of one document and parsed when the file ends; what lies
 * beyond the limit is let go chunk by chunk. A document that is not read gives an envelope without
 * parties, and its finding at the end of that envelope.
 */
export class XmlReader implements FileReader {
  private readonly bytes: ByteCollector;
  private received = 0;
  private tooLarge = false;
  private known: Format = 'unknown';
  private readonly maximumBytes: number;

  constructor(private readonly limits: ReadLimits) {
    this.maximumBytes = Math.min(limits.messageBytes, XML_LIMITS.documentBytes);
    this.bytes = new ByteCollector(this.maximumBytes);
  }

  /** Known as soon as the root element was seen to be one of a vocabulary, even when the document breaks further on. */
  get format(): Format {
    return this.known;
  }

  push(chunk: Uint8Array): readonly ReadEvent[] {
    this.received += chunk.length;
    if (!this.tooLarge) this.tooLarge = !this.bytes.add(chunk);
    return [];
  }

  end(): readonly ReadEvent[] {
    if (this.tooLarge) return unread(this.tooLargeFinding(), NOT_DECODED);
    if (this.received === 0)
      return unread(refused({ reason: 'file-empty', detail: 'no byte' }, FILE_START), NOT_DECODED);
    // The bytes are not held here: once decoded they can be let go, before the parser needs the room.
    const decoded = decodeXml(this.bytes.take());
    if (!decoded.ok)
      return unread(refused(decoded.error, { path: '/', ...decoded.error.place }), decoded.error.charset);
    return this.readDocument(decoded.value.source, decoded.value.charset);
  }

  private readDocument(source: SourceText, charset: Charset): readonly ReadEvent[] {
    const { table, refusal } = parseXml(source.text, readProlog(source.text), this.limits);
    const vocabulary = table.size === 0 ? null : vocabularyOf(new XmlTree(table, source, ANY).root);
    this.known = vocabulary?.format ?? 'unknown';
    const tree = new XmlTree(table, source, vocabulary?.owns ?? ANY);
    if (refusal !== null) {
      const position = { path: tree.pathOf(table.innermost), ...source.placeOf(refusal.index) };
      return unread(refusal.code === 'MSG-012' ? unsafe(refusal, position) : refused(refusal, position), charset);
    }
    if (vocabulary === null) return unread(unknownRoot(carriedDocument(tree.root)), charset);
    return read(tree.root, vocabulary, charset, this.received);
  }

  private tooLargeFinding(): Finding {
    const detail = `a document of ${this.received} bytes, more than ${this.maximumBytes}`;
    return unsafe({ reason: 'xml-too-large', detail }, FILE_START);
  }
}

/**
 * The events of a document that was read. The bytes of each of its messages are the whole file: the part alone, without the
 * declarations above it, could not be read again. Which of the messages is meant says its index.
 */
function read(root: XmlElement, vocabulary: XmlVocabulary, charset: Charset, byteEnd: number): readonly ReadEvent[] {
  const events: ReadEvent[] = [];
  let messages = 0;
  envelopesOf(root, vocabulary).forEach(({ envelope, parts }, index) => {
    events.push({ kind: 'envelope', index, envelope, charset });
    for (const { root: content, ...named } of parts) {
      const message: Message = {
        ...named,
        index: messages++,
        envelope: index,
        group: null,
        format: vocabulary.format,
        association: null,
        byteStart: 0,
        byteEnd,
        findings: vocabulary.format === 'ubl' ? profileFindings(content) : [],
        content: { kind: 'xml', root: content },
      };
      events.push({ kind: 'message', message });
    }
    events.push({ kind: 'envelope-end', index, findings: parts.length === 0 ? [withoutMessage(root)] : [], charset });
  });
  return events;
}

const unread = (finding: Finding, charset: Charset): readonly ReadEvent[] => [
  { kind: 'envelope', index: 0, envelope: NO_ENVELOPE, charset },
  { kind: 'envelope-end', index: 0, findings: [finding], charset },
];

type Cause = Pick<Refusal, 'reason' | 'detail'>;

/**
 * The text of a finding words reason and position in the reader's language; `cause` is the parser's own word for it, in English,
 * for whoever mends the file.
 */
const refused = ({ reason, detail }: Cause, position: SourcePosition): Finding =>
  makeFinding('MSG-001', { params: { format: 'XML', cause: detail }, reason, position });

const unsafe = ({ reason, detail }: Cause, position: SourcePosition): Finding =>
  makeFinding('MSG-012', { params: { cause: detail }, reason, position });

const withoutMessage = (root: XmlElement): Finding =>
  refused({ reason: 'xml-without-message', detail: `nothing in "${root.name}" is a message` }, root.position);

/** A vocabulary that we can name is a message not set up (MSG-002); any other root makes the file unreadable for us (MSG-001). */
function unknownRoot(root: XmlElement): Finding {
  const { position } = root;
  const name = looksLike(root);
  const reason = 'xml-root-unknown';
  if (name === null) {
    const detail = `the root element "${root.name}" of namespace "${root.namespace}" is no message that is read`;
    return refused({ reason, detail }, position);
  }
  return makeFinding('MSG-002', {
    params: { type: `${name} ${root.name}`, version: root.attribute('version'), partner: null },
    reason,
    position,
  });
}
