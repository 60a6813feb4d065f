import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Office, type Person } from '../harness/office';

// Real: the whole program over HTTP, its workers, PostgreSQL, the drop folder. There is no grace time. The messages are those of the stories,
// under numbers of their own.

interface Change {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly intent: string;
  readonly items: readonly { readonly key: string; readonly before: string | null; readonly asked: string | null }[];
  readonly findings: readonly { readonly code: string }[];
}

let office: Office;
let sent = 0;
beforeAll(async () => {
  office = await Office.open({ limits: { graceTimeMs: 0 } });
  await office.query(`UPDATE partner SET respond = 'always' WHERE code = 'walmerdijk'`);
}, 60_000);
afterAll(() => office.close());

/** What stands for an order number and for whatever else is used once in the messages of a story. */
const STORIES = {
  x12: { order: '112-an-x12-change/message-1.x12', change: '112-an-x12-change/message-2.x12', number: '4500112001', once: /(?<=0000)2621[23]/g },
  cxml: { order: '82-a-cxml-update/message-1.xml', change: '82-a-cxml-update/message-2.xml', number: 'WD-2026-082', once: /(?<=[.])82(?=@)/g },
  opentrans: { order: '84-an-opentrans-orderchange/message-1.xml', change: '84-an-opentrans-orderchange/message-2.xml', number: 'PL-2611-84', once: null },
  idoc: { order: '116-an-idoc-change-in-xml/message-1.xml', change: '116-an-idoc-change-in-xml/message-2.xml', number: '4500116001', once: /(?<=00000000000)26116(?=[01]<)/g },
  ubl: { order: '117-a-peppol-order-change/message-1.xml', change: '117-a-peppol-order-change/message-2.xml', number: 'WD-2026-117', once: null },
} as const; // prettier-ignore
type Format = keyof typeof STORIES;

const textOf = (name: string): string => readFileSync(path.resolve(__dirname, '../../fixtures/stories', name), 'utf8');
const newNumber = (): string => `45009${String(10_000 + ++sent)}`;

/** The order or the change of a format's story, as if it were about this number; with what else is other in it. */
function message(format: Format, part: 'order' | 'change', number: string, edit: (text: string) => string = (text) => text): Buffer {
  const story = STORIES[format];
  const own = textOf(story[part]).replaceAll(story.number, number);
  const unique = story.once === null ? own : own.replaceAll(story.once, String(30_000 + ++sent));
  return Buffer.from(edit(unique), 'utf8');
} // prettier-ignore

async function ordered(format: Format): Promise<string> {
  const number = newNumber();
  await office.sendAndRest(message(format, 'order', number));
  expect(await stateOf(number)).toBe('released');
  return number;
}
const stateOf = async (number: string): Promise<string | undefined> =>
  (await office.query<{ state: string }>('SELECT state FROM sales_order WHERE buyer_order_number = $1', [number]))[0]?.state; // prettier-ignore
async function changesOf(number: string): Promise<readonly Change[]> {
  const [order] = await office.query<{ id: string }>('SELECT id FROM sales_order WHERE buyer_order_number = $1', [number]);
  return (await office.ask<Change[]>('demo', 'GET', `/api/order-changes?salesOrder=${order?.id ?? ''}`)).body;
} // prettier-ignore
const linesOf = (number: string) =>
  office.query<{ quantity: string | null }>(
    `SELECT l.confirmed_quantity::text AS quantity FROM sales_order_line l JOIN sales_order o ON o.id = l.order_id
     WHERE o.buyer_order_number = $1 ORDER BY l.index`,
    [number],
  );
const quantitiesOf = async (number: string): Promise<readonly (string | null)[]> =>
  (await linesOf(number)).map(({ quantity }) => quantity);
async function decide(person: Person, change: Change | undefined, what: string, body: object): Promise<string> {
  const { body: decided } = await office.ask<Change>(person, 'POST', `/api/order-changes/${change?.id ?? ''}/${what}`, {
    version: change?.version ?? 0,
    body,
  });
  await office.rest();
  return decided.state;
}
/** Each answer that left, the latest last. */
const answersTo = async (number: string): Promise<readonly string[]> =>
  (
    await office.query<{ body: Buffer }>(
      `SELECT b.body FROM outbox b JOIN sales_order o ON o.id = b.order_id WHERE o.buyer_order_number = $1 AND b.body IS NOT NULL ORDER BY b.created_at`,
      [number],
    )
  ).map(({ body }) => body.toString('utf8'));
