import { Injectable } from '@nestjs/common';
import { NextSteps } from '../../src/intake/next-steps.service';
import { ReadingOutcome } from '../../src/intake/reading-outcome.service';
import { orderFile } from '../builders/order-file';
import { Office } from '../harness/office';

// Real: the whole program over HTTP and its drop folder, its workers, PostgreSQL. Each bytes here were or could be somebody's order.

interface View {
  readonly state: string;
  readonly findings: readonly { readonly code: string; readonly position: Record<string, unknown> | null }[];
  readonly messages: readonly {
    readonly state: string;
    readonly orderNumber: string | null;
    readonly findings: readonly { readonly code: string; readonly position: Record<string, unknown> | null }[];
  }[];
}

const MEGABYTE = 1024 * 1024;

let office: Office;
let sent = 0;

beforeAll(async () => {
  office = await Office.open();
}, 60_000);
afterAll(() => office.close());

/** Brings bytes in and waits. @returns what the API says of them */
async function view(bytes: Buffer): Promise<View> {
  const { id } = await office.sendAndRest(bytes);
  return (await office.ask<View>('demo', 'GET', `/api/interchanges/${id}`)).body;
}
const findingsOf = ({ findings, messages }: View) => [...findings, ...messages.flatMap((message) => message.findings)];
const good = (): Buffer => {
  sent += 1;
  return orderFile(`N${sent}`, [{ number: `NASTY-${sent}` }]);
};
const many = (name: string, count: number): Buffer =>
  orderFile(
    name,
    Array.from({ length: count }, (_, n) => ({ number: `${name}-${n}` })),
  );
const goodText = (): string => good().toString('latin1');
const latin = (text: string): Buffer => Buffer.from(text, 'latin1');

const ubl = (inside: string, before = ''): Buffer =>
  Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?>${before}
<Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
${inside}</Order>`,
  );
const LAUGHS = `<!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from({ length: 9 }, (_, n) => `<!ENTITY lol${n + 1} "${`&lol${n === 0 ? '' : n};`.repeat(10)}">`).join('')}]>`;

/** name, bytes. Each has to end in a finding that says where. */
const NASTY: readonly (readonly [string, () => Buffer])[] = [
  ['an interchange cut off in the middle of a segment', () => latin(goodText().slice(0, -70))],
  ['an interchange cut off after its last message', () => latin(goodText().replace(/UNZ[\s\S]*$/, ''))],
  ['an interchange cut off inside a release sequence', () => latin(`${goodText().replace(/UNS[\s\S]*$/, '')}FTX+AAI+++a?`)],
  ['a binary file', () => Buffer.from(Array.from({ length: 5_000 }, (_, n) => (n * 7919) % 256))],
  ['a binary file larger than what is read whole', () => Buffer.alloc(MEGABYTE, Buffer.from([0, 255, 137, 80, 78, 71]))],
  ['NUL bytes and nothing else', () => Buffer.alloc(1_000)],
  ['a NUL byte in the order number', () => latin(goodText().replace(/BGM\+220\+/, 'BGM+220+A\u0000B'))],
  ['a NUL byte in a text', () => latin(goodText().replace('QTY+21', "FTX+AAI+++a\u0000b'\nQTY+21"))],
  ['one segment of 5 MB', () => latin(goodText().replace('QTY+21', `FTX+AAI+++${'x'.repeat(5 * MEGABYTE)}'\nQTY+21`))],
  ['5 MB without the end of a segment', () => latin(`${goodText().slice(0, 200)}${'x'.repeat(5 * MEGABYTE)}`)],
  ['5 MB of elements', () => latin(goodText().replace('QTY+21', `FTX${'+'.repeat(5 * MEGABYTE)}'\nQTY+21`))],
  ['bytes that are not in its character set', () => latin(goodText().replace('UNOC', 'UNOA').replace('QTY+21', "FTX+AAI+++caf\u00e9 \u0081'\nQTY+21"))],
  ['an unknown syntax', () => latin(goodText().replace('UNOC:3', 'UNOX:9'))],
  ['an XML bomb', () => ubl('<cbc:ID>&lol9;</cbc:ID>', LAUGHS)],
  ['an external entity', () => ubl('<cbc:ID>&x;</cbc:ID>', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>')],
  ['XML of 20 MB', () => ubl(`<cbc:ID>BIG</cbc:ID>${'<cbc:Note>0123456789</cbc:Note>'.repeat(20 * MEGABYTE / 31)}`)],
  ['XML of 20 MB that never closes', () => ubl(`<cbc:ID>BIG</cbc:ID><cbc:Note>${'x'.repeat(20 * MEGABYTE)}`)],
  ['XML that is too deep', () => ubl('<a>'.repeat(100_000))],
  ['XML that says UTF-8 and is not', () => Buffer.concat([ubl('<cbc:ID>caf'), Buffer.from([0xe9, 0x3c, 0x2f])])],
  ['XML with a NUL', () => ubl('<cbc:ID>A\u0000B</cbc:ID>')],
]; // prettier-ignore

describe('nasty bytes', () => {
  it.each(NASTY)(
    '%s: a finding that says where, a case for people, and the office goes on',
    async (_, bytes) => {
      const seen = await view(bytes());
      const findings = findingsOf(seen);
      expect(seen.state).not.toBe('received');
      expect(findings.length).toBeGreaterThan(0);
      expect(findings.filter(({ position }) => position !== null)).not.toEqual([]);
      expect(seen.messages.filter(({ state }) => state === 'waiting')).toEqual([]);
      expect(await office.count("work WHERE state = 'quarantined'")).toBe(0);
      const fine = await view(good());
      expect(fine.messages.map(({ state }) => state)).toEqual(['ordered']);
      expect((await office.ask(null, 'GET', '/api/health/ready')).status).toBe(200);
    },
    60_000,
  );

  it.each([100_000, 600_000, 5 * MEGABYTE])(
    'of one segment that does not end, %d of them, are one case that tells the cause',
    async (size) => {
      const { id } = await office.sendAndRest(latin(`${goodText().slice(0, 200)}${'x'.repeat(size)}`));
      const cases = await office.query<{ reason: string; findings: { reason: string }[] }>(
        'SELECT reason, findings FROM review_case WHERE interchange_id = $1',
        [id],
      );
      expect(cases.map(({ reason, findings }) => [reason, findings.map((finding) => finding.reason)])).toEqual([
        ['refused', ['interchange-truncated', 'segment-too-large']],
      ]);
    },
    60_000,
  );

  it('of an envelope that is wrong as a whole are one case, however many messages it has', async () => {
    const wrong = latin(many('ENV', 3).toString('latin1').replace('UNZ+3', 'UNZ+4'));
    const { id } = await office.sendAndRest(wrong);
    expect(await office.count('review_case WHERE interchange_id = $1', [id])).toBe(1);
    expect(await office.count("message WHERE interchange_id = $1 AND state = 'refused'", [id])).toBe(3);
  });

  it('of a large envelope tell of each refused message, unless the envelope is refused itself', async () => {
    const good = many('WIDE', 1_000)
      .toString('latin1')
      .replace(/UNT\+\d+\+5'/, "UNT+99+5'");
    expect(good.length).toBeGreaterThan(256 * 1024);
    const { id } = await office.sendAndRest(latin(good));
    expect(await office.count('review_case WHERE interchange_id = $1 AND message_id IS NOT NULL', [id])).toBe(1);
    const { id: wrong } = await office.sendAndRest(
      latin(good.replaceAll('WIDE', 'TALL').replace('UNZ+1000', 'UNZ+1001')),
    );
    expect(await office.count('review_case WHERE interchange_id = $1', [wrong])).toBe(1);
    expect(await office.count('review_case WHERE interchange_id = $1 AND message_id IS NULL', [wrong])).toBe(1);
    expect(await office.count("message WHERE interchange_id = $1 AND state = 'refused'", [wrong])).toBe(1_000);
  }, 60_000);

  it('of every kind are told to people: each has a case or an order', async () => {
    const silent = await office.query(
      `SELECT i.id, i.findings FROM interchange i WHERE NOT EXISTS (SELECT 1 FROM review_case c WHERE c.interchange_id = i.id)
         AND NOT EXISTS (SELECT 1 FROM sales_order o WHERE o.interchange_id = i.id AND o.state = 'released')`,
    );
    expect(silent).toEqual([]);
  });

  it.each([
    ['sender', (text: string) => text.replace('UNOC:3+', 'UNOC:3+\u0000')],
    ['interchange reference', (text: string) => text.replaceAll(/(UNB.*\+|UNZ\+1\+)N/g, '$1\u0000N')],
  ])('a NUL byte in the %s leads to an order or a case, and stops nothing', async (_, nasty) => {
    const seen = await view(latin(nasty(goodText())));
    expect(['ordered', 'refused', 'set-aside']).toContain(seen.messages[0]?.state);
    expect(await office.count('work')).toBe(0);
  });

  it('a byte order mark before an order does it no harm', async () => {
    const seen = await view(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), good()]));
    expect(seen.messages.map(({ state }) => state)).toEqual(['ordered']);
  });

  it('all of them in the drop folder at once are read and archived like any file, and a good order among them is released', async () => {
    const files = Object.fromEntries(NASTY.map(([, bytes], n) => [`nasty-${n}.edi`, bytes()]));
    await office.drop({ ...files, 'good.edi': good() });
    await office.rest();
    const names = [...Object.keys(files), 'good.edi'].sort();
    expect((await office.files('archive')).map((file) => file.replace(/^.*~/, '')).sort()).toEqual(names);
    expect(await office.count("interchange WHERE name = ANY ($1) AND state <> 'received'", [names])).toBe(names.length);
    expect(await office.count("work WHERE state = 'quarantined'")).toBe(0);
    const released =
      "sales_order o JOIN interchange i ON i.id = o.interchange_id WHERE i.name = 'good.edi' AND o.state = 'released'";
    expect(await office.count(released)).toBe(1);
  }, 120_000);
});

