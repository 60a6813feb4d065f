import { DEFAULT_READ_LIMITS } from '../message';
import { XML_LIMITS } from './limits';
import { XmlReader } from './reader';
import { anOrder, readXml, refusalOf } from './test-support';

/** Processor time, so that a busy machine does not fail the test; far below what a quadratic reading would take. */
const QUICK_MS = 5_000;

const quickly = <T>(work: () => T): T => {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(QUICK_MS);
  return result;
};
const tooLarge = { code: 'MSG-012', reason: 'xml-too-large' };
const MEGABYTE = 1024 * 1024;

describe('hostile documents', () => {
  it('billion laughs and quadratic blow-up stop at the DOCTYPE', () => {
    const laughs = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');
    const doctype = { code: 'MSG-012', reason: 'xml-doctype', offset: 0 };
    expect(refusalOf(`<!DOCTYPE a [<!ENTITY l0 "lol">${laughs}]><a>&l9;</a>`)).toMatchObject(doctype);
    const blowUp = `<!DOCTYPE cXML [<!ENTITY x "${'x'.repeat(50_000)}">]><cXML>${'&x;'.repeat(50_000)}</cXML>`;
    expect(quickly(() => refusalOf(blowUp))).toMatchObject(doctype);
    expect(refusalOf('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>')).toMatchObject(doctype);
  });

  it('depth', () => {
    const nested = (depth: number): string => anOrder('<a>'.repeat(depth - 1) + '</a>'.repeat(depth - 1));
    expect(readXml(nested(100)).message).not.toBeNull();
    expect(refusalOf(nested(101))).toMatchObject({ code: 'MSG-012', reason: 'xml-too-deep' });
    expect(quickly(() => refusalOf('<a>'.repeat(1_000_000)))).toMatchObject({ reason: 'xml-too-deep', offset: 300 });
  });

  it('attributes', () => {
    const attributes = (count: number): string => Array.from({ length: count }, (_, n) => ` a${n}="${n}"`).join('');
    expect(readXml(anOrder('', attributes(47))).message).not.toBeNull();
    expect(refusalOf(anOrder('', attributes(48)))).toMatchObject({ ...tooLarge, offset: 0 });
    expect(quickly(() => refusalOf(anOrder('', attributes(200_000))))).toMatchObject(tooLarge);
    expect(quickly(() => refusalOf(anOrder('', ` a="${'x'.repeat(MEGABYTE)}"`)))).toMatchObject(tooLarge);
    expect(quickly(() => refusalOf(anOrder(`<cbc:ID a="${'x'.repeat(XML_LIMITS.markupCharacters)}"/>`)))).toMatchObject(
      tooLarge,
    );
  });

  it('texts', () => {
    const note = (text: string): string => anOrder(`<cbc:Note>${text}</cbc:Note>`);
    const text = 'é'.repeat(MEGABYTE / 2);
    expect(readXml(note(text)).root?.child('Note')?.text).toBe(text);
    expect(refusalOf(note(`${text}x`))).toMatchObject(tooLarge);
    expect(refusalOf(note(`<![CDATA[${text}]]><!-- -->x`))).toMatchObject(tooLarge);
    expect(quickly(() => refusalOf(note('&#65;'.repeat(2 * MEGABYTE))))).toMatchObject(tooLarge);
    expect(quickly(() => readXml(note('x<!---->'.repeat(MEGABYTE / 4))).root?.child('Note')?.text)).toBe(
      'x'.repeat(MEGABYTE / 4),
    );
    expect(quickly(() => readXml(note(' '.repeat(8 * MEGABYTE))).root?.child('Note')?.text)).toBeNull();
  });

  it('endless markup', () => {
    for (const opening of [
      '<!--',
      '<?x ',
      '<',
      '</',
      '<a b="',
      '&',
      '<!',
      '<!DOCTYPE ',
      '<!DOCTYPE cXML SYSTEM "',
      '<![CDATA[',
    ]) {
      quickly(() => expect(readXml(anOrder(opening + 'x'.repeat(8 * MEGABYTE))).message).toBeNull());
      quickly(() => expect(readXml(opening + '-'.repeat(8 * MEGABYTE)).message).toBeNull());
    }
    for (const opening of [
      '<?xml version="1.0"',
      '<?xml version="1.0"?>',
      '',
      '<!DOCTYPE cXML',
      '<!DOCTYPE cXML PUBLIC "-"',
    ])
      quickly(() => expect(readXml(opening + ' '.repeat(15 * MEGABYTE)).message).toBeNull());
    expect(refusalOf(`<!--${'x'.repeat(MEGABYTE)}--><a/>`)).toMatchObject(tooLarge);
    quickly(() => expect(readXml('<!---->'.repeat(1_000_000)).message).toBeNull());
    quickly(() => expect(readXml('<!'.repeat(4_000_000)).message).toBeNull());
    quickly(() => expect(readXml(anOrder(']]'.repeat(500_000))).message).not.toBeNull());
  });

  it('100,000 siblings are read, found and placed in linear time', () => {
    const content = Array.from({ length: 100_000 }, (_, n) => `<cbc:ID>${n}</cbc:ID>`).join('\n');
    const { root } = quickly(() => readXml(anOrder(content)));
    const ids = root?.childrenNamed('ID') ?? [];
    const positions = quickly(() => ids.map((id) => id.position));
    expect(positions.at(-1)).toMatchObject({ path: '/Order/cbc:ID[100000]', line: 100_000 });
    expect(ids.at(-1)?.text).toBe('99999');
  });

  it('100,000 values on one line are placed in linear time', () => {
    const { root } = readXml(anOrder('<cbc:ID>é</cbc:ID>'.repeat(100_000)));
    const positions = quickly(() => root?.children.map((id) => id.position)) ?? [];
    expect((positions[99_999]?.offset ?? 0) - (positions[0]?.offset ?? 0)).toBe(99_999 * 19);
    expect((positions[99_999]?.column ?? 0) - (positions[0]?.column ?? 0)).toBe(99_999 * 18);
  });

  it('too many elements, attributes or names', () => {
    expect(quickly(() => refusalOf(`<a>${'<a/>'.repeat(XML_LIMITS.elements)}</a>`))).toMatchObject(tooLarge);
    const names = Array.from({ length: XML_LIMITS.names + 1 }, (_, n) => `<a${n}/>`).join('');
    expect(refusalOf(`<a>${names}</a>`)).toMatchObject(tooLarge);
    const scopes = Array.from({ length: XML_LIMITS.names + 1 }, (_, n) => `<a xmlns="u${n}"/>`).join('');
    expect(refusalOf(`<a>${scopes}</a>`)).toMatchObject(tooLarge);
  });

  it('more than one message may have is let go, whatever follows', () => {
    const reader = new XmlReader({ ...DEFAULT_READ_LIMITS, messageBytes: 100 });
    const chunk = Buffer.alloc(60, 'x');
    for (let n = 0; n < 1000; n++) expect(reader.push(chunk)).toEqual([]);
    const [, end] = reader.end();
    expect(end).toMatchObject({ kind: 'envelope-end', findings: [{ ...tooLarge, severity: 'blocking' }] });
    const beyond = Buffer.alloc(XML_LIMITS.documentBytes + 1, ' ');
    expect(refusalOf(beyond)).toMatchObject(tooLarge);
    expect(refusalOf(beyond.subarray(1))).toMatchObject({ reason: 'xml-not-well-formed' });
    const fits = anOrder('');
    expect(readXml(fits, { messageBytes: fits.length }).message).not.toBeNull();
    expect(refusalOf(fits, { messageBytes: fits.length - 1 })).toMatchObject(tooLarge);
  });
});
