import { Parser } from 'xml2js';
import { readFile, type Envelope } from '../../src/formats';
import { loadGuideBook } from '../../src/mapping/services';
import { Fold } from './fold';
import { alternate, rounded, type Report } from './measure';
import { ublOrders } from './order-generator';

const DOCUMENTS = 500;
const guides = loadGuideBook();

function readOrders(documents: readonly Buffer[]): string {
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
  return fold.result();
}

/** The peer alone: objects by element name, without checks, namespaces, positions or orders. */
function peerParse(documents: readonly Buffer[]): number {
  let parsed = 0;
  for (const bytes of documents) {
    new Parser({ async: false }).parseString(bytes.toString('utf8'), (error) => {
      if (error !== null) throw error;
      parsed++;
    });
  }
  return parsed;
}

/** UBL orders of about 10 kB to canonical orders, documents a CPU second. */
export async function run(report: Report): Promise<void> {
  const documents = ublOrders(DOCUMENTS);
  const [ours, peer] = await alternate(DOCUMENTS, 5, () => void readOrders(documents), () => void peerParse(documents)); // prettier-ignore
  report({
    name: 'xml', value: rounded(ours), unit: 'documents/CPU s', peer: 'xml2js alone', peerValue: rounded(peer), ratio: rounded(ours / peer),
  }); // prettier-ignore
}
