import { WINDOWS_1252 } from './idoc-decode';
import type { IdocSettings } from './idoc-settings';

/** An element that is written: text, or elements in it. */
export interface Written {
  readonly name: string;
  /** The attribute that SAP's segments have, which is always 1. */
  readonly attribute?: 'SEGMENT' | 'BEGIN' | null;
  readonly text?: string;
  readonly within?: readonly Written[];
}

type Encoding = IdocSettings['orders']['encoding'];

const byteOf = (character: string, encoding: Exclude<Encoding, 'utf-8'>): number | null => {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80 || (code >= 0xa0 && code <= 0xff)) return code;
  const place = encoding === 'windows-1252' ? WINDOWS_1252.indexOf(character) : -1;
  return place < 0 ? null : 0x80 + place;
};

/** What people write instead. */
const INSTEAD: Readonly<Record<string, string>> = {
  '€': 'EUR', '‘': "'", '’': "'", '‚': "'", '“': '"', '”': '"', '„': '"', '–': '-', '—': '-', '−': '-', '…': '...', '•': '*', '™': '(TM)',
  'œ': 'oe', 'Œ': 'OE', 'ł': 'l', 'Ł': 'L', 'đ': 'd', 'Đ': 'D', 'ı': 'i', 'ẞ': 'SS', 'ﬀ': 'ff', '\u2009': ' ', '\u202f': ' ', '\u200b': '', '≤': '<=', '≥': '>=',
  '½': '1/2',
}; // prettier-ignore

/** The character in this encoding: itself, what people write instead, without its accent, or a question mark. */
function inEncoding(character: string, encoding: Encoding): string {
  if (encoding === 'utf-8' || byteOf(character, encoding) !== null) return character;
  const plain = INSTEAD[character] ?? character.normalize('NFKD').replace(/\p{M}/gu, '');
  return plain !== character && Array.from(plain).every((one) => byteOf(one, encoding) !== null) ? plain : '?';
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** What XML 1.0 cannot hold, and line breaks, which a field of SAP has not. */
const NOT_IN_A_FIELD = /[\u0000-\u001f\u007f-\u009f\ufffe\uffff]+/g;

function textIn(text: string, encoding: Encoding): string {
  const plain = text
    .replace(/\p{Cs}/gu, '?')
    .replace(NOT_IN_A_FIELD, ' ')
    .trim()
    .normalize('NFC');
  return Array.from(plain)
    .map((character) => inEncoding(character, encoding))
    .join('')
    .replace(/[&<>]/g, (one) => ESCAPES[one] ?? one);
}

function linesOf(element: Written, depth: number, encoding: Encoding): readonly string[] {
  const { name, attribute = null, text, within = [] } = element;
  const indent = '  '.repeat(depth);
  const start = attribute === null ? name : `${name} ${attribute}="1"`;
  if (text !== undefined) return [`${indent}<${start}>${textIn(text, encoding)}</${name}>`];
  return [`${indent}<${start}>`, ...within.flatMap((one) => linesOf(one, depth + 1, encoding)), `${indent}</${name}>`];
}

/** The bytes of a document: one element a line, and only characters that the encoding has. */
export function writeXml(root: Written, encoding: Encoding): Uint8Array {
  const declared = encoding === 'utf-8' ? 'UTF-8' : encoding;
  const text = [`<?xml version="1.0" encoding="${declared}"?>`, ...linesOf(root, 0, encoding), ''].join('\n');
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  return Uint8Array.from(Array.from(text), (character) => byteOf(character, encoding) ?? 0x3f);
}
