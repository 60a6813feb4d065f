import { readFileSync } from 'node:fs';
import { aMaster, COUNTS_REPORTED } from '../../test/builders';
import { orderFile } from '../../test/builders/order-file';
import { book } from '../../test/harness/reading';
import {
  makeFinding,
  render,
  SYNTAX_CHECKS,
  SYNTAX_REASONS,
  treatmentOf,
  type SyntaxChecks,
  type SyntaxReason,
} from '../findings';
import { openReader, readFile, type ReadEvent } from '../formats';
import { loadGuideBook } from '../mapping/services';
import type { TradingPartner } from '../master';
import type { ReadMessage } from './read-message';
import { Reading } from './reading';
import { MessageUnderstanding } from './understood';

// Real: the readers, the guides of the product. Only the partner is made up.

/** Hoveling of the demo, whose files the builder writes. */
const SENDER = '8719991000006';
const aPartner = (fields: Partial<TradingPartner> = {}): TradingPartner => {
  const partner = aMaster().partnerWith(fields).build().partnerById('partner-1');
  if (partner === null) throw new Error('The builder has a partner');
  return partner;
};
const REFUSING = aPartner({ syntaxChecks: {} });
const TOLERATED = aPartner({ syntaxChecks: COUNTS_REPORTED });

/** Reads bytes as intake does, in pieces of a size. */
function readAll(
  bytes: string | Buffer,
  partner: TradingPartner | null = REFUSING,
  pieceBytes = 100_000,
): { readonly reading: Reading; readonly messages: readonly ReadMessage[] } {
  const file = typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes;
  const reader = openReader(file.subarray(0, 4096));
  const understanding = new MessageUnderstanding(book);
  const reading = new Reading(() => partner);
  const messages: ReadMessage[] = [];
  const take = (events: readonly ReadEvent[]): void => {
    messages.push(...reading.take(understanding.take(events)));
  };
  for (let at = 0; at < file.length; at += pieceBytes) take(reader.push(file.subarray(at, at + pieceBytes)));
  take(reader.end());
  return { reading, messages };
}

const two = (): string => orderFile('IC1', [{ number: 'A 1' }, { number: 'a2' }]).toString('latin1');
const states = ({ messages }: { readonly messages: readonly ReadMessage[] }) => messages.map(({ state }) => state);
const reasons = (read: Pick<ReadMessage, 'findings'> | undefined) => (read?.findings ?? []).map(({ reason }) => reason);

