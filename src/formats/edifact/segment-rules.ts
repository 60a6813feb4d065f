import type { DirectoryData } from '../edifact-directory';
import { packTag } from './segment-data';

/** A component's rule in one number: the maximum length times 8, plus these. */
export const RULE_SHIFT = 3;
export const RULE_NUMERIC = 1;
export const RULE_EXACT = 2;

/** What the directory says of the elements of one segment, flat: the components of element e are `components[first[e]..first[e+1])`. */
export interface SegmentRule {
  readonly elementCount: number;
  readonly first: Int32Array;
  readonly components: Int32Array;
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

function componentRule(format: string): number {
  const [, kind, upTo, length] = /^(an|a|n)(\.\.)?(\d+)$/.exec(format) ?? [];
  return (Number(length ?? 0) << RULE_SHIFT) | (kind === 'n' ? RULE_NUMERIC : 0) | (upTo ? 0 : RULE_EXACT);
}

function compile(directory: DirectoryData, text: string): SegmentRule {
  const elements = parts(text);
  const first: number[] = [];
  const components: number[] = [];
  const mandatoryComponents: number[] = [];
  for (const element of elements) {
    const composite = directory.composites[element.id];
    const inside = composite === undefined ? [element] : parts(composite);
    first.push(components.length);
    components.push(...inside.map(({ id }) => componentRule(directory.elements[id] ?? '')));
    mandatoryComponents.push(
      composite === undefined ? 0 : inside.reduce((mask, part, at) => (part.mandatory ? mask | (1 << at) : mask), 0),
    );
  }
  first.push(components.length);
  return {
    elementCount: elements.length,
    first: Int32Array.from(first),
    components: Int32Array.from(components),
    mandatory: elements.reduce((mask, element, at) => (element.mandatory ? mask | (1 << at) : mask), 0),
    mandatoryComponents: Int32Array.from(mandatoryComponents),
    repeats: Int32Array.from(elements.map(({ repeats }) => repeats)),
    names: elements.map(({ id }) => id),
  };
}

/** The rules of all segments that the directory's message types use, by packed tag. */
export const segmentRules = (directory: DirectoryData): ReadonlyMap<number, SegmentRule> =>
  new Map(Object.entries(directory.segments).map(([tag, text]) => [packTag(tag), compile(directory, text)]));
