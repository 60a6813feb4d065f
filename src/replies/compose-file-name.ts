/** What a file of ours holds, as its name says it first. */
export type ReplyFileKind = 'ORDRSP' | 'OrderResponse' | 'CONTRL' | 'TA1' | '997' | '999' | '855' | '865';

const EXTENSIONS: Readonly<Record<ReplyFileKind, string>> = {
  ORDRSP: 'edi',
  OrderResponse: 'xml',
  CONTRL: 'edi',
  TA1: 'x12',
  '997': 'x12',
  '999': 'x12',
  '855': 'x12',
  '865': 'x12',
};

/** Longest part of a file name that comes from outside: three parts and an extension stay below the 255 bytes of file systems. */
const MAX_PART_LENGTH = 60;
const DIACRITICS = /\p{M}/gu;

/**
 * A part of a file name that every file system, SFTP server and mail program takes: ASCII letters, digits, dot, dash; never a
 * hidden file, a path or a blank. Different texts may give the same part: the control reference keeps names apart.
 */
export function safeFileName(text: string): string {
  const ascii = text.normalize('NFD').replace(DIACRITICS, '');
  const safe = ascii.replace(/[^A-Za-z0-9.-]+/g, '-').replace(/\.{2,}/g, '.');
  return safe.slice(0, MAX_PART_LENGTH).replace(/^[.-]+|[.-]+$/g, '');
}

/**
 * The name of a file we send: `ORDRSP_4711_000123.edi`. The underscore stands only between the parts, so that a name can be taken
 * apart again; a part with nothing safe in it is left out.
 */
export function replyFileName(kind: ReplyFileKind, orderNumber: string | null, controlReference: string): string {
  const parts = [kind, safeFileName(orderNumber ?? ''), safeFileName(controlReference)].filter((part) => part !== '');
  return `${parts.join('_')}.${EXTENSIONS[kind]}`;
}
