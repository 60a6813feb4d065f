import { Injectable } from '@nestjs/common';
import type { ParsedMail } from 'mailparser';
import { decodeTable } from '../formats';
import { Database, PayloadStore } from '../platform/services';
import { documentTypeOf, TELLING_BYTES, type DocumentType } from './document-type';
import { EntryDocumentRepository, type EntryDocument } from './entry-document.repository';
import { wordsOfHtml } from './html-words';

/** A document that is text, as it is shown. */
export interface ShownText {
  /** Of a mail; null of any other text. */
  readonly mail: {
    readonly from: string | null;
    readonly subject: string | null;
    readonly date: string | null;
    readonly attachments: readonly {
      readonly name: string | null;
      readonly type: DocumentType | null;
      readonly size: number;
    }[];
  } | null;
  readonly text: string;
}

/** Bytes that are shown, and what they are. */
export interface ShownBytes {
  readonly type: DocumentType;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** Shows what lies beside a draft, as bytes or in words. */
@Injectable()
export class EntryDocuments {
  constructor(
    private readonly database: Database,
    private readonly payloads: PayloadStore,
    private readonly rows: EntryDocumentRepository,
  ) {}

  async bytesOf(id: string): Promise<ShownBytes | null> {
    const document = await this.rows.find(this.database, id);
    return document === null ? null : { type: document.type, bytes: this.payloads.read(document.payloadId) };
  }

  /** The words of a text or a mail; null for what is no text. */
  async textOf(id: string): Promise<ShownText | null> {
    const document = await this.rows.find(this.database, id);
    if (document === null || (document.type !== 'text' && document.type !== 'mail')) return null;
    const bytes = await this.whole(document);
    if (document.type === 'text') return { mail: null, text: decodeTable(bytes).text };
    const mail = await parsed(bytes);
    return {
      mail: {
        from: mail.from?.text ?? null,
        subject: mail.subject ?? null,
        date: mail.date?.toISOString() ?? null,
        attachments: mail.attachments.map(({ filename, content }) => ({
          name: filename ?? null,
          type: documentTypeOf(content.subarray(0, TELLING_BYTES)),
          size: content.length,
        })),
      },
      text: mail.text ?? wordsOfHtml(mail.html || ''),
    };
  }

  /** An attachment of a mail, by its place; null where there is none, or none that is shown. */
  async attachmentOf(id: string, at: number): Promise<ShownBytes | null> {
    const document = await this.rows.find(this.database, id);
    if (document?.type !== 'mail') return null;
    const content = (await parsed(await this.whole(document))).attachments[at]?.content;
    const type = content === undefined ? null : documentTypeOf(content.subarray(0, TELLING_BYTES));
    return content === undefined || type === null ? null : { type, bytes: one(content) };
  }

  /** No document is larger than the limit that let it in. */
  private whole({ payloadId, size }: EntryDocument): Promise<Buffer> {
    return this.payloads.readRange(payloadId, 0, size);
  }
}

/** Loaded for the first mail: most orders are keyed from none. */
async function parsed(bytes: Buffer): Promise<ParsedMail> {
  const { simpleParser } = await import('mailparser');
  return simpleParser(bytes);
}

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}
