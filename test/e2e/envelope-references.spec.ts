import { orderFile, type FileOrder } from '../builders/order-file';
import { Office } from '../harness/office';

// Real: the whole program over HTTP and its drop folder, its workers, PostgreSQL.

let office: Office;
let used = 0;

beforeAll(async () => {
  office = await Office.open();
}, 60_000);
afterAll(() => office.close());

const reference = (): string => {
  used += 1;
  return `E${used}`;
};
const text = (name: string, orders: readonly FileOrder[]): string => orderFile(name, orders).toString('latin1');
const send = (content: string) => office.sendAndRest(Buffer.from(content, 'latin1'));
/** The envelope of such a file alone, between line breaks that are not its own. */
const otherFile = (content: string): string => `\r\n\r\n${content.trimEnd()}\r\n`;

const outcome = (interchangeId: string) =>
  office.query<{ state: string; codes: readonly string[] }>(
    `SELECT state, ARRAY(SELECT f ->> 'code' FROM jsonb_array_elements(findings) f) AS codes FROM message
     WHERE interchange_id = $1 ORDER BY index`,
    [interchangeId],
  );
const envelopeCodes = async (interchangeId: string): Promise<readonly (readonly string[])[]> => {
  const [row] = await office.query<{ envelopes: readonly { findings: readonly { code: string }[] }[] }>(
    'SELECT envelopes FROM interchange WHERE id = $1',
    [interchangeId],
  );
  return (row?.envelopes ?? []).map(({ findings }) => findings.map(({ code }) => code));
};
/** The UCI of every CONTRL about this reference, in the order in which they were made. */
const answers = async (name: string): Promise<readonly string[]> => {
  const rows = await office.query<{ uci: string; body: Buffer }>(
    `SELECT b.body FROM outbox b WHERE b.kind = 'CONTRL' AND b.state = 'delivered'
       AND position(convert_to('UCI+' || $1 || '+', 'LATIN1') IN b.body) > 0 ORDER BY b.created_at, b.resend_of NULLS FIRST`,
    [name],
  );
  return rows.map(({ body }) => /UCI\+[^']*/.exec(body.toString('latin1'))?.[0].replace(/^([^+]*\+){4}/, '') ?? '');
};
const orders = (number: string) => office.count('sales_order WHERE buyer_order_number = $1', [number]);
const cases = (interchangeId: string) => office.count('review_case WHERE interchange_id = $1', [interchangeId]);

describe('an envelope that comes again in another file', () => {
  it('through another account is answered again with the same bytes, and is no second order', async () => {
    const name = reference();
    const content = text(name, [{ number: 'AGAIN-1' }, { number: 'AGAIN-2' }]);
    await send(content);
    await office.drop({ 'again.edi': Buffer.from(otherFile(content), 'latin1') });
    await office.rest();
    const [again] = await office.query<{ id: string }>("SELECT id FROM interchange WHERE name = 'again.edi'");
    expect(await outcome(again?.id ?? '')).toEqual([
      { state: 'duplicate', codes: ['MSG-009'] },
      { state: 'duplicate', codes: ['MSG-009'] },
    ]);
    expect(await answers(name)).toEqual(['7', '7']);
    expect(await office.count('reply WHERE interchange_id = $1', [again?.id])).toBe(0);
    expect([await orders('AGAIN-1'), await orders('AGAIN-2'), await cases(again?.id ?? '')]).toEqual([1, 1, 0]);
  });

  it('among others is repeated, and only what is new of that file is processed', async () => {
    const [first, second, third] = [reference(), reference(), reference()];
    const [one, two, three] = [
      text(first, [{ number: 'AMONG-1' }]),
      text(second, [{ number: 'AMONG-2' }]),
      text(third, [{ number: 'AMONG-3' }]),
    ];
    await send(one + two);
    const { id } = await send(two + three);
    expect((await outcome(id)).map(({ state }) => state)).toEqual(['duplicate', 'ordered']);
    expect([await answers(first), await answers(second), await answers(third)]).toEqual([['7'], ['7', '7'], ['7']]);
    expect([await orders('AMONG-2'), await orders('AMONG-3')]).toEqual([1, 1]);
  });

  it('opens no case for what a person looked at in the first', async () => {
    const content = text(reference(), [{ number: 'CASE-1' }]).replace('ORDERS:', 'INVOIC:');
    const first = await send(content);
    const again = await send(otherFile(content));
    expect([await cases(first.id), await cases(again.id)]).toEqual([1, 0]);
    expect((await outcome(again.id)).map(({ state }) => state)).toEqual(['duplicate']);
  });

  it('is repeated within one file too', async () => {
    const name = reference();
    const content = text(name, [{ number: 'WITHIN-1' }]);
    const { id } = await send(content + content);
    expect((await outcome(id)).map(({ state }) => state)).toEqual(['ordered', 'duplicate']);
    expect(await envelopeCodes(id)).toEqual([[], []]);
    expect(await orders('WITHIN-1')).toBe(1);
  });
});

describe('a control reference that was used', () => {
  it('refuses other content: CONTRL 4 with error 26, a case, and never an order', async () => {
    const name = reference();
    await send(text(name, [{ number: 'USED-1' }]));
    const { id } = await send(text(name, [{ number: 'USED-2' }, { number: 'USED-3' }]));
    expect((await outcome(id)).map(({ state }) => state)).toEqual(['refused', 'refused']);
    expect(await envelopeCodes(id)).toEqual([['MSG-015']]);
    expect(await answers(name)).toEqual(['7', '4+26+UNB']);
    expect(await office.count("review_case WHERE interchange_id = $1 AND reason = 'refused'", [id])).toBe(1);
    expect([await orders('USED-1'), await orders('USED-2'), await orders('USED-3')]).toEqual([1, 0, 0]);
  });

  it('within one file refuses the second', async () => {
    const name = reference();
    const { id } = await send(text(name, [{ number: 'TWICE-1' }]) + text(name, [{ number: 'TWICE-2' }]));
    expect((await outcome(id)).map(({ state }) => state)).toEqual(['ordered', 'refused']);
    expect(await envelopeCodes(id)).toEqual([[], ['MSG-015']]);
    expect((await answers(name)).toSorted()).toEqual(['4+26+UNB', '7']);
  });

  it('may be used for a test, and by another sender', async () => {
    const name = reference();
    await send(text(name, [{ number: 'OTHERS-1' }]));
    const test = await send(text(name, [{ number: 'OTHERS-2' }]).replace('++ORDERS+++EANCOM', '++ORDERS+++EANCOM+1'));
    const other = await office.sendAndRest(orderFile(name, [{ number: 'OTHERS-3' }], 'spijkerhout'));
    expect([...(await envelopeCodes(test.id)), ...(await envelopeCodes(other.id))]).toEqual([[], []]);
  });

  it('is free again when the use was refused: the interchange comes corrected', async () => {
    const name = reference();
    const right = text(name, [{ number: 'MENDED-1' }, { number: 'MENDED-2' }]);
    await send(right.replace(`UNZ+2+${name}`, `UNZ+3+${name}`));
    const { id } = await send(right);
    expect((await outcome(id)).map(({ state }) => state)).toEqual(['ordered', 'ordered']);
    expect(await answers(name)).toEqual(['4+29+UNZ+2', '7']);
  });

  it('is free again when each of its messages was refused', async () => {
    const name = reference();
    const right = text(name, [{ number: 'MENDED-3' }]);
    await send(right.replace(/UNT\+\d+/, 'UNT+99'));
    const { id } = await send(right);
    expect((await outcome(id)).map(({ state }) => state)).toEqual(['ordered']);
  });

  it('is free again after the window, and then forgotten', async () => {
    const name = reference();
    const first = await send(text(name, [{ number: 'OLD-1' }]));
    const age = (days: number) =>
      office.query(
        'UPDATE envelope_reference SET used_at = now() - make_interval(days => $2) WHERE interchange_id = $1',
        [first.id, days],
      );
    await age(89);
    expect((await outcome((await send(text(name, [{ number: 'OLD-2' }]))).id)).map(({ state }) => state)).toEqual([
      'refused',
    ]);
    await age(91);
    const later = await send(text(name, [{ number: 'OLD-3' }]));
    expect((await outcome(later.id)).map(({ state }) => state)).toEqual(['ordered']);
    expect(await office.count('envelope_reference WHERE interchange_id = $1', [first.id])).toBe(0);
  });

  it('cannot be used up by an account that may not speak for the sender, whose orders never become any', async () => {
    const name = reference();
    const upload = await office.ask<{ id: string }>('demo', 'POST', '/api/interchanges?partner=spijkerhout', {
      body: orderFile(name, [{ number: 'FALSE-1' }]),
    });
    await office.rest();
    expect(await office.count("sales_order WHERE buyer_order_number = 'FALSE-1' AND state = 'in-review'")).toBe(1);
    expect(
      await office.query(
        `SELECT f.code FROM order_finding f JOIN sales_order o ON o.id = f.order_id WHERE o.interchange_id = $1 AND f.code = 'MSG-014'`,
        [upload.body.id],
      ),
    ).toHaveLength(1);
    const { id } = await send(text(name, [{ number: 'FALSE-2' }]));
    expect((await outcome(id)).map(({ state }) => state)).toEqual(['ordered']);
    expect(await answers(name)).toEqual(['7']);
  });
});

describe('a message reference that comes again in its interchange', () => {
  it('refuses the second message with error 26, and the first becomes an order', async () => {
    const name = reference();
    const right = text(name, [{ number: 'MESSAGE-1' }, { number: 'MESSAGE-2' }]);
    const { id } = await send(right.replace('UNH+2', 'UNH+1').replace(/(UNT\+\d+)\+2/, '$1+1'));
    expect((await outcome(id)).map(({ state }) => state)).toEqual(['ordered', 'refused']);
    const [sent] = await office.query<{ body: Buffer }>(
      `SELECT b.body FROM outbox b JOIN reply r ON r.id = b.subject_id WHERE r.interchange_id = $1 AND r.kind = 'CONTRL'`,
      [id],
    );
    expect(/UCM[^']*/.exec(sent?.body.toString('latin1') ?? '')?.[0]).toBe('UCM+1+ORDERS:D:96A:UN:EAN008+4+26+UNH+2');
  });
});

describe('an interchange of X12', () => {
  const isa = (number: string, order: string): string =>
    [
      `ISA*00*          *00*          *14*8719991000006  *14*8719999000008  *261120*0915*U*00401*${number}*0*P*>`,
      'GS*PO*8719991000006*8719999000008*20261120*0915*1*X*004010',
      'ST*850*0001',
      `BEG*00*SA*${order}**20261120`,
      'PO1*1*96*EA*1.85**EN*8719999010014',
      'CTT*1',
      'SE*5*0001',
      'GE*1*1',
      `IEA*1*${number}~`,
    ].join('~');

  it('has a control number that is used once: the same again is repeated, other content refused', async () => {
    const first = await send(isa('000000905', 'X12-1'));
    const again = await send(otherFile(isa('000000905', 'X12-1')));
    const other = await send(isa('000000905', 'X12-2'));
    expect(await envelopeCodes(first.id)).toEqual([[]]);
    expect((await outcome(again.id)).map(({ state, codes }) => [state, ...codes])).toEqual([['duplicate', 'MSG-009']]);
    expect(await envelopeCodes(other.id)).toEqual([['MSG-015']]);
    expect((await outcome(other.id)).map(({ state }) => state)).toEqual(['refused']);
    expect([await orders('X12-2'), await cases(other.id)]).toEqual([0, 1]);
  });
});

describe('two files with one reference at the same moment', () => {
  it('are never both processed, thirty times over', async () => {
    const names = Array.from({ length: 30 }, () => reference());
    await Promise.all(
      names.flatMap((name) => [
        office.send(orderFile(name, [{ number: `RACE-${name}-A` }])),
        office.send(orderFile(name, [{ number: `RACE-${name}-B` }])),
      ]),
    );
    await office.rest();
    for (const name of names) {
      expect([name, await office.count('sales_order WHERE buyer_order_number LIKE $1', [`RACE-${name}-_`])]).toEqual([
        name,
        1,
      ]);
      expect([name, (await answers(name)).toSorted()]).toEqual([name, ['4+26+UNB', '7']]);
    }
    expect(await office.count("work WHERE state = 'quarantined'")).toBe(0);
  }, 90_000);
});

describe('a large interchange', () => {
  const many = (prefix: string): readonly FileOrder[] =>
    Array.from({ length: 60 }, (_, n) => ({
      number: `${prefix}-${n}`,
      lines: Array.from({ length: 150 }, () => ({})),
    }));
  const states = (interchangeId: string) =>
    office.query<{ state: string; n: number }>(
      'SELECT state, count(*)::int AS n FROM message WHERE interchange_id = $1 GROUP BY 1',
      [interchangeId],
    );

  it('that comes again is repeated, with other content refused; read a second time it does not stand against itself', async () => {
    const name = reference();
    const content = text(name, many('LARGE'));
    expect(content.length).toBeGreaterThan(256 * 1024);
    const first = await send(content);
    expect(await states(first.id)).toEqual([{ state: 'ordered', n: 60 }]);
    const again = await send(otherFile(content));
    expect(await states(again.id)).toEqual([{ state: 'duplicate', n: 60 }]);
    // By its envelope, and not each order by its number.
    expect([...new Set((await outcome(again.id)).flatMap(({ codes }) => codes))]).toEqual(['MSG-009']);
    const other = await send(text(name, many('OTHER')));
    expect(await states(other.id)).toEqual([{ state: 'refused', n: 60 }]);
    expect(await answers(name)).toEqual(['7', '7', '4+26+UNB']);

    // As after a crash between the first transaction of the end and the last.
    await office.query("UPDATE interchange SET state = 'received' WHERE id = $1", [first.id]);
    await office.query(
      `INSERT INTO work (kind, key, job) VALUES ('read-interchange', $1::text, jsonb_build_object('kind', 'read-interchange', 'interchangeId', $1::text))`,
      [first.id],
    );
    await office.sweep();
    await office.rest();
    expect(await states(first.id)).toEqual([{ state: 'ordered', n: 60 }]);
    expect(await envelopeCodes(first.id)).toEqual([[]]);
    expect(await office.query('SELECT state FROM interchange WHERE id = $1', [first.id])).toEqual([{ state: 'read' }]);
  }, 120_000);
});
