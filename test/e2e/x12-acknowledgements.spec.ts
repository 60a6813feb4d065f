import type { SyntaxChecks } from '../../src/findings';
import { Office } from '../harness/office';

// Real: the whole program over HTTP, its workers, PostgreSQL. The sender is Hoveling of the demo.

let office: Office;
let used = 700;

beforeAll(async () => {
  office = await Office.open();
}, 60_000);
afterEach(() => office.query(`UPDATE partner SET functional_acknowledgement = '997', syntax_checks = '{}'`));
afterAll(() => office.close());

/** Each order has a number of its own: what is said of it is about its syntax, and not that it came before. */
let orders = 0;
const set = (number: string, count = 5): string =>
  `ST*850*${number}~BEG*00*SA*X-${number}-${String(++orders)}**20261120~PO1*1*96*EA*1.85**EN*8719999010014~CTT*1~SE*${count}*${number}~`;
const group = (reference: number, sets: readonly string[], count = sets.length): string =>
  `GS*PO*8719991000006*8719999000008*20261120*0915*${reference}*X*004010~${sets.join('')}GE*${count}*${reference}~`;

/** @param asked ISA14 */
function interchange(groups: readonly string[], asked: '0' | '1' = '0', count = groups.length): string {
  used += 1;
  const number = String(used).padStart(9, '0');
  const parties = '14*8719991000006  *14*8719999000008  ';
  const header = `ISA*00*          *00*          *${parties}*261120*0915*U*00401*${number}*${asked}*P*>~`;
  return `${header}${groups.join('')}IEA*${count}*${number}~`;
}
const send = (content: string) => office.sendAndRest(Buffer.from(content, 'latin1'));

const setChecks = (checks: SyntaxChecks) =>
  office.query('UPDATE partner SET syntax_checks = $1', [JSON.stringify(checks)]);

/** What was sent about an interchange, without envelopes: kind, and the segments that tell. */
async function told(id: string): Promise<readonly string[]> {
  const rows = await office.query<{ kind: string; state: string; body: Buffer }>(
    `SELECT b.kind, b.state, b.body FROM outbox b JOIN reply r ON r.id = b.subject_id WHERE r.interchange_id = $1 ORDER BY r.kind`,
    [id],
  );
  return rows.flatMap(({ kind, state, body }) => [
    `${kind} ${state}`,
    ...body.toString('latin1').split('~').filter((segment) => /^(AK|IK|TA1)/.test(segment)), // prettier-ignore
  ]);
}
const states = async (id: string): Promise<readonly string[]> =>
  (
    await office.query<{ state: string }>('SELECT state FROM message WHERE interchange_id = $1 ORDER BY index', [id])
  ).map(({ state }) => state);
const cases = (id: string) => office.count('review_case WHERE interchange_id = $1', [id]);

