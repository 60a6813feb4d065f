import { render } from '../../findings';
import { anOrder, readXml, refusalOf } from './test-support';

const notWellFormed = { code: 'MSG-001', reason: 'xml-not-well-formed' };

describe('what is not well-formed', () => {
  it.each<[string, string, number]>([
    ['an end tag of another name', '<a><b></a>', 9],
    ['a missing end', '<a><b></b>', 10],
    ['a second root', '<a/><b/>', 4],
    ['text behind the root', '<a/>x', 4],
    ['text before the root', 'x<a/>', 0],
    ['nothing but blanks', '  ', 2],
    ['nothing but a comment', '<!-- x -->', 10],
    ['CDATA before the root', '<![CDATA[x]]><a/>', 0],
    ['an attribute without quotes', '<a b=c/>', 5],
    ['an attribute without value', '<a b/>', 4],
    ['attributes without a blank between', '<a b="1"c="2"/>', 8],
    ['"<" in an attribute', '<a b="1<2"/>', 7],
    ['a blank behind "<"', '<a>< b/></a>', 3],
    ['a blank in an end tag', '<a></ a>', 3],
    ['two hyphens in a comment', '<a><!-- a -- b --></a>', 12],
    ['"]]>" in text', '<a>x]]></a>', 4],
    ['an entity of HTML', '<a>x&nbsp;</a>', 4],
    ['an entity in capitals', '<a>x&AMP;</a>', 4],
    ['an entity named like a property of objects', '<a>&constructor;</a>', 3],
    ['an undefined entity in an attribute', '<a b="&foo;"/>', 6],
    ['an ampersand alone', '<a>1 & 2</a>', 6],
    ['a reference to NUL', '<a>&#0;</a>', 6],
    ['a reference to half a pair', '<a>&#xD800;</a>', 10],
    ['a reference with a capital X', '<a>&#X41;</a>', 3],
    ['NUL', '<a>x\u0000</a>', 4],
    ['a control character', '<a b="\u001b"/>', 6],
    ['U+FFFE', '<a>é\ufffe</a>', 5],
    ['a prefix that is not declared', '<a><p:b/></a>', 3],
    ['a prefix of an attribute that is not declared', '<a p:b="1"/>', 3],
    ['a name with two colons', '<a:b:c xmlns:a="u"/>', 0],
    ['an undeclared prefix', '<a xmlns:p=""/>', 3],
    ['a redefined xml prefix', '<a xmlns:xml="u"/>', 3],
    ['a declaration that is not at the beginning', ' <?xml version="1.0"?><a/>', 1],
    ['a declaration of version 2', '<?xml version="2.0"?><a/>', 0],
    ['a lower-case CDATA section', '<a><![cdata[x]]></a>', 3],
    ['a declaration of an element', '<a><!ELEMENT b></a>', 3],
  ])('%s', (_what, file, offset) => {
    expect(refusalOf(file)).toMatchObject({ ...notWellFormed, offset });
  });

  it('is shown with its path, line and column', () => {
    const { findings, format } = readXml(anOrder('\n<cac:OrderLine/>\n<cac:OrderLine>é &foo; </cac:OrderLine>'));
    expect(format).toBe('ubl');
    expect(render(findings[0]!, 'nl', 'staff')).toBe(
      'Dit bestand kunnen wij niet lezen: de XML bevat een fout waardoor ze niet te lezen is (regel 3, kolom 18). Vraag de klant om het juiste bestand, als XML.',
    );
    expect(findings[0]).toMatchObject({
      severity: 'blocking',
      params: { format: 'XML', cause: 'entity "foo" is not defined' },
      position: { path: '/Order/cac:OrderLine[2]', line: 3, column: 18 },
    });
  });
});

