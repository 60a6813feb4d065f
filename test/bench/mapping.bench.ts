import { EdifactReader, readFile, type Envelope, type Message, type ReadEvent } from '../../src/formats';
import { loadGuideBook } from '../../src/mapping/services';
import { ratioOfRounds, rounded, type Report } from './measure';
import { edifactOrders, ublOrders } from './order-generator';
import { chunksOf } from './peers';

const MEGABYTES = 4;
const DOCUMENTS = 150;
const ROUNDS = 31;
const guides = loadGuideBook();

type Take = (message: Message, envelope: Envelope | null) => void;

/** Hands over the messages among these events, each with its envelope. */
function handedTo(take: Take): (events: Iterable<ReadEvent>) => void {
  let envelope: Envelope | null = null;
  return (events) => {
    for (const event of events) {
      if (event.kind === 'envelope') envelope = event.envelope;
      if (event.kind === 'message') take(event.message, envelope);
    }
  };
}

/** Reads with all checks of the syntax: envelope, counts, table and elements of the directory. */
function readEdifact(bytes: Buffer, take: Take): void {
  const told = handedTo(take);
  const reader = new EdifactReader();
  for (const chunk of chunksOf(bytes)) told(reader.push(chunk));
  told(reader.end());
}

function readUbl(documents: readonly Buffer[], take: Take): void {
  for (const bytes of documents) handedTo(take)(readFile(bytes));
}

/** Asks for every value of the message and lets it go. */
function everyValue({ content }: Message): void {
  if (content.kind !== 'segments') return;
  for (let segment = 0; segment < content.segmentCount; segment++)
    for (let element = 1, elements = content.elementCount(segment); element <= elements; element++)
      for (let component = 1, last = content.componentCount(segment, element); component <= last; component++)
        content.value(segment, element, component);
}

const nothing = (): void => undefined;

function toOrder(message: Message, envelope: Envelope | null): void {
  if (guides.understand(message, envelope).document === null) throw new Error('An order is set up');
}

/** What the mapping adds to the processor time of the syntax: 0.5 is half as much again. */
export function run(report: Report): void {
  const edifact = edifactOrders(MEGABYTES * 1e6);
  const ubl = ublOrders(DOCUMENTS);
  const works: readonly (readonly [string, string, (take: Take) => void, Take])[] = [
    ['mapping.share', 'EDIFACT, checked, every value as text', (take) => readEdifact(edifact, take), everyValue],
    // Texts are made when they are asked for: without them the syntax has not given anything to anybody yet.
    ['mapping.share, texts counted as mapping', 'EDIFACT, checked, no text made', (take) => readEdifact(edifact, take), nothing],
    ['mapping.share of UBL', 'UBL, checked, as a tree', (take) => readUbl(ubl, take), nothing],
  ]; // prettier-ignore
  for (const [name, peer, read, take] of works) {
    const share = ratioOfRounds(ROUNDS, () => read(toOrder), () => read(take)) - 1; // prettier-ignore
    report({ name, value: rounded(share), unit: 'of the CPU time of the syntax', peer });
  }
}