describe('an X12 interchange', () => {
  it('that is right is answered with a 997 that accepts each group, in its release and back to who sent it', async () => {
    const { id } = await send(interchange([group(1, [set('0001'), set('0002')]), group(2, [set('0003')])]));
    expect(await told(id)).toEqual(['997 delivered', 'AK1*PO*1', 'AK9*A*2*2*2', 'AK1*PO*2', 'AK9*A*1*1*1']);
    const [sent] = await office.query<{ body: Buffer }>(
      'SELECT b.body FROM outbox b JOIN reply r ON r.id = b.subject_id WHERE r.interchange_id = $1',
      [id],
    );
    const text = sent?.body.toString('latin1') ?? '';
    expect(text).toMatch(/^ISA\*00\* {10}\*00\* {10}\*14\*8719999000008 {2}\*14\*8719991000006 {2}\*/);
    expect(text).toMatch(/~GS\*FA\*8719999000008\*8719991000006\*\d{8}\*\d{4}\*\d+\*X\*004010~ST\*997\*0001~/);
  });

  it('has the messages refused that are wrong, and only those', async () => {
    const { id } = await send(interchange([group(1, [set('0001'), set('0002', 9)])]));
    expect(await told(id)).toEqual(['997 delivered', 'AK1*PO*1', 'AK2*850*0002', 'AK5*R*4', 'AK9*P*2*2*1']);
    expect(await states(id)).toEqual(['ordered', 'refused']);
  });

  it('has a group refused that is wrong, with its messages and one case for them', async () => {
    const { id } = await send(interchange([group(1, [set('0001'), set('0002')], 5), group(2, [set('0003')])]));
    expect(await told(id)).toEqual(['997 delivered', 'AK1*PO*1', 'AK9*R*5*2*0*5', 'AK1*PO*2', 'AK9*A*1*1*1']);
    expect(await states(id)).toEqual(['refused', 'refused', 'ordered']);
    const [file] = await office.query<{ findings: readonly { reason: string }[] }>(
      'SELECT findings FROM interchange WHERE id = $1',
      [id],
    );
    expect(file?.findings.map(({ reason }) => reason)).toEqual(['group-message-count']);
    expect(await office.count("review_case WHERE interchange_id = $1 AND reason = 'refused'", [id])).toBe(1);
  });

  it('gets TA1 where it asks for one, beside the 997', async () => {
    const { id } = await send(interchange([group(1, [set('0001')])], '1'));
    expect((await told(id)).map((line) => line.replace(/^TA1\*\d{9}\*\d{6}\*\d{4}/, 'TA1'))).toEqual([
      '997 delivered',
      'AK1*PO*1',
      'AK9*A*1*1*1',
      'TA1 delivered',
      'TA1*A*000',
    ]);
  });

  it('that is wrong itself gets TA1 alone, asked for or not', async () => {
    const { id } = await send(interchange([group(1, [set('0001')])], '0', 4));
    expect((await told(id)).map((line) => line.replace(/^TA1\*\d{9}\*\d{6}\*\d{4}/, 'TA1'))).toEqual([
      'TA1 delivered',
      'TA1*R*021',
    ]);
    expect(await states(id)).toEqual(['refused']);
    expect(await cases(id)).toBe(1);
  });

  it('whose control number was used with other content is refused for that', async () => {
    const first = interchange([group(1, [set('0001')])]);
    await send(first);
    const { id } = await send(first.replace('X-0001', 'X-9999'));
    expect((await told(id)).map((line) => line.replace(/^TA1\*\d{9}\*\d{6}\*\d{4}/, 'TA1'))).toEqual([
      'TA1 delivered',
      'TA1*R*025',
    ]);
  });

  it('of a partner who reads 999 gets that', async () => {
    await office.query(`UPDATE partner SET functional_acknowledgement = '999'`);
    const { id } = await send(interchange([group(1, [set('0001'), set('0002', 9)])]));
    expect(await told(id)).toEqual([
      '999 delivered', 'AK1*PO*1*004010', 'AK2*850*0002', 'IK5*R*4', 'AK9*P*2*2*1',
    ]); // prettier-ignore
  });

  it('of a partner whose counts are reported is accepted with errors', async () => {
    await setChecks({ 'message-segment-count': 'report', 'group-message-count': 'report' });
    const { id } = await send(interchange([group(1, [set('0001', 9), set('0002')], 5)]));
    expect(await told(id)).toEqual(['997 delivered', 'AK1*PO*1', 'AK2*850*0001', 'AK5*E*4', 'AK9*E*5*2*2*5']);
    expect(await states(id)).toEqual(['ordered', 'ordered']);
  });

  it('of a partner whose unknown segments are reported is accepted with errors, each where it stands', async () => {
    await setChecks({ 'segment-unknown': 'report' });
    const odd = set('0001', 6).replace('CTT*1', 'XX*1~CTT*1');
    const { id } = await send(interchange([group(1, [odd])]));
    expect(await told(id)).toEqual([
      '997 delivered', 'AK1*PO*1', 'AK2*850*0001', 'AK3*XX*4**1', 'AK5*E*5', 'AK9*E*1*1*1',
    ]); // prettier-ignore
  });

  it('of a partner whose counts are ignored is accepted, and nothing is said', async () => {
    await setChecks({ 'message-segment-count': 'ignore', 'group-message-count': 'ignore' });
    const { id } = await send(interchange([group(1, [set('0001', 9)], 5)]));
    expect(await told(id)).toEqual(['997 delivered', 'AK1*PO*1', 'AK9*A*5*1*1']);
    const found = await office.query<{ of_file: unknown; of_message: readonly { reason: string | null }[] }>(
      `SELECT i.findings AS of_file, m.findings AS of_message FROM interchange i JOIN message m ON m.interchange_id = i.id WHERE i.id = $1`,
      [id],
    );
    expect(found.map(({ of_file, of_message }) => [of_file, of_message.map(({ reason }) => reason)])).toEqual([
      [[], []],
    ]);
  });

  it('of acknowledgements alone gets none', async () => {
    const groups =
      'GS*FA*8719991000006*8719999000008*20261120*0915*1*X*004010~ST*997*0001~AK1*PR*1~AK9*A*1*1*1~SE*4*0001~GE*1*1~';
    const { id } = await send(interchange([groups]));
    expect(await told(id)).toEqual([]);
  });

  it('of any size has a wrong group refused and the others not', async () => {
    const many = (from: number) => Array.from({ length: 1_600 }, (_, n) => set(String(from + n).padStart(4, '0')));
    const { id } = await send(interchange([group(1, many(1), 7), group(2, many(5_000))]));
    expect(await told(id)).toEqual([
      '997 delivered',
      'AK1*PO*1',
      'AK9*R*7*1600*0*5',
      'AK1*PO*2',
      'AK9*A*1600*1600*1600',
    ]);
    const all = await states(id);
    expect([all.length, new Set(all.slice(0, 1_600)), new Set(all.slice(1_600))]).toEqual([
      3_200, new Set(['refused']), new Set(['ordered']),
    ]); // prettier-ignore
  }, 60_000);
});

