import type { Finding, SyntaxReason } from '../../src/findings';

/** A fault in the words of the manifest, and whether a finding names it. */
interface Fault {
  readonly words: string;
  readonly isNamedBy: (finding: Finding) => boolean;
}

/** What the manifest says where its own check saw nothing: what the file's name promises was found by reading the file. */
export const UNSEEN = 'fault not seen by our syntax check';

type Named = (finding: Finding, parts: readonly string[]) => boolean;

const number = (text: string | null | undefined): number => Number(text ?? NaN);
const isAt = ({ position }: Finding, segment: string, index: string): boolean =>
  position !== null &&
  'segmentIndex' in position &&
  position.segment === segment &&
  position.segmentIndex === Number(index);
const reason =
  (...names: readonly SyntaxReason[]): Named =>
  (finding) =>
    names.some((name) => name === finding.reason);
/** "UNT says 38 segments, there are 72" */
const counts =
  (name: SyntaxReason): Named =>
  (finding, [said, there]) =>
    finding.reason === name && number(finding.actual) === number(said) && number(finding.expected) === number(there);
const references =
  (name: SyntaxReason): Named =>
  (finding, [said, there]) =>
    finding.reason === name && finding.actual === said && finding.expected === there;
/** Something about an element of the segment with this number in its message. */
const element =
  (...names: readonly SyntaxReason[]): Named =>
  (finding, [segment = '', index = '']) =>
    names.some((name) => name === finding.reason) && isAt(finding, segment, index);

const otherLength = element('element-too-short', 'element-too-long', 'interchange-header-incomplete');

/** Where a segment has no place in the table, or no more places. */
const misplaced = element('segment-unexpected', 'segment-out-of-order', 'segment-repeated', 'segment-unknown');

/**
 * "missing UNS before DTM #4" is one way to say it, "DTM is not expected here" the other: which of the two depends on whether the reader
 * goes on behind UNS or stays where it was. The finding for what is missing points at the segment after which it is.
 */
const missing: Named = (finding, [absent = '', segment = '', index = '']) => {
  if (misplaced(finding, [segment, index])) return true;
  const { position } = finding;
  const after = position !== null && 'segmentIndex' in position && position.segmentIndex === Number(index) - 1;
  return finding.reason === 'segment-missing' && after && (finding.expected ?? '').split(' ').includes(absent);
};

const WORDS: readonly (readonly [RegExp, Named])[] = [
  [/^UNT says (\d+) segments, there are (\d+)$/, counts('message-segment-count')],
  [/^UNZ says (\d+) messages, there are (\d+)$/, counts('interchange-message-count')],
  [/^UNZ reference (\S+) is not UNB reference (\S+)$/, references('interchange-reference-mismatch')],
  [/^no UNZ$/, reason('interchange-trailer-missing')],
  [/^no UNB$/, reason('interchange-header-missing')],
  // A trailer whose header nobody could recognise.
  [/^UNH\/UNT count differs$/, reason('segment-outside-message')],
  [/^SE says \d+ segments, there are None$/, reason('segment-outside-message')],
  [/^SE says (\d+) segments, there are (\d+)$/, counts('message-segment-count')],
  [/^GS\/GE count differs$/, reason('group-trailer-missing', 'segment-outside-message')],
  [/^ISA13\/IEA02 differ$/, reason('interchange-reference-mismatch')],
  [/^no ISA$/, reason('interchange-header-missing')],
  [/^no IEA$/, reason('interchange-trailer-missing')],
  // Without a group an interchange is empty; where its header or its trailer is missing as well, that is what is told.
  [/^no GS$/, reason('interchange-empty', 'interchange-header-missing', 'interchange-trailer-missing')],
  // Its elements have fixed lengths, so that one of them has another or is not there.
  [/^ISA is not 106 characters$/, (finding) => otherLength(finding, ['ISA', '1'])],
  [/^(?:\w+ \w+: )?(\w{3}) #(\d+) has \d+ elements, \d+ known$/, element('element-too-many')],
  [/^(?:\w+ \w+: )?(\w{3}) #(\d+) C\d{3} has \d+ components$/, element('component-too-many')],
  [/^(?:\w+ \w+: )?(\w{3}) #(\d+) \d{4} simple element with components$/, element('component-too-many')],
  [/^(?:\w+ \w+: )?(\w{3}) #(\d+) \d{4} empty but mandatory$/, element('element-missing')],
  [/^(?:\w+ \w+: )?missing (\w{3})(?: \(\w+\))? before (\w{3}) #(\d+)(?: \(\+\d+\))?$/, missing],
  [/^(?:\w+ \w+: )?(\w{3}) #(\d+) not placed(?: \(\+\d+\))?$/, misplaced],
];

/** The faults that the manifest tells of a file. Throws for words that nobody has taught this reader yet. */
export function faultsOf(validity: string): readonly Fault[] {
  const told = /^(?:invalid by our check|deliberately invalid): (.*)$/.exec(validity)?.[1];
  if (told === undefined || told === UNSEEN) return [];
  return told.split('; ').map((words) => {
    for (const [shape, named] of WORDS) {
      const parts = shape.exec(words);
      if (parts !== null) return { words, isNamedBy: (finding) => named(finding, parts.slice(1)) };
    }
    throw new Error(`The manifest says "${words}", which this suite does not know`);
  });
}
