import { EdifactReader, type Envelope } from '../../src/formats';
import { explainParts } from '../../src/intake';
import { loadGuideBook } from '../../src/mapping/services';
import { edifactOrders } from './order-generator';
import { Fold } from './fold';
import { alternate, rounded, type Report } from './measure';
import { chunksOf, edifactObjects, EdifactEvents, eventsOf, tsEdifactObjects } from './peers';

const MEGABYTES = 20;
const guides = loadGuideBook();

/** Bytes to canonical orders, checked against the directory; the hash of all their fields. */
function readOrders(bytes: Buffer): string {
  const fold = new Fold();
  const reader = new EdifactReader();
  let envelope: Envelope | null = null;
  const take = (events: ReturnType<EdifactReader['push']>): void => {
    for (const event of events) {
      if (event.kind === 'envelope') envelope = event.envelope;
      if (event.kind !== 'message') continue;
      const { document } = guides.understand(event.message, envelope);
      if (document !== null) fold.add(document);
    }
  };
  for (const chunk of chunksOf(bytes)) take(reader.push(chunk));
  take(reader.end());
  return fold.result();
}

async function foldOfExplain(bytes: Buffer): Promise<string> {
  const fold = new Fold();
  for await (const part of explainParts({ file: '', sha256: '', chunks: () => chunksOf(bytes), guides })) {
    if (part.part === 'message') fold.add(part.message.document);
  }
  return fold.result();
}

const PEERS: readonly (readonly [name: string, peer: string, run: (bytes: Buffer) => unknown])[] = [
  ['read', 'npm edifact Reader, arrays', edifactObjects],
  ['read', 'ts-edifact Reader, arrays', tsEdifactObjects],
  // As its documentation says for speed. No orders, no positions, nothing kept.
  ['read, peer by events', 'npm edifact Parser with Validator', (bytes) => eventsOf(new EdifactEvents(true), bytes)],
];

/** Figures about EDIFACT: reading to canonical orders, beside the ways of other libraries of reading to segments. */
export async function run(report: Report): Promise<void> {
  const bytes = edifactOrders(MEGABYTES * 1e6);
  if (readOrders(bytes) !== (await foldOfExplain(bytes))) throw new Error('explain and read disagree about an order');
  for (const [name, peer, theirs] of PEERS) {
    const [own, other] = await alternate(bytes.length / 1e6, 5, () => void readOrders(bytes), () => void theirs(bytes)); // prettier-ignore
    const ratio = rounded(own / other);
    report({ name, value: rounded(own), unit: 'MB/CPU s', peer, peerValue: rounded(other), ratio });
  }
}
