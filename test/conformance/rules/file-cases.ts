import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DEFAULT_READ_LIMITS, readFile, type ReadLimits } from '../../../src/formats';
import type { Finding } from '../../../src/findings';
import { Reading, type ReadingLimits } from '../../../src/intake/reading';
import { MessageUnderstanding, type UnderstoodEvent } from '../../../src/intake/understood';
import { loadGuideBook } from '../../../src/mapping/services';
import { DEFAULT_LIMITS } from '../../../src/platform';
import { orderFile } from '../../builders/order-file';
import { book, order, transactionSet } from '../../harness/reading';
import { flat, ORDER as IDOC } from '../../harness/idoc';
import { inline, workbook } from '../../harness/table-files';
import { twin, type MadeCase } from './told';

/* What the readers of the formats, the guides and the intake say of a file. */

const STORIES = path.resolve(__dirname, '../../../fixtures/stories');
const story = (name: string): string => readFileSync(path.join(STORIES, name), 'latin1');

const UBL = story('23-peppol-clean/message.xml');
const CSV = story('89-a-csv-order-form/message.csv');
const TRADACOMS = story('76-a-tradacoms-order/message.edi');
const PARTIES = ['NAD+BY+8712345000004::9', 'NAD+SU+8719999000009::9', 'NAD+DP+8712345000004::9', 'CUX+2:EUR:9'];
const NAMES = ['N1*BY*Koper BV*UL*8712345000004', 'N1*SU*Verkoper BV*UL*8719999000009'];
const PO1 = 'PO1*7007*12*EA*3.49**EN*8712345678906';
const X12 = transactionSet('850', ['BEG*00*SA*PO4711**20260105', 'CUR*BY*EUR', ...NAMES, PO1, 'CTT*1']);
const EDIFACT = order(PARTIES);
/** An order in EDIFACT with one line of number 7007. */
const line = (...segments: readonly string[]): string =>
  order([...PARTIES, 'DTM+2:20261201:102'], ['LIN+7007++8712345678906:EN', ...segments]);
const TWO = orderFile('IC1', [{ number: 'A1' }, { number: 'A2' }]).toString('latin1');

const saidOf = (event: UnderstoodEvent): readonly Finding[] => {
  if (event.kind === 'message') return [...event.message.syntaxFindings, ...event.message.guideFindings];
  return 'findings' in event ? event.findings : [];
};

interface Terms {
  readonly read?: Partial<ReadLimits>;
  readonly file?: Partial<ReadingLimits>;
  readonly guides?: typeof book;
}

/** Everything that is found in a file before anybody judges its orders. */
function foundIn(
  file: string | Uint8Array,
  { read = {}, file: of = {}, guides = book }: Terms = {},
): readonly Finding[] {
  const bytes = typeof file === 'string' ? Buffer.from(file, 'latin1') : file;
  const events = new MessageUnderstanding(guides).take(readFile(bytes, { ...DEFAULT_READ_LIMITS, ...read }));
  const reading = new Reading(() => null, { ...DEFAULT_LIMITS, ...of });
  reading.take(events);
  return [...events.flatMap(saidOf), ...reading.passedLimits];
}

const files = (file: string): readonly Finding[] => foundIn(file);
const sheets = (...names: readonly string[]): readonly Finding[] =>
  foundIn(
    workbook(
      names.map((name) => ({
        name,
        rows: [['Ordernummer', 'EAN', 'Aantal'].map(inline), ['PO1', '8712345678906', '12'].map(inline)],
      })),
    ),
  );

/** What is found of the second of two envelopes with one control reference, seen before on a day in November. */
function usedBefore(sameContent: boolean): readonly Finding[] {
  const reading = new Reading(() => null);
  reading.take(new MessageUnderstanding(book).take(readFile(Buffer.from(TWO, 'latin1'))));
  reading.notePriorUse(0, { holder: { interchangeId: 'i1', envelope: 0 }, usedAt: new Date('2026-11-20T09:00:00Z'), sameContent });
  const repeated = reading.repeats(0);
  return [...(repeated === null ? [] : [repeated]), ...reading.envelopes.flatMap(({ findings }) => findings)];
} // prettier-ignore

const withAndWithout = (whole: string, part: string, instead = ''): readonly [string, string] => {
  if (!whole.includes(part)) throw new Error(`"${part}" is not in the file`);
  return [whole.replace(part, instead), whole];
};

const UNREADABLE: readonly MadeCase[] = [
  twin('MSG-001', 'XML that is not well-formed', files, withAndWithout(UBL, '</cbc:IssueDate>'), ['90']),
  twin('MSG-001', 'XML of a root that nobody knows', files, ['<Bestelling xmlns="urn:x"/>', UBL], ['1, ']),
  twin('MSG-001', 'a table without a header', files, [CSV.slice(0, CSV.indexOf('Regel;')), CSV], ['CSV']),
  twin('MSG-001', 'a table with a zero in it', files, [CSV.replace('HT-8901', 'HT\x008901'), CSV], []),
  twin('MSG-001', 'EDIFACT without UNB', files, [EDIFACT.slice(EDIFACT.indexOf('UNH')), EDIFACT], ['UNB']),
  twin('MSG-001', 'a PDF', files, ['%PDF-1.7\n', X12], ['PDF']),
];

