import { RetentionService } from '../../src/intake/services';
import { Office, type Person } from '../harness/office';

// Real: the whole program over HTTP, PostgreSQL, all that follows the placing of an order.

let office: Office;
beforeAll(async () => {
  office = await Office.open({ limits: { entryDocumentBytes: 4096 } });
}, 60_000);
afterAll(() => office.close());

type Line = Readonly<Record<'code' | 'article' | 'quantity' | 'unit' | 'price' | 'deliveryDate', string>>;
const line = (given: Partial<Line>): Line => ({ code: '', article: '', quantity: '', unit: '', price: '', deliveryDate: '', ...given }); // prettier-ignore
const content = (orderNumber: string, lines: readonly Partial<Line>[], given: object = {}) => ({
  customer: { number: '10050', name: 'Stal & Erf Landwinkels B.V.', partner: 'stal-en-erf' },
  orderNumber,
  orderDate: '',
  deliveryDate: '',
  shipTo: null,
  currency: '',
  reference: '',
  remark: '',
  toldBy: 'pdf',
  confirmation: 'as-agreed',
  lines: lines.map(line),
  ...given,
});
const PDF = Buffer.from('%PDF-1.4\n1 0 obj <</OpenAction <</S /JavaScript /JS (app.alert(1))>>>> endobj\n%%EOF');

interface Trial {
  readonly faults: readonly { readonly path: string; readonly text: { readonly nl: string } }[];
  readonly lines: readonly {
    readonly quantity: string | null;
    readonly ourPrice: string | null;
    readonly units: unknown;
  }[];
  readonly findings: readonly { readonly code: string; readonly line: number | null; readonly stops: boolean }[];
  readonly outcome: string | null;
  readonly total: string | null;
  readonly buyerTotal: string | null;
}
const trial = async (body: object): Promise<Trial> =>
  (await office.ask<Trial>('fatma', 'POST', '/api/order-entry/trial', { body })).body;
const begin = async (body: object, person: Person = 'fatma'): Promise<string> =>
  (await office.ask<{ id: string }>(person, 'POST', '/api/order-drafts', { body })).body.id;
const lay = (draft: string, version: number, name: string, body: Buffer) =>
  office.ask<{ detail?: string; document: { id: string; type: string } }>(
    'fatma',
    'POST',
    `/api/entry-documents?draft=${draft}&name=${name}`,
    { body, version },
  );
const place = (draft: string, version: number) =>
  office.ask<{ interchange: string }>('fatma', 'POST', `/api/order-drafts/${draft}/placement`, { version });

interface Message {
  readonly state: string;
  readonly salesOrder: string;
  readonly salesOrderState: string;
  readonly reviewCase: string | null;
  readonly findings: readonly { readonly code: string }[];
}
async function messageOf(interchange: string): Promise<Message | undefined> {
  await office.rest();
  const { body } = await office.ask<{ messages: readonly Message[] }>(
    'fatma',
    'GET',
    `/api/interchanges/${interchange}`,
  );
  return body.messages[0];
}

