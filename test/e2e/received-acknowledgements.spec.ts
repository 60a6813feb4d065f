import { orderFile } from '../builders/order-file';
import { Office } from '../harness/office';

// Real: the whole program over HTTP, its workers, PostgreSQL. The sender is Hoveling of the demo.

let office: Office;
let used = 0;

beforeAll(async () => {
  office = await Office.open();
}, 60_000);
afterAll(() => office.close());

const next = (): string => {
  used += 1;
  return `RA${used}`;
};
const send = (content: string | Buffer) => office.sendAndRest(Buffer.from(content));

/** An order that is answered. @returns our answer */
async function answered() {
  const number = next();
  await send(orderFile(number, [{ number }]));
  const [row] = await office.query<{
    readonly id: string;
    readonly reference: string;
    readonly file: string;
    readonly order: { readonly id: string; readonly reference: string; readonly buyerOrderNumber: string };
  }>(
    `SELECT b.id, b.control_reference AS reference, b.file_name AS file,
       jsonb_build_object('id', o.id, 'reference', o.reference, 'buyerOrderNumber', o.buyer_order_number) AS "order" FROM outbox b JOIN sales_order o ON o.id = b.order_id
     WHERE o.buyer_order_number = $1 AND b.kind = 'ORDRSP' AND b.state = 'delivered'`,
    [number],
  );
  if (row === undefined) throw new Error(`${number} was not answered`);
  return row;
}

/** A CONTRL from the partner. @param uci after the parties: action, error */
const contrl = (reference: string, uci: string, more: readonly string[] = [], sender = '8719991000006'): string => {
  const own = next();
  const body = [`UCI+${reference}+8719999000008:14+8719991000006:14+${uci}`, ...more];
  return `${[
    `UNB+UNOC:3+${sender}:14+8719999000008:14+261120:0915+${own}`,
    'UNH+1+CONTRL:D:3:UN',
    ...body,
    `UNT+${String(body.length + 2)}+1`,
    `UNZ+1+${own}`,
  ].join("'")}'`;
};
const said = async (outboxId: string): Promise<string | null> => {
  const [row] = await office.query<{ as: string | null }>('SELECT acknowledged_as AS as FROM outbox WHERE id = $1', [
    outboxId,
  ]);
  return row?.as ?? null;
};
const states = async (interchangeId: string): Promise<readonly string[]> =>
  (await office.query<{ state: string }>('SELECT state FROM message WHERE interchange_id = $1', [interchangeId])).map(
    ({ state }) => state,
  );
const cases = async (interchangeId: string) =>
  (
    await office.query<{ reason: string; title: string; findings: readonly { code: string }[] }>(
      'SELECT reason, title, findings FROM review_case WHERE interchange_id = $1',
      [interchangeId],
    )
  ).map(({ reason, title, findings }) => [reason, title, ...findings.map(({ code }) => code)]);

describe('an acknowledgement of our answer', () => {
  it('that accepts it is noted there, and nobody needs to look', async () => {
    const answer = await answered();
    const { id } = await send(contrl(answer.reference, '7'));
    expect([await said(answer.id), await states(id), await cases(id)]).toEqual(['accepted', ['acknowledgement'], []]);
    expect(await office.count('reply WHERE interchange_id = $1', [id])).toBe(0);
    expect(await office.count(`event_log WHERE kind = 'reply-acknowledged' AND subject_id = $1`, [answer.id])).toBe(1);
  });

  it('that refuses it is a case, which says what they found wrong', async () => {
    const answer = await answered();
    const told = ['UCM+1+ORDRSP:D:96A:UN:EAN008+4', 'UCS+5+15', 'UCD+12+2:1'];
    const { id } = await send(contrl(answer.reference, '4+18', told));
    expect(await said(answer.id)).toBe('rejected');
    expect(await cases(id)).toEqual([['acknowledgement', answer.file, 'RSP-002']]);
    const { body } = await office.ask<{ messages: readonly unknown[] }>('demo', 'GET', `/api/interchanges/${id}`);
    expect(body.messages).toMatchObject([
      {
        type: 'CONTRL',
        state: 'acknowledgement',
        acknowledges: { outcome: 'rejected', reference: answer.reference, file: answer.file },
        reviewCase: expect.any(String) as string,
      },
    ]);
  });

  it('that refuses it is seen at the order, and its case leads there', async () => {
    const { reference, file, order } = await answered();
    const answer = { kind: 'ORDRSP', version: 1, state: 'delivered', resend: false, file, controlReference: reference };
    const answersOf = async () =>
      (await office.ask<{ answers: readonly unknown[] }>('demo', 'GET', `/api/sales-orders/${order.id}`)).body.answers;
    expect(await answersOf()).toMatchObject([{ ...answer, acknowledgedAs: null, acknowledgedAt: null }]);

    const { id } = await send(contrl(reference, '4+18'));
    const acknowledgedAt = expect.stringMatching(/^20\d\d-.*Z$/) as string;
    expect(await answersOf()).toMatchObject([{ ...answer, acknowledgedAs: 'rejected', acknowledgedAt }]);
    const shown = await office.ask<{ messages: readonly unknown[] }>('demo', 'GET', `/api/interchanges/${id}`);
    expect(shown.body.messages).toMatchObject([{ acknowledges: { salesOrder: order.id } }]);

    const { body } = await office.ask<{ items: readonly { readonly id: string; readonly version: number }[] }>(
      'fatma',
      'GET',
      `/api/review-cases?salesOrder=${order.id}`,
    );
    expect(body.items).toMatchObject([
      { reason: 'acknowledgement', salesOrder: null, aboutOrder: order, interchange: id, state: 'open' },
    ]);
    // It is closed by itself: the order was released long ago.
    const [found] = body.items;
    const closed = await office.ask('fatma', 'POST', `/api/review-cases/${found?.id ?? ''}/rejection`, {
      version: found?.version ?? 0,
      body: { reason: 'Sent again by mail' },
    });
    expect(closed.body).toMatchObject({ state: 'closed', aboutOrder: order });
    const after = await office.ask<{ state: string }>('demo', 'GET', `/api/sales-orders/${order.id}`);
    expect(after.body.state).toBe('released');
  });

  it('that accepts the interchange and refuses its only message refuses it', async () => {
    const answer = await answered();
    await send(contrl(answer.reference, '7', ['UCM+1+ORDRSP:D:96A:UN:EAN008+4+12']));
    expect(await said(answer.id)).toBe('rejected');
  });

  it('counts as the last word, in whatever order they are worked off', async () => {
    const answer = await answered();
    await send(contrl(answer.reference, '4+18'));
    await send(contrl(answer.reference, '7'));
    expect(await said(answer.id)).toBe('accepted');
  });

  it('that comes again is taken once', async () => {
    const answer = await answered();
    const content = contrl(answer.reference, '4+18');
    await send(content);
    const again = await send(`\r\n${content}`);
    expect([await states(again.id), await cases(again.id)]).toEqual([['duplicate'], []]);
    expect(await office.count(`event_log WHERE kind = 'reply-acknowledged' AND subject_id = $1`, [answer.id])).toBe(1);
  });

  it('is noted at each sending of the same bytes', async () => {
    const number = next();
    const order = orderFile(number, [{ number }]);
    await send(order);
    await send(Buffer.concat([Buffer.from('\r\n'), order]));
    const rows = await office.query<{ id: string; reference: string }>(
      `SELECT b.id, b.control_reference AS reference FROM outbox b JOIN reply r ON r.id = b.subject_id
       JOIN interchange i ON i.id = r.interchange_id WHERE r.kind = 'CONTRL' AND i.envelopes -> 0 -> 'envelope' ->> 'reference' = $1`,
      [number],
    );
    expect(rows.length).toBe(2);
    await send(contrl(rows[0]?.reference ?? '', '4+18'));
    for (const { id } of rows) expect(await said(id)).toBe('rejected');
  });
});

