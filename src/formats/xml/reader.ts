import { makeFinding, type Finding } from '../../findings';
import type { SourcePosition } from '../../kernel';
import type { Charset, Envelope, FileReader, Format, Message, ReadEvent, ReadLimits } from '../message';
import { profileFindings } from '../peppol';
import { ByteCollector } from './byte-collector';
import { decodeXml } from './encoding';
import { XML_LIMITS } from './limits';
import type { XmlElement } from './message';
import { parseXml } from './parse';
import { readProlog } from './prolog';
import type { Refusal } from './refusal';
import { isUblRoot, looksLike, UBL_NAMESPACE } from './roots';
import type { SourceText } from './source-text';
import { XmlTree } from './tree';
import { documentId, documentVersion, ublEnvelope } from './ubl';

const NO_ENVELOPE: Envelope = {
  sender: null,
  senderQualifier: null,
  receiver: null,
  receiverQualifier: null,
  reference: null,
  test: false,
  preparedAt: null,
  syntax: null,
  acknowledgementRequested: false,
  position: null,
};

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

  /** `ubl` as soon as the root element was seen to be one of UBL, even when the document breaks further on. */
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
    const isUbl = table.size > 0 && isUblRoot(new XmlTree(table, source, '').root);
    if (isUbl) this.known = 'ubl';
    const tree = new XmlTree(table, source, isUbl ? UBL_NAMESPACE : '');
    if (refusal !== null) {
      const position = { path: tree.pathOf(table.innermost), ...source.placeOf(refusal.index) };
      return unread(refusal.code === 'MSG-012' ? unsafe(refusal, position) : refused(refusal, position), charset);
    }
    if (!isUbl) return unread(unknownRoot(tree.root), charset);
    return read(tree.root, charset, this.received);
  }

  private tooLargeFinding(): Finding {
    const detail = `a document of ${this.received} bytes, more than ${this.maximumBytes}`;
    return unsafe({ reason: 'xml-too-large', detail }, FILE_START);
  }
}

/** The events of a document that was read. It is one message, and its bytes are the whole file: cut at a byte order mark or a
 * declaration it could not be read again alone. */
function read(root: XmlElement, charset: Charset, byteEnd: number): readonly ReadEvent[] {
  const message: Message = {
    index: 0,
    envelope: 0,
    group: null,
    format: 'ubl',
    reference: documentId(root),
    type: root.name,
    version: documentVersion(root),
    association: null,
    byteStart: 0,
    byteEnd,
    findings: profileFindings(root),
    content: { kind: 'xml', root },
  };
  return [
    { kind: 'envelope', index: 0, envelope: ublEnvelope(root), charset },
    { kind: 'message', message },
    { kind: 'envelope-end', index: 0, findings: [], charset },
  ];
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