describe('what is found', () => {
  it('with a control character in it does not stand in the way of its refusal, in EDIFACT nor in X12', async () => {
    const edifact = [
      'UNB+UNOC:3+8719991000006:14+8719999000008:14+261120:0915+NUL1',
      'UNH+1+ORDERS:D:96A:UN:EAN008',
      'BGM+220+NUL-1+9',
      'DTM+137:20261120:102',
      'XYZ+a\0b',
      'LIN+1',
      'UNS+S',
      'UNT+7+1',
      'UNZ+1+NUL1',
    ];
    const one = await send(`${edifact.join("'")}'`);
    const two = await send(interchange([group(1, [set('0001').replace('CTT*1', 'ZZZ*a\0b'), set('0002')])]));
    for (const { id } of [one, two]) {
      expect(await office.count("interchange WHERE id = $1 AND state = 'read'", [id])).toBe(1);
      expect((await states(id))[0]).toBe('refused');
      expect((await told(id)).length).toBeGreaterThan(0);
    }
    expect(await office.count("work WHERE state = 'quarantined'")).toBe(0);
  });

  it('of a group and only reported is told there and not by TA1', async () => {
    await office.query(`UPDATE partner SET syntax_checks = '{"group-message-count": "report"}'`);
    const { id } = await send(interchange([group(1, [set('0001')], 9)], '1'));
    const lines = (await told(id)).map((line) => line.replace(/^TA1\*\d{9}\*\d{6}\*\d{4}/, 'TA1'));
    expect(lines).toEqual(['997 delivered', 'AK1*PO*1', 'AK9*E*9*1*1*5', 'TA1 delivered', 'TA1*A*000']);
  });
});

describe('an interchange that is addressed to somebody else', () => {
  it('is not acknowledged in his name, and what it holds is kept', async () => {
    const one = await send(interchange([group(1, [set('0001')])], '1').replace('14*8719999000008', '14*8719991009993'));
    const own = await send(interchange([group(1, [set('0001')])]).replace('14*8719999000008', '14*8719999000015'));
    expect([await told(one.id), await states(one.id)]).toEqual([[], ['ordered']]);
    expect((await told(own.id))[0]).toBe('997 delivered');
  });
});