describe('a file of orders', () => {
  it('is of the partner it came from where neither order nor envelope name anybody', () => {
    const form = Buffer.from('Ordernummer;F 1\r\n\r\nEAN;Aantal\r\n8719999010014;12\r\n');
    const keyOf = (partner: string | null): unknown => {
      const understanding = new MessageUnderstanding(book, () => ({ partner, on: null }));
      const events = understanding.take([...readFile(form)]);
      return events.flatMap((event) => (event.kind === 'message' ? event.message.order : []));
    };
    expect(keyOf('hoveling')).toEqual([{ number: 'F 1', orderingKey: 'hoveling|F1' }]);
    expect(keyOf(null)).toEqual([{ number: 'F 1', orderingKey: null }]);
  });

  it('gives a message each, with its bytes, its number and the guide that reads it', () => {
    const file = two();
    const { reading, messages } = readAll(file);
    expect(messages).toMatchObject([
      { index: 0, envelope: 0, reference: '1', type: 'ORDERS', version: 'D.96A', association: 'EAN008', orderNumber: 'A 1', state: 'waiting', findings: [] },
      { index: 1, envelope: 0, reference: '2', orderNumber: 'a2', state: 'waiting', findings: [] },
    ]); // prettier-ignore
    expect(messages.map(({ orderingKey }) => orderingKey)).toEqual([`${SENDER}|A1`, `${SENDER}|A2`]);
    for (const { byteStart, byteEnd, reference, startLine, startColumn } of messages) {
      const own = file.slice(byteStart, byteEnd);
      expect(own.startsWith(`UNH+${reference ?? ''}+ORDERS`) && own.endsWith("'")).toBe(true);
      expect(file.slice(0, byteStart).split('\n')).toHaveLength(startLine);
      expect(startColumn).toBe(1);
    }
    expect(messages[0]?.guide).toMatch(/orders/);
    expect(messages[0]?.guideVersion).toMatch(/^\d+$/);
    expect(reading.charset).not.toBeNull();
  });

  it('has one envelope that knows its header, its partner and how many messages it holds', () => {
    const { reading } = readAll(two());
    expect(reading.envelopes).toMatchObject([
      {
        envelope: { sender: SENDER, reference: 'IC1' },
        partner: { id: 'partner-1' },
        messageCount: 2,
        refused: false,
        refusedMessages: [],
        onlyAcknowledgements: false,
        closed: true,
        findings: [],
      },
    ]);
    const [envelope] = reading.envelopes;
    expect(two().slice(envelope?.headerStart, envelope?.headerEnd)).toMatch(/^UNA[^]*UNB[^]*EANCOM'$/);
  });

  it('is read the same in pieces of any size', () => {
    const whole = readAll(two());
    for (const size of [1, 7, 64]) {
      const pieces = readAll(two(), REFUSING, size);
      expect(pieces.messages).toEqual(whole.messages);
      expect(pieces.reading.envelopes).toEqual(whole.reading.envelopes);
    }
  });

  it('with two interchanges keeps their messages apart', () => {
    const { reading, messages } = readAll(two() + orderFile('IC2', [{ number: 'A3' }]).toString('latin1'));
    expect(messages.map(({ envelope, index }) => [envelope, index])).toEqual([[0, 0], [0, 1], [1, 2]]); // prettier-ignore
    expect(reading.envelopes.map(({ messageCount }) => messageCount)).toEqual([2, 1]);
  });
});

describe('a message', () => {
  const wrongCount = two().replace(/UNT\+\d+\+2/, 'UNT+99+2');

  it('is refused for a wrong count, and only that one', () => {
    expect(wrongCount).not.toBe(two());
    const outcome = readAll(wrongCount);
    expect(states(outcome)).toEqual(['waiting', 'refused']);
    expect(reasons(outcome.messages[1])).toEqual(['message-segment-count']);
    expect(outcome.reading.envelopes).toMatchObject([{ refused: false, refusedMessages: [{ index: 1 }] }]);
  });

  it('of a partner whose counts are tolerated waits to be decided, with the finding', () => {
    const outcome = readAll(wrongCount, TOLERATED);
    expect(states(outcome)).toEqual(['waiting', 'waiting']);
    expect(reasons(outcome.messages[1])).toEqual(['message-segment-count']);
    expect(outcome.reading.envelopes[0]?.refusedMessages).toEqual([]);
  });

  it('is refused for a note that is refused to this partner, and the note says so', () => {
    const unknownCode = two().replace("BGM+220+A 1+9'", "BGM+ZZZ+A 1+9'");
    const refusing = aPartner({ syntaxChecks: { 'element-code-unknown': 'refuse' } });
    const before = readAll(unknownCode);
    expect([states(before)[0], before.messages[0]?.findings[0]?.severity]).toEqual(['waiting', 'info']);
    const { messages, reading } = readAll(unknownCode, refusing);
    expect(messages.map(({ state }) => state)).toEqual(['refused', 'waiting']);
    expect(reading.envelopes[0]?.refusedMessages).toMatchObject([
      { index: 0, findings: [{ reason: 'element-code-unknown', severity: 'error', stops: true }] },
    ]);
  });

  it('has no finding of what is ignored', () => {
    const ignoring = aPartner({ syntaxChecks: { 'message-segment-count': 'ignore' } });
    const { messages, reading } = readAll(wrongCount, ignoring);
    expect(messages.map(({ state, findings }) => [state, findings])).toEqual([['waiting', []], ['waiting', []]]); // prettier-ignore
    expect(reading.envelopes[0]).toMatchObject({ refusedMessages: [], reportedMessages: [] });
  });

  it('of an unknown sender is held to the strict rule', () => {
    expect(states(readAll(wrongCount, null))).toEqual(['waiting', 'refused']);
  });

  it.each([REFUSING, TOLERATED])(
    'is refused when its reference came before in the interchange, and the first is not',
    (partner) => {
      const outcome = readAll(
        two()
          .replaceAll('UNH+2', 'UNH+1')
          .replace(/(UNT\+\d+)\+2/, '$1+1'),
        partner,
      );
      expect(states(outcome)).toEqual(['waiting', 'refused']);
      expect(reasons(outcome.messages[1])).toEqual(['message-duplicate']);
      expect(outcome.reading.envelopes).toMatchObject([
        { refused: false, findings: [], refusedMessages: [{ index: 1 }] },
      ]);
    },
  );

  it('is refused for a missing segment however tolerant we are', () => {
    const outcome = readAll(two().replace("BGM+220+A 1+9'", ''), TOLERATED);
    expect(states(outcome)[0]).toBe('refused');
  });

  it('that is no order is set aside, with what it is', () => {
    const outcome = readAll(two().replaceAll('ORDERS:D:96A', 'ORDRSP:D:96A').replaceAll('BGM+220', 'BGM+231'));
    expect(states(outcome)).toEqual(['set-aside', 'set-aside']);
    expect(outcome.messages[0]).toMatchObject({ type: 'ORDRSP', orderNumber: null, orderingKey: null });
  });

  it('keeps a bounded number of findings when it is refused', () => {
    const rubbish = Array.from({ length: 200 }, (_, i) => `XX${i % 10}+1'`).join('');
    const outcome = readAll(two().replace("CUX+2:EUR:9'", `CUX+2:EUR:9'${rubbish}`));
    expect(states(outcome)[0]).toBe('refused');
    expect(outcome.messages[0]?.findings).toHaveLength(50);
  });
});

describe('an envelope', () => {
  const wrongTotal = two().replace('UNZ+2+IC1', 'UNZ+3+IC1');

  it('with a wrong number of messages is refused as a whole', () => {
    const { reading, messages } = readAll(wrongTotal);
    expect(reading.envelopes).toMatchObject([{ refused: true, findings: [{ reason: 'interchange-message-count' }] }]);
    // What stands in it is read nevertheless: the desk sees what it would have been.
    expect(messages.map(({ orderNumber }) => orderNumber)).toEqual(['A 1', 'a2']);
  });

  it('of a partner whose counts are tolerated is not', () => {
    expect(readAll(wrongTotal, TOLERATED).reading.envelopes[0]).toMatchObject({ refused: false, messageCount: 2 });
    const wrongReference = two().replace('UNZ+2+IC1', 'UNZ+2+IC9');
    expect(readAll(wrongReference, TOLERATED).reading.envelopes[0]?.refused).toBe(false);
    expect(readAll(wrongReference).reading.envelopes[0]?.refused).toBe(true);
  });

  it.each([
    ['without its end', two().slice(0, two().indexOf('UNZ'))],
    ['cut off in a message', two().slice(0, two().indexOf('QTY'))],
  ])('%s is refused whatever we tolerate', (_, file) => {
    const [envelope] = readAll(file, TOLERATED).reading.envelopes;
    expect(envelope).toMatchObject({ refused: true, closed: true });
    expect(envelope?.findings.length).toBeGreaterThan(0);
  });

  it('knows when it holds acknowledgements only', () => {
    const contrl = "UNB+UNOC:3+A:14+B:14+261120:0915+C1'UNH+1+CONTRL:D:3:UN'UCI+IC1+B:14+A:14+7'UNT+3+1'UNZ+1+C1'";
    const { reading, messages } = readAll(contrl);
    expect(reading.envelopes[0]?.onlyAcknowledgements).toBe(true);
    expect(messages).toMatchObject([{ type: 'CONTRL', state: 'waiting', findings: [] }]);
  });
});

describe('more than is kept', () => {
  const COUNT = 20_000;
  const envelope = (reference: string, inside: string, messages: number): string =>
    `UNB+UNOC:3+${SENDER}:14+8719999000008:14+261120:0915+${reference}'${inside}UNZ+${messages}+${reference}'`;
  const bad = (reference: string | number): string => `UNH+${reference}+ORDERS:D:96A:UN:EAN008'UNT+9+${reference}'`;
  const kept = ({ reading }: { readonly reading: Reading }): number => JSON.stringify(reading.envelopes).length;
  const reasonsOf = (findings: readonly { readonly reason: string | null }[] = []) =>
    findings.map(({ reason }) => reason);

  it('of envelopes refuses the whole file, each of those that were read with the reason, and counts the others', () => {
    const file = Array.from({ length: COUNT }, (_, n) => envelope(`E${n}`, bad(1), 1)).join('');
    const outcome = readAll(file);
    const { reading, messages } = outcome;
    expect([reading.envelopes.length, messages.length, reading.isOver]).toEqual([1_000, 1_000, true]);
    for (const { refused, findings } of reading.envelopes) {
      expect([refused, findings[0]?.code, reasonsOf(findings)[0]]).toEqual([true, 'MSG-012', 'too-many-envelopes']);
    }
    const [finding] = reading.envelopes[0]?.findings ?? [];
    expect(finding).toMatchObject({
      position: {
        segment: 'UNB',
        offset: file.indexOf('UNB+UNOC:3+8719991000006:14+8719999000008:14+261120:0915+E1000'),
      },
      params: { left: 19_000 },
    });
    // One finding, which the file tells once.
    expect(new Set(reading.envelopes.map(({ findings }) => findings[0])).size).toBe(1);
    expect(finding && render(finding, 'nl', 'staff')).toBe(
      'Om veiligheidsredenen niet verwerkt. Het bestand bevat meer uitwisselingen dan wij uit één bestand verwerken (1.000); niets ervan is verwerkt, en over de laatste 19.000 uitwisselingen kregen de afzenders van ons geen bericht; het moet opnieuw komen, verdeeld over kleinere bestanden. Vraag de klant om het aan te passen en opnieuw te sturen.',
    );
    expect(kept(outcome)).toBeLessThan(5_000_000);
    expect(reading.refuses({ envelope: 999, groupIndex: null })).toBe(true);
  });

  it('of envelopes is told of a single one, and not of the rest of a header', () => {
    const thousand = Array.from({ length: 1_000 }, (_, n) => envelope(`E${n}`, bad(1), 1)).join('');
    const told = (text: string): string => {
      const [finding] = readAll(text).reading.envelopes[0]?.findings ?? [];
      return finding === undefined ? '' : render(finding, 'en', 'staff');
    };
    expect(told(thousand + envelope('LAST', bad(1), 1))).toMatch(
      /nothing of it was processed, and of the last interchange the sender has not heard from us; it must come again/,
    );
    expect(told(`${thousand}UNB+UNOC`)).toMatch(/nothing of it was processed; it must come again/);
  });

  it('of groups counts the interchanges behind', () => {
    const grouped = (n: number, groups: number): string =>
      `UNB+UNOC:3+${SENDER}:14+8719999000008:14+261120:0915+G${n}'${"UNG+ORDERS+A+B+261120:0915+1+UN+D:96A'UNE+0+1'".repeat(groups)}UNZ+${groups}+G${n}'`;
    const { reading } = readAll(grouped(1, 10_001) + grouped(2, 1) + grouped(3, 0));
    expect(reading.envelopes.map(({ findings }) => findings[0])).toMatchObject([
      { reason: 'too-many-groups', params: { left: 2 } },
    ]);
  });

  it('of envelopes is one more than the limit', () => {
    const at = (count: number) =>
      readAll(Array.from({ length: count }, (_, n) => envelope(`E${n}`, '', 0)).join('')).reading.isOver;
    expect([at(1_000), at(1_001)]).toEqual([false, true]);
  });

  it('of refused messages refuses their envelope as a whole, and says so', () => {
    const inside = Array.from({ length: COUNT }, (_, n) => bad(n)).join('');
    const outcome = readAll(envelope('M', inside, COUNT));
    const [found] = outcome.reading.envelopes;
    expect(outcome.messages).toHaveLength(COUNT);
    expect([found?.refused, found?.messageCount, reasonsOf(found?.findings)]).toEqual([
      true,
      COUNT,
      ['too-many-refused-messages'],
    ]);
    expect(found?.findings[0]?.position).toMatchObject({ segment: 'UNH' });
    // Some examples stay for the case.
    expect(found?.refusedMessages.length).toBeLessThan(20);
    expect(kept(outcome)).toBeLessThan(100_000);
  });

  it('of refused messages is counted over all envelopes, and leaves those alone in which none is refused', () => {
    const of = (name: string, count: number): string =>
      envelope(name, Array.from({ length: count }, (_, n) => bad(n)).join(''), count);
    const good = orderFile('GOOD', [{ number: 'A1' }]).toString('latin1');
    const { reading } = readAll([of('A', 600), of('B', 600), good, of('C', 300)].join(''));
    expect(reading.envelopes.map(({ refused }) => refused)).toEqual([false, true, false, false]);
    expect(reading.envelopes.map(({ refusedMessages }) => refusedMessages.length)).toEqual([600, 10, 0, 300]);
  });

  it('of findings keeps those that refuse: without one the acknowledgement would accept', () => {
    const rubbish = Array.from({ length: 80 }, () => "ZZZ+1'").join('');
    const bad = two()
      .replace(/CUX\+2:EUR:9'/, `CUX+2:EUR:9'${rubbish}`)
      .replace(/UNS\+S'\n/, '');
    const { messages, reading } = readAll(bad.replace(/UNT\+\d+\+1'/, `UNT+95+1'`));
    expect(messages[0]?.state).toBe('refused');
    expect(messages[0]?.findings).toHaveLength(50);
    expect(reading.envelopes[0]?.refusedMessages[0]?.findings.length).toBeGreaterThan(0);
  });

  it.each([
    [
      'EDIFACT',
      orderFile('L', [{ number: 'LONG', lines: Array.from({ length: 101 }, () => ({})) }]),
      { segment: 'LIN' },
    ],
    [
      'UBL',
      readFileSync('fixtures/stories/23-peppol-clean/message.xml'),
      { path: expect.stringContaining('OrderLine') as string },
    ],
  ])('of lines refuses the message of %s where the first one too many stands', (_, bytes, position) => {
    const limit = bytes.includes('UNB') ? 100 : 1;
    const read = (mostLines: number): ReadMessage | undefined => {
      const understanding = new MessageUnderstanding(loadGuideBook(mostLines));
      return new Reading(() => REFUSING).take(understanding.take(readFile(bytes)))[0];
    };
    expect(read(limit)).toMatchObject({
      state: 'refused',
      orderNumber: null,
      findings: [{ code: 'MSG-012', reason: 'order-too-many-lines', position }],
    });
    expect(read(101)?.state).toBe('waiting');
  });
});

describe('bytes that are nothing we read', () => {
  it.each([
    ['an empty file', ''],
    ['text', 'Beste Fatma, graag 12 dozen koffie.'],
    ['a picture', '\x89PNG\r\n\x1a\n\x00\x00'],
    ['broken XML', '<?xml version="1.0"?><Order><ID>'],
  ])('%s gives no message that could become an order, and says why', (_, bytes) => {
    const { reading, messages } = readAll(bytes);
    expect(messages.filter(({ state }) => state === 'waiting')).toEqual([]);
    const said = [...reading.looseFindings, ...reading.envelopes.flatMap(({ findings }) => findings), ...messages.flatMap(({ findings }) => findings)]; // prettier-ignore
    expect(said.length).toBeGreaterThan(0);
  });
});

describe('groups', () => {
  const isa =
    'ISA*00*          *00*          *ZZ*KOPERBV        *ZZ*VERKOPERBV     *260105*0900*U*00401*000000101*0*P*>~';
  const set = (number: number, count = 5): string =>
    `ST*850*${number}~BEG*00*SA*PO-${number}**20260105~PO1*1*12*EA*3.49**VN*AB-1~CTT*1~SE*${count}*${number}~`;
  const group = (number: number, sets: string, count: number): string =>
    `GS*PO*KOPERBV*VERKOPERBV*20260105*0900*${number}*X*004010~${sets}GE*${count}*${number}~`;
  const interchange = (...groups: readonly string[]): string =>
    `${isa}${groups.join('')}IEA*${groups.length}*000000101~`;
  const read = (...groups: readonly string[]) => readAll(interchange(...groups));

  it('that are right say how many messages they hold, and each message which group it stands in', () => {
    const { reading, messages } = read(group(7, set(1) + set(2), 2), group(8, set(3), 1));
    expect(messages.map(({ groupIndex }) => groupIndex)).toEqual([0, 0, 1]);
    expect(reading.envelopes).toMatchObject([
      {
        refused: false,
        groups: [
          { group: { type: 'PO', reference: '7' }, declared: '2', messageCount: 2, findings: [] },
          { group: { reference: '8' }, declared: '1', messageCount: 1, findings: [] },
        ],
      },
    ]);
    expect(reading.claimants).toHaveLength(1);
  });

  it('that are wrong are refused with their messages, and only those', () => {
    const { reading, messages } = read(group(7, set(1), 5), group(8, set(2), 1));
    expect(messages.map((message) => reading.refuses(message))).toEqual([true, false]);
    expect(reading.envelopes).toMatchObject([
      { refused: false, findings: [], groups: [{ findings: [{ reason: 'group-message-count' }] }, { findings: [] }] },
    ]);
    expect(reading.claimants).toHaveLength(1);
  });

  it('of a partner whose counts are tolerated are taken, and the envelope tells of the count', () => {
    const { reading, messages } = readAll(interchange(group(7, set(1), 5)), TOLERATED);
    expect(messages.map((message) => reading.refuses(message))).toEqual([false]);
    expect(reading.envelopes).toMatchObject([
      {
        refused: false,
        findings: [{ reason: 'group-message-count' }],
        groups: [{ refused: false, findings: [{ reason: 'group-message-count' }] }],
      },
    ]);
  });

  it('hold messages that are only told of with errors, which refuse nothing however many they are', () => {
    const sets = Array.from({ length: 1_500 }, (_, n) => set(n + 1, 9)).join('');
    const { reading, messages } = readAll(interchange(group(7, sets, 1_500)), TOLERATED);
    expect(new Set(messages.map(({ state }) => state))).toEqual(new Set(['waiting']));
    const [envelope] = reading.envelopes;
    expect([envelope?.refused, envelope?.refusedMessages.length, envelope?.reportedMessages.length]).toEqual([
      false, 0, 1_000,
    ]); // prettier-ignore
    expect(envelope?.reportedMessages[0]).toMatchObject({
      reference: '1',
      findings: [{ reason: 'message-segment-count' }],
    });
  });

  it('that are all wrong use no control reference, nor do they with messages that are wrong each', () => {
    expect(read(group(7, set(1), 5), group(8, set(2), 5)).reading.claimants).toEqual([]);
    expect(read(group(7, set(1), 5), group(8, set(2, 9), 1)).reading.claimants).toEqual([]);
    expect(read(group(7, set(1, 9), 5), group(8, set(2), 1)).reading.claimants).toHaveLength(1);
  });

  it('that are wrong and more than are named one by one refuse the envelope; no number of them fills the memory', () => {
    const wrong = Array.from({ length: 1_001 }, (_, n) => group(n + 1, '', 5));
    const { reading } = read(...wrong);
    const [envelope] = reading.envelopes;
    expect([envelope?.refused, reasons(envelope)]).toEqual([true, ['too-many-refused-messages', 'interchange-empty']]);
    expect(envelope?.groups.length).toBeLessThan(1_010);
    expect(JSON.stringify(reading.envelopes).length).toBeLessThan(5_000_000);
  });

  it('that are too many refuse the whole file, and reading ends there', () => {
    const many = (count: number) => read(...Array.from({ length: count }, (_, n) => group(n + 1, '', 0))).reading;
    expect(many(10_000).isOver).toBe(false);
    const reading = many(10_001);
    expect([reading.isOver, reasons(reading.envelopes[0])]).toEqual([true, ['too-many-groups']]);
    expect(reading.claimants).toEqual([]);
  });
});

describe('the control reference of an envelope', () => {
  const interchange = orderFile('IC1', [{ number: 'A1' }]).toString('latin1');
  const use = (sameContent: boolean) => ({
    holder: { interchangeId: 'earlier', envelope: 0 },
    usedAt: new Date('2026-11-20T09:15:00Z'),
    sameContent,
  });

  it('uses its control reference, with its own bytes from UNA to UNZ', () => {
    const { reading } = readAll(`\n${interchange}\n\n${interchange.replaceAll('IC1', 'IC2')}`);
    const file = `\n${interchange}\n\n${interchange.replaceAll('IC1', 'IC2')}`;
    expect(reading.claimants.map(({ index, start, end }) => [index, file.slice(start, end)])).toEqual([
      [0, interchange.trimEnd()],
      [1, interchange.replaceAll('IC1', 'IC2').trimEnd()],
    ]);
    expect(new Set(reading.claimants.map(({ key }) => key)).size).toBe(2);
  });

  it.each([
    ['is refused', interchange.replace('UNZ+1', 'UNZ+2')],
    ['has no trailer', interchange.replace(/UNZ[^]*/, '')],
    ['holds only messages that are refused', interchange.replace(/UNT\+\d+/, 'UNT+99')],
    ['names no reference', interchange.replaceAll('IC1', '')],
    ['is a document in XML', readFileSync('fixtures/stories/23-peppol-clean/message.xml', 'latin1')],
  ])('uses none when it %s', (_, bytes) => {
    expect(readAll(bytes).reading.claimants).toEqual([]);
  });

  it('uses it when one of its messages is accepted', () => {
    const { reading } = readAll(two().replace(/UNT\+\d+\+2/, 'UNT+99+2'));
    expect(reading.claimants).toHaveLength(1);
  });

  it('whose reference another one uses with other content is refused (MSG-015), where its header stands', () => {
    const { reading } = readAll(interchange);
    reading.notePriorUse(0, use(false));
    reading.notePriorUse(0, use(false));
    expect([reading.refuses({ envelope: 0, groupIndex: null }), reading.repeats(0)]).toEqual([true, null]);
    expect(reading.envelopes).toMatchObject([
      {
        refused: true,
        findings: [
          {
            code: 'MSG-015', reason: 'interchange-duplicate', actual: 'IC1', position: { segment: 'UNB' },
            params: { ref: 'IC1', date: '2026-11-20', segment: 'UNB' },
          },
        ],
      },
    ]); // prettier-ignore
    expect(reading.claimants).toHaveLength(1);
  });

  it('whose reference another one uses with the same content is that one once more (MSG-009)', () => {
    const { reading } = readAll(interchange);
    reading.notePriorUse(0, use(true));
    expect(reading.repeats(0)).toMatchObject({ code: 'MSG-009', params: { ref: 'IC1', date: '2026-11-20' } });
    expect(reading.envelopes).toMatchObject([{ refused: false, findings: [] }]);
    reading.notePriorUse(0, null);
    expect(reading.repeats(0)).toBeNull();
  });

  it('that comes again in its file is told of once', () => {
    const { reading } = readAll(interchange + interchange);
    expect(reading.envelopes.map(({ findings }) => findings.map(({ code }) => code))).toEqual([[], ['MSG-010']]);
    reading.notePriorUse(1, use(false));
    expect(reading.envelopes[1]?.findings.map(({ code }) => code)).toEqual(['MSG-015']);
  });
});

describe('a TRADACOMS file', () => {
  const file = readFileSync('fixtures/stories/70-a-tradacoms-order-file/message.edi', 'latin1');

  const WHOLE = ['frame', 'waiting', 'waiting', 'frame', 'frame'];

  it('has orders in a frame, and uses its transmission reference', () => {
    const all = readAll(file);
    expect(states(all)).toEqual(WHOLE);
    expect(all.reading.claimants.map(({ start, end }) => file.slice(start, end))).toEqual([file.trimEnd()]);
  });

  it('is refused where its count is wrong, and so is one message where its own is', () => {
    expect(readAll(file.replace('END=5', 'END=6')).reading.envelopes).toMatchObject([{ refused: true }]);
    expect(states(readAll(file.replace('MTR=9', 'MTR=8')))).toEqual(
      WHOLE.map((state, i) => (i === 1 ? 'refused' : state)),
    );
  });
});

describe('whatever is found, and however the partner has it set', () => {
  const bytes = orderFile('IC1', [{ number: 'A1' }]);
  const reader = openReader(bytes);
  const events = [...reader.push(bytes), ...reader.end()];
  const cases = (Object.keys(SYNTAX_REASONS) as SyntaxReason[]).flatMap((reason) =>
    ([...SYNTAX_CHECKS, null] as const).flatMap((setting) =>
      (['blocking', 'error', 'warning', 'info'] as const).map((severity) => ({
        finding: makeFinding('MSG-010', { reason, severity }),
        checks: setting === null ? {} : { [reason]: setting },
      })),
    ),
  );
  const readWith = (checks: SyntaxChecks, change: (event: ReadEvent) => ReadEvent) => {
    const partner = aPartner({ syntaxChecks: checks });
    const reading = new Reading(() => partner);
    const messages = reading.take(new MessageUnderstanding(book).take(events.map(change)));
    return { reading, messages };
  };

  it('in a message: what is refused never waits, and nothing is kept of what is ignored', () => {
    for (const { finding, checks } of cases) {
      const { messages } = readWith(checks, (event) =>
        event.kind === 'message' ? { ...event, message: { ...event.message, findings: [finding] } } : event,
      );
      const treatment = treatmentOf(finding, checks);
      const kept = messages.map(({ state, findings }) => [state, findings.map(({ reason }) => reason)]);
      const expected = [treatment === 'refuse' ? 'refused' : 'waiting', treatment === 'ignore' ? [] : [finding.reason]];
      expect([finding, checks, kept]).toEqual([finding, checks, [expected]]);
    }
    expect(cases.length).toBeGreaterThan(1_000);
  });

  it('in an envelope: what is refused lets no message go on, and nothing is kept of what is ignored', () => {
    for (const { finding, checks } of cases) {
      const { reading } = readWith(checks, (event) =>
        event.kind === 'envelope-end' ? { ...event, findings: [finding] } : event,
      );
      const treatment = treatmentOf(finding, checks);
      const refused = reading.refuses({ envelope: 0, groupIndex: null });
      const kept = reading.envelopes.map(({ findings }) => findings.map(({ reason }) => reason));
      const expected = [treatment === 'refuse', [treatment === 'ignore' ? [] : [finding.reason]]];
      expect([finding, checks, refused, kept]).toEqual([finding, checks, ...expected]);
    }
  });
});
