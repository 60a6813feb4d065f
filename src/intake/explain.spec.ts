import { loadGuideBook } from '../mapping/services';
import { explainJson, explainText } from '.';
import { explained } from '../../test/harness/explained';

const UNB = 'UNB+UNOC:3+8712345000004:14+8719999000009:14+260105:0900+IC1';
const order = (reference: string, number: string, quantity = '12'): string[] => [
  `UNH+${reference}+ORDERS:D:96A:UN:EAN008`,
  `BGM+220+${number}+9`,
  'DTM+137:20260105:102',
  'NAD+BY+8712345000004::9',
  'NAD+SU+8719999000009::9',
  'LIN+1++8712345678906:EN',
  `QTY+21:${quantity}:PCE`,
  'UNS+S',
  `UNT+9+${reference}`,
];
const bytes = (...segments: readonly string[]): Buffer =>
  Buffer.from(segments.map((one) => `${one}'`).join(''), 'latin1');
const whole = bytes(UNB, ...order('M1', 'PO1'), ...order('M2', 'PO2'), 'UNZ+2+IC1');

describe('explain', () => {
  it('prints what was understood', async () => {
    const { interchange, messages, acknowledgement, readable, ...rest } = await explained(whole);
    expect(rest).toMatchObject({ file: 'a.edi', format: 'edifact', charset: { declared: 'UNOC' }, findings: [] });
    expect(interchange).toEqual({
      sender: '8712345000004', receiver: '8719999000009', reference: 'IC1', test: false, preparedAt: '2026-01-05T09:00',
    }); // prettier-ignore
    expect(
      messages.map(({ reference, guide, document, findings }) => [reference, guide, document.number, findings]),
    ).toEqual([
      ['M1', 'edifact/orders', 'PO1', []],
      ['M2', 'edifact/orders', 'PO2', []],
    ]);
    expect(acknowledgement?.text).toContain("UCI+IC1+8712345000004:14+8719999000009:14+7'");
    expect(readable).toBe(true);
  });

  it('says the same however the file is cut', async () => {
    const all = await explained(whole);
    for (const size of [1, 7, 64]) expect(await explained(whole, 'a.edi', size)).toEqual(all);
  });

  it('lists several interchanges, and which of them a message is in', async () => {
    const second = UNB.replace('IC1', 'IC2');
    const result = await explained(
      bytes(UNB, ...order('M1', 'PO1'), 'UNZ+1+IC1', second, ...order('M1', 'PO2'), 'UNZ+1+IC2'),
    );
    expect(result.interchange?.reference).toBe('IC1');
    expect(result.interchanges?.map(({ reference }) => reference)).toEqual(['IC1', 'IC2']);
    expect(result.messages.map(({ interchange }) => interchange)).toEqual([0, 1]);
    expect(result.acknowledgements).toHaveLength(2);
    expect(result.acknowledgement).toEqual(result.acknowledgements?.[0]);
  });

  it('tells people where each interchange begins', async () => {
    const second = UNB.replace('IC1', 'IC2').replace('8712345000004', '8712345000011').replace('0900', '1015');
    const file = bytes(UNB, ...order('M1', 'PO1'), 'UNZ+1+IC1', second, ...order('M1', 'PO2'), 'UNZ+1+IC2');
    let text = '';
    for await (const piece of explainText(
      { file: 'a', sha256: '', chunks: () => [file, bytes(...order('M9', 'PO9'))], guides: loadGuideBook() },
      'en',
    ))
      text += piece;
    expect(text.match(/^ {2}(?:edifact|Interchange|Sender|Message).*/gm)).toEqual([
      '  edifact IC1 2026-01-05T09:00',
      '  Sender 8712345000004, Receiver 8719999000009',
      '  Message M1 ORDERS D.96A, read by edifact/orders',
      '  Interchange IC2 2026-01-05T10:15',
      '  Sender 8712345000011, Receiver 8719999000009',
      '  Message M1 ORDERS D.96A, read by edifact/orders',
      '  Interchange',
      '  Message M9 ORDERS D.96A, read by edifact/orders',
    ]);
  });

  it('has numbers where numbers belong: a quantity that is none is null, and told', async () => {
    const { messages } = await explained(bytes(UNB, ...order('M1', 'PO1', 'TEN'), 'UNZ+1+IC1'));
    expect(messages[0]?.document.lines[0]?.quantity).toBeNull();
    expect(messages[0]?.findings).toContainEqual(expect.objectContaining({ code: 'QTY-001' }));
  });

  it('refuses one message without the others', async () => {
    const bad = order('M2', 'PO2').map((one) => one.replace('UNT+9', 'UNT+8'));
    const { acknowledgement, messages } = await explained(bytes(UNB, ...order('M1', 'PO1'), ...bad, 'UNZ+2+IC1'));
    expect(messages[1]?.findings[0]).toMatchObject({
      code: 'MSG-004',
      severity: 'error',
      position: { segment: 'UNT', element: 1 },
    });
    expect(acknowledgement?.text).toMatch(/UCI\+IC1\+.*\+7'UCM\+M2\+ORDERS:D:96A:UN:EAN008\+4\+29/);
  });

  it('reads a message that is no order, and says that nobody processes it', async () => {
    const invoice = [UNB, 'UNH+1+INVOIC:D:96A:UN', 'BGM+380+INV1+9', 'LIN+1', 'QTY+47:12:PCE', 'UNT+5+1', 'UNZ+1+IC1'];
    const { messages } = await explained(bytes(...invoice));
    expect(messages[0]).toMatchObject({
      guide: 'edifact/invoic',
      document: { kind: 'invoice', number: 'INV1', lines: [{ quantity: '12' }] },
    });
    expect(messages[0]?.findings).toContainEqual(expect.objectContaining({ code: 'MSG-002' }));
  });

  it('knows the kind of a message that no guide reads', async () => {
    const { messages } = await explained(bytes(UNB, 'UNH+1+CONTRL:4:1:UN', 'UCI+1+A+B+7', 'UNT+3+1', 'UNZ+1+IC1'));
    expect(messages[0]).toMatchObject({ guide: null, document: { kind: 'acknowledgement', number: null, lines: [] } });
    expect(messages[0]?.findings).not.toContainEqual(expect.objectContaining({ code: 'MSG-002' }));
  });

  it.each([
    ['nothing', ''],
    ['prose', 'Dear Sir, please send 12 boxes.'],
    ['binary', '\0\x01\x02'],
    ['another XML', '<a/>'],
    ['broken XML', '<Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2">'],
  ])('says of %s that it cannot be read', async (_what, content) => {
    const { readable, messages, findings, acknowledgement } = await explained(Buffer.from(content, 'latin1'));
    expect({ readable, messages, acknowledgement }).toEqual({ readable: false, messages: [], acknowledgement: null });
    expect(findings).toHaveLength(1);
  });

  it('reads what there is of a file that ends too early', async () => {
    for (let length = 40; length < whole.length; length += 11) {
      const { readable, findings, messages } = await explained(whole.subarray(0, length));
      expect(readable || findings.length > 0).toBe(true);
      expect(findings.length + messages.flatMap((message) => message.findings).length).toBeGreaterThan(0);
    }
  });

  it('prints the whole canonical document when asked', async () => {
    const pieces = explainJson({ file: 'a', sha256: '', chunks: () => [whole], guides: loadGuideBook(), full: true });
    let json = '';
    for await (const piece of pieces) json += piece;
    expect(JSON.parse(json)).toMatchObject({
      messages: [{ document: { control: { lineCount: null }, texts: [] } }, {}],
    });
  });

  it.each([
    [
      'nl',
      'Bericht M1 ORDERS D.96A, gelezen met edifact/orders',
      'order PO1 (nieuw)',
      'Regel 1: 8712345678906',
      '\n  2 berichten\n',
    ],
    [
      'en',
      'Message M1 ORDERS D.96A, read by edifact/orders',
      'order PO1 (original)',
      'Line 1: 8712345678906',
      '\n  2 messages\n',
    ],
  ] as const)('speaks %s to people', async (language, ...sentences) => {
    let text = '';
    for await (const piece of explainText(
      { file: 'a', sha256: '', chunks: () => [whole], guides: loadGuideBook() },
      language,
    ))
      text += piece;
    for (const sentence of sentences) expect(text).toContain(sentence);
  });
});
