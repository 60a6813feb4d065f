import { readFileSync } from 'node:fs';
import { loadGuideBook } from '../mapping/services';
import { DEFAULT_LIMITS, type Limits } from '../platform';
import { transactionSet } from '../../test/harness/reading';
import { explainParts, explainText, type ExplainedPart } from '.';

const guides = loadGuideBook();
const twoLines = loadGuideBook(1);

type Tail = Extract<ExplainedPart, { part: 'tail' }>;
type Shown = Tail & {
  readonly messages: readonly Extract<ExplainedPart, { part: 'message' }>[];
  readonly text: string;
};

async function shown(content: string, limits: Partial<Limits> = {}, book = guides): Promise<Shown> {
  const bytes = Buffer.from(content, 'latin1');
  const input = {
    file: 'a',
    sha256: '',
    chunks: () => [bytes],
    guides: book,
    limits: { ...DEFAULT_LIMITS, ...limits },
  };
  const parts: ExplainedPart[] = [];
  for await (const part of explainParts(input)) parts.push(part);
  let text = '';
  for await (const piece of explainText(input, 'en')) text += piece;
  const tail = parts.find((part) => part.part === 'tail');
  if (tail === undefined) throw new Error('There is no tail');
  return { ...tail, messages: parts.filter((part) => part.part === 'message'), text };
}

const UNB = (reference: string): string => `UNB+UNOC:3+8712345000004:14+8719999000009:14+260105:0900+${reference}'`;
const LIN = (number: number): string => `LIN+${number}++8712345678906:EN'QTY+21:12:PCE'`;
const order = (reference: string, { count = 9, lines = LIN(1), number = `PO${reference}` } = {}): string =>
  `UNH+${reference}+ORDERS:D:96A:UN:EAN008'BGM+220+${number}+9'DTM+137:20260105:102'NAD+BY+8712345000004::9'` +
  `NAD+SU+8719999000009::9'${lines}UNS+S'UNT+${count}+${reference}'`;
const interchange = (reference: string, ...messages: readonly string[]): string =>
  `${UNB(reference)}${messages.join('')}UNZ+${messages.length}+${reference}'`;

