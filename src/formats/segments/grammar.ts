import type { DirectoryData } from '../edifact-directory';
import { childrenOf, ROOT, tableRows, type TableRow } from './message-table';
import { segmentRules, type SegmentRule } from './segment-rules';
import type { TagMap } from './tag-map';

/** Where a tag leads from a row of the table. */
export interface Step {
  readonly tag: number;
  /** Row of the segment; -1: the tag has no place here. */
  readonly row: number;
  /** The segment stands in front of segments that should come after it. */
  readonly backward: boolean;
  /** Mandatory rows that were passed by; missing when they did not occur. */
  readonly passed: readonly number[];
}

const nowhere = (tag: number): Step => ({ tag, row: -1, backward: false, passed: [] });

/** The grammar of one message type in one directory, with the ways through its table worked out once. */
export class Grammar {
  readonly rows: readonly TableRow[];
  readonly rules: TagMap<SegmentRule>;
  /** A small number for each tag of the table, from 1. */
  readonly tagNumbers: ReadonlyMap<number, number>;
  /** Room for one walk at a time to count how often each row occurred, so that not every message needs its own. */
  readonly seen: Int32Array;
  private readonly children: readonly (readonly number[])[];
  private readonly steps: (Step | undefined)[];
  /** By row the step that led on from it last: lines are alike, so that it nearly always is the next one too. */
  private readonly latest: Step[];

  constructor(
    readonly directory: DirectoryData,
    readonly type: string,
  ) {
    this.rows = tableRows(directory, type);
    const tags = new Set(this.rows.map(({ tag }) => tag).filter((tag) => tag !== 0));
    this.rules = segmentRules(directory, tags);
    this.tagNumbers = new Map([...tags].map((tag, at) => [tag, at + 1]));
    this.steps = new Array<Step | undefined>(this.rows.length * (tags.size + 1)).fill(undefined);
    this.seen = new Int32Array(this.rows.length);
    this.latest = this.rows.map(() => nowhere(0));
    this.children = this.rows.map((row, at) => (row.group ? childrenOf(this.rows, at) : []));
  }

  /** The way from a row to the next place of a tag. */
  step(from: number, tag: number): Step {
    const latest = this.latest[from];
    if (latest?.tag === tag) return latest;
    const step = this.knownStep(from, tag);
    this.latest[from] = step;
    return step;
  }

  private knownStep(from: number, tag: number): Step {
    const number = this.tagNumbers.get(tag);
    if (number === undefined) return nowhere(tag);
    const key = from * (this.tagNumbers.size + 1) + number;
    return (this.steps[key] ??= this.find(from, tag));
  }

  /**
   * Prefers, from the innermost group outward: a place further on without passing a mandatory row; then a place further back in
   * the same groups (senders change the order of segments within a group); then any place further on.
   */
  private find(from: number, tag: number): Step {
    return this.forward(from, tag, false) ?? this.backward(from, tag) ?? this.forward(from, tag, true) ?? nowhere(tag);
  }

  private forward(from: number, tag: number, passMandatory: boolean): Step | null {
    const passed: number[] = [];
    for (let at = from; at !== ROOT; at = this.parent(at)) {
      const siblings = this.children[this.parent(at)] ?? [];
      const here = siblings.indexOf(at);
      const trigger = here === 0 && this.parent(at) !== ROOT;
      const missed: number[] = [];
      for (let next = trigger ? here + 1 : here; next < siblings.length; next++) {
        const row = siblings[next] ?? ROOT;
        if (this.rows[row]?.tag === tag && (passMandatory || missed.length === 0)) {
          return { tag, row: this.segmentRow(row), backward: false, passed: [...passed, ...missed] };
        }
        if (next > here && this.rows[row]?.mandatory) missed.push(row);
      }
      passed.push(...missed);
    }
    return null;
  }

  private backward(from: number, tag: number): Step | null {
    for (let at = from; at !== ROOT; at = this.parent(at)) {
      const siblings = this.children[this.parent(at)] ?? [];
      const row = siblings.slice(0, siblings.indexOf(at)).findLast((sibling) => this.rows[sibling]?.tag === tag);
      const trigger = row === siblings[0] && this.parent(at) !== ROOT;
      if (row !== undefined && !trigger) return { tag, row: this.segmentRow(row), backward: true, passed: [] };
    }
    return null;
  }

  /** A group is entered at its trigger. */
  private segmentRow(row: number): number {
    return this.rows[row]?.group ? row + 1 : row;
  }

  private parent(row: number): number {
    return Math.max(this.rows[row]?.parent ?? ROOT, ROOT);
  }
}

const made = new WeakMap<DirectoryData, Map<string, Grammar>>();

/** The grammar of a message type that a directory has; made when first asked for, and once. */
export function grammarOf(directory: DirectoryData, type: string): Grammar {
  const ofDirectory = made.get(directory) ?? new Map<string, Grammar>();
  made.set(directory, ofDirectory);
  const grammar = ofDirectory.get(type) ?? new Grammar(directory, type);
  ofDirectory.set(type, grammar);
  return grammar;
}
