import { CATALOGUE, FINDING_CODES, type FindingCode } from '../../src/findings';
import { explainJson } from '../../src/intake';
import { businessDateOf, decimal } from '../../src/kernel';
import { loadGuideBook } from '../../src/mapping/services';
import { explained } from '../harness/explained';
import type { BalanceView } from '../../src/reports';
import {
  filesOf,
  isMessage,
  laidBeside,
  readStory,
  storyNames,
  type Story,
  type StoryFile,
  type StoryFinding,
  type StoryMessage,
  type StoryOrder,
} from './story';
import { StoryServer, type Departure } from './story-server';

// Real: everything, from the HTTP upload to the file in the partner's folder, on one database with the demo company. All stories run on
// it one after the other, as they would on a server where somebody drops them.

const names = storyNames();

/** Codes that no story can show, and why. */
const TOLD_ELSEWHERE: Partial<Record<FindingCode, string>> = {
  'DAT-003': 'a day that is too early but not past is another one every day; src/checks/date has the cases',
  'MAS-004': 'needs a row that the tables refuse; src/checks/master and the import have the cases',
  'MAS-005': 'is asked as ITM-003 at an order, and stands in a case; src/master/audit.spec has the cases',
  'MAS-007': 'needs a row that our own files refuse; src/checks/master and src/master/audit.spec have the cases',
  'MAS-008': 'is about an import and no order; src/intake/master-audit.spec has the cases',
  'PRC-013': 'needs a customer with whom no day was agreed, and the demo has none; src/checks/price has the cases',
  'MSG-014': 'needs an account of a partner, which a dropped file does not have; the channel specs have the cases',
  'CHG-003': 'needs an agreement about changes, which the demo has none of; change-agreements.spec has the cases',
  'MSG-013':
    'needs an order of the sender that a message of such a profile names; change-terms.spec and change-agreements.spec have the cases',
  'CHG-002': 'needs to know how far the goods are, which only the ERP tells; change-findings.spec has the cases',
  'CHG-004': 'is about a line of an order that was changed before; order-changes.spec has the cases',
  'CHG-006': 'needs a change that a person applied before; order-changes.spec has the cases',
  'CHG-009': 'is about a line that is known by its article alone; change-findings.spec has the cases',
  'ERP-001': 'is what an ERP says of a released order; test/e2e/erp.spec has the cases',
  'ERP-002': 'needs a master that was synced long ago; src/checks/erp and test/e2e/erp.spec have the cases',
  'RSP-001': 'is about what did not happen in time; response-clocks.spec has the cases',
  'MSG-016': 'is about a mail, which no dropped file is; src/intake/refused-mail.spec has the cases',
  'RSP-002':
    'is about our own control number, which depends on what was sent before; received-acknowledgements.spec has the cases',
  'RSP-003': 'is about our own control number as well; received-acknowledgements.spec has the cases',
  'RSP-004': 'stands in a case about the interchange, not with it; untold.spec has the cases',
  'BAL-001': 'is about what is missing or double in a whole day; balance-damage.spec has the cases',
  'CON-001': 'is about a server that is away and no file; outages.spec has the cases',
  'TRF-001': 'is about weeks of traffic and no single file; traffic-alarms.spec has the cases',
  'TRF-002': 'the same',
  'TRF-003': 'the same',
};

describe('the folders', () => {
  it.each(names)('%s is complete', (name) => {
    expect(name).toMatch(/^\d{2,3}-[a-z0-9-]+$/);
    const files = filesOf(name);
    expect(files.filter(isMessage)).not.toEqual([]);
    expect(files).toEqual(expect.arrayContaining(['story.md', 'order.json', 'findings.json', 'outcome.json']));
    const story = readStory(name);
    expect(story.template('story.md').trimEnd().split('\n')).toHaveLength(3);
    const named = story.files.flatMap(({ outcome: { acknowledgement, messages } }) => [
      ...(acknowledgement === null ? [] : [acknowledgement]),
      ...messages.flatMap(({ answer }) => answer ?? []),
    ]);
    expect(files.filter((file) => /^(answer|acknowledgement)/.test(file))).toEqual([...new Set(named)].sort());
  });

  it('name no order number twice', () => {
    const numbers = names.flatMap((name) => [
      ...new Set(
        readStory(name).files.flatMap(({ outcome }) => outcome.messages.flatMap(({ number }) => number ?? [])),
      ),
    ]);
    expect(numbers.filter((number, i) => numbers.indexOf(number) !== i)).toEqual([]);
  });

  it('show every finding of the catalogue', () => {
    const shown = new Set(names.flatMap((name) => readStory(name).files.flatMap(allFindings)).map(({ code }) => code));
    const missing = FINDING_CODES.filter((code) => !shown.has(code) && TOLD_ELSEWHERE[code] === undefined);
    const table = missing.map((code) => `  ${code}  ${CATALOGUE[code].severity.padEnd(8)}  ${CATALOGUE[code].en}`);
    if (missing.length > 0) throw new Error(`No story shows these findings:\n${table.join('\n')}`);
    expect(Object.keys(TOLD_ELSEWHERE).filter((code) => shown.has(code as FindingCode))).toEqual([]);
  });
});

