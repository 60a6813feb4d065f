import { readFileSync } from 'node:fs';
import { orderFile } from '../../test/builders/order-file';
import { book, tradacoms, transactionSet } from '../../test/harness/reading';
import { DEFAULT_READ_LIMITS, NO_ENVELOPE } from '../formats';
import type { CurrentGuides, MessageSourceService } from '../mapping/services';
import { DEFAULT_LIMITS } from '../platform';
import type { ConfigService } from '../platform/services';
import { agreementsOf, type AgreedForFile, type AgreedSender, type ThreadAnswer } from './reading-thread';
import { FileReading } from './file-reading.service';
import { FileUnderstanding, type UnderstoodEvent } from './understood';

// Real: the threads, the readers, the guides of the product.

const limits = { ...DEFAULT_READ_LIMITS, ...DEFAULT_LIMITS };
const threads = new FileReading(
  { limits, guides: book } as unknown as MessageSourceService,
  { limits } as unknown as ConfigService,
);
afterAll(() => threads.onApplicationShutdown());

const ORDERS = Array.from({ length: 500 }, (_, i) => ({ number: `T${String(i)}` }));
const FILES = {
  'EDIFACT of 500 orders': orderFile('IC1', ORDERS),
  'two interchanges': Buffer.concat([orderFile('IC1', ORDERS.slice(0, 3)), orderFile('IC2', ORDERS.slice(3, 5))]),
  'EDIFACT that breaks off': orderFile('IC1', ORDERS).subarray(0, 50_000),
  UBL: readFileSync('fixtures/stories/23-peppol-clean/message.xml'),
  'X12 with its group': Buffer.from(
    transactionSet('850', ['BEG*00*SA*PO1**20260105', 'PO1*1*12*EA*1.5**EN*8712345678906', 'CTT*1']),
  ),
  TRADACOMS: Buffer.from(tradacoms('ORDERS:9', ['CLO=8712345000004', 'ORD=PO1::260105'])),
  'no file of an order': Buffer.from('Good morning'),
  'an empty file': Buffer.alloc(0),
};

async function* pieces(file: Buffer, bytes = 4_096): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.length; at += bytes) yield file.subarray(at, at + bytes);
}

const SENDER = { scheme: '14', value: '8719991000006', partner: 'noordster', shared: false };
const OVERLAY = `guide: noordster/orders
version: 2
title: Noordster
extends: edifact/orders
partner: noordster
document: { number: { constant: OVERLAID } }`;
const base: CurrentGuides = { book, revision: '0', overlays: [], changed: new Set() };
const overlays = [{ file: 'overlay.yaml', text: OVERLAY }];
const overlaid: CurrentGuides = { book: book.with(overlays), revision: '1', overlays, changed: new Set() };
const agreedWith = (senders: readonly AgreedSender[]): AgreedForFile => ({ senders, account: null, on: '2026-11-26' });

async function inThread(file: Buffer, senders: readonly AgreedSender[] = [], guides = base) {
  const answers: ThreadAnswer[] = [];
  for await (const answer of threads.inThread(pieces(file), guides, agreedWith(senders))) answers.push(answer);
  return { events: answers.flatMap(({ events }) => events), format: answers.at(-1)?.format ?? 'unknown' };
}

async function here(file: Buffer, senders: readonly AgreedSender[] = [], guides = base) {
  const reading = new FileUnderstanding(guides.book, { limits, ...agreementsOf(agreedWith(senders)) });
  const events: UnderstoodEvent[] = [];
  for await (const piece of pieces(file)) events.push(...reading.push(piece));
  return { events: [...events, ...reading.end()], format: reading.format };
}