const toTell = (number: string): Promise<number> =>
  office.count(`review_case c JOIN sales_order o ON o.id = c.about_order_id WHERE c.reason = 'tell-buyer' AND o.buyer_order_number = $1`, [number]); // prettier-ignore

const ASKED: Readonly<
  Record<Format, { readonly keys: readonly string[]; readonly after: readonly (string | null)[] }>
> = {
  x12: { keys: ['lines[0].quantity', 'lines[1].line', 'new[2].line'], after: ['48', null, '12'] },
  cxml: { keys: ['lines[0].quantity'], after: ['24'] },
  opentrans: { keys: ['lines[0].quantity', 'new[1].line'], after: ['36', '60', '60'] },
  idoc: { keys: ['lines[1].quantity'], after: ['36', '48'] },
  ubl: { keys: ['lines[0].quantity'], after: ['12', '60'] },
};

describe.each(Object.keys(STORIES) as readonly Format[])('a change in %s', (format) => {
  it('is held against its order, applied by the gate, and asked once however often it is sent', async () => {
    const number = await ordered(format);
    for (let times = 0; times < 3; times++) await office.sendAndRest(message(format, 'change', number, (text) => `${text}${'\n'.repeat(times)}`)); // prettier-ignore
    const [change, ...more] = await changesOf(number);
    expect(more).toEqual([]);
    expect(change?.findings.map(({ code }) => code)).toEqual(['CHG-005']);
    expect(change?.items.map(({ key }) => key)).toEqual(ASKED[format].keys);
    expect(await decide('fatma', change, 'application', { reason: 'As asked' })).toBe('applied');
    expect([await stateOf(number), await quantitiesOf(number)]).toEqual(['released', ASKED[format].after]);
  });

  it('that comes before its order is judged when that comes, and asked once', async () => {
    const number = newNumber();
    for (let times = 0; times < 2; times++) await office.sendAndRest(message(format, 'change', number, (text) => `${text}${'\n'.repeat(times)}`)); // prettier-ignore
    await office.sendAndRest(message(format, 'order', number));
    const changes = await changesOf(number);
    expect(changes.map(({ state, items }) => [state, items.map(({ key }) => key)])).toEqual([['requested', ASKED[format].keys]]); // prettier-ignore
  });

  it('that is refused leaves the order, and is answered as a change of what was asked, or somebody tells', async () => {
    const number = await ordered(format);
    const [before, told] = [await quantitiesOf(number), await toTell(number)];
    await office.sendAndRest(message(format, 'change', number));
    const [change] = await changesOf(number);
    expect(await decide('fatma', change, 'refusal', { reason: 'Too late' })).toBe('refused');
    expect((await quantitiesOf(number)).filter((quantity) => quantity !== null)).toEqual(before);
    const [answer = ''] = (await answersTo(number)).slice(1);
    const expected = { x12: '~BCA*00*AC*', ubl: '<cbc:OrderResponseCode>CA<', cxml: null, opentrans: null, idoc: null }[format]; // prettier-ignore
    if (expected === null) expect(await toTell(number)).toBe(told + 1);
    else expect(answer).toContain(expected);
  });
});

