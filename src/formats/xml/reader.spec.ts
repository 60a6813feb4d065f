import fc from 'fast-check';
import { DEFAULT_READ_LIMITS } from '../message';
import { XmlReader } from './reader';
import { anOrder, CBC, ORDER, outline, readXml, refusalOf, SBDH } from './test-support';

const PARTY = (endpoint: string, id: string): string =>
  `<cac:Party>${endpoint}<cac:PartyIdentification><cbc:ID schemeID="ZZZ">${id}</cbc:ID></cac:PartyIdentification></cac:Party>`;

const FULL = anOrder(
  '<cbc:UBLVersionID>2.1</cbc:UBLVersionID><cbc:CustomizationID> urn:peppol </cbc:CustomizationID><cbc:ID>PO1</cbc:ID>' +
    '<cbc:IssueDate>2026-01-05</cbc:IssueDate><cbc:IssueTime>09:00:30+01:00</cbc:IssueTime>' +
    `<cac:BuyerCustomerParty>${PARTY('<cbc:EndpointID schemeID="0088">8712345000004</cbc:EndpointID>', 'B')}</cac:BuyerCustomerParty>` +
    `<cac:SellerSupplierParty>${PARTY('', 'S')}</cac:SellerSupplierParty>`,
);

describe('a UBL document', () => {
  it('is one envelope with one message', () => {
    const { format, envelope, message, charset, findings } = readXml(FULL);
    expect(format).toBe('ubl');
    expect(findings).toEqual([]);
    expect(charset).toEqual({ declared: null, used: 'UTF-8', reason: 'default' });
    expect(envelope).toMatchObject({
      sender: '8712345000004',
      senderQualifier: '0088',
      receiver: 'S',
      receiverQualifier: 'ZZZ',
      reference: 'PO1',
      test: false,
      preparedAt: '2026-01-05T09:00',
      syntax: null,
      acknowledgementRequested: false,
      position: { path: '/Order', offset: 0, line: 1, column: 1 },
    });
    expect(message).toMatchObject({
      index: 0,
      envelope: 0,
      reference: 'PO1',
      type: 'Order',
      version: 'urn:peppol',
      association: null,
    });
    expect([message?.byteStart, message?.byteEnd]).toEqual([0, FULL.length]);
  });

  it('falls back to UBLVersionID, then to 2, and has no time where none is given', () => {
    expect(readXml(anOrder('<cbc:UBLVersionID>2.0</cbc:UBLVersionID>')).message?.version).toBe('2.0');
    const bare = readXml(anOrder('<cbc:IssueDate>2026-01-05Z</cbc:IssueDate>'));
    expect(bare.message).toMatchObject({ version: '2', reference: null });
    expect(bare.envelope).toMatchObject({ sender: null, receiver: null, preparedAt: '2026-01-05' });
    expect(readXml(anOrder('<cbc:IssueDate>2026-02-30</cbc:IssueDate>')).envelope.preparedAt).toBeNull();
  });

  it('that the seller sends has the seller as its sender', () => {
    const response = FULL.replaceAll('Order-2', 'OrderResponse-2').replaceAll(
      /(<\/?)Order(?=[ >])/g,
      '$1OrderResponse',
    );
    const { message, envelope } = readXml(response);
    expect(message?.type).toBe('OrderResponse');
    expect([envelope.sender, envelope.receiver]).toEqual(['S', '8712345000004']);
  });

  it('is known by namespace and local name, whatever the prefix', () => {
    const odd = `<q:Order xmlns:q="${ORDER}" xmlns:x="urn:foreign"><x:ID>no</x:ID><ID xmlns="${CBC}" y:scheme="1" scheme="2" xmlns:y="urn:y">yes</ID></q:Order>`;
    const { format, message, root } = readXml(odd);
    expect([format, message?.reference]).toEqual(['ubl', 'yes']);
    expect(root?.child('{urn:foreign}ID')?.text).toBe('no');
    const id = root?.child(`{${CBC}}ID`);
    expect([
      id?.attribute('scheme'),
      id?.attribute('{urn:y}scheme'),
      id?.attribute('xmlns'),
      id?.attribute('nothing'),
    ]).toEqual(['2', '1', null, null]);
    expect(id?.position.path).toBe('/q:Order/ID');
    expect(readXml('<Order/>').message).toBeNull();
    const after = readXml(anOrder('<x:a xmlns:x="u" xmlns="v"><b/><x:c/></x:a><cbc:ID>1</cbc:ID><d/>')).root;
    const inside = after?.children[0];
    expect([inside, ...(inside?.children ?? []), after?.children[2]].map((element) => element?.namespace)).toEqual([
      'u',
      'v',
      'u',
      ORDER,
    ]);
    expect(refusalOf('<a><b xmlns:x="u"/><x:c/></a>')).toMatchObject({ reason: 'xml-not-well-formed', offset: 19 });
  });
});