const allFindings = ({ findings }: StoryFile): readonly StoryFinding[] => [
  ...findings.interchange,
  ...findings.messages.flat(),
];

describe('what is understood', () => {
  const guides = loadGuideBook();

  it.each(names)('%s', async (name) => {
    const story = readStory(name);
    const last = story.files.at(-1);
    if (last === undefined) throw new Error('There is no message');
    const pieces = explainJson({ file: last.name, sha256: '', chunks: () => [last.bytes], guides });
    let json = '';
    for await (const piece of pieces) json += piece;
    const { messages } = JSON.parse(json) as { messages: readonly { document: unknown }[] };
    expect(messages.map(({ document }) => document)).toEqual(story.documents);
  });

  /** What is told by what else is known of the partner, or of what he sent before: explain has no database. */
  const KNOWN_ELSEWHERE: ReadonlySet<string> = new Set([
    '18-wrong-count-tolerated/message.edi',
    '40-unknown-sender/message.edi',
    '48-own-units-no-answer/message.edi',
    '53-wrong-message-count-tolerated/message.edi',
    '69-a-reference-used-twice/message-2.edi',
  ]);

  /** From UCI or AK1 on: what stands before it is our own, and agreed. */
  const told = (text: string): string =>
    text.replaceAll(/[\r\n]/g, '').replace(/^.*?(?=UCI\+|AK1\*)|(UNT\+|SE\*).*$/g, '');

  it.each(names)('%s is acknowledged as explain says', async (name) => {
    const story = readStory(name);
    for (const { name: file, bytes, outcome } of story.files) {
      if (outcome.interchange === 'repeated') continue;
      const { acknowledgements } = await explained(bytes, file);
      const sent = outcome.acknowledgement === null ? [] : [story.template(outcome.acknowledgement)];
      const said = (acknowledgements ?? []).map(({ text }) => told(text));
      if (KNOWN_ELSEWHERE.has(`${name}/${file}`)) expect([file, said]).not.toEqual([file, sent.map(told)]);
      else expect([file, said]).toEqual([file, sent.map(told)]);
    }
  });
});

/** Holidays, a Sunday, late in the evening: whatever the day, the same is found. Duplicates differ: each now has the other before it. */
const OTHER_DAYS = [
  '2026-12-26T09:00Z',
  '2027-03-29T11:00Z',
  '2028-02-29T15:30Z',
  '2029-07-08T06:00Z',
  '2030-12-31T22:30Z',
];

interface ShownFinding {
  readonly code: string;
  readonly severity: string;
  readonly stops: boolean;
  readonly position: object | null;
}
interface ShownMessage {
  readonly state: string;
  readonly orderNumber: string | null;
  readonly salesOrder: string | null;
  readonly salesOrderState: string | null;
  readonly reviewCase: string | null;
  readonly findings: readonly ShownFinding[];
}
interface ShownInterchange {
  readonly state: string;
  readonly messages: readonly ShownMessage[];
  readonly findings: readonly ShownFinding[];
}
interface ShownOrder {
  readonly id: string;
  readonly reference: string;
  readonly buyerOrderNumber: string | null;
  readonly confirmedDate: string | null;
  readonly total: string;
  readonly lines: readonly Readonly<
    Record<'article' | 'confirmedQuantity' | 'bookedPrice' | 'amount', string | null>
  >[];
}
interface ShownCase {
  readonly state: string;
  readonly reason: string;
  readonly interchange: string | null;
  readonly version: number;
  readonly findings: readonly { readonly id: string; readonly code: string; readonly state: string }[];
}

