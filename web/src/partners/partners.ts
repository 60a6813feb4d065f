import type { paths } from '../api/schema';
import type { TextKey } from '../texts/text-key';

export type PartnerRow =
  paths['/api/partners']['get']['responses'][200]['content']['application/json']['items'][number];
export type Partner = paths['/api/partners/{code}']['get']['responses'][200]['content']['application/json'];
export type PartnerGuides =
  paths['/api/partners/{code}/guides']['get']['responses'][200]['content']['application/json'];
export type Reading = PartnerGuides['readings'][number];
export type Demand = Reading['demands'][number];
export type Trial = paths['/api/partners/{code}/trials']['post']['responses'][200]['content']['application/json'];
export type TrialMessage = Trial['messages'][number];
export type TrialFinding = TrialMessage['wrong'][number];
export type Connection =
  paths['/api/connections']['get']['responses'][200]['content']['application/json']['items'][number];

/** What is said of a thing that holds for a partner's messages: which sentence. */
export function demandSentence({ kind, value }: Demand): TextKey {
  switch (kind) {
    case 'needed':
    case 'expected':
      return `partner.says.${kind}`;
    case 'dates':
      return value === 'dispatch' ? 'partner.says.dispatch' : 'partner.says.delivery';
    case 'transit-days':
      return 'partner.says.transit-days';
    case 'line-breaks':
      return value === 'wrapped' || value === 'data' ? `partner.says.breaks.${value}` : 'partner.says.breaks.auto';
    case 'check':
      return value === 'refuse' || value === 'report' ? `partner.says.${value}` : 'partner.says.ignore';
    case 'read':
      if (value === null) return 'partner.says.notRead';
      return value.startsWith('"') ? 'partner.says.fixed' : 'partner.says.read';
    case 'code':
      return value === null ? 'partner.says.noCode' : 'partner.says.code';
    case 'other':
      return value === null ? 'partner.says.notRead' : 'partner.says.other';
  }
}

/** What differs from the guide, and what must be there at all. */
export const isOwn = ({ kind, from }: Demand): boolean =>
  from === 'overlay' || from === 'partner' || kind === 'needed' || kind === 'dates';

/**
 * The bytes of a text that was pasted. XML says what it is in UTF-8; the other formats are read byte by byte, as their senders write them, unless a sign in
 * them has no byte of its own.
 */
export function bytesOf(text: string): Uint8Array {
  const isLatin = !text.trimStart().startsWith('<') && !/[\u0100-\uffff]/.test(text);
  return isLatin ? Uint8Array.from(text, (sign) => sign.charCodeAt(0)) : new TextEncoder().encode(text);
}

const CHUNK = 0x8000;

/** Bytes as the API takes them. */
export function base64Of(bytes: Uint8Array): string {
  let signs = '';
  for (let at = 0; at < bytes.length; at += CHUNK) signs += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(signs);
}