describe('duplicate attributes', () => {
  it.each([
    ['<a b="1" b="2"/>', 9],
    ['<a b="1" c="&lt;" b="1"/>', 18],
    ['<a xmlns:p="u" xmlns:q="u" p:b="1" q:b="2"/>', 35],
    ['<a xmlns:p="u" xmlns:p="u"/>', 15],
    ['<a __proto__="1" __proto__="2"/>', 17],
    ['<a hasOwnProperty="1" hasOwnProperty="2"/>', 22],
  ])('%s', (file, offset) => {
    expect(refusalOf(file)).toMatchObject({ code: 'MSG-001', reason: 'xml-duplicate-attribute', offset });
  });

  it('are not two of one local name in two namespaces', () => {
    expect(readXml(anOrder('<cbc:ID xmlns:p="u" xmlns:q="v" p:b="1" q:b="2" b="3">1</cbc:ID>')).message).not.toBeNull();
  });
});

describe('DOCTYPE', () => {
  const refused = { code: 'MSG-012', reason: 'xml-doctype' };
  it.each<[string, string, number]>([
    ['with an internal subset', '<!DOCTYPE cXML [<!ENTITY a "b">]><cXML>&a;</cXML>', 0],
    ['with an external identifier and an internal subset', '<!DOCTYPE cXML SYSTEM "x" [ ]><cXML/>', 0],
    [
      'on a root that has none',
      '<?xml version="1.0"?>\n<!-- x --><!DOCTYPE Order SYSTEM "file:///etc/passwd"><Order/>',
      32,
    ],
    ['without identifier', '<!DOCTYPE cXML><cXML/>', 0],
    ['in lower case', '<!doctype cXML SYSTEM "x"><cXML/>', 0],
    ['of cXML on another root', '<!DOCTYPE cXML SYSTEM "x"><Order/>', 0],
    ['on openTRANS', '<!DOCTYPE ORDER SYSTEM "openTRANS.dtd"><ORDER><ORDER_HEADER/></ORDER>', 0],
    ['twice', '<!DOCTYPE cXML SYSTEM "x"><!DOCTYPE cXML SYSTEM "x"><cXML/>', 26],
    ['inside the root', '<a><!DOCTYPE cXML SYSTEM "x"></a>', 3],
    ['that does not end', '<!DOCTYPE cXML SYSTEM "x"', 0],
  ])('%s', (_what, file, offset) => {
    expect(refusalOf(file)).toMatchObject({ ...refused, offset });
  });

  it('with SYSTEM or PUBLIC identifier on cXML is skipped', () => {
    for (const identifier of ['SYSTEM "http://x/cXML.dtd"', "PUBLIC '-//x' 'http://x/cXML.dtd'"]) {
      expect(readXml(`<!DOCTYPE cXML ${identifier} ><cXML><Message><A/></Message></cXML>`).message?.type).toBe('A');
    }
    expect(readXml('<!DOCTYPE Index SYSTEM "cXML.dtd"><Index><SupplierID/></Index>').message?.type).toBe('Index');
  });

  it('in a comment or CDATA is text', () => {
    expect(
      readXml(`<!-- <!DOCTYPE a [ -->${anOrder('<cbc:Note><![CDATA[<!DOCTYPE a>]]></cbc:Note>')}`).message,
    ).not.toBeNull();
  });
});

describe('names that objects have', () => {
  it('are harmless', () => {
    const names = ['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString', 'valueOf'];
    const content = names.map((name) => `<cbc:${name} ${name}="${name}" z="1">${name}</cbc:${name}>`).join('');
    const { root } = readXml(anOrder(content, ' hasOwnProperty="a" __proto__="b" c="d"'));
    expect([root?.attribute('hasOwnProperty'), root?.attribute('__proto__'), root?.attribute('c')]).toEqual([
      'a',
      'b',
      'd',
    ]);
    for (const name of names) {
      expect([root?.child(name)?.text, root?.child(name)?.attribute(name)]).toEqual([name, name]);
    }
    expect(({} as Record<string, unknown>)['z']).toBeUndefined();
    expect(readXml('<__proto__/>').findings[0]).toMatchObject({ reason: 'xml-root-unknown' });
  });
});
