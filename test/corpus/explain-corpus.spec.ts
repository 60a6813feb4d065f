import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { explained, type Explained } from '../harness/explained';

// Real messages of other people are not part of this repository. CORPUS_DIR names a folder with a MANIFEST.tsv (path, message_types,
// validity, and facts read from each file by another program) and the files; without it only the manifest reader is tested.
const corpus = process.env['CORPUS_DIR'] || undefined; // empty counts as not set

type Row = Readonly<Record<string, string>>;

function rowsOf(manifest: string): readonly Row[] {
  const [head = '', ...lines] = manifest.split(/\r?\n/).filter((line) => line !== '');
  const names = head.split('\t');
  return lines.map((line) => {
    const values = line.split('\t');
    return Object.fromEntries(names.map((name, index) => [name, values[index] ?? '']));
  });
}

const rows = corpus === undefined ? [] : rowsOf(readFileSync(path.join(corpus, 'MANIFEST.tsv'), 'utf8'));
const isOrder = ({ path: file = '', message_types: types = '' }: Row): boolean =>
  (file.startsWith('edifact/') && types.split(',').includes('ORDERS')) ||
  (file.startsWith('ubl/') && types === 'Order');
const orders = rows.filter((row) => isOrder(row) && row['validity']?.startsWith('valid by our check'));
const files =
  corpus === undefined
    ? []
    : readdirSync(corpus, { recursive: true, encoding: 'utf8', withFileTypes: true }).filter((entry) => entry.isFile());

const explainFile = (file: string): Promise<Explained & { readable: boolean }> =>
  explained(readFileSync(file), path.basename(file));

/** CCYYMMDD, with a time or without, as the manifest takes it from EDIFACT; UBL dates are ISO already. */
const isoDate = (raw: string): string => raw.replace(/^(\d{4})(\d{2})(\d{2})(?:\d{4})?$/, '$1-$2-$3');

describe('the corpus', () => {
  it('is described by a table with a head', () => {
    expect(rowsOf('path\tlines\na.edi\t3\n')).toEqual([{ path: 'a.edi', lines: '3' }]);
    process.stdout.write(
      `corpus: ${orders.length} valid orders, ${files.length} files${corpus === undefined ? ' (skipped: CORPUS_DIR is not set)' : ''}\n`,
    );
  });

  for (const row of orders) {
    it(`${row['path'] ?? ''} means what others read in it`, async () => {
      const { messages } = await explainFile(path.join(corpus ?? '', row['path'] ?? ''));
      const document = messages.find(({ type }) => type === 'ORDERS' || type === 'Order')?.document;
      const [line] = document?.lines ?? [];
      const { buyer, supplier } = document?.parties ?? {};
      expect({
        number: document?.number ?? '',
        date: document?.date ?? '',
        currency: document?.currency ?? '',
        lines: String(document?.lines.length),
        quantity: line?.quantity ?? '',
        price: line?.price ?? '',
      }).toEqual({
        number: row['order_number'],
        date: isoDate(row['order_date'] ?? ''),
        currency: row['currency'],
        lines: row['lines'],
        quantity: row['line1_quantity'],
        price: row['line1_price'],
      });
      // The manifest takes the first identifier that stands there, whatever it is.
      expect([line?.gtin, line?.supplierArticle, line?.buyerArticle].map((code) => code ?? '')).toContain(
        row['line1_article'],
      );
      expect([buyer?.id, buyer?.gln, buyer?.name].map((id) => id ?? '')).toContain(row['buyer_id']);
      expect([supplier?.id, supplier?.gln, supplier?.name].map((id) => id ?? '')).toContain(row['supplier_id']);
    });
  }

  for (const entry of files) {
    const file = path.join(entry.parentPath, entry.name);
    it(`${path.relative(corpus ?? '', file)} gives an answer of the contract`, async () => {
      const { readable, messages, findings } = await explainFile(file);
      expect(readable || messages.length > 0 || findings.length > 0).toBe(true);
    });
  }
});