describe('a draft', () => {
  it('is kept as it was typed, for who types it alone, and not written over from another tab', async () => {
    const typed = content('T-1', [{ code: 'PT1001', quantity: '1.234' }]);
    const id = await begin(typed);
    const route = `/api/order-drafts/${id}`;
    const later = content('T-1', [{ code: 'PT1001', quantity: '1.234,5' }]);
    expect((await office.ask('fatma', 'PUT', route, { body: later, version: 1 })).body).toEqual({ version: 2 });
    const stale = await office.ask('fatma', 'PUT', route, { body: typed, version: 1 });
    expect([stale.status, stale.etag]).toEqual([412, '"2"']);
    expect(await office.ask('fatma', 'GET', route)).toMatchObject({ etag: '"2"', body: { content: later } });
    expect((await office.ask('sanne', 'GET', route)).status).toBe(404);
    const list = await office.ask<{ items: object[] }>('fatma', 'GET', '/api/order-drafts');
    expect(list.body.items).toMatchObject([{ id, orderNumber: 'T-1', lines: 1 }]);
    expect((await office.ask('fatma', 'DELETE', route, { version: 2 })).status).toBe(204);
    expect((await office.ask<{ items: object[] }>('fatma', 'GET', '/api/order-drafts')).body.items).toEqual([]);
  });

  it('has a document beside it that can do nothing, and gives it up with the last draft that shows it', async () => {
    const [one, other] = [await begin(content('T-2', [])), await begin(content('T-3', []))];
    const laid = await lay(one, 1, 'order.pdf', PDF);
    expect(laid).toMatchObject({ status: 201, body: { version: 2, document: { type: 'pdf' } } });
    expect((await lay(other, 1, 'same.pdf', PDF)).body.document.id).toBe(laid.body.document.id);
    const shown = await fetch(`${office.url}/api/entry-documents/${laid.body.document.id}`, {
      headers: { Authorization: `Bearer ${office.token('sanne')}` },
    });
    expect(Buffer.from(await shown.arrayBuffer()).equals(PDF)).toBe(true);
    expect(Object.fromEntries(shown.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
    });
    await office.ask('fatma', 'DELETE', `/api/order-drafts/${one}`, { version: 2 });
    expect(await office.count('entry_document')).toBe(1);
    await office.ask('fatma', 'DELETE', `/api/order-drafts/${other}/document`, { version: 2 });
    expect([await office.count('entry_document'), await office.count('payload')]).toEqual([0, 0]);
  });

  it('refuses in words what is too large, empty or of another kind', async () => {
    const id = await begin(content('T-4', []));
    const refused = async (name: string, bytes: Buffer) => {
      const { status, body } = await lay(id, 1, name, bytes);
      return [status, body.detail];
    };
    expect(await refused('a.pdf', Buffer.alloc(5000, 'a'))).toEqual([
      413,
      'Een document mag hoogstens 4 kB groot zijn.',
    ]);
    expect(await refused('a.pdf', Buffer.from('MZ\x90\x00\x03'))).toEqual([
      415,
      'Dit is geen pdf, afbeelding, mail (.eml) of tekst, wat de naam ook zegt.',
    ]);
    expect(await refused('a.txt', Buffer.alloc(0))).toEqual([400, 'Het document is leeg.']);
    expect(await office.count('payload')).toBe(0);
  });

  it('shows a mail in words, with its attachments', async () => {
    const id = await begin(content('T-5', []));
    const mail = Buffer.from(
      ['From: Inkoop <inkoop@stal-en-erf.example>', 'Subject: Bestelling', 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=x', '',
        '--x', 'Content-Type: text/html', '', '<p>Graag <b>24</b> stuks<script>alert(1)</script></p>',
        '--x', 'Content-Type: application/pdf', 'Content-Disposition: attachment; filename=order.pdf', '', PDF.toString(), '--x--', ''].join('\r\n'),
    ); // prettier-ignore
    const { document } = (await lay(id, 1, 'bestelling.eml', mail)).body;
    expect(document.type).toBe('mail');
    const shown = await office.ask<{ text: string }>('fatma', 'GET', `/api/entry-documents/${document.id}/text`);
    expect(shown.body).toMatchObject({
      mail: { subject: 'Bestelling', attachments: [{ name: 'order.pdf', type: 'pdf' }] },
    });
    expect(shown.body.text.trim()).toBe('Graag 24 stuks');
    const attached = await office.ask<string>('fatma', 'GET', `/api/entry-documents/${document.id}/attachments/0`);
    expect(attached.body).toContain('%PDF-1.4');
  });
});