describe('positions', () => {
  const lines =
    '\n<cac:OrderLine/>\r\n<!-- é😀 --><cac:OrderLine>\r<cac:LineItem id="1"\n b="é"  c = \'3\'><cbc:ID>7</cbc:ID></cac:LineItem></cac:OrderLine>';
  const text = anOrder(lines);
  const { root } = readXml(`\uFEFF${text}`);
  const placeOf = (part: string): Record<string, number> => {
    const before = text.slice(0, text.indexOf(part));
    const line = before.split(/\r\n|\r|\n/);
    return {
      offset: 3 + Buffer.byteLength(before),
      line: line.length,
      column: Array.from(line.at(-1) ?? '').length + 1,
    };
  };
  const second = root?.childrenNamed('OrderLine')[1];
  const item = second?.child('LineItem');

  it('count names only where they repeat, bytes of the file, and characters of the line', () => {
    expect(root?.child('OrderLine')?.position).toEqual({
      path: '/Order/cac:OrderLine[1]',
      ...placeOf('<cac:OrderLine/>'),
    });
    expect(second?.position).toEqual({ path: '/Order/cac:OrderLine[2]', ...placeOf('<cac:OrderLine>') });
    expect(item?.position).toEqual({ path: '/Order/cac:OrderLine[2]/cac:LineItem', ...placeOf('<cac:LineItem') });
    expect(item?.child('ID')?.position).toEqual({
      path: '/Order/cac:OrderLine[2]/cac:LineItem/cbc:ID',
      ...placeOf('<cbc:ID>7'),
    });
  });

  it('are known of attributes too', () => {
    expect(item?.attributePosition('c')).toEqual({
      path: '/Order/cac:OrderLine[2]/cac:LineItem/@c',
      ...placeOf('c = '),
    });
    expect(item?.attributePosition('b')).toMatchObject(placeOf('b="é"'));
    expect(item?.attributePosition('none')).toEqual(item?.position);
  });
});

describe('text', () => {
  const textOf = (content: string): string | null | undefined =>
    readXml(anOrder(`<cbc:Note>${content}</cbc:Note>`)).root?.child('Note')?.text;

  it('is trimmed, without comments and instructions, with CDATA, entities and references', () => {
    expect(textOf(' a &amp; &lt;b&gt; &quot;&apos; &#65;&#x1F600; ')).toBe('a & <b> "\' A😀');
    expect(textOf('a<!-- <b> & ]]> --><?x y]]> ?>b')).toBe('ab');
    expect(textOf('a<![CDATA[<b>&amp;]] >]]>c')).toBe('a<b>&amp;]] >c');
    expect(textOf('a]]&gt;b')).toBe('a]]>b');
    expect(textOf('<![CDATA[]]>')).toBeNull();
    expect(textOf(' \r\n\t ')).toBeNull();
    expect(textOf('a<cbc:X>inner</cbc:X> b')).toBe('a b');
  });

  it('has line feeds for line ends', () => {
    expect(textOf('a\r\nb\rc\nd')).toBe('a\nb\nc\nd');
    expect(textOf('a&#13;b')).toBe('a\rb');
  });

  it('of attributes has blanks for bare line ends and tabs', () => {
    const { root } = readXml(anOrder('', ' a="1\r\n2\t3&amp;" b="1&#10;2"'));
    expect([root?.attribute('a'), root?.attribute('b')]).toEqual(['1 2 3&', '1\n2']);
  });
});