describe('what becomes of it', () => {
  let server: StoryServer;
  const began = businessDateOf(new Date());
  beforeAll(async () => {
    server = await StoryServer.start();
  }, 60_000);
  afterAll(() => server.stop());

  it.each(names)('%s', async (name) => {
    await new Run(server, readStory(name)).all();
  });

  it.each(OTHER_DAYS)('and on %s the same would be found', async (day) => {
    // A price that ended long before the order came is not known any more, and PRC-007 only says which one it was.
    const mayDiffer = /^(DUP-|PRC-007$)/;
    const then = await server.judgedThen();
    // Judged together, none is before another: what calls itself a duplicate then is one of nothing.
    const isDuplicate = (reference: string): boolean => then.get(reference)?.includes('DUP-003') === true;
    const withoutDuplicates = (found: ReadonlyMap<string, readonly string[]>): unknown =>
      [...found]
        .filter(([reference]) => !isDuplicate(reference))
        .map(([reference, codes]) => [reference, codes.filter((code) => !mayDiffer.test(code))]);
    expect(then.size).toBeGreaterThan(0);
    expect(withoutDuplicates(await server.judgedAt(new Date(day)))).toEqual(withoutDuplicates(then));
  });

  it('and a file too large to be read at once is treated the same', async () => {
    const { bytes, count } = manyOrders(readStory('60-second-mailbox'), 300_000);
    const before = (await server.departures()).length;
    const { id } = await server.send('large.edi', bytes);
    await server.rest();
    const { messages } = await server.ask<ShownInterchange>(`/api/interchanges/${id}`);
    expect(new Set(messages.map(({ state, salesOrderState }) => `${state} ${salesOrderState ?? ''}`))).toEqual(
      new Set(['ordered released']),
    );
    const kinds = (await server.departures()).slice(before).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'ORDRSP')).toHaveLength(count);
    expect(kinds.filter((kind) => kind === 'CONTRL')).toHaveLength(1);
  }, 60_000);

  it('and after all of them the day balances', async () => {
    let received = 0;
    // Midnight may have passed meanwhile.
    for (const day of new Set([began, businessDateOf(new Date())])) {
      const { balanced, faults, unequal, total } = await server.ask<BalanceView>(`/api/balance?day=${day}`);
      expect([faults, unequal, balanced]).toEqual([[], [], true]);
      received += total.receipts.received;
    }
    expect(received).toBeGreaterThan(names.length);
  });
});

/** One interchange of at least so many bytes: the order of a story again and again, each time under another number. */
function manyOrders(story: Story, size: number): { readonly bytes: Buffer; readonly count: number } {
  const text = story.files[0]?.bytes.toString('latin1') ?? '';
  const [start, end] = [text.indexOf('UNH'), text.indexOf('UNZ')];
  const message = text.slice(start, end);
  const count = Math.ceil(size / message.length);
  const number = story.files[0]?.outcome.messages[0]?.number ?? '';
  const messages = Array.from({ length: count }, (_, i) =>
    message
      .replaceAll(number, `DS2611-L${i}`)
      .replace('UNH+1+', `UNH+${i + 1}+`)
      .replace(/(UNT\+\d+\+)1/, `$1${i + 1}`),
  );
  const unb = text.slice(0, start).replace(/\+ST\d+/, '+ST2611L');
  return { bytes: Buffer.from(`${unb}${messages.join('')}UNZ+${count}+ST2611L'`, 'latin1'), count };
}

const ACKNOWLEDGEMENTS: ReadonlySet<string> = new Set(['CONTRL', 'TA1', '997', '999']);

/** One story told to the running server. */
class Run {
  /** What each template became when it was first sent, for those that go out again. */
  private readonly sent = new Map<string, Buffer>();
  /** Our orders by the buyer's number, for those that are repeated. */
  private readonly orders = new Map<string, ShownOrder>();

  constructor(
    private readonly server: StoryServer,
    private readonly story: Story,
  ) {}

  async all(): Promise<void> {
    for (const file of this.story.files) await this.one(file);
  }

