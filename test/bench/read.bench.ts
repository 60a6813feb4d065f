import Parser from 'edifact/parser.js';
import Reader from 'edifact/reader.js';
import Validator from 'edifact/validator.js';
import elements from 'edifact/elements.js';
import segments from 'edifact/segments.js';
import { EdifactReader, type Envelope } from '../../src/formats';
import { explainParts } from '../../src/intake';
import { loadGuideBook } from '../../src/mapping/services';
import { edifactOrders } from './order-generator';
import { Fold } from './fold';
import { alternate, rounded, type Report } from './measure';

const MEGABYTES = 20;
const CHUNK = 256 * 1024;
const guides = loadGuideBook();

function* chunksOf(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK);
}

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
  for await (const part of explainParts({ file: '', sha256: '', chunks: chunksOf(bytes), guides })) {
    if (part.part === 'message') fold.add(part.message.document);
  }
  return fold.result();
}

/** The peer as its README says for speed: events of a parser with a validator. No orders, no positions, nothing kept. */
function peerEvents(bytes: Buffer): number {
  const validator = new Validator();
  validator.define(segments);
  validator.define(elements);
  const parser = new Parser(validator);
  let components = 0;
  parser.onopensegment = (): void => undefined;
  parser.onelement = (): void => undefined;
  parser.onclosesegment = (): void => undefined;
  parser.oncomponent = (): void => {
    components++;
  };
  parser.encoding('UNOC');
  for (const chunk of chunksOf(bytes)) parser.write(chunk.toString('latin1'));
  parser.end();
  return components;
}

/** Figures about EDIFACT: reading to canonical orders, beside the peer's two ways of reading to segments. */
export async function run(report: Report): Promise<void> {
  const bytes = edifactOrders(MEGABYTES * 1e6);
  const megabytes = bytes.length / 1e6;
  if (readOrders(bytes) !== (await foldOfExplain(bytes))) throw new Error('explain and read disagree about an order');
  const ours = (): void => void readOrders(bytes);
  const unit = 'MB/CPU s';

  const [read, reader] = alternate(megabytes, 5, ours, () => new Reader().parse(bytes.toString('latin1')));
  report({
    name: 'read',
    value: rounded(read),
    unit,
    peer: 'npm edifact Reader',
    peerValue: rounded(reader),
    ratio: rounded(read / reader),
  });

  const [again, events] = alternate(megabytes, 5, ours, () => peerEvents(bytes));
  report({
    name: 'read, peer by events', value: rounded(again), unit,
    peer: 'npm edifact Parser with Validator', peerValue: rounded(events), ratio: rounded(again / events),
  }); // prettier-ignore
}
