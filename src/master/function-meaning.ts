import type { FunctionKind, IsoDate, MessageMeaning } from '../kernel';

/** What a partner means by the function code of his messages, on somebody's word. */
export interface FunctionMeaning {
  readonly id: string;
  readonly partnerId: string;
  /** Of which kind of message; null: of each. */
  readonly kind: FunctionKind | null;
  /** As the message names it, as 220 or 224; null: whatever it is. */
  readonly documentType: string | null;
  /** As sent. */
  readonly code: string;
  readonly meaning: MessageMeaning;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
}

/** By partner id. Most partners mean what their guide says, and have none. */
export type FunctionMeanings = ReadonlyMap<string, readonly FunctionMeaning[]>;

/** Meanings by partner, each partner's with the most particular first, and of these the latest. */
export function meaningsByPartner(meanings: readonly FunctionMeaning[]): FunctionMeanings {
  const byPartner = new Map<string, FunctionMeaning[]>();
  const sorted = [...meanings].sort((a, b) => rank(b) - rank(a) || (a.validFrom < b.validFrom ? 1 : -1));
  for (const meaning of sorted) {
    const known = byPartner.get(meaning.partnerId);
    if (known === undefined) byPartner.set(meaning.partnerId, [meaning]);
    else known.push(meaning);
  }
  return byPartner;
}

const rank = ({ kind, documentType }: FunctionMeaning): number =>
  (documentType === null ? 0 : 2) + (kind === null ? 0 : 1);

/** A message, as far as the meaning of its function depends on it. */
export interface FunctionAsked {
  readonly kind: string;
  readonly documentType: string | null;
  readonly functionCode: string | null;
  /** The Dutch day on which it came. */
  readonly on: IsoDate;
}

/** What a partner means by the code of a message; null where nobody said so, or it has none. */
export function meaningOf(
  meanings: FunctionMeanings,
  partnerId: string,
  { kind, documentType, functionCode, on }: FunctionAsked,
): MessageMeaning | null {
  if (functionCode === null) return null;
  const fits = (one: FunctionMeaning): boolean =>
    one.code === functionCode &&
    (one.kind === null || one.kind === kind) &&
    (one.documentType === null || one.documentType === documentType) &&
    one.validFrom <= on &&
    (one.validTo === null || on <= one.validTo);
  return meanings.get(partnerId)?.find(fits)?.meaning ?? null;
}