  private async one(file: StoryFile): Promise<void> {
    const { server, story } = this;
    const before = new Set((await server.departures()).map(({ id }) => id));
    const { id, duplicate } = await server.send(`${story.name}_${file.name}`, file.bytes, file.outcome.account);
    await server.rest();
    expect(duplicate).toBe(file.outcome.interchange === 'repeated');
    const shown = await server.ask<ShownInterchange>(`/api/interchanges/${id}`);
    await this.findings(id, file, shown);
    expect(shown.state).toBe(file.outcome.interchange === 'unreadable' ? 'unreadable' : 'read');
    expect(shown.messages.map(outcomeOf)).toEqual(
      file.outcome.messages.map(({ outcome, number }) => ({ outcome, number })),
    );
    const references: (string | null)[] = [];
    for (const [i, message] of file.outcome.messages.entries())
      references.push(await this.order(message, shown.messages[i]));
    await this.cases(id, file, shown);
    for (const [i, message] of file.outcome.messages.entries())
      await this.desk(message, shown.messages[i]?.reviewCase ?? '');
    const toTell = file.outcome.messages.flatMap((message) => (isOrder(message) && message.tell ? message.number : []));
    expect(await server.toTell(id)).toEqual([...toTell].sort());
    const departures = (await server.departures()).filter((departure) => !before.has(departure.id));
    this.departures(file, departures);
  }

  private async findings(id: string, { findings }: StoryFile, shown: ShownInterchange): Promise<void> {
    const stored = await this.server.findings(id);
    const all = stored.map((list) =>
      list.map(({ code, severity, stops, field }) => ({ code, severity, stops, field })),
    );
    expect(all.map(sorted)).toEqual(findings.messages.map((list) => sorted(list.map(withoutPosition))));
    // The API tells the same, without the field.
    expect(shown.messages.map((message) => sorted(message.findings.map(brief)))).toEqual(
      findings.messages.map((list) => sorted(list.map(brief))),
    );
    expect(sorted(shown.findings.map(brief))).toEqual(sorted(findings.interchange.map(brief)));
    for (const { code, position } of findings.interchange) {
      if (position === undefined) continue;
      expect(shown.findings.find((finding) => finding.code === code)?.position).toMatchObject(position);
    }
  }

  /** @returns our number of the order that the message became */
  private async order(message: StoryMessage, shown: ShownMessage | undefined): Promise<string | null> {
    if (!isOrder(message)) return null;
    const order = await this.server.ask<ShownOrder>(`/api/sales-orders/${shown?.salesOrder ?? ''}`);
    const lines = order.lines.map(({ article, confirmedQuantity, bookedPrice, amount }) => ({
      article,
      confirmedQuantity: figure(confirmedQuantity),
      bookedPrice: figure(bookedPrice),
      amount: figure(amount),
    }));
    const expected = message.lines.map((line) => ({
      article: line.article,
      confirmedQuantity: figure(line.confirmedQuantity),
      bookedPrice: figure(line.bookedPrice),
      amount: figure(line.amount),
    }));
    expect({ lines, total: figure(order.total) }).toEqual({ lines: expected, total: figure(message.total) });
    if (message.confirmedDate === '{DAY}') expect(order.confirmedDate).toMatch(/^20\d\d-\d\d-\d\d$/);
    else expect(order.confirmedDate).toBe(message.confirmedDate);
    if (message.number !== null && !this.orders.has(message.number)) this.orders.set(message.number, order);
    return order.reference;
  }

  /** Whatever did not become an order that is released, or a repetition of one, lies on the desk. */
  private async cases(id: string, file: StoryFile, shown: ShownInterchange): Promise<void> {
    const reasons = {
      'in-review': 'findings',
      refused: 'refused',
      'set-aside': 'not-an-order',
      change: 'change',
    } as const;
    for (const [i, { outcome }] of file.outcome.messages.entries()) {
      const reviewCase = shown.messages[i]?.reviewCase ?? null;
      if (!(outcome in reasons)) expect(reviewCase).toBeNull();
      else {
        const found = await this.server.ask<ShownCase>(`/api/review-cases/${reviewCase ?? ''}`);
        const reason = reasons[outcome as keyof typeof reasons];
        expect(found).toMatchObject({ state: 'open', reason, interchange: id });
      }
    }
    if (file.outcome.interchange !== 'unreadable') return;
    const { items } = await this.server.ask<{ items: readonly ShownCase[] }>('/api/review-cases?limit=200');
    expect(items.filter(({ interchange }) => interchange === id)).toMatchObject([
      { state: 'open', reason: 'unreadable' },
    ]);
  }

