import { openReader, type Message, type ReadEvent } from '../../src/formats';
import { EDIFACT_OPENING } from '../../src/formats/edifact/opening';
import { Scanner } from '../../src/formats/segments/scanner';
import { alternate, rounded, type Report } from './measure';
import { edifactOrders, x12Orders } from './order-generator';
import { chunksOf, EdifactEvents, eventsOf, nodeX12Segments, TsEdifactEvents, x12ParserSegments } from './peers';

const MEGABYTES = 20;
const ROUNDS = 5;
const UNIT = 'MB/CPU s';
const SEGMENT_BYTES = 64 * 1024;

interface Count {
  segments: number;
  components: number;
}

/** The lowest level: where every segment, element and component begins; no text is made of them, nothing is kept. */
function scanned(bytes: Buffer): Count {
  const count: Count = { segments: 0, components: 0 };
  const scanner = new Scanner(
    EDIFACT_OPENING,
    {
      advice: () => undefined,
      oversize: () => undefined,
      garbage: () => undefined,
      segment: () => {
        count.segments++;
        // The tag is a mark as well.
        count.components += scanner.unit.markCount - 1;
        scanner.discard();
      },
    },
    SEGMENT_BYTES,
  );
  for (const chunk of chunksOf(bytes)) scanner.push(chunk);
  scanner.end();
  return count;
}

/** A reader, and every value of its messages as text: envelope, counts and references are checked on the way. */
function valued(bytes: Buffer): Count {
  const count: Count = { segments: 0, components: 0 };
  const reader = openReader(bytes);
  const take = (events: readonly ReadEvent[]): void => {
    for (const event of events) if (event.kind === 'message') countValues(event.message, count);
  };
  for (const chunk of chunksOf(bytes)) take(reader.push(chunk));
  take(reader.end());
  return count;
}

function countValues({ content }: Message, count: Count): void {
  if (content.kind !== 'segments') return;
  for (let segment = 0; segment < content.segmentCount; segment++) {
    count.segments++;
    for (let element = 1, last = content.elementCount(segment); element <= last; element++) {
      const components = content.componentCount(segment, element);
      for (let component = 1; component <= components; component++) {
        // The text is asked for and let go: that is the work.
        content.value(segment, element, component);
        count.components++;
      }
    }
  }
}

/** As the same orders under a type that no directory has, so that nothing but syntax is looked at. */
const withoutTable = (bytes: Buffer): Buffer =>
  Buffer.from(bytes.toString('latin1').replaceAll('+ORDERS:', '+ORDERX:'), 'latin1');

type Peer = readonly [name: string, run: (bytes: Buffer) => unknown];

const EVENT_PARSERS: readonly Peer[] = [
  ['npm edifact Parser, events, a text a component', (bytes) => eventsOf(new EdifactEvents(false), bytes)],
  ['ts-edifact Parser, events, a text a component', (bytes) => eventsOf(new TsEdifactEvents(), bytes)],
];
const X12_STREAMS: readonly Peer[] = [
  ['node-x12 X12Parser, stream, an object a segment', nodeX12Segments],
  ['x12-parser X12parser, stream, an object a segment', x12ParserSegments],
];

/** All read the same number of components, or a figure would be of other work. */
function expectSame(bytes: Buffer): void {
  const { components, segments } = scanned(bytes);
  for (const peer of [new EdifactEvents(false), new TsEdifactEvents()]) {
    eventsOf(peer, bytes);
    if (peer.components !== components || peer.segments !== segments)
      throw new Error(`a peer told ${peer.components} components of ${components}`);
  }
}

/** Bytes to segments and elements, nothing kept: beside parsers that tell events or stream. */
export async function run(report: Report): Promise<void> {
  const edifact = withoutTable(edifactOrders(MEGABYTES * 1e6));
  expectSame(edifact);
  const x12 = x12Orders(MEGABYTES * 1e6);
  const works: readonly (readonly [string, Buffer, (bytes: Buffer) => Count, readonly Peer[]])[] = [
    ['syntax, places of components', edifact, scanned, EVENT_PARSERS],
    ['syntax, every value as text, envelope checked', edifact, valued, EVENT_PARSERS],
    ['syntax of X12, every value as text, checked', x12, valued, X12_STREAMS],
  ];
  for (const [name, bytes, ours, peers] of works) {
    for (const [peer, theirs] of peers) {
      const [own, other] = await alternate(
        bytes.length / 1e6,
        ROUNDS,
        () => {
          ours(bytes);
        },
        async () => {
          await theirs(bytes);
        },
      );
      const ratio = rounded(own / other);
      report({ name, value: rounded(own), unit: UNIT, peer, peerValue: rounded(other), ratio });
    }
  }
}
