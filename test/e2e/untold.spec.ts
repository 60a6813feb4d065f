import { orderFile } from '../builders/order-file';
import { Office } from '../harness/office';

// Real: the whole program over HTTP, its workers, PostgreSQL. The sender is Hoveling of the demo.

interface Case {
  readonly id: string;
  readonly reason: string;
  readonly version: number;
  readonly interchange: string | null;
  readonly findings: readonly { readonly code: string; readonly text: { readonly nl: string; readonly en: string } }[];
}

let office: Office;
beforeAll(async () => {
  office = await Office.open();
}, 60_000);
afterAll(() => office.close());

/** Three orders in one interchange, changed. @param padding so that it is large, and read in pieces */
const file = (number: string, change: (text: string) => string, padding = 0): Buffer => {
  const orders = [1, 2, 3].map((n) => ({ number: `${number}-${n}` }));
  const changed = change(orderFile(number, orders).toString('latin1'));
  return Buffer.from(changed.replace("'\nUNZ", `'\n${' \n'.repeat(padding / 2)}UNZ`), 'latin1');
};

async function becomes(content: Buffer) {
  const { id } = await office.sendAndRest(content);
  const messages = await office.query<{ state: string }>(
    'SELECT state FROM message WHERE interchange_id = $1 ORDER BY index',
    [id],
  );
  const sent = await office.query<{ body: Buffer }>(
    `SELECT b.body FROM outbox b JOIN reply r ON r.id = b.subject_id WHERE r.interchange_id = $1 AND r.kind = 'CONTRL'`,
    [id],
  );
  const { body } = await office.ask<{ items: readonly Case[] }>('fatma', 'GET', '/api/review-cases?limit=200');
  return {
    states: messages.map(({ state }) => state),
    told: sent.map(({ body: bytes }) => /UCI[^]*(?=UNT)/.exec(bytes.toString('latin1'))?.[0]),
    cases: body.items.filter(({ interchange }) => interchange === id),
    quarantined: await office.count("work WHERE state = 'quarantined'"),
  };
}
const PARTIES = '8719991000006:14+8719999000008:14';
const RECEIPT = (reference: string): string => `UCI+${reference}+${PARTIES}+8'`;

