import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXml } from './test-support';

/** Real messages, not part of the repository: CORPUS_DIR names the folder that holds MANIFEST.tsv. */
const corpus = process.env['CORPUS_DIR'] || undefined; // empty counts as not set
const manifest = corpus === undefined ? '' : join(corpus, 'MANIFEST.tsv');
const present = manifest !== '' && existsSync(manifest);

const rows = present
  ? readFileSync(manifest, 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t'))
      .filter(([path]) => path?.endsWith('.xml') === true)
      .map((cells) => ({
        path: cells[0]!,
        type: cells[6]!,
        validity: cells[7]!,
        number: cells[9]!,
        buyer: cells[11]!,
        supplier: cells[12]!,
      }))
  : [];
const read = (path: string) => readXml(readFileSync(join(corpus ?? '', path)));

(present ? describe : describe.skip)('the corpus', () => {
  const ubl = rows.filter(({ path }) => path.startsWith('ubl/'));
  const broken = ubl.filter(({ validity }) => validity.includes('XML does not parse'));

  it('reads every UBL document and its number', () => {
    expect(ubl.length).toBeGreaterThan(100);
    for (const { path, type, number } of ubl.filter((row) => !broken.includes(row))) {
      const { format, message, findings } = read(path);
      expect({ path, format, type: message?.type, findings }).toEqual({ path, format: 'ubl', type, findings: [] });
      if (type === 'Order' && number !== '') expect({ path, number: message?.reference }).toEqual({ path, number });
    }
  });

  it('finds the buyer of every Peppol order', () => {
    const peppol = ubl.filter((row) => row.type === 'Order' && row.path.includes('poacc'));
    expect(peppol.length).toBeGreaterThan(5);
    for (const { path, buyer, supplier } of peppol) {
      const { sender, receiver } = read(path).envelope;
      expect({ path, sender, receiver }).toEqual({ path, sender: buyer, receiver: supplier });
    }
  });

  it('refuses the malformed one with its place', () => {
    expect(broken.length).toBeGreaterThan(0);
    for (const { path } of broken) {
      expect(read(path).findings).toMatchObject([
        { code: 'MSG-001', reason: 'xml-not-well-formed', position: { line: 50 } },
      ]);
    }
  });

  it('knows what the others are', () => {
    const others = rows.filter(({ path }) => /^(cxml|opentrans|gs1xml|idoc)\//.test(path));
    expect(others.length).toBeGreaterThan(30);
    for (const { path, type, buyer, supplier } of others) {
      const { format, messages, findings, envelope } = read(path);
      // The manifest names the root of GS1 XML, which is what holds the messages.
      const types = type === 'orderMessage' ? ['order'] : [type];
      expect({ path, format, types: messages.map((message) => message.type), findings }).toEqual({
        path,
        format: path.slice(0, path.indexOf('/')),
        types,
        findings: [],
      });
      if (!path.startsWith('cxml/') || buyer === '') continue;
      expect({ path, parties: [envelope.sender, envelope.receiver] }).toEqual({ path, parties: [buyer, supplier] });
    }
  });
});