describe('an XML of a vocabulary that is not read', () => {
  it.each([
    ['<p:priceSyncMessage xmlns:p="urn:gs1:gdsn:price_sync:xsd:3"/>', 'GS1 XML priceSyncMessage'],
    ['<o:order xmlns:o="urn:ean.ucc:order:2"/>', 'GS1 XML 2 order'],
    ['<r:CrossIndustryOrder xmlns:r="urn:un:unece:uncefact:data:SCRDM:1"/>', 'UN/CEFACT XML CrossIndustryOrder'],
    [`<s:StandardBusinessDocument xmlns:s="${SBDH}"/>`, 'SBDH StandardBusinessDocument'],
    [
      `<s:StandardBusinessDocument xmlns:s="${SBDH}"><o:order xmlns:o="urn:ean.ucc:order:2"/></s:StandardBusinessDocument>`,
      'GS1 XML 2 order',
    ],
    ['<Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-1.0"/>', 'UBL 1 Order'],
  ])('%s is named', (file, type) => {
    const { format, message, findings } = readXml(file);
    expect([format, message, findings.length]).toEqual(['unknown', null, 1]);
    expect(findings[0]).toMatchObject({ code: 'MSG-002', reason: 'xml-root-unknown', params: { type } });
  });

  it('and that nobody knows cannot be read', () => {
    expect(readXml(' <a/>').findings[0]).toMatchObject({
      code: 'MSG-001',
      reason: 'xml-root-unknown',
      position: { path: '/a', offset: 1 },
    });
    expect(readXml(`<Invoice xmlns="${ORDER}"/>`).format).toBe('unknown');
    const carried = readXml(`<s:StandardBusinessDocument xmlns:s="${SBDH}"><a/></s:StandardBusinessDocument>`);
    expect(carried.findings[0]).toMatchObject({
      code: 'MSG-001',
      params: { cause: expect.stringContaining('"a"') as string },
    });
  });
});

describe('chunks', () => {
  const whole = Buffer.from(
    `\uFEFF<?xml version="1.0"?>\r\n${anOrder('<cbc:Note>é€😀&amp;<![CDATA[é]]></cbc:Note>\r\n<cbc:ID>1</cbc:ID>')}`,
  );

  it('may be cut anywhere', () => {
    const expected = outline(readXml(whole).root!);
    for (let cut = 0; cut <= whole.length; cut++) {
      expect(outline(readXml([whole.subarray(0, cut), whole.subarray(cut)]).root!)).toEqual(expected);
    }
    expect(outline(readXml([...whole].map((byte) => Uint8Array.of(byte))).root!)).toEqual(expected);
  });

  it('may be used again by the caller after push', () => {
    const reader = new XmlReader(DEFAULT_READ_LIMITS);
    const chunk = Buffer.from(whole);
    reader.push(chunk);
    chunk.fill(0);
    expect(reader.end().map((event) => event.kind)).toEqual(['envelope', 'message', 'envelope-end']);
  });
});

describe('any bytes', () => {
  const pieces = fc.constantFrom(
    '<', '>', '</', '/>', '<a', '<a>', '</a>', '=', '"', "'", '&', ';', '&amp;', '&#', ' x="1"', ' xmlns=""', ' xmlns:p="u"', '<p:a>',
    '<![CDATA[', ']]>', '<!--', '-->', '<?', '?>', '<?xml version="1.0"?>', '<!DOCTYPE', '[', ']', '\r', '\n', '\u0000', '\uFEFF', 'é', '😀',
    '__proto__', 'hasOwnProperty="1"', anOrder('<cbc:ID>1</cbc:ID>'),
  ); // prettier-ignore

  it('never make it throw, and give a message or a finding', () => {
    const check = (bytes: Uint8Array): void => {
      const { message, findings } = readXml(bytes);
      expect((message === null ? 0 : 1) + findings.length).toBe(1);
    };
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), check), { numRuns: 500 });
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => check(Buffer.from(parts.join('')))),
      { numRuns: 2000 },
    );
    const valid = Buffer.from(anOrder('<cbc:Note a="1">é</cbc:Note>'));
    const broken = fc.tuple(fc.nat(valid.length - 1), fc.nat(255));
    fc.assert(
      fc.property(broken, ([at, byte]) => check(Buffer.from(valid).fill(byte, at, at + 1))),
      { numRuns: 1000 },
    );
  });
});