const NOT_MEANT: readonly MadeCase[] = [
  twin('MSG-002', 'an invoice', files, [EDIFACT.replace('+ORDERS:', '+INVOIC:'), EDIFACT], ['INVOIC']),
  twin('MSG-002', 'an X12 810', files, [X12.replace('ST*850', 'ST*810'), X12], ['810']),
  twin('MSG-002', 'XML of a vocabulary that is known', files, [UBL.replace(/Order-2/, 'Invoice-2').replace(/<Order\b/, '<Invoice').replace('</Order>', '</Invoice>'), UBL], ['Invoice']),
]; // prettier-ignore

const MISSING: readonly MadeCase[] = [
  twin('MSG-003', 'EDIFACT without BGM', files, withAndWithout(EDIFACT, "BGM+220+PO4711+9'"), ['BGM']),
  twin(
    'MSG-003',
    'a line without a quantity',
    (segments: readonly string[]) => files(line(...segments)),
    [[], ['QTY+21:12:PCE']],
    ['7007'],
  ),
  twin('MSG-003', 'X12 without a quantity', files, [X12.replace('*12*EA', '**EA'), X12], ['7007']),
  twin('MSG-003', 'a document of Peppol without a date', files, withAndWithout(UBL, '<cbc:IssueDate>2026-11-23</cbc:IssueDate>'), []),
]; // prettier-ignore

const LEFT: readonly MadeCase[] = [
  twin('MSG-010', 'a segment that no directory knows', files, [order(['XYZ+1']), order([])], ['XYZ']),
  twin('MSG-010', 'an element that nobody reads', files, [transactionSet('850', ['BEG*00*SA*PO4711**20260105', 'CUR*BY*EUR', ...NAMES, 'CSH*Y***4711', PO1, 'CTT*1']), X12], ['CSH']),
  twin('MSG-010', 'a date that is none', files, [order(['DTM+2:20261399:102']), order(['DTM+2:20261130:102'])], ['20261399']),
  twin(
    'MSG-010',
    'a line that is divided over two days',
    (second: string) => files(line('QTY+21:12:PCE', 'SCC+1', 'QTY+21:6', 'DTM+2:20261201:102', 'SCC+1', 'QTY+21:6', `DTM+2:${second}:102`)),
    ['20261208', '20261201'],
    ['7007'],
  ),
  twin('MSG-010', 'a row below the lines of a table', files, [`${CSV}Graag voor tienen\r\n`, CSV], ['Graag voor tienen']),
  twin('MSG-010', 'a second sheet', (names: readonly string[]) => sheets(...names), [['Order', 'Blad2'], ['Order']], ['Blad2']),
  twin('MSG-010', 'a rule of Peppol', files, [UBL.replace(/<cbc:DocumentCurrencyCode>[^<]*<\/cbc:DocumentCurrencyCode>/, ''), UBL], ['PEPPOL']),
]; // prettier-ignore

const BOMB = UBL.replace(/<(?=Order)/, '<!DOCTYPE Order [<!ENTITY a "aa">]>\n<');
const guidesOfTwoLines = loadGuideBook(2);
const withLines = (n: number): string =>
  orderFile('IC1', [{ number: 'A1', lines: Array.from({ length: n }, () => ({})) }]).toString('latin1');

const TOO_MUCH: readonly MadeCase[] = [
  twin('MSG-012', 'XML with entities', files, [BOMB, UBL], []),
  twin('MSG-012', 'XML that is too deep', (xmlDepth: number) => foundIn(UBL, { read: { xmlDepth } }), [3, 100], []),
  twin('MSG-012', 'a message that is too large', (messageBytes: number) => foundIn(EDIFACT, { read: { messageBytes } }), [60, 6_000], []),
  twin('MSG-012', 'an X12 segment that is too large', (segmentBytes: number) => foundIn(X12, { read: { segmentBytes } }), [20, 200], []),
  twin('MSG-012', 'a TRADACOMS segment that is too large', (segmentBytes: number) => foundIn(TRADACOMS, { read: { segmentBytes } }), [70, 100], []),
  twin('MSG-012', 'a flat IDoc that is too large', (messageBytes: number) => foundIn(flat(IDOC), { read: { messageBytes } }), [2_000, 200_000], []),
  twin('MSG-012', 'a table that is too large', (messageBytes: number) => foundIn(CSV, { read: { messageBytes } }), [100, 100_000], []),
  twin('MSG-012', 'more lines than a message may have', (n: number) => foundIn(withLines(n), { guides: guidesOfTwoLines }), [3, 2], ['2']),
  twin('MSG-012', 'more envelopes than a file may have', (envelopes: number) => foundIn(TWO + TWO.replaceAll('IC1', 'IC2'), { file: { envelopes } }), [1, 2], ['1']),
]; // prettier-ignore

const REPEATED: readonly MadeCase[] = [
  twin('MSG-009', 'the same envelope once more', usedBefore, [true, false], ['IC1', '2026']),
  twin('MSG-015', 'a reference used twice', usedBefore, [false, true], ['IC1', '2026']),
];

export const FILE_CASES: readonly MadeCase[] = [
  ...UNREADABLE,
  ...NOT_MEANT,
  ...MISSING,
  ...LEFT,
  ...TOO_MUCH,
  ...REPEATED,
];