describe('an X12 change', () => {
  it('that is applied is answered with an 865 that accepts it; some of it only, and it does not', async () => {
    const [all, some] = [await ordered('x12'), await ordered('x12')];
    for (const number of [all, some]) await office.sendAndRest(message('x12', 'change', number));
    await decide('fatma', (await changesOf(all))[0], 'application', { reason: 'As asked' });
    const body = { items: ['lines[0].quantity', 'lines[1].line'], reason: 'No room for more' };
    expect(await decide('fatma', (await changesOf(some))[0], 'application', body)).toBe('partly-applied');
    const [first = '', whole = ''] = await answersTo(all);
    expect(first).toContain('~ST*855*0001~BAK*00*AD*');
    expect(whole).toMatch(new RegExp(`~ST[*]865[*]0001~BCA[*]00[*]AD[*]${all}[*][*]1[*]20261123[*][*][*]SO\\d+[*]\\d{8}[*]20261124~`));
    expect(whole.match(/~(POC|ACK)[*][^*~]*[*][^*~]*[*][^*~]*/g)).toEqual(['~POC*1*QI*48', '~ACK*IA*48*EA', '~POC*3*AI*12', '~ACK*IA*12*EA']);
    const [, partly = ''] = await answersTo(some);
    expect(partly).toContain('~BCA*00*AC*');
    expect(partly).toContain('~ACK*IR*12*EA~');
  }); // prettier-ignore

  it('with the purpose of a cancellation cancels by itself what was not released', async () => {
    const number = newNumber();
    await office.sendAndRest(message('x12', 'order', number, (text) => text.replace('8719999012018', '8719999099989')));
    expect(await stateOf(number)).toBe('in-review');
    await office.sendAndRest(message('x12', 'change', number, (text) => text.replace('BCH*04', 'BCH*01')));
    expect([await stateOf(number), await answersTo(number)]).toEqual(['cancelled', []]);
  });

  it('that lowers a quantity where it says that it raises it is unclear, and deleting without saying what is asked about', async () => {
    const number = await ordered('x12');
    await office.sendAndRest(message('x12', 'change', number, (text) => text.replace('QI*48', 'QI*24')));
    await office.sendAndRest(message('x12', 'change', number, (text) => text.replace('BCH*04', 'BCH*03').replace('**1*2026', '**2*2026'))); // prettier-ignore
    const [contradicted, deleted] = await changesOf(number);
    expect(contradicted?.items[0]).toMatchObject({ key: 'lines[0].quantity', verdict: 'unclear' });
    expect(deleted?.findings.map(({ code }) => code)).toContain('CHG-008');
  });
});

describe('quantities that are differences', () => {
  it('are added to what was asked, where that is agreed with the partner', async () => {
    await office.query(`UPDATE partner SET change_quantities = 'difference' WHERE code = 'pannenlap'`);
    const number = await ordered('opentrans');
    await office.sendAndRest(message('opentrans', 'change', number, (text) => text.replace('<QUANTITY>36<', '<QUANTITY>-6<')));
    await office.query(`UPDATE partner SET change_quantities = 'total' WHERE code = 'pannenlap'`);
    const [change] = await changesOf(number);
    expect(change?.items[0]).toMatchObject({ key: 'lines[0].quantity', before: '24 C62', asked: '18 C62', verdict: 'plain' });
  }); // prettier-ignore

  it('are unclear below zero where nothing is agreed', async () => {
    const number = await ordered('opentrans');
    await office.sendAndRest(message('opentrans', 'change', number, (text) => text.replace('<QUANTITY>36<', '<QUANTITY>-6<'))); // prettier-ignore
    expect((await changesOf(number))[0]?.items[0]).toMatchObject({ key: 'lines[0].quantity', verdict: 'unclear' });
  });
});

describe('a cXML update', () => {
  it('takes away what it does not have, and one of an older version is a question', async () => {
    const number = newNumber();
    const second = (text: string): string => text.replace(/<ItemOut [^]*<\/ItemOut>/, (item) => `${item}${item.replace('lineNumber="1"', 'lineNumber="2"').replaceAll('SM1801', 'SM1813').replaceAll('WD-5001', 'WD-5002').replace('8.45', '1.65').replace('Straatbezem 40 cm met steel', 'Afvalzakken')}`);
    await office.sendAndRest(message('cxml', 'order', number, second));
    await office.sendAndRest(message('cxml', 'change', number));
    await office.sendAndRest(message('cxml', 'change', number, (text) => text.replace('orderVersion="2"', 'orderVersion="0"')));
    const [change, older] = await changesOf(number);
    expect(change?.items.map(({ key }) => key)).toEqual(['lines[0].quantity', 'lines[1].line']);
    expect(older?.findings.map(({ code }) => code)).toEqual(['CHG-006', 'CHG-005']);
  }); // prettier-ignore
});