describe('an interchange of many orders', () => {
  let office: Office;
  afterEach(() => office.close());

  /** Every tenth with a price below ours, every hundredth the one before once more. */
  const many = (name: string, count: number): Buffer =>
    orderFile(
      name,
      Array.from({ length: count }, (_, n) => ({
        number: `${name}-${n % 100 === 99 ? n - 1 : n}`,
        lines: [{ quantity: '12', price: n % 10 === 5 ? '1.20' : '1.85' }],
      })),
    );

  async function expectAllOnce(name: string, count: number): Promise<void> {
    const [held, repeated] = [count / 10, count / 100];
    const released = count - held - repeated;
    const [interchange, ...others] = await office.query<{ id: string; state: string; count: number }>(
      `SELECT id, state, message_count AS count FROM interchange WHERE name = $1`,
      [name],
    );
    expect([interchange?.state, interchange?.count, others.length]).toEqual(['read', count, 0]);
    const id = interchange?.id;
    const states = await office.query(
      'SELECT state, count(*)::int AS n FROM message WHERE interchange_id = $1 GROUP BY 1 ORDER BY 1',
      [id],
    );
    expect(states).toEqual([{ state: 'duplicate', n: repeated }, { state: 'ordered', n: released + held }]); // prettier-ignore
    const orders = await office.query(
      'SELECT state, count(*)::int AS n FROM sales_order WHERE interchange_id = $1 GROUP BY 1 ORDER BY 1',
      [id],
    );
    expect(orders).toEqual([{ state: 'in-review', n: held }, { state: 'released', n: released }]); // prettier-ignore
    expect(await office.count('review_case WHERE interchange_id = $1', [id])).toBe(held);
    const answers =
      "outbox b JOIN sales_order o ON o.id = b.order_id WHERE o.interchange_id = $1 AND b.kind = 'ORDRSP' AND b.state = 'delivered'";
    expect(await office.count(`${answers} AND b.resend_of IS NULL`, [id])).toBe(released);
    expect(await office.count("reply WHERE interchange_id = $1 AND kind = 'CONTRL'", [id])).toBe(1);
    expect(await office.count('work')).toBe(0);
  }

  it('streams, and each becomes an order, a repetition or a case exactly once', async () => {
    office = await Office.open();
    await office.drop({ 'many.edi': many('MANY', 3_000) });
    await office.rest(120_000);
    await expectAllOnce('many.edi', 3_000);
  }, 150_000);

  /** Large enough for each moment: the messages are read in twelve parts, and work is put down in three. */
  const BROKEN_OFF = 1_200;

  it.each(['while it reads', 'while it puts down the work', 'after work has begun'] as const)(
    'broken off %s and done again loses and doubles nothing',
    async (moment) => {
      let calls = 0;
      let failed = 0;
      const breakOffAt = (call: number): void => {
        calls += 1;
        if (calls !== call) return;
        failed += 1;
        throw new Error('broken off');
      };
      @Injectable()
      class Outcome extends ReadingOutcome {
        override async writeMessages(...all: Parameters<ReadingOutcome['writeMessages']>): Promise<void> {
          await super.writeMessages(...all);
          if (moment === 'while it reads') breakOffAt(4);
        }
      }
      @Injectable()
      class Steps extends NextSteps {
        override async decide(...all: Parameters<NextSteps['decide']>): Promise<void> {
          await super.decide(...all);
          if (moment === 'while it puts down the work') breakOffAt(3);
        }

        override async note(...all: Parameters<NextSteps['note']>): Promise<void> {
          // The last transaction: by now others are deciding what was put down page by page.
          if (moment === 'after work has begun') {
            await office.until(
              'some are decided',
              async () => (await office.count('message WHERE judged_at IS NOT NULL')) > 500,
            );
            breakOffAt(1);
          }
          await super.note(...all);
        }
      }
      office = await Office.open({
        override: (testing) =>
          testing.overrideProvider(ReadingOutcome).useClass(Outcome).overrideProvider(NextSteps).useClass(Steps),
      });
      await office.drop({ 'many.edi': many('MANY', BROKEN_OFF) });
      await office.rest(120_000);
      expect(failed).toBe(1);
      await expectAllOnce('many.edi', BROKEN_OFF);
    },
    150_000,
  );
});