describe('an acknowledgement of nothing that we sent', () => {
  it('is a case', async () => {
    const { id } = await send(contrl('99999999', '7'));
    expect([await states(id), (await cases(id)).map(([reason, , code]) => [reason, code])]).toEqual([
      ['acknowledgement'],
      [['acknowledgement', 'RSP-003']],
    ]);
  });

  it('comes from a sender whom we do not know, whatever number it names', async () => {
    const answer = await answered();
    const { id } = await send(contrl(answer.reference, '4+18', [], '8710000000000'));
    expect([await said(answer.id), (await cases(id)).map(([, , code]) => code)]).toEqual([null, ['RSP-003']]);
  });

  it('comes through the account of another partner', async () => {
    const answer = await answered();
    const [other] = await office.query<{ id: string }>(
      `SELECT p.id FROM partner p WHERE NOT EXISTS (SELECT FROM partner_identifier i WHERE i.partner_id = p.id AND i.value = '8719991000006') LIMIT 1`,
    );
    await office.query(`UPDATE channel_account SET partner_id = $1`, [other?.id]);
    try {
      const { id } = await send(contrl(answer.reference, '4+18'));
      expect([await said(answer.id), (await cases(id)).map(([, , code]) => code)]).toEqual([null, ['MSG-014']]);
    } finally {
      await office.query(`UPDATE channel_account SET partner_id = NULL`);
    }
  });
});

describe('acknowledgements of X12', () => {
  const x12 = (number: string, body: string): string =>
    `ISA*00*          *00*          *14*8719991000006  *14*8719999000008  *261120*0915*U*00401*${number}*0*P*>~${body}~`;

  it('are TA1 by the interchange, 997 by the group; the worst counts', async () => {
    const order = x12(
      '000000601',
      'GS*PO*8719991000006*8719999000008*20261120*0915*1*X*004010~ST*850*0001~BEG*00*SA*RX**20261120~PO1*1*96*EA*1.85**EN*8719999010014~CTT*1~SE*5*0001~GE*1*1~IEA*1*000000601',
    );
    const { id } = await send(order);
    const [sent] = await office.query<{ id: string; reference: string }>(
      `SELECT b.id, b.control_reference AS reference FROM outbox b JOIN reply r ON r.id = b.subject_id WHERE r.interchange_id = $1`,
      [id],
    );
    const group = Number(sent?.reference ?? '');
    const functional = await send(
      x12(
        '000000602',
        `GS*FA*8719991000006*8719999000008*20261120*0915*2*X*004010~ST*997*0001~AK1*FA*${group}~AK9*R*1*1*0*4~SE*4*0001~GE*1*2~IEA*1*000000602`,
      ),
    );
    expect([await said(sent?.id ?? ''), await states(functional.id)]).toEqual(['rejected', ['acknowledgement']]);
    const ta1 = await send(x12('000000603', `TA1*0${sent?.reference ?? ''}*261120*0915*A*000~IEA*0*000000603`));
    expect([await said(sent?.id ?? ''), await states(ta1.id), await cases(ta1.id)]).toEqual([
      'rejected',
      ['acknowledgement'],
      [],
    ]);
  });
});
