import type { Finding, SyntaxReason } from '../../findings';
import type { Grammar } from './grammar';
import { ROOT } from './message-table';
import { packTag, SEGMENT_STRIDE, type SegmentData } from './segment-data';
import type { SegmentRun } from './segment-run';
import { syntaxFinding, type SyntaxDetails } from './syntax-findings';

/** BGM 1225 of messages that take back an order: they need no lines. */
const CANCELLATIONS: ReadonlySet<string | null> = new Set(['1', '17']);
const LIN = packTag('LIN');
const UNH = packTag('UNH');
const UNT = packTag('UNT');

/** How many findings of one message are told in full; a hostile message could have millions. */
export const FINDING_LIMIT = 100;

/** Which row of the table each segment has; for a segment without a place `-1 - row of its group`. */
export interface Structure {
  readonly placed: Int16Array;
  readonly findings: Finding[];
}

/** Walks a message through its table: places, missing, unexpected, unknown and repeated segments. */
export function walkStructure(grammar: Grammar, data: SegmentData, segments: SegmentRun): Structure {
  const { rows } = grammar;
  const count = data.list.length / SEGMENT_STRIDE;
  const placed = new Int16Array(count);
  const seen = new Int32Array(rows.length);
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
      placed[segment] = -1 - (rows[at]?.parent ?? ROOT);
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
    placed[segment] = at;
    if (tag !== UNH && tag !== UNT) enter(grammar, at, seen, segment, tell);
  }
  return { placed, findings };
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
    seen.fill(0, here.parent + 1, group.end);
    seen[here.parent] = times;
    seen[row] = 1;
    if (times > group.max) tell('group-repeated', segment, { actual: times, expected: group.max });
    return;
  }
  const times = (seen[row] ?? 0) + 1;
  seen[row] = times;
  if (times > here.max) tell('segment-repeated', segment, { actual: times, expected: here.max });
}

/** Finds the groups by the rows of the segments: see `SegmentMessage.groupEnds`. */
export function groupEnds(grammar: Grammar, placed: Int16Array): Int32Array {
  const { rows } = grammar;
  const ends = new Int32Array(placed.length);
  /** Rows and opening segments of the groups around, the innermost last. */
  const openRows = [ROOT];
  const openers = [0];
  let depth = 0;
  for (let segment = 0; segment < placed.length; segment++) {
    const row = placed[segment] ?? ROOT;
    const parent = row < 0 ? -1 - row : (rows[row]?.parent ?? ROOT);
    const trigger = row > 0 && parent !== ROOT && row === parent + 1;
    const within = trigger ? (rows[parent]?.parent ?? ROOT) : parent;
    for (; depth > 0 && openRows[depth] !== within; depth--) ends[openers[depth] ?? 0] = segment;
    if (!trigger) continue;
    depth++;
    openRows[depth] = parent;
    openers[depth] = segment;
  }
  for (; depth > 0; depth--) ends[openers[depth] ?? 0] = placed.length;
  return ends;
}
