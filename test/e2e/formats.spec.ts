import { Office } from '../harness/office';

// Real: the whole program over HTTP, its workers, PostgreSQL.

interface Case {
  readonly reason: string;
  readonly title: string | null;
}

let office: Office;
beforeAll(async () => {
  office = await Office.open();
}, 60_000);
afterAll(() => office.close());

/** A file of orders of TRADACOMS. Who orders stands in its header alone. */
function tradacomsFile(reference: string, numbers: readonly string[], linesEach: number): Buffer {
  const message = (index: number, type: string, segments: readonly string[]): string =>
    [`MHD=${String(index)}+${type}`, ...segments, `MTR=${String(segments.length + 2)}`]
      .map((one) => `${one}'`)
      .join('');
  const line = (index: number, quantity: number): string =>
    `OLD=${String(index)}+8719999010014+++1+${String(quantity)}+18500+++${'Bloempot terracotta'.padEnd(40, '.')}:${'rond 14 cm'.padEnd(40, '.')}`;
  // No two orders have the same content: that would be a question (DUP-004).
  const quantityOf = (place: number, line: number): number =>
    line <= place % 13 ? 60 : line <= (place % 13) + Math.floor(place / 13) ? 72 : 48;
  const order = (number: string, place: number): readonly string[] => [
    'CLO=8719991000105+Hoveling DC Barneveld',
    `ORD=${number}::261123`,
    'DIN=310311',
    ...Array.from({ length: linesEach }, (_, i) => line(i + 1, quantityOf(place, i + 1))),
    `OTR=${String(linesEach)}`,
  ];
  const header = [
    'TYP=0430',
    'SDT=8719999000008+Zonnehoek',
    'CDT=8719991000006+Hoveling',
    'DNA=1++073:EUR',
    'FIL=1+1+261123',
  ];
  const last = numbers.length + 2;
  const text = [
    `STX=ANA:1+8719991000006:HOVELING+8719999000008:ZONNEHOEK+261123:091500+${reference}++ORDHDR'`,
    message(1, 'ORDHDR:9', header),
    ...numbers.map((number, i) => message(i + 2, 'ORDERS:9', order(number, i))),
    message(last, 'ORDTLR:9', [`OFT=${String(numbers.length)}`]),
    `END=${String(last)}'`,
  ].join('');
  return Buffer.from(text, 'latin1');
}

const toTell = async (): Promise<readonly (string | null)[]> =>
  (await office.ask<{ items: Case[] }>('fatma', 'GET', '/api/review-cases?limit=200')).body.items
    .filter(({ reason }) => reason === 'tell-buyer')
    .map(({ title }) => title);

describe('orders of a format that has no answer', () => {
  it('become sales orders, and the buyer who wants an answer is told by somebody', async () => {
    await office.sendAndRest(tradacomsFile('T1', ['T-1', 'T-2'], 1));
    expect(await office.count(`sales_order WHERE state = 'released' AND buyer_order_number IN ('T-1', 'T-2')`)).toBe(2);
    expect(await office.count('reply')).toBe(0);
    expect([...(await toTell())].sort()).toEqual(['T-1', 'T-2']);
    // Header and trailer are nobody's question.
    expect(await office.count(`review_case WHERE reason <> 'tell-buyer'`)).toBe(0);
    expect(await office.count(`message WHERE state = 'frame'`)).toBe(2);
  }, 60_000);

  it('are under the header of their file also where the file is too large to be read at once', async () => {
    const numbers = Array.from({ length: 115 }, (_, i) => `L-${String(i)}`);
    const bytes = tradacomsFile('T2', numbers, 20);
    expect(bytes.length).toBeGreaterThan(256 * 1024);
    await office.sendAndRest(bytes);
    expect(await office.count(`sales_order WHERE state = 'released' AND buyer_order_number LIKE 'L-%'`)).toBe(115);
    const { body } = await office.ask<{ balanced: boolean; faults: unknown[] }>('fatma', 'GET', '/api/balance');
    expect([body.balanced, body.faults]).toEqual([true, []]);
  }, 60_000);
});

describe('an order of X12', () => {
  const isa = (number: number): string =>
    `ISA*00*          *00*          *ZZ*SPIJKERHOUT    *07*8719999000008  *261123*0915*U*00401*${String(number).padStart(9, '0')}*0*P*>~`;
  const order = [
    'ST*850*0001', 'BEG*00*SA*X-1**20261123', 'CUR*BY*EUR', 'DTM*002*20310305', 'N1*BY**UL*8719992000005', 'N1*ST**UL*8719992000104',
    'PO1*1*36*EA*7.25**EN*8719999012018', 'CTT*1', 'SE*9*0001',
  ]; // prettier-ignore
  const file = (number: number, type: string, segments: readonly string[]): Buffer =>
    Buffer.from(
      [
        `${isa(number)}GS*${type}*SPIJKERGS*ZONNEGS*20261123*0915*${String(number)}*X*004010`,
        ...segments,
        `GE*1*${String(number)}`,
        `IEA*1*${String(number).padStart(9, '0')}~`,
      ].join('~'),
      'latin1',
    );

  it('is answered to the group that sent it, and what the partner says of the 855 is noted there', async () => {
    await office.sendAndRest(file(901, 'PO', order));
    const answers = async () =>
      office.query<{ reference: string; said: string | null; file: string; text: Buffer }>(
        `SELECT control_reference AS reference, acknowledged_as AS said, file_name AS file, body AS text FROM outbox WHERE kind = '855'`,
      );
    const [answer, ...more] = await answers();
    expect(more).toEqual([]);
    expect(answer?.file).toBe(`855_X-1_${answer?.reference ?? ''}.x12`);
    expect(answer?.text.toString('latin1')).toContain('~GS*PR*ZONNEGS*SPIJKERGS*');
    const group = String(Number(answer?.reference));
    await office.sendAndRest(file(902, 'FA', ['ST*997*0001', `AK1*PR*${group}`, 'AK9*A*1*1*1', 'SE*4*0001']));
    expect((await answers()).map(({ said }) => said)).toEqual(['accepted']);
  }, 60_000);

  it('that comes again gets the same answer again', async () => {
    await office.sendAndRest(file(903, 'PO', order));
    const sent = await office.query<{ text: Buffer }>(
      `SELECT body AS text FROM outbox WHERE kind = '855' AND state = 'delivered'`,
    );
    expect(sent).toHaveLength(2);
    expect(sent[0]?.text.equals(sent[1]?.text ?? Buffer.alloc(0))).toBe(true);
  }, 60_000);
});