describe('a file that a thread reads', () => {
  it.each(Object.entries(FILES))('is understood as it is here: %s', async (_, file) => {
    const understood = await inThread(file);
    expect(understood).toEqual(await here(file));
    // What crossed over is all there is to know: nothing of it hangs on a class that stayed behind.
    expect(structuredClone(understood)).toEqual(understood);
  });

  it('is held to what is agreed about the line breaks of its sender', async () => {
    const agreed = [{ ...SENDER, lineBreaks: 'data' as const }];
    const lineBreaks = ({ events }: Awaited<ReturnType<typeof here>>) =>
      events.flatMap((event) => (event.kind === 'envelope' ? [event.lineBreaks] : []));
    expect(lineBreaks(await here(FILES['two interchanges'], agreed))).toEqual(['data', 'data']);
    await expect(inThread(FILES['two interchanges'], agreed).then(lineBreaks)).resolves.toEqual(['data', 'data']);
  });

  it('is read by the overlays that hold when it begins, and by no others', async () => {
    const file = FILES['two interchanges'];
    const agreed = [{ ...SENDER, lineBreaks: 'auto' as const }];
    const numbers = ({ events }: Awaited<ReturnType<typeof here>>) =>
      events.flatMap((event) => (event.kind === 'message' ? [[event.message.order?.number, event.message.guide, event.message.guideVersion]] : [])); // prettier-ignore
    const own = numbers(await here(file, agreed, overlaid));
    expect(own[0]).toEqual(['OVERLAID', 'noordster/orders', expect.stringMatching(/^2\+\d+$/)]);
    await expect(inThread(file, agreed, overlaid).then(numbers)).resolves.toEqual(own);
    // The same thread without them, and with them for somebody else.
    const byBase = numbers(await here(file));
    expect(byBase[0]).toEqual(['T0', 'edifact/orders', expect.stringMatching(/^\d+$/)]);
    await expect(inThread(file, agreed).then(numbers)).resolves.toEqual(byBase);
    await expect(inThread(file, [], overlaid).then(numbers)).resolves.toEqual(byBase);
  });

  it('is read by the overlay of nobody where two partners may have sent it', () => {
    const sender = { ...SENDER, lineBreaks: 'wrapped' as const };
    const envelope = { ...NO_ENVELOPE, sender: SENDER.value };
    const partner = (shared: boolean, senderQualifier: string | null) =>
      agreementsOf(agreedWith([{ ...sender, shared }])).sentBy({ ...envelope, senderQualifier }).partner;
    expect([partner(false, null), partner(true, null), partner(true, '14'), partner(false, 'ZZ')]).toEqual(['noordster', null, 'noordster', null]); // prettier-ignore
  });

  it('is held where its overlay says something else than when it read messages', async () => {
    const [edition] = book.with(overlays).all.flatMap((guide) => (guide.overlay === null ? [] : [`${guide.id} ${guide.edition}`])); // prettier-ignore
    const changed = new Set([edition ?? '']);
    const held = { book: book.with(overlays, changed), revision: '2', overlays, changed };
    const file = FILES['two interchanges'];
    const agreed = [{ ...SENDER, lineBreaks: 'auto' as const }];
    const understood = await inThread(file, agreed, held);
    expect(understood).toEqual(await here(file, agreed, held));
    expect(understood.events.flatMap((event) => (event.kind === 'message' ? [event.message.guide] : []))).toEqual([null, null, null, null, null]); // prettier-ignore
  });

  it('is not mixed up with others that are read at the same time', async () => {
    const files = Object.values(FILES);
    const understood = await Promise.all(files.map((file) => inThread(file)));
    expect(understood).toEqual(await Promise.all(files.map((file) => here(file))));
  });
});

describe('a reading that is given up', () => {
  it('leaves nothing behind for the next file', async () => {
    const file = FILES['EDIFACT of 500 orders'];
    for await (const answer of threads.inThread(pieces(file), base, agreedWith([])))
      if (answer.events.length > 0) break;
    await expect(inThread(file)).resolves.toEqual(await here(file));
  });

  it('because its bytes cannot be had fails for that reason, and not the next one', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield FILES.UBL.subarray(0, 4_096);
      await Promise.reject(new Error('the database is away'));
    }
    const all = async (): Promise<void> => {
      for await (const _ of threads.inThread(broken(), base, agreedWith([]))) continue;
    };
    await expect(all()).rejects.toThrow('the database is away');
    await expect(inThread(FILES.UBL)).resolves.toEqual(await here(FILES.UBL));
  });
});

describe('a thread that ends', () => {
  it('fails the file that it read, and nothing else', async () => {
    const other = inThread(FILES['EDIFACT of 500 orders']);
    // Nothing that a sender writes ends a thread; what is agreed wrongly does.
    await expect(inThread(FILES['two interchanges'], null as never)).rejects.toThrow('null');
    await expect(other).resolves.toEqual(await here(FILES['EDIFACT of 500 orders']));
    await expect(inThread(FILES.UBL)).resolves.toEqual(await here(FILES.UBL));
  });
});
