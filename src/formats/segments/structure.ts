import type { Finding, SyntaxReason } from '../../findings';
import type { Grammar } from './grammar';
import { ROOT } from './message-table';
import { packTag, SEGMENT_STRIDE, type SegmentData } from './segment-data';
import { newInts } from './slab';
import type { SegmentRun } from './segment-run';
import { syntaxFinding, type SyntaxDetails } from './syntax-findings';

/** BGM 1225 of messages that take back an order: they need no lines. */
const CANCELLATIONS: ReadonlySet<string | null> = new Set(['1', '17']);
const LIN = packTag('LIN');
const UNH = packTag('UNH');
const UNT = packTag('UNT');

/** How many findings of one message are told in full; a hostile message could have millions. */
export const FINDING_LIMIT = 100;

export interface Structure {
  /** See `SegmentMessage.groupEnds`. */
  readonly groupEnds: Int32Array;
  readonly findings: Finding[];
}

/** Walks a message through its table: places, missing, unexpected, unknown and repeated segments. */
export function walkStructure(grammar: Grammar, data: SegmentData, segments: SegmentRun): Structure {
  const { rows } = grammar;
  const count = data.list.length / SEGMENT_STRIDE;
  const groups = new OpenGroups(grammar, count);
  const seen = grammar.seen.fill(0);
  const findings: Finding[] = [];
  const tell = (
    reason: SyntaxReason,
    segment: number,
    details: Omit<SyntaxDetails, 'position' | 'segment'> & { segment?: string },
  ): void => {
    const position = segments.position(segment);
    if (findings.length < FINDING_LIMIT)
      findings.push(syntaxFinding(reason, { segment: position.segment, ...details, position }));
  };
  let at = ROOT + 1;
  for (let segment = 0; segment < count; segment++) {
    const tag = data.list[segment * SEGMENT_STRIDE + 2] ?? 0;
    const step = grammar.step(at, tag);
    if (step.row < 0) {
      groups.add(segment, rows[at]?.parent ?? ROOT);
      tellMisplaced(grammar, segments, segment, tag, tell);
      continue;
    }
    for (const row of step.passed) {
      if ((seen[row] ?? 0) > 0) continue;
      const missing = rows[row];
      const takenBack = missing?.tag === LIN && CANCELLATIONS.has(segments.value(1, 3));
      const needed = missing?.needed === true && !takenBack;
      const name = missing?.group ? `${missing.name} ${rows[row + 1]?.name ?? ''}` : (missing?.name ?? '');
      tell('segment-missing', Math.max(segment - 1, 0), {
        segment: name,
        code: 'MSG-003',
        severity: needed ? 'blocking' : 'info',
        expected: name,
      });
    }
    if (step.backward) tell('segment-out-of-order', segment, { actual: segments.text(segment) });
    at = step.row;
    groups.addPlaced(segment, at);
    if (tag !== UNH && tag !== UNT) enter(grammar, at, seen, segment, tell);
  }
  return { groupEnds: groups.close(), findings };
}

function tellMisplaced(
  grammar: Grammar,
  segments: SegmentRun,
  segment: number,
  tag: number,
  tell: (reason: SyntaxReason, segment: number, details: Omit<SyntaxDetails, 'position' | 'segment'>) => void,
): void {
  const actual = segments.text(segment);
  if (tag === 0) tell('segment-unknown', segment, { code: 'MSG-004', severity: 'error', actual });
  else tell(grammar.tagNumbers.has(tag) ? 'segment-unexpected' : 'segment-unknown', segment, { actual });
}

/** Counts a segment, and the group it opens, against what the table allows. */
function enter(
  grammar: Grammar,
  row: number,
  seen: Int32Array,
  segment: number,
  tell: (reason: SyntaxReason, segment: number, details: Omit<SyntaxDetails, 'position' | 'segment'>) => void,
): void {
  const { rows } = grammar;
  const here = rows[row];
  if (here === undefined) return;
  if (here.parent !== ROOT && row === here.parent + 1) {
    const group = rows[here.parent];
    if (group === undefined) return;
    const times = (seen[here.parent] ?? 0) + 1;
    // A loop and not fill(): for a dozen numbers the call alone costs more.
    for (let inside = here.parent + 1; inside < group.end; inside++) seen[inside] = 0;
    seen[here.parent] = times;
    seen[row] = 1;
    if (times > group.max) tell('group-repeated', segment, { actual: times, expected: group.max });
    return;
  }
  const times = (seen[row] ?? 0) + 1;
  seen[row] = times;
  if (times > here.max) tell('segment-repeated', segment, { actual: times, expected: here.max });
}

/** The groups that are open while the segments of a message go by, and where those end that were closed. */
class OpenGroups {
  private readonly ends: Int32Array;
  /** The rows and the opening segments of the groups around, the innermost last; the message itself is the first. */
  private readonly rows = [ROOT];
  private readonly openers = [0];
  private depth = 0;

  constructor(
    private readonly grammar: Grammar,
    private readonly count: number,
  ) {
    this.ends = newInts(count);
  }

  /** A segment that has a row of the table. */
  addPlaced(segment: number, row: number): void {
    const { rows } = this.grammar;
    const group = rows[row]?.parent ?? ROOT;
    if (group === ROOT || row !== group + 1) {
      this.add(segment, group);
      return;
    }
    this.add(segment, rows[group]?.parent ?? ROOT);
    this.depth++;
    this.rows[this.depth] = group;
    this.openers[this.depth] = segment;
  }

  /** A segment that stands directly in this group: what is open inside that ends before it. */
  add(segment: number, group: number): void {
    for (; this.depth > 0 && this.rows[this.depth] !== group; this.depth--)
      this.ends[this.openers[this.depth] ?? 0] = segment;
  }

  /** The message is over. */
  close(): Int32Array {
    this.add(this.count, ROOT);
    return this.ends;
  }
}
