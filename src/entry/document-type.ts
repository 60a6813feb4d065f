/** What may lie beside a draft. */
export const DOCUMENT_TYPES = ['pdf', 'png', 'jpeg', 'gif', 'webp', 'mail', 'text'] as const;
export type DocumentType = (typeof DOCUMENT_TYPES)[number];

/** How each is served: never as anything that a browser runs. A mail is plain text to it. */
export const SERVED_AS: Readonly<Record<DocumentType, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  mail: 'text/plain; charset=utf-8',
  text: 'text/plain; charset=utf-8',
};

/** Bytes from the beginning that tell what a document is. */
export const TELLING_BYTES = 4096;

const MARKS: readonly (readonly [DocumentType, RegExp])[] = [
  ['pdf', /^%PDF-\d/],
  ['png', /^\x89PNG\r\n\x1a\n/],
  ['jpeg', /^\xff\xd8\xff/],
  ['gif', /^GIF8[79]a/],
  ['webp', /^RIFF[\s\S]{4}WEBP/],
];

/** Some programs put a few bytes before it, and readers of PDF look for it in the first kilobyte. A mail may hold one there. */
const LATE_PDF = /^[\s\S]{0,1019}%PDF-\d/;

/** The lines that a mail begins with: names of headers, of which one says from whom it is or when it was sent. */
const MAIL =
  /^(?:[A-Za-z0-9-]{1,60}:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*)*(?:From|Date|Received|Return-Path|Message-ID|MIME-Version):/i;

/**
 * What a document is by its content; its name says nothing.
 *
 * @param start its first TELLING_BYTES
 * @returns null for what is not shown here
 */
export function documentTypeOf(start: Uint8Array): DocumentType | null {
  const head = Buffer.from(start).toString('latin1');
  const marked = MARKS.find(([, mark]) => mark.test(head));
  if (marked !== undefined) return marked[0];
  if (isText(head) && MAIL.test(head)) return 'mail';
  if (LATE_PDF.test(head)) return 'pdf';
  return isText(head) ? 'text' : null;
}

/** Whether bytes may be a text in whatever character set: no control characters but those that lay out a text. */
const isText = (latin1: string): boolean => !/[\x00-\x08\x0e-\x1a\x1c-\x1f]/.test(latin1);