describe('a message that is refused and has no name', () => {
  it.each([
    ['reference', 'NOREF', 0, (text: string) => text.replace('UNH+2+', 'UNH++'), /geen kenmerk/],
    ['type', 'NOTYPE', 0, (text: string) => text.replace('UNH+2+ORDERS', 'UNH+2+'), /noemt zijn soort of versie niet/],
    ['reference in a large file', 'NOREFL', 300_000, (text: string) => text.replace('UNH+2+', 'UNH++'), /geen kenmerk/],
  ] as const)(
    'no %s: the good orders go on, the sender is told of the arrival alone, and a person of the rest',
    async (_, number, padding, change, obstacle) => {
      const came = await becomes(file(number, change, padding));
      expect([came.states, came.told, came.quarantined]).toEqual([
        ['ordered', 'refused', 'ordered'],
        [RECEIPT(number)],
        0,
      ]);
      expect(came.cases.map(({ reason }) => reason).sort()).toEqual(['refused', 'tell-buyer']);
      const tell = came.cases.find(({ reason }) => reason === 'tell-buyer');
      expect(tell?.findings.map(({ code, text }) => [code, text.nl])).toEqual([
        ['RSP-004', expect.stringMatching(obstacle)],
      ]);
      expect(tell?.findings[0]?.text.en).toMatch(/Refused: 1 of 3 messages/);
      const closed = await office.ask<{ state: string }>(
        'fatma',
        'POST',
        `/api/review-cases/${tell?.id ?? ''}/rejection`,
        {
          version: tell?.version ?? 0,
          body: { reason: 'Told by telephone' },
        },
      );
      expect(closed.body.state).toBe('closed');
    },
    60_000,
  );

  it('beside others that have one: none of them is told, and all are counted', async () => {
    const came = await becomes(
      file('TWOBAD', (text) => text.replace('UNH+2+', 'UNH++').replace(/UNT\+\d+\+3'/, "UNT+99+3'")),
    );
    expect([came.states, came.told]).toEqual([['ordered', 'refused', 'refused'], [RECEIPT('TWOBAD')]]);
    const tell = came.cases.find(({ reason }) => reason === 'tell-buyer');
    expect(tell?.findings[0]?.text.en).toMatch(/Refused: 2 of 3 messages/);
  });
});

describe('a control character in UNB', () => {
  it.each([
    ['reference', (text: string) => text.replaceAll('CTLREF', 'CTL\x00REF'), []],
    ['address, in front', (text: string) => text.replace('+8719991000006:14+', '+\x008719991000006:14+'), []],
    ['password, which is not quoted', (text: string) => text.replace('+CTLREF++', '+CTLREF+PASS\x00+'), [`UCI+CTLREF+${PARTIES}+4+21+UNB+7:1'`]],
  ])('in its %s refuses the interchange, and never comes back as a blank', async (_, change, told) => {
    const came = await becomes(file('CTLREF', change));
    expect([came.states, came.told, came.quarantined]).toEqual([['refused', 'refused', 'refused'], told, 0]);
    const reasons = told.length > 0 ? ['refused'] : ['refused', 'tell-buyer'];
    expect(came.cases.map(({ reason }) => reason).sort()).toEqual(reasons);
    const texts = came.cases.flatMap(({ findings }) => findings.map(({ code, text }) => `${code} ${text.nl}`));
    expect(texts.find((text) => text.startsWith('MSG-010'))).toMatch(/UNB \d\.1: “0x00”/);
  }); // prettier-ignore
});

describe('a control character in the control number of ISA', () => {
  it('refuses the interchange, and neither TA1 nor 997 goes out', async () => {
    const x12 =
      'ISA*00*          *00*          *14*8719991000006  *14*8719999000008  *261120*0915*U*00401*0000\x000711*1*P*>~' +
      'GS*PO*8719991000006*8719999000008*20261120*0915*1*X*004010~ST*850*0001~BEG*00*SA*XC**20261120~PO1*1*96*EA*1.85**EN*8719999010014~CTT*1~SE*5*0001~GE*1*1~IEA*1*0000\x000711~';
    const { id } = await office.sendAndRest(Buffer.from(x12, 'latin1'));
    expect(await office.count('reply WHERE interchange_id = $1', [id])).toBe(0);
    const cases = await office.query<{ reason: string; told: object | null }>(
      `SELECT reason, findings -> 0 -> 'params' AS told FROM review_case WHERE interchange_id = $1 ORDER BY reason`,
      [id],
    );
    expect(cases.map(({ reason }) => reason)).toEqual(['refused', 'tell-buyer']);
    expect(cases[1]?.told).toMatchObject({ standard: 'TA1', sent: 'nothing', refused: 1, total: 1 });
  });
});

describe('an interchange that has no reference', () => {
  it('is refused, and a person tells the sender, whom no CONTRL can', async () => {
    const came = await becomes(file('NOIC', (text) => text.replaceAll('+NOIC+', '++').replace("+NOIC'", "'")));
    expect([came.states, came.told, came.quarantined]).toEqual([['refused', 'refused', 'refused'], [], 0]);
    expect(came.cases.map(({ reason }) => reason).sort()).toEqual(['refused', 'tell-buyer']);
    const tell = came.cases.find(({ reason }) => reason === 'tell-buyer');
    expect(tell?.findings.map(({ text }) => text.nl)).toEqual([
      expect.stringMatching(/krijgt van ons geen ontvangstbevestiging \(CONTRL\): de uitwisseling heeft geen kenmerk/),
    ]);
  });
});
