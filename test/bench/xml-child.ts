import { createInterface } from 'node:readline';
import { Parser } from 'xml2js';
import { readFile, type Envelope } from '../../src/formats';
import { loadGuideBook } from '../../src/mapping/services';
import { Fold } from './fold';
import { cpuSeconds } from './measure';
import { ublOrders } from './order-generator';

/* A process of its own that reads UBL orders in one way: for each line it is given, all of them once, and prints the CPU seconds. */

/** To canonical orders, of which every field is looked at. */
function ours(documents: readonly Buffer[]): () => void {
  const guides = loadGuideBook();
  return () => {
    const fold = new Fold();
    for (const bytes of documents) {
      let envelope: Envelope | null = null;
      for (const event of readFile(bytes)) {
        if (event.kind === 'envelope') envelope = event.envelope;
        if (event.kind !== 'message') continue;
        const { document } = guides.understand(event.message, envelope);
        if (document === null) throw new Error('A UBL Order is set up');
        fold.add(document);
      }
    }
    fold.result();
  };
}

/** The peer alone: objects by element name, without checks, namespaces, positions or orders. */
function peer(documents: readonly Buffer[]): () => void {
  return () => {
    for (const bytes of documents) {
      new Parser({ async: false }).parseString(bytes.toString('utf8'), (error) => {
        if (error !== null) throw error;
      });
    }
  };
}

const [side, count] = process.argv.slice(2);
const documents = ublOrders(Number(count));
const work = side === 'ours' ? ours(documents) : peer(documents);
createInterface({ input: process.stdin }).on('line', () => console.log(cpuSeconds(work)));
