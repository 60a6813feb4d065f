import { createHash } from 'node:crypto';
import { splitMail, type MailNode, type StructureLimits } from './split-mail';
import { transferDecoder, type TransferDecoder } from './transfer-decoder';

/** A leaf of a message: a body, an attachment, a picture. */
export interface MailPart {
  /** Counts the nodes of the message, so that the same part is found again. */
  readonly place: number;
  readonly type: string;
  /** As the sender wrote it: may be a path, or worse. */
  readonly name: string | null;
  readonly isAttachment: boolean;
  /** Bytes, decoded. */
  readonly size: number;
  /** The first bytes, decoded. */
  readonly start: Buffer;
  readonly sha256: string;
  /** Its transfer encoding is unknown or does not add up: what it says is not what was sent. */
  readonly damaged: boolean;
}

/** What a message says of itself, before anybody believes it. */
export interface MailSurvey {
  /** The one address that it says it is from, in small letters; null when there is none, or more than one. */
  readonly from: string | null;
  readonly subject: string | null;
  readonly messageId: string | null;
  /** Message ids that it says it answers, the nearest first. */
  readonly references: readonly string[];
  /** A program wrote it, because somebody is away; what tells that a mail did not arrive is not meant. */
  readonly automatic: boolean;
  readonly authenticationResults: readonly string[];
  readonly parts: readonly MailPart[];
  /** Types of everything that holds parts. */
  readonly containers: readonly string[];
  /** Whether its structure could be read to the end within the limits. */
  readonly isWhole: boolean;
}

const START_BYTES = 256;
const SUBJECT_LENGTH = 150;
const ADDRESS = /^[^\s@<>"',;:()[\]\\]{1,64}@[^\s@<>"',;:()[\]\\]{1,250}\.[^\s@<>"',;:()[\]\\]{2,60}$/;

type Head = Omit<MailSurvey, 'parts' | 'containers' | 'isWhole'>;
const NO_HEAD: Head = {
  ...{ from: null, subject: null, messageId: null },
  ...{ references: [], automatic: false, authenticationResults: [] },
};
/** Threads grow, and only the last ones may be ours. */
const MOST_REFERENCES = 50;

/**
 * Reads a message from its first byte to its last and notes what is in it. Never throws for what a sender wrote, and holds no more of it
 * in memory than one header block and a few bytes of each part.
 */
export async function surveyMail(source: AsyncIterable<Uint8Array>, limits: StructureLimits): Promise<MailSurvey> {
  const parts: PartCounter[] = [];
  const containers: string[] = [];
  let head: Head | null = null;
  let isWhole = true;
  try {
    for await (const { place, node, body } of splitMail(source, limits)) {
      if (body !== null) parts.at(-1)?.add(body);
      else {
        parts.at(-1)?.finish();
        head ??= await headOf(node);
        if (node.multipart === false) parts.push(new PartCounter(place, node));
        else containers.push(node.contentType || '');
      }
    }
  } catch (error) {
    if (!isStructureFault(error)) throw error;
    isWhole = false;
  }
  parts.at(-1)?.finish();
  return { ...(head ?? NO_HEAD), parts: parts.map((part) => part.result()), containers, isWhole };
}

/** What is thrown by the splitter for a limit of ours or its own, as against a file that cannot be read. */
const isStructureFault = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EMAXLEN';

/** @throws nothing for bad headers: what cannot be read is null */
async function headOf(node: MailNode): Promise<Head> {
  const values = (name: string): readonly string[] =>
    (node.headers === false ? [] : node.headers.get(name)).map((line) => line.slice(line.indexOf(':') + 1).trim());
  // Loaded by who reads mail: it keeps several megabytes.
  const { simpleParser } = await import('mailparser');
  const { subject } = await simpleParser(node.getHeaders(), { skipHtmlToText: true, skipTextToHtml: true });
  const [messageId = ''] = values('message-id');
  return {
    from: await senderOf(values('from')),
    subject: subject?.replace(/\s+/g, ' ').trim().slice(0, SUBJECT_LENGTH) || null,
    messageId: messageId || null,
    references: idsIn([...values('references'), ...values('in-reply-to')]),
    automatic: values('auto-submitted').some((value) => /^auto-(replied|generated)/i.test(value)) && !isReport(node),
    authenticationResults: values('authentication-results').map((value) => value.replace(/\s+/g, ' ')),
  };
}

/** What a server says of a mail that did not arrive (RFC 6522). */
const isReport = (node: MailNode): boolean => node.contentType === 'multipart/report';

const idsIn = (headers: readonly string[]): readonly string[] => [
  ...new Set((headers.join(' ').match(/<[^<>\s]{3,250}>/g) ?? []).reverse().slice(0, MOST_REFERENCES)),
];

/** The address of a From header. Two of them, or two headers, leave it open who speaks. */
export async function senderOf(headers: readonly string[]): Promise<string | null> {
  if (headers.length !== 1) return null;
  const { parseAddressHeader } = await import('mailparser');
  const addresses = parseAddressHeader([...headers], { flatten: true }).value;
  const [first] = addresses;
  const address = first?.address?.toLowerCase();
  return addresses.length === 1 && address !== undefined && ADDRESS.test(address) ? address : null;
}

/** Decodes one part as it comes, and keeps only what is asked for. */
class PartCounter {
  private readonly hash = createHash('sha256');
  private readonly decoder: TransferDecoder;
  private start = Buffer.alloc(0);
  private size = 0;
  private digest: string | null = null;

  constructor(
    private readonly place: number,
    private readonly node: MailNode,
  ) {
    this.decoder = transferDecoder(node.encoding || '');
  }

  add(raw: Buffer): void {
    this.note(this.decoder.add(raw));
  }

  finish(): void {
    if (this.digest !== null) return;
    this.note(this.decoder.end());
    this.digest = this.hash.digest('hex');
  }

  result(): MailPart {
    const { contentType, disposition, filename } = this.node;
    const type = contentType || 'text/plain';
    const isText = type === 'text/plain' || type === 'text/html';
    return {
      place: this.place,
      type,
      name: filename || null,
      isAttachment: !isText || disposition === 'attachment' || filename !== false,
      size: this.size,
      start: this.start,
      sha256: this.digest ?? '',
      damaged: this.decoder.damaged,
    };
  }

  private note(bytes: Buffer): void {
    this.hash.update(bytes);
    this.size += bytes.length;
    if (this.start.length < START_BYTES)
      this.start = Buffer.concat([this.start, bytes.subarray(0, START_BYTES - this.start.length)]);
  }
}
