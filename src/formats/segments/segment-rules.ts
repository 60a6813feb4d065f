import type { DirectoryData } from '../edifact-directory';
import { codeListsOf, type CodeLists } from './code-lists';
import { packTag } from './segment-data';
import { TagMap } from './tag-map';

/** A component's rule in one number: how it is written, the least and the most characters, the number of its code list. */
export const RULE_KIND = 7;
export const RULE_LEAST_SHIFT = 3;
export const RULE_LEAST_MASK = 0x7f;
export const RULE_MOST_SHIFT = 10;
export const RULE_MOST_MASK = 0x3ff;
export const RULE_LIST_SHIFT = 20;
/** Kinds: text, a number, a whole number (of X12 and TRADACOMS), a date and a time. */
export const KIND_TEXT = 0;
export const KIND_NUMBER = 1;
export const KIND_WHOLE = 2;
export const KIND_DATE = 3;
export const KIND_TIME = 4;

const KINDS: Readonly<Record<string, number>> = {
  an: KIND_TEXT,
  a: KIND_TEXT,
  n: KIND_NUMBER,
  r: KIND_NUMBER,
  w: KIND_WHOLE,
  dt: KIND_DATE,
  tm: KIND_TIME,
};

/** What the directory says of the elements of one segment, flat: the components of element e are `components[first[e]..first[e+1])`. */
export interface SegmentRule {
  readonly elementCount: number;
  readonly first: Int32Array;
  readonly components: Int32Array;
  /** Directory numbers of the components: "6063". */
  readonly ids: readonly string[];
  /** Bit e (from 0): the element is mandatory. */
  readonly mandatory: number;
  /** For element e: bit c set when component c is mandatory within it. */
  readonly mandatoryComponents: Int32Array;
  /** How often element e may be repeated (syntax version 4). */
  readonly repeats: Int32Array;
  /** Directory numbers for findings: "C186", "6060". */
  readonly names: readonly string[];
}

interface Part {
  readonly id: string;
  readonly mandatory: boolean;
  readonly repeats: number;
}

const parts = (text: string): Part[] =>
  text.split(' ').map((part) => {
    const [, id = '', need, repeats] = /^([\w.]+)(!?)(?:\*(\d+))?$/.exec(part) ?? [];
    return { id, mandatory: need === '!', repeats: Number(repeats ?? 1) };
  });

/** "an..35" (EDIFACT: at most), "an2..35" (X12: from, to), "n3" (exactly). */
const FORMAT = /^([a-z]+)(?:(\d*)\.\.)?(\d+)$/;

function componentRule(format: string, wholeNumbers: boolean, list: number): number {
  const found = FORMAT.exec(format);
  if (found === null) return RULE_MOST_MASK << RULE_MOST_SHIFT;
  const [, kind = '', least, length] = found;
  const most = Math.min(Number(length), RULE_MOST_MASK);
  const shortest = Math.min(least === undefined ? most : Number(least || 0), RULE_LEAST_MASK);
  // What is there has one character at least.
  const checked = shortest > 1 ? shortest : 0;
  const written = kind === 'n' && wholeNumbers ? KIND_WHOLE : (KINDS[kind] ?? KIND_TEXT);
  return (list << RULE_LIST_SHIFT) | (most << RULE_MOST_SHIFT) | (checked << RULE_LEAST_SHIFT) | written;
}

function compile(directory: DirectoryData, lists: CodeLists, text: string): SegmentRule {
  const elements = parts(text);
  // Without a list of elements their formats stand in place of their numbers, as in X12, where n is a whole number.
  const inline = Object.keys(directory.elements).length === 0;
  const formatOf = (id: string): string => directory.elements[id] ?? (inline ? id : '');
  const first: number[] = [];
  const components: number[] = [];
  const ids: string[] = [];
  const mandatoryComponents: number[] = [];
  for (const element of elements) {
    const composite = directory.composites[element.id];
    const inside = composite === undefined ? [element] : parts(composite);
    first.push(components.length);
    components.push(...inside.map(({ id }) => componentRule(formatOf(id), inline, lists.numberOf(id))));
    ids.push(...inside.map(({ id }) => id));
    mandatoryComponents.push(
      composite === undefined ? 0 : inside.reduce((mask, part, at) => (part.mandatory ? mask | (1 << at) : mask), 0),
    );
  }
  first.push(components.length);
  return {
    elementCount: elements.length,
    first: Int32Array.from(first),
    components: Int32Array.from(components),
    ids,
    mandatory: elements.reduce((mask, element, at) => (element.mandatory ? mask | (1 << at) : mask), 0),
    mandatoryComponents: Int32Array.from(mandatoryComponents),
    repeats: Int32Array.from(elements.map(({ repeats }) => repeats)),
    names: elements.map(({ id }) => (inline && directory.composites[id] === undefined ? '' : id)),
  };
}

/** UNH and UNT are compared with each other and with the message, for every type and also where there is no table. */
const CHECKED_ELSEWHERE: ReadonlySet<string> = new Set(['UNH', 'UNT']);

/** The rules of the segments that have a place in a message type's table, by packed tag. */
export function segmentRules(directory: DirectoryData, tags: ReadonlySet<number>): TagMap<SegmentRule> {
  const lists = codeListsOf(directory);
  const used = Object.entries(directory.segments).filter(
    ([tag]) => tags.has(packTag(tag)) && !CHECKED_ELSEWHERE.has(tag),
  );
  return new TagMap(used.map(([tag, text]) => [packTag(tag), compile(directory, lists, text)] as const));
}
