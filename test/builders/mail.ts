import { randomUUID } from 'node:crypto';

/** A part of a mail as its sender writes it. */
export interface PartOf {
  readonly type?: string;
  /** As it stands in the header, quoted by us. */
  readonly name?: string | null;
  readonly disposition?: string | null;
  readonly encoding?: string;
  /** Before encoding; with `encoded` it goes as it is. */
  readonly content: Buffer | string;
  readonly encoded?: boolean;
}

export interface MailOf {
  readonly from?: string;
  /** Null: none. */
  readonly messageId?: string | null;
  readonly subject?: string | null;
  /** Stand above all others. */
  readonly headers?: readonly string[];
  readonly body?: string;
  readonly parts?: readonly PartOf[];
}

const BOUNDARY = 'b-0f3a';

/** An attachment of an order. */
export const anAttachment = (content: Buffer | string, over: Partial<PartOf> = {}): PartOf => ({
  type: 'application/octet-stream',
  name: 'order.edi',
  disposition: 'attachment',
  encoding: 'base64',
  content,
  ...over,
});

/** A mail with a body and attachments, as mail programs write them. */
export function aMail(mail: MailOf = {}): Buffer {
  const {
    from = 'orders@noordster.example',
    messageId = `<${randomUUID()}@noordster.example>`,
    subject = 'Order',
  } = mail;
  const { headers = [], body = 'See the attachment.', parts = [] } = mail;
  const head = [
    ...headers,
    `From: ${from}`,
    'To: orders@binnendienst.example',
    ...(subject === null ? [] : [`Subject: ${subject}`]),
    ...(messageId === null ? [] : [`Message-ID: ${messageId}`]),
    'Date: Thu, 26 Nov 2026 09:00:00 +0100',
    'MIME-Version: 1.0',
  ];
  if (parts.length === 0)
    return Buffer.from([...head, 'Content-Type: text/plain; charset=utf-8', '', body, ''].join('\r\n'));
  const text: PartOf = {
    type: 'text/plain; charset=utf-8',
    name: null,
    disposition: null,
    encoding: '7bit',
    content: body,
  };
  const pieces = [text, ...parts].map((part) => Buffer.concat([Buffer.from(`--${BOUNDARY}\r\n`), partOf(part)]));
  const start = [...head, `Content-Type: multipart/mixed; boundary="${BOUNDARY}"`, '', ''].join('\r\n');
  return Buffer.concat([Buffer.from(start), ...pieces, Buffer.from(`--${BOUNDARY}--\r\n`)]);
}

function partOf({
  type = 'text/plain',
  name = null,
  disposition = null,
  encoding = '7bit',
  content,
  encoded,
}: PartOf): Buffer {
  const head = [
    `Content-Type: ${type}`,
    ...(disposition === null
      ? []
      : [`Content-Disposition: ${disposition}${name === null ? '' : `; filename="${name}"`}`]),
    `Content-Transfer-Encoding: ${encoding}`,
    '',
    '',
  ].join('\r\n');
  const bytes = Buffer.from(content);
  const written =
    encoding === 'base64' && encoded !== true
      ? Buffer.from(bytes.toString('base64').replace(/.{76}/g, '$&\r\n'))
      : bytes;
  return Buffer.concat([Buffer.from(head), written, Buffer.from('\r\n')]);
}
