import fc from 'fast-check';
import { book, messageOf } from '../harness/reading';
import { FORMATS } from './alignment-formats';
import { demandsOf, fieldsOf, lineOf, type Format } from './alignment-order';
import { KEPT_COLUMNS, orderForm, OTHER_COLUMNS } from './alignment-tables';
import type { Claim } from './alignment-template';

// Real: readers, guides and the engine. Made up: the orders. Whatever a sender leaves out of whichever lines, each line loses the fields
// that stood there and nothing else: no value moves to another line, another field or the head.

const RUNS = Number(process.env['ALIGNMENT_RUNS'] ?? 50);

/** Most lines of an order. */
const LINES = 6;

/** A line of which pieces are left out. `cut`: with the separators that would be left at the end. */
interface Lacking {
  readonly gone: ReadonlySet<string>;
  readonly cut: boolean;
}

const WHOLE: Lacking = { gone: new Set(), cut: false };

/** An order of such lines: its bytes, and what each line must say and from where. `salt` gives it other values. */
function written(format: Format, lines: readonly Lacking[], salt: number) {
  const { line, cut, message, valueOf } = format;
  const value = (index: number, place: number) =>
    valueOf(line.places[place] ?? '', (salt * 10 + index + 1) * 100 + place);
  const texts = lines.map(({ gone, cut: isCut }, index) => {
    const whole = line.written(gone, (place, isLeftOut) => (isLeftOut ? '' : value(index, place).written));
    return isCut ? whole.map(cut) : whole;
  });
  const said = (index: number, part: 'text' | 'written') => (claim: Claim) =>
    typeof claim.value === 'number' ? value(index, claim.value)[part] : part === 'text' ? claim.value : null;
  return {
    bytes: message(texts),
    demands: lines.flatMap(({ gone }, index) => demandsOf(line.left(gone), said(index, 'text'))),
    expected: lines.map(({ gone }, index) => lineOf(line.left(gone), said(index, 'text'), 'document')),
    origins: lines.flatMap(({ gone }, index) =>
      fieldsOf(lineOf(line.left(gone), said(index, 'written'), 'origins'), `lines[${index}]`),
    ),
  };
}

function read(bytes: Buffer) {
  const { message, envelope } = messageOf(bytes);
  const { reading, originOf } = book.explain(message, envelope);
  if (reading === null) throw new Error('A guide reads this message');
  const { lines, demands = [], ...head } = reading;
  return { lines, demands, head, originOf };
}

function expectAligned(format: Format, lines: readonly Lacking[], head: unknown, salt = 1): void {
  const { bytes, expected, origins, demands } = written(format, lines, salt);
  const found = read(bytes);
  const named = (line: unknown, index: number): unknown => ({ without: lines[index]?.gone, line });
  expect(found.lines.map(named)).toEqual(expected.map(named));
  expect(found.head).toEqual(head);
  // Those of a line are demands of the whole order, kind by kind.
  expect(found.demands.map(({ type, number }) => `${type} ${number}`).sort()).toEqual([...demands].sort());
  const pointedAt = origins.map(([field]) => {
    const position = found.originOf(field);
    return [field, position === null ? null : format.contentAt(bytes, position)];
  });
  expect(pointedAt).toEqual(origins);
}

describe.each(FORMATS)('a line of $name', (format) => {
  const { pieces } = format.line;
  const { head } = read(written(format, [WHOLE], 0).bytes);

  it('is read with all that it says', () => {
    expectAligned(format, [WHOLE, WHOLE, WHOLE], head);
  });

  it('loses what one piece says, whichever that is', () => {
    const lacking = pieces.flatMap((piece) => [false, true].map((cut) => ({ gone: new Set([piece]), cut })));
    for (let at = 0; at < lacking.length; at += LINES) expectAligned(format, lacking.slice(at, at + LINES), head);
  });

  it('loses what is left out of it, whatever is left out of the others', () => {
    const lacking = fc.record({ gone: fc.subarray(pieces).map((some) => new Set(some)), cut: fc.boolean() });
    const lines = fc.array(lacking, { minLength: 1, maxLength: LINES });
    fc.assert(
      fc.property(lines, fc.integer({ min: 1, max: 9 }), (some, salt) => expectAligned(format, some, head, salt)),
      { numRuns: RUNS },
    );
  });
});

describe.each(['CSV', 'XLSX'] as const)('an order form as %s', (kind) => {
  const { head } = read(written(orderForm(kind, [...KEPT_COLUMNS, ...OTHER_COLUMNS]), [WHOLE], 0).bytes);

  it('loses what its missing columns say, in whatever order the others stand', () => {
    const columns = fc
      .subarray([...OTHER_COLUMNS])
      .chain((some) =>
        fc.shuffledSubarray([...KEPT_COLUMNS, ...some], { minLength: KEPT_COLUMNS.length + some.length }),
      );
    const rows = fc.array(
      fc.record({ seed: fc.array(fc.boolean(), { minLength: OTHER_COLUMNS.length }), cut: fc.boolean() }),
      {
        minLength: 1,
        maxLength: LINES,
      },
    );
    fc.assert(
      fc.property(columns, rows, (some, lacking) => {
        const format = orderForm(kind, some);
        const lines = lacking.map(({ seed, cut }) => ({
          gone: new Set(format.line.pieces.filter((_, at) => seed[at])),
          cut,
        }));
        expectAligned(format, lines, head);
      }),
      { numRuns: RUNS },
    );
  });
});
