import { fingerprint, render, type Finding } from '../findings';
import type { IsoDate, Language } from '../kernel';
import type { PurchaseOrder } from '../purchase-order';
import type { Rehearsed } from '../review';

/** A stored message that is tried again, and what became of it. */
export interface ReplayableMessage {
  readonly id: string;
  readonly receivedAt: Date;
  readonly type: string;
  readonly orderNumber: string | null;
  readonly state: 'ordered' | 'duplicate' | 'test' | 'set-aside';
  /** The code of the partner whose account it came through; null for the company's own. */
  readonly accountPartner: string | null;
  /** The instant of its arrival as the database has it, finer than a `Date`. */
  readonly arrivedAt: string;
  /** The sales order that it became; null where it became none. */
  readonly orderId: string | null;
  readonly document: PurchaseOrder | null;
  /** Those that are kept: of the order, or of the message that became none. */
  readonly findings: readonly Finding[];
}

export interface ReplayFilter {
  /** Arrived on this Dutch day or later. */
  readonly since: IsoDate;
  /** The code of a partner; null for all. */
  readonly partner: string | null;
}

/** A message that means something else than before. */
export interface ReplayedMessage {
  readonly message: ReplayableMessage;
  readonly differences: readonly ReplayDifference[];
}

/** What a message meant, or would mean, and what became of it. */
export interface ReplayedSide {
  /** Name and edition of the guide; null where none read it. */
  readonly guide: string | null;
  readonly document: PurchaseOrder | null;
  readonly findings: readonly Finding[];
  /** Null where it is not known or nobody would be asked. */
  readonly outcome: Rehearsed['outcome'] | 'set-aside' | null;
  readonly answer: string | null;
}

/** One thing that is otherwise than before. */
export interface ReplayDifference {
  readonly about: 'guide' | 'order' | 'finding' | 'outcome' | 'answer';
  /** The field of the order, the code of the finding. */
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Everything that differs between two sides, in this order: guide, order, findings, outcome, answer. */
export function differencesOf(
  before: ReplayedSide,
  after: ReplayedSide,
  language: Language,
): readonly ReplayDifference[] {
  const one = (about: ReplayDifference['about'], name: string, old: string | null, now: string | null) =>
    old === now ? [] : [{ about, name, before: old, after: now }];
  return [
    ...(before.outcome === null ? [] : one('guide', 'guide', before.guide, after.guide)),
    ...documentDifferences(before.document, after.document),
    ...findingDifferences(before.findings, after.findings, language),
    ...(before.outcome === null ? [] : one('outcome', 'outcome', before.outcome, after.outcome)),
    ...(before.outcome === null ? [] : answerDifferences(before.answer, after.answer)),
  ];
}

function documentDifferences(before: PurchaseOrder | null, after: PurchaseOrder | null): readonly ReplayDifference[] {
  const [old, now] = [new Map(leaves(before, '')), new Map(leaves(after, ''))];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((name) => {
    const [was, is] = [old.get(name) ?? null, now.get(name) ?? null];
    return was === is ? [] : [{ about: 'order' as const, name, before: was, after: is }];
  });
}

/** Every value with its field: "lines[2].price". */
function leaves(value: unknown, name: string): readonly (readonly [string, string])[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((entry, at) => leaves(entry, `${name}[${String(at)}]`));
  if (typeof value === 'object')
    return Object.entries(value).flatMap(([key, inner]) => leaves(inner, name === '' ? key : `${name}.${key}`));
  return typeof value === 'string' ? [[name, value]] : [[name, JSON.stringify(value)]];
}

function findingDifferences(
  before: readonly Finding[],
  after: readonly Finding[],
  language: Language,
): readonly ReplayDifference[] {
  const keyOf = (finding: Finding): string => `${fingerprint(finding)} ${finding.severity} ${String(finding.stops)}`;
  const [old, now] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))];
  const told = (finding: Finding): string => render(finding, language, 'staff');
  return [
    ...before.filter((finding) => !now.has(keyOf(finding))).map((finding) => ({ about: 'finding' as const, name: finding.code, before: told(finding), after: null })), // prettier-ignore
    ...after.filter((finding) => !old.has(keyOf(finding))).map((finding) => ({ about: 'finding' as const, name: finding.code, before: null, after: told(finding) })), // prettier-ignore
  ];
}

/** Segments of EDIFACT, or lines; a whole answer that is new or gone is told as that. */
function answerDifferences(before: string | null, after: string | null): readonly ReplayDifference[] {
  if (before === after) return [];
  if (before === null || after === null) return [{ about: 'answer', name: 'answer', before, after }];
  const cut = (text: string): readonly string[] => text.split(/(?<=['~])\n?|\n/).filter((piece) => piece.trim() !== '');
  const [old, now] = [cut(before), cut(after)];
  const pieces: ReplayDifference[] = [];
  for (let at = 0; at < Math.max(old.length, now.length); at++) {
    const [was, is] = [old[at]?.trim() ?? null, now[at]?.trim() ?? null];
    if (was !== is) pieces.push({ about: 'answer', name: String(at + 1), before: was, after: is });
  }
  return pieces;
}