/** UCI 0083 and 0085 of each CONTRL. */
const actions = ({ acknowledgements }: Shown): readonly (readonly (string | undefined)[])[] =>
  acknowledgements.map(({ text }) => (/UCI\+[^']*:14\+(\d)(?:\+(\d+))?/.exec(text) ?? []).slice(1));
const reasons = ({ findings }: Shown): readonly unknown[] => findings.map(({ code, reason }) => [code, reason]);

describe('explain says what intake would acknowledge, of a file', () => {
  it('with more envelopes than are processed: each of those read is refused, and the others are not looked at', async () => {
    const file = ['IC1', 'IC2', 'IC3'].map((reference) => interchange(reference, order('1'))).join('');
    const told = await shown(file, { envelopes: 2 });
    expect(actions(told)).toEqual([['4', '18'], ['4', '18']]); // prettier-ignore
    expect(reasons(told)).toEqual([['MSG-012', 'too-many-envelopes']]);
    expect(told.interchanges.map(({ reference }) => reference)).toEqual(['IC1', 'IC2', 'IC3']);
    expect(told.messages).toHaveLength(3);
    expect(told.text).toContain('Acknowledgement from interchange 3 (IC3): none; a file with so many interchanges');
    expect(actions(await shown(file, { envelopes: 3 }))).toEqual([['7', undefined], ['7', undefined], ['7', undefined]]); // prettier-ignore
  });

  it('with more groups than are processed: it is refused as a whole', async () => {
    const group = (reference: string): string =>
      `UNG+ORDERS+8712345000004:14+8719999000009:14+260105:0900+${reference}+UN+D:96A'${order(reference)}UNE+1+${reference}'`;
    const file = `${UNB('IC1')}${group('1')}${group('2')}UNZ+2+IC1'`;
    const told = await shown(file, { groups: 1 });
    expect(actions(told)).toEqual([['4', '18']]);
    expect(reasons(told)).toEqual([['MSG-012', 'too-many-groups']]);
    expect(told.messages).toHaveLength(2);
    expect(actions(await shown(file, { groups: 2 }))).toEqual([['7', undefined]]);
  });

  it('with more refused messages than are named: its envelope is refused as a whole', async () => {
    const file = interchange('IC1', order('1', { count: 7 }), order('2', { count: 8 }), order('3'));
    const told = await shown(file, { refusedMessages: 1 });
    expect(actions(told)).toEqual([['4', '18']]);
    expect(told.acknowledgements[0]?.text).not.toContain('UCM');
    expect(reasons(told)).toEqual([['MSG-012', 'too-many-refused-messages']]);
    expect((await shown(file)).acknowledgements[0]?.text.match(/UCM\+[12]\+/g)).toHaveLength(2);
  });

  it('with an order of too many lines: the order is refused, and shown all the same', async () => {
    const file = interchange('IC1', order('1', { lines: LIN(1) + LIN(2), count: 11 }), order('2'));
    const told = await shown(file, {}, twoLines);
    const [long] = told.messages;
    expect(long?.message.document.lines).toHaveLength(2);
    expect(long?.findings[0]).toMatchObject({ code: 'MSG-012', reason: 'order-too-many-lines' });
    expect(told.acknowledgements[0]?.text).toContain("+7'UCM+1+ORDERS:D:96A:UN:EAN008+4");
    expect((await shown(file)).acknowledgements[0]?.text).not.toContain('UCM');
  });

  it('with a message that is larger than is read', async () => {
    const told = await shown(interchange('IC1', order('1')), { messageBytes: 100 });
    expect(told.messages[0]?.findings).toContainEqual(expect.objectContaining({ reason: 'message-too-large' }));
  });

  it('with an interchange twice: the second is that one once more, and with other content it is refused', async () => {
    const [one, other] = [interchange('IC1', order('1')), interchange('IC1', order('1', { number: 'PO2' }))];
    const again = await shown(one + one);
    expect(actions(again)).toEqual([['7', undefined]]);
    expect(again.text).toContain('Acknowledgement of interchange 2 (IC1): none; the same interchange stands earlier');
    expect(actions(await shown(one + other))).toEqual([['7', undefined], ['4', '26']]); // prettier-ignore
  });
});

describe('explain says why there is no acknowledgement', () => {
  it.each([
    ['no sender', interchange('IC1', order('1')).replace('8712345000004:14+8719', '+8719'), 'Acknowledgement CONTRL: none; the interchange names no sender'],
    ['no header', order('1'), 'Acknowledgement: none; the beginning of the interchange is missing'],
    ['a CONTRL', `${UNB('IC1')}UNH+1+CONTRL:D:3:UN'UCI+1+A+B+7'UNT+3+1'UNZ+1+IC1'`, 'Acknowledgement: none; acknowledgements are not acknowledged'],
    ['a 997', transactionSet('997', ['AK1*PO*1', 'AK9*A*1*1*1']).replace('GS*PO', 'GS*FA'), 'Acknowledgement: none; acknowledgements are not acknowledged'],
    ['a group of X12 without a number', transactionSet('850', ['BEG*00*NE*PO1**20260105']).replace('0900*1*X', '0900**X'), 'Acknowledgement 997: none; a group of messages has no reference'],
    ['UBL', readFileSync('fixtures/stories/23-peppol-clean/message.xml', 'latin1'), 'Acknowledgement: none; this format has none'],
  ])('%s', async (_, content, sentence) => {
    const { acknowledgements, text } = await shown(content);
    expect(acknowledgements).toEqual([]);
    expect(text).toContain(sentence);
  }); // prettier-ignore

  it('or that it says only that the file arrived', async () => {
    const told = await shown(interchange('IC1', order('1'), order('')));
    expect(actions(told)).toEqual([['8', undefined]]);
    expect(told.text).toContain(
      'Acknowledgement CONTRL: says only that it arrived; a refused message has no reference',
    );
  });

  it('beside the number of messages', async () => {
    expect((await shown(interchange('IC1', order('1')))).text).toMatch(/\n {2}1 message\n$/);
  });

  it('not of a file that cannot be read', async () => {
    expect((await shown('Dear Sir')).text).not.toContain('Acknowledgement');
  });
});