describe('a Peppol order change', () => {
  it('is answered by the transaction that names it, and accepted because it was done', async () => {
    const number = await ordered('ubl');
    await office.sendAndRest(message('ubl', 'change', number));
    await decide('fatma', (await changesOf(number))[0], 'application', { reason: 'As asked' });
    const [first = '', second = ''] = await answersTo(number);
    expect(first).toContain('trns:order_response:3<');
    expect(first).not.toContain('OrderChangeDocumentReference');
    expect(second).toContain('trns:order_response_advanced:3<');
    expect(second).toContain('<cbc:OrderResponseCode>AP<');
    expect(second).toMatch(new RegExp(`<cac:OrderReference>\\s*<cbc:ID>${number}</cbc:ID>`));
    expect(second).toMatch(new RegExp(`<cac:OrderChangeDocumentReference>\\s*<cbc:ID>${number}-W1</cbc:ID>`));
  });

  it('with an earlier sequence number is never applied unseen after a later one', async () => {
    const number = await ordered('ubl');
    const numbered = (n: string, quantity: string) => (text: string): string =>
      text.replace(`${number}-W1`, `${number}-W${n}`).replace('NumberID>1<', `NumberID>${n}<`).replace('>12<', `>${quantity}<`);
    await office.sendAndRest(message('ubl', 'change', number, numbered('2', '24')));
    await office.sendAndRest(message('ubl', 'change', number, numbered('1', '18')));
    const [later, earlier] = await changesOf(number);
    await decide('fatma', later, 'application', { reason: 'As asked' });
    expect(earlier?.findings.map(({ code }) => code)).toEqual(['CHG-005']);
    // Nobody had seen that it is older: even who may decide that is asked again.
    expect((await office.ask('wim', 'POST', `/api/order-changes/${earlier?.id ?? ''}/application`, { version: earlier?.version ?? 0, body: { reason: 'As asked' } })).status).toBe(412);
    const [, asked] = await changesOf(number);
    expect(asked?.findings.map(({ code }) => code)).toEqual(['CHG-006', 'CHG-005']);
    expect(await quantitiesOf(number)).toEqual(['24', '60']);
  }); // prettier-ignore

  it('that leaves a line out takes it away, and so does one that says so', async () => {
    const [absent, said] = [await ordered('ubl'), await ordered('ubl')];
    await office.sendAndRest(message('ubl', 'change', absent, (text) => text.replace(/<cac:OrderLine>(?![^]*<cac:OrderLine>)[^]*<\/cac:OrderLine>/, ''))); // prettier-ignore
    await office.sendAndRest(message('ubl', 'change', said, (text) => text.replace('StatusCode>4<', 'StatusCode>2<')));
    for (const number of [absent, said]) {
      const [change] = await changesOf(number);
      expect(change?.items.map(({ key }) => key)).toEqual(['lines[0].quantity', 'lines[1].line']);
      expect(await decide('fatma', change, 'application', { reason: 'As asked' })).toBe('applied');
      expect(await quantitiesOf(number)).toEqual(['12', null]);
      expect((await answersTo(number)).at(-1)).toContain('<cbc:OrderResponseCode>AP<');
    }
  });

  it('that takes the order back waits where it was released, and nobody is answered', async () => {
    const number = await ordered('ubl');
    const cancellation = textOf('118-a-peppol-cancellation/message-2.xml').replaceAll('WD-2026-118', number);
    await office.sendAndRest(Buffer.from(cancellation, 'utf8'));
    const [change] = await changesOf(number);
    expect(change).toMatchObject({ intent: 'cancel', findings: [{ code: 'CHG-007' }] });
    expect(await decide('fatma', change, 'application', { reason: 'Stopped' })).toBe('applied');
    expect([await stateOf(number), (await answersTo(number)).length]).toEqual(['cancelled', 1]);
  });
});

describe('what came of them', () => {
  it('adds up at the end of the day', async () => {
    const { balanced, faults, unequal } = (
      await office.ask<{ balanced: boolean; faults: unknown; unequal: unknown }>('demo', 'GET', '/api/balance')
    ).body;
    expect([faults, unequal, balanced]).toEqual([[], [], true]);
  });
});
