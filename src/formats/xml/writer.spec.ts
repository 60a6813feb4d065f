import fc from 'fast-check';
import type { XmlElement } from './message';
import { CAC, CBC, ORDER, readXml } from './test-support';
import { isXmlText, writeXml, type XmlNode } from './writer';

const NAMESPACES = { '': ORDER, cac: CAC, cbc: CBC };

describe('writeXml', () => {
  it('writes an indented document with its namespaces on the root', () => {
    const root: XmlNode = {
      name: 'Order',
      children: [
        { name: 'cbc:ID', attributes: { schemeID: '"<&>\n\t' }, text: 'a<b>&c\r' },
        {
          name: 'cac:OrderLine',
          children: [
            { name: 'cbc:Note', text: 'é€😀' },
            { name: 'cac:Empty', children: [] },
          ],
        },
        { name: 'cbc:Note', text: '' },
      ],
    };
    expect(writeXml(root, { '': 'urn:a&b', cac: 'c', cbc: 'b' })).toBe(
      `<?xml version="1.0" encoding="UTF-8"?>
<Order xmlns="urn:a&amp;b" xmlns:cac="c" xmlns:cbc="b">
  <cbc:ID schemeID="&quot;&lt;&amp;&gt;&#10;&#9;">a&lt;b&gt;&amp;c&#13;</cbc:ID>
  <cac:OrderLine>
    <cbc:Note>é€😀</cbc:Note>
    <cac:Empty/>
  </cac:OrderLine>
  <cbc:Note/>
</Order>
`,
    );
  });

  it('refuses what XML cannot carry', () => {
    const write = (node: XmlNode) => () => writeXml(node, NAMESPACES);
    expect(write({ name: 'a b', text: '' })).toThrow(RangeError);
    expect(write({ name: 'x:a', text: '' })).toThrow('Prefix "x"');
    expect(write({ name: 'a', attributes: { 'x:b': '' }, text: '' })).toThrow('Prefix "x"');
    expect(write({ name: 'a', attributes: { xmlns: 'u' }, text: '' })).toThrow(RangeError);
    expect(write({ name: 'a', text: '\u0001' })).toThrow(RangeError);
    expect(write({ name: 'a', attributes: { b: '\ud800' }, text: '' })).toThrow(RangeError);
    expect(['a\u0000', '\ufffe', '\udc00\ud800', 'é\t\r\n😀'].map(isXmlText)).toEqual([false, false, false, true]);
  });
});

const text = fc
  .string({
    unit: fc.oneof(
      fc.constantFrom(...Array.from('&<>"\'\r\n\t ;]-é€😀')),
      fc.string({ unit: 'grapheme', maxLength: 1 }),
    ),
  })
  .filter(isXmlText);
const local = fc.constantFrom('ID', 'Note', 'OrderLine', 'constructor', '__proto__', 'a.b-c_1');
const attributes = fc.dictionary(fc.constantFrom('schemeID', 'a', 'xml:lang', 'cbc:b', 'hasOwnProperty'), text, {
  noNullPrototype: true,
});
const { node } = fc.letrec<{ node: XmlNode }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    fc.record({ name: local.map((name) => `cbc:${name}`), attributes, text }),
    fc.record({
      name: local.map((name) => `cac:${name}`),
      attributes,
      children: fc.array(tie('node'), { maxLength: 4 }),
    }),
  ),
}));

interface Comparable {
  readonly name: string;
  readonly attributes: readonly (readonly [string, string | null])[];
  readonly text: string | null;
  readonly children: readonly Comparable[];
}

/** What reading gives for a written node: no blanks around a text, and no difference between an empty text and none. */
const expected = (written: XmlNode): Comparable => ({
  name: written.name,
  attributes: Object.entries(written.attributes ?? {}),
  text: 'text' in written ? written.text.trim() || null : null,
  children: 'children' in written ? written.children.map(expected) : [],
});

const PREFIXES: Readonly<Record<string, string>> = { [CAC]: 'cac:', [CBC]: 'cbc:', [ORDER]: '' };
const URIS: Readonly<Record<string, string>> = { xml: 'http://www.w3.org/XML/1998/namespace', cbc: CBC };

function actual(read: XmlElement, written: XmlNode): Comparable {
  const names = Object.keys(written.attributes ?? {});
  const clark = (name: string): string =>
    name.includes(':') ? `{${URIS[name.split(':')[0]!]}}${name.split(':')[1]}` : name;
  const children = 'children' in written ? written.children : [];
  return {
    name: `${PREFIXES[read.namespace]}${read.name}`,
    attributes: names.map((name) => [name, read.attribute(clark(name))] as const),
    text: read.text,
    children: read.children.map((child, n) => actual(child, children[n] ?? { name: 'x', text: '' })),
  };
}

it('what is written is read again', () => {
  const document = fc.record({ name: fc.constant('Order'), attributes, children: fc.array(node, { maxLength: 5 }) });
  fc.assert(
    fc.property(document, (written) => {
      const { root, findings } = readXml(writeXml(written, NAMESPACES));
      expect(findings).toEqual([]);
      expect(actual(root!, written)).toEqual(expected(written));
    }),
    { numRuns: 500 },
  );
});
