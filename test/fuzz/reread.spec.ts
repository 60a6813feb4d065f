import { DEFAULT_READ_LIMITS, readFile, type ReadEvent } from '../../src/formats';
import { readInChunks, rereadDifference } from './examine';
import { corpusBytes, corpusRows, describeCorpus } from '../harness/corpus';
import { seedsOf } from './seeds';

// Real: the readers and whole files. A message of a large file is read again from its own bytes and what is stored with it, and that is
// the same message: every value, its place and every finding. Ours, those of a corpus (skipped where there is none), and each way in which
// what stands before a message matters to it.

const difference = (bytes: Buffer): string | null => {
  const { format, events } = readInChunks({ bytes, cuts: [], limits: DEFAULT_READ_LIMITS });
  return rereadDifference(events, { bytes, limits: DEFAULT_READ_LIMITS }, format);
};

const messagesOf = (events: readonly ReadEvent[]) =>
  events.flatMap((event) => (event.kind === 'message' ? [event.message] : []));

it.each(seedsOf(undefined).map(({ name, bytes }) => [name, bytes] as const))('%s is read again', (_, bytes) => {
  expect(difference(bytes)).toBeNull();
});

const files = corpusRows.filter(({ path }) => /^(edifact|x12|ubl|cxml|opentrans|gs1xml|idoc)\//.test(path));

describeCorpus('of the corpus', () => {
  it('are many', () => {
    expect(files.length).toBeGreaterThan(300);
  });

  it.each(files.map((row) => [row.path, row] as const))('%s is read again', (_, row) => {
    expect(difference(corpusBytes(row))).toBeNull();
  });
});

/** The same bytes, with a line break after so many of them. */
const wrapped = (text: string, width: number): string => text.replace(new RegExp(`(.{${width}})`, 'gs'), '$1\r\n');

const UNB = "UNB+UNOA:3+BUYER+SELLER+260105:0900+1'";
const order = (number: number, name = 'Anna'): string =>
  `UNH+${number}+ORDERS:D:96A:UN'BGM+220+PO${number}+9'NAD+BY+++${name}'LIN+1++ART1:SA'QTY+21:1.5'UNS+S'UNT+7+${number}'`;
const UNZ = "UNZ+1+1'";
const interchange = `${UNB}${order(1)}${UNZ}`;
const otherSigns = (text: string): string => text.replaceAll("'", '~').replaceAll('+', '|').replaceAll('.', ',');

const ISA =
  'ISA*00*          *00*          *ZZ*BUYER          *ZZ*SELLER         *260105*0900*U*00401*000000001*0*P*>~';
const GS = 'GS*PO*BUYER*SELLER*20260105*0900*1*X*004010~';
const set = 'ST*850*0001~BEG*00*SA*PO4711**20260105~PO1*1*12*EA*3.49**VN*AB-1~CTT*1~SE*5*0001~';
const x12 = (isa = ISA): string => `${isa}${GS}${set}GE*1*1~IEA*1*000000001~`;

describe('a message that what stands before it matters to', () => {
  it.each([
    ['a group of X12, which has its version', x12()],
    ['a group of EDIFACT', `${UNB}UNG+ORDERS+A+B+260105:0900+1+UN+D:96A'${order(1)}UNE+1+1'${UNZ}`],
    ['a TA1 in place of messages', `${ISA}TA1*000000001*260105*0900*A*000~IEA*0*000000001~`],
    ['a TA1 before groups', x12().replace('GS*', 'TA1*000000001*260105*0900*A*000~GS*')],
    ['an ISA that is too short', x12(ISA.replace(/ +/g, ''))],
    ['an ISA that is too long', x12(ISA.replace('BUYER', 'BUYER OF MANY THINGS AND MORE'))],
    ['an ISA without ISA16', x12(ISA.replace('>~', '~')).replaceAll('~', '~\n')],
    ['a repetition separator of X12', x12(ISA.replace('*U*00401*', '*^*00501*')).replace('AB-1', 'AB^1')],
    ['lines of one width', wrapped(`${UNB}${order(1)}${order(2)}${order(3)}${UNZ}`, 80)],
    ['lines of one width that break tags', wrapped(`${UNB}${order(1)}${order(2)}${order(3)}${UNZ}`, 13)],
    ['a UNB whose tag is broken', `UNA:+.? 'U\r\nNB${interchange.slice(3)}`],
    ['X12 in lines of one width', wrapped(x12(), 72)],
    ['an interchange that was not closed', `UNA|:.? ~${otherSigns(`${UNB}${order(1)}`)}${otherSigns(interchange)}`],
    ['an advice that was not closed', `UNA:|,? ~${otherSigns(`${UNB}${order(1)}`)}${otherSigns(`${UNB}${order(2)}`)}`],
    ['an advice before an interchange without', `UNA:|,? ~${otherSigns(interchange)}${interchange}`],
    ['an advice before the second interchange', `${interchange}UNA:|,? ~${otherSigns(interchange)}`],
    ['an advice that contradicts itself', `UNA::.? '${interchange}`],
    ['syntax version 4 before version 3', `${UNB.replace(':3', ':4')}${order(1, 'a*b')}${UNB}${order(2, 'a*b')}${UNZ}`],
    ['a separator above 7F, and no terminator at the end', `UNA\x85+.? '${UNB}${order(1).replace(/QTY[^]*/, '')}`.replaceAll(':', '\x85') + 'FTX+Zo\xeb'],
    ['no header', order(1, 'a*b')],
    ['letters of two bytes in the line', `${UNB}${order(1, 'Zo\xc3\xab')}${order(2, 'Zo\xc3\xab')}${UNZ}`],
    ['a message without trailer before it', `${UNB}${order(1).replace(/UNT.*/, '')}${order(2)}${UNZ}`],
    ['segments that end with CR LF', `UNA:+.? \n${interchange.replaceAll("'", '\r\n').replace(/UNT[^]*/, '')}`],
    ['a UNH behind such', `UNA:+.? \n${UNB}${order(1)}`.replaceAll("'", '\r\n').replace(/UNT[^]*/, order(2).replaceAll("'", '\r\n'))],
  ])('%s', (_, text) => {
    const bytes = Buffer.from(text, 'latin1');
    expect(messagesOf(readFile(bytes)).length).toBeGreaterThan(0);
    expect(difference(bytes)).toBeNull();
  }); // prettier-ignore
});
