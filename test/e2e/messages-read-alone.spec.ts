import { readFile } from '../../src/formats';
import { MessageSourceService } from '../../src/mapping/services';
import { toldMessage } from '../fuzz/told';
import { Office } from '../harness/office';

// Real: the whole program over HTTP, its workers, PostgreSQL. Of files that are too large to be kept whole each message is read again by
// its place, with what is stored of the file before it.

let office: Office;

beforeAll(async () => {
  office = await Office.open();
}, 60_000);
afterAll(() => office.close());

const times = (count: number, text: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => text(n)).join('');

/** Says of each message what the file as a whole says of it, and what is read again of it alone. */
async function bothWays(
  text: string,
  before: (id: string) => Promise<unknown> = () => Promise.resolve(),
): Promise<{ readonly whole: readonly unknown[]; readonly alone: readonly unknown[] }> {
  const bytes = Buffer.from(text, 'latin1');
  expect(bytes.length).toBeGreaterThan(256 * 1024);
  const { id } = await office.sendAndRest(bytes);
  await before(id);
  const rows = await office.query<{ id: string }>('SELECT id FROM message WHERE interchange_id = $1 ORDER BY index', [
    id,
  ]);
  const sources = await office.app.get(MessageSourceService).read(
    office.db.database,
    rows.map((row) => row.id),
  );
  const whole = readFile(bytes).flatMap((event) => (event.kind === 'message' ? [event.message] : []));
  const alone = rows.flatMap((row) => sources.get(row.id)?.message ?? []);
  expect(whole.length).toBeGreaterThan(1);
  return {
    whole: whole.map(toldMessage),
    alone: alone.map(toldMessage),
  };
}

const LINES = 900;
const ISA =
  'ISA*00*          *00*          *14*8719991000006  *14*8719999000008  *261120*0915*U*00401*000000901*0*P*>~';
const set = (number: string): string =>
  `ST*850*${number}~BEG*00*SA*X-${number}**20261120~${times(LINES, (n) => `PO1*${n + 1}*96*EA*1.85**EN*8719999010014~`)}CTT*${LINES}~SE*${LINES + 4}*${number}~`;
const group = (reference: number, version: string): string =>
  `GS*PO*8719991000006*8719999000008*20261120*0915*${reference}*X*${version}~${times(4, (n) => set(`000${n}`))}GE*4*${reference}~`;

const UNB = "UNB+UNOC:3+8719991000006:14+8719999000008:14+261120:0915+902'";
const order = (number: number): string =>
  `UNH+${number}+ORDERS:D:96A:UN:EAN008'BGM+220+R-${number}+9'DTM+137:20261120:102'${times(LINES, (n) => `LIN+${n + 1}++8719999010014:SRV'QTY+21:1.5'FTX+ZZZ+++Zo\xebls gewoonlijk'`)}UNS+S'UNT+${3 * LINES + 5}+${number}'`;
const orders = times(6, (n) => order(n + 1));

const idoc = (number: number): string =>
  `<IDOC BEGIN="1"><EDI_DC40><DOCNUM>${number}</DOCNUM><MESTYP>ORDERS</MESTYP><SNDPRN>${number < 3 ? 'ERP1' : 'ERP2'}</SNDPRN></EDI_DC40>${times(LINES, (n) => `<E1EDP01><POSEX>${n}</POSEX><MENGE>${number}.000</MENGE><MENEE>PCE</MENEE></E1EDP01>`)}</IDOC>`;

it.each([
  ['IDocs of two senders', `<?xml version="1.0" encoding="ISO-8859-1"?><ORDERS05>${times(6, (n) => idoc(n + 1))}</ORDERS05>`],
  ['X12, in groups of two releases', `${ISA}TA1*000000001*261120*0915*A*000~${group(1, '004010')}${group(2, '005010')}IEA*2*000000901~`],
  ['EDIFACT in lines of 80 characters', `${UNB}${orders}UNZ+6+902'`.replace(/(.{80})/g, '$1\r\n')],
  ['EDIFACT behind an interchange that was not closed', `UNA|+,? '${UNB}${order(1)}${UNB.replace('902', '903')}${orders}UNZ+6+903'`.replaceAll(':', '|')],
])('%s is read alone as in its file', async (_, text) => {
  const { whole, alone } = await bothWays(text);
  expect(alone).toEqual(whole);
}, 90_000); // prettier-ignore

it('what was stored before more than the place of the header was kept is read by that header', async () => {
  const { whole, alone } = await bothWays(`UNA:+,? '${UNB.replace('902', '904')}${orders}UNZ+6+904'`, (id) =>
    office.query(
      `UPDATE interchange SET groups = '[]', envelopes = (SELECT jsonb_agg(one - 'characters') FROM jsonb_array_elements(envelopes) one)
       WHERE id = $1`,
      [id],
    ),
  );
  expect(alone).toEqual(whole);
}, 90_000);