  /** A person answers the findings as the story says and releases the order. */
  private async desk(message: StoryMessage, caseId: string): Promise<void> {
    if (message.outcome !== 'in-review' || message.desk === undefined) return;
    const { server } = this;
    const route = `/api/review-cases/${caseId}`;
    let shown = await server.ask<ShownCase>(route);
    const ask = (step: string, body: object): Promise<ShownCase> => {
      const headers = { 'Content-Type': 'application/json', 'If-Match': `"${shown.version}"` };
      return server.ask<ShownCase>(`${route}/${step}`, { method: 'POST', headers, body: JSON.stringify(body) });
    };
    for (const { code, action } of message.desk) {
      const asked = shown.findings.filter((finding) => finding.code === code && finding.state === 'open');
      expect(asked).not.toEqual([]);
      for (const { id } of asked) shown = await ask('overrides', { finding: id, action, reason: 'As the story says' });
    }
    shown = await ask('release', {});
    expect(shown.state).toBe('released');
    await server.rest();
  }

  /** Exactly what the story says went out, each with the bytes of its template. */
  private departures({ outcome }: StoryFile, departures: readonly Departure[]): void {
    const acknowledged = departures.filter(({ kind }) => ACKNOWLEDGEMENTS.has(kind));
    expect(acknowledged).toHaveLength(outcome.acknowledgement === null ? 0 : 1);
    if (outcome.acknowledgement !== null) this.compare(outcome.acknowledgement, acknowledged[0], {});
    const left = departures.filter(({ kind }) => !ACKNOWLEDGEMENTS.has(kind));
    const before = new Set(this.sent.keys());
    for (const { number, answer } of outcome.messages) {
      if (answer === null) continue;
      const order = this.orders.get(number ?? '');
      const again = this.sent.has(answer);
      const place = left.findIndex((one) => one.orderId === order?.id && one.again === again);
      // A repetition right behind its original, in one file, finds the answer still on its way: then it goes out once.
      if (place < 0 && again && !before.has(answer)) continue;
      const [departure] = place < 0 ? [] : left.splice(place, 1);
      const DAY = (order?.confirmedDate ?? '').replaceAll('-', '');
      this.compare(answer, departure, { REFERENCE: order?.reference ?? '', DAY });
    }
    expect(left.map(({ kind, fileName }) => [kind, fileName])).toEqual([]);
  }

  private compare(file: string, departure: Departure | undefined, known: Readonly<Record<string, string>>): void {
    const body = departure?.body ?? Buffer.alloc(0);
    const earlier = this.sent.get(file);
    expect({ file, again: departure?.again }).toEqual({ file, again: earlier !== undefined });
    if (earlier !== undefined) expect(body.equals(earlier)).toBe(true);
    this.sent.set(file, body);
    const { sent, expected } = laidBeside(file, this.story.template(file), body, known);
    expect(sent).toEqual(expected);
    const { partner = '', fileName } = departure ?? {};
    expect(this.server.delivered(partner, fileName ?? '').equals(body)).toBe(true);
  }
}

const isOrder = (message: StoryMessage): message is StoryOrder =>
  message.outcome === 'released' || message.outcome === 'in-review';

const outcomeOf = ({ state, salesOrderState, orderNumber }: ShownMessage) => ({
  outcome: state === 'ordered' ? salesOrderState : state,
  number: orderNumber,
});

const brief = ({ code, severity, stops }: Pick<ShownFinding, 'code' | 'severity' | 'stops'>) => ({
  code,
  severity,
  stops,
});
const withoutPosition = ({ code, severity, stops, field }: StoryFinding) => ({ code, severity, stops, field });

const sorted = <T>(list: readonly T[]): readonly T[] =>
  [...list].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

/** Numbers compare as numbers: 1.85 and 1.850 are one price. */
const figure = (text: string | null): string | null => (text === null ? null : decimal(text).toString());