describe('while somebody types', () => {
  it('each line is judged by the rules of every order, and nothing is stored', async () => {
    const view = await trial(
      content('T-6', [
        { code: 'PT1001', quantity: '96', price: '1,05' },
        { code: 'WEET-NIET', quantity: '3' },
        { code: 'PT1002', quantity: '1.234' },
        {},
      ]),
    );
    expect(view).toMatchObject({
      outcome: 'in-review',
      faults: [{ path: 'lines[2].quantity', text: { nl: '“1.234” kan twee getallen zijn: typ 1234, of 1,2340.' } }],
      buyerTotal: '100.80',
    });
    const stopping = view.findings.filter(({ stops }) => stops).map(({ code, line: at }) => [code, at]);
    expect(stopping).toEqual(expect.arrayContaining([['PRC-001', 0], ['ITM-002', 1]])); // prettier-ignore
    expect(view.lines.map(({ quantity }) => quantity)).toEqual(['96', '3', null, null]);
    expect(view.lines[0]?.ourPrice).not.toBeNull();
    expect(view.lines[0]?.units).toContainEqual({ unit: 'CT', level: 'case', baseQuantity: '12' });
    expect(await office.count('sales_order')).toBe(0);
  });

  it('a customer is found, with his places and who orders for him', async () => {
    const found = await office.ask<{ items: object[] }>('fatma', 'GET', '/api/order-entry/customers?q=erf');
    expect(found.body.items).toMatchObject([
      { number: '10050', partner: { code: 'stal-en-erf' }, places: [{ gln: '8719995000101', usual: true }] },
    ]);
  });
});

describe('placing', () => {
  it('makes one order however often it is asked, and leads from it to the document', async () => {
    const id = await begin(content('T-7', [{ code: 'PT1001', quantity: '24' }]));
    await lay(id, 1, 'order.pdf', PDF);
    const [one, other] = await Promise.all([place(id, 2), place(id, 2)]);
    expect([one.status, other.status]).toEqual([202, 202]);
    expect(other.body.interchange).toBe(one.body.interchange);
    expect((await place(id, 3)).body).toEqual(one.body);
    expect(await messageOf(one.body.interchange)).toMatchObject({ state: 'ordered', salesOrderState: 'released' });
    expect(await office.count(`sales_order WHERE buyer_order_number = 'T-7'`)).toBe(1);
    expect(await office.count(`channel_account WHERE kind = 'desk'`)).toBe(1);
    const source = await office.ask('sanne', 'GET', `/api/order-entry/source?interchange=${one.body.interchange}`);
    expect(source.body).toMatchObject({
      source: { toldBy: 'pdf', keyedBy: 'Fatma de Jong', document: { name: 'order.pdf' } },
    });
    const late = await office.ask('fatma', 'PUT', `/api/order-drafts/${id}`, { body: content('T-7', []), version: 3 });
    expect(late.status).toBe(409);
  });

  it('opens a case as for any order where something is to be asked, and knows an order that came before', async () => {
    const wrong = await begin(content('T-8', [{ code: 'PT1001', quantity: '24', price: '0,50' }]));
    const asked = await messageOf((await place(wrong, 1)).body.interchange);
    expect([asked?.salesOrderState, asked?.reviewCase === null]).toEqual(['in-review', false]);
    const again = await begin(content('T-7', [{ code: 'PT1001', quantity: '24' }]));
    const known = await messageOf((await place(again, 1)).body.interchange);
    expect([known?.state, known?.findings.map(({ code }) => code)]).toEqual(['duplicate', expect.arrayContaining(['DUP-002'])]); // prettier-ignore
  });

  it('is refused in words while something is missing', async () => {
    const id = await begin(content('T-9', [{ code: 'PT1001' }], { customer: null }));
    expect(await place(id, 1)).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'customer', message: 'Kies de klant.' }, { path: 'lines[0].quantity', message: 'Hoeveel?' }] },
    }); // prettier-ignore
  });

  it('is kept as long as the order, and goes with it', async () => {
    await office.query(`UPDATE interchange SET received_at = '2015-03-01', read_at = '2015-03-01'`);
    for (const [table, column] of [['receipt', 'received_at'], ['message', 'judged_at'], ['sales_order', 'received_at'], ['sales_order', 'judged_at'], ['sales_order', 'released_at']])
      await office.query(`UPDATE ${table ?? ''} SET ${column ?? ''} = '2015-03-01' WHERE ${column ?? ''} IS NOT NULL`);
    expect(await office.count(`order_draft WHERE state = 'placed'`)).toBe(3);
    await office.app.get(RetentionService).run(new Date('2026-11-27T12:00:00Z'));
    // The order that waits for a person stays.
    expect(await office.count(`order_draft WHERE state = 'placed'`)).toBe(1);
    expect(await office.count(`entry_document WHERE type = 'pdf'`)).toBe(0);
  }); // prettier-ignore
});
