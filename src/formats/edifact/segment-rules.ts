import type { DirectoryData } from '../edifact-directory';
import { codeListsOf, type CodeLists } from './code-lists';
import { packTag } from './segment-data';

/** A component's rule in one number: the number of its code list times 65536, the maximum length times 8, plus these. */
export const RULE_LIST_SHIFT = 16;
const RULE_SHIFT = 3;
export const RULE_NUMERIC = 1;
export const RULE_EXACT = 2;
export const mostOf = (rule: number): number => (rule & 0xffff) >> RULE_SHIFT;

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
    const [, id = '', need, repeats] = /^(\w+)(!?)(?:\*(\d+))?$/.exec(part) ?? [];
    return { id, mandatory: need === '!', repeats: Number(repeats ?? 1) };
  });

function componentRule(format: string, list: number): number {
  const [, kind, upTo, length] = /^(an|a|n)(\.\.)?(\d+)$/.exec(format) ?? [];
  const form = (Number(length ?? 0) << RULE_SHIFT) | (kind === 'n' ? RULE_NUMERIC : 0) | (upTo ? 0 : RULE_EXACT);
  return (list << RULE_LIST_SHIFT) | form;
}

function compile(directory: DirectoryData, lists: CodeLists, text: string): SegmentRule {
  const elements = parts(text);
  const first: number[] = [];
  const components: number[] = [];
  const ids: string[] = [];
  const mandatoryComponents: number[] = [];
  for (const element of elements) {
    const composite = directory.composites[element.id];
    const inside = composite === undefined ? [element] : parts(composite);
    first.push(components.length);
    components.push(...inside.map(({ id }) => componentRule(directory.elements[id] ?? '', lists.numberOf(id))));
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
    names: elements.map(({ id }) => id),
  };
}

/** UNH and UNT are compared with each other and with the message, for every type and also where there is no table. */
const CHECKED_ELSEWHERE: ReadonlySet<string> = new Set(['UNH', 'UNT']);

/** The rules of the segments that have a place in a message type's table, by packed tag. */
export function segmentRules(directory: DirectoryData, tags: ReadonlySet<number>): ReadonlyMap<number, SegmentRule> {
  const lists = codeListsOf(directory);
  const used = Object.entries(directory.segments).filter(
    ([tag]) => tags.has(packTag(tag)) && !CHECKED_ELSEWHERE.has(tag),
  );
  return new Map(used.map(([tag, text]) => [packTag(tag), compile(directory, lists, text)]));
}
