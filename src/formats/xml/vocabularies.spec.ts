import { readFile, rereadMessage, type Message } from '..';
import { NO_ENVELOPE } from '../message';
import { XML_LIMITS } from './limits';
import { anOrder, readXml, refusalOf, SBDH } from './test-support';

const PARTY = { LINDEN: 'AN00000701', KADE: 'AN00000702' };

const cxml = (carrier: string, from = credential('NetworkId', PARTY.LINDEN)): string =>
  '<?xml version="1.0"?><!DOCTYPE cXML SYSTEM "http://xml.cxml.org/schemas/cXML/1.2.060/cXML.dtd">' +
  '<cXML payloadID="77@linden.example" timestamp="2026-01-05T09:00:30+01:00" xml:lang="nl">' +
  `<Header><From>${from}</From><To>${credential('NetworkId', PARTY.KADE)}</To>` +
  `<Sender>${credential('NetworkId', 'HUB')}</Sender></Header>${carrier}</cXML>`;
const credential = (domain: string, identity: string, attributes = ''): string =>
  `<Credential domain="${domain}"${attributes}><Identity>${identity}</Identity></Credential>`;

const OT = 'http://www.opentrans.org/XMLSchema/2.1';
const BME = 'http://www.bmecat.org/bmecat/2005';
const opentrans = (type: string, info: string, control = ''): string =>
  `<${type} xmlns="${OT}" xmlns:bme="${BME}" version="2.1"><${type}_HEADER>${control}<${type}_INFO>${info}</${type}_INFO></${type}_HEADER></${type}>`;
const party = (id: string, role = ''): string =>
  `<PARTY><bme:PARTY_ID type="gln">${id}</bme:PARTY_ID>${role === '' ? '' : `<PARTY_ROLE>${role}</PARTY_ROLE>`}</PARTY>`;

const nameOf = ({ type, version, reference }: Message): unknown => [type, version, reference];

describe('cXML', () => {
  it('is one message, named after what it carries, with the parties of its header', () => {
    const { format, envelope, message, findings } = readXml(
      cxml('<Request deploymentMode="test"><OrderRequest/></Request>'),
    );
    expect([format, findings]).toEqual(['cxml', []]);
    expect(envelope).toMatchObject({
      sender: PARTY.LINDEN,
      senderQualifier: 'NetworkId',
      receiver: PARTY.KADE,
      receiverQualifier: 'NetworkId',
      reference: '77@linden.example',
      test: true,
      preparedAt: '2026-01-05T09:00',
      syntax: null,
    });
    expect(message === null ? null : nameOf(message)).toEqual(['OrderRequest', '1.2', '77@linden.example']);
  });

  it.each([
    ['<Request><ShipNoticeRequest/></Request>', 'ShipNoticeRequest'],
    ['<Message deploymentMode="production"><Status code="200"/><QuoteMessage/></Message>', 'QuoteMessage'],
    ['<Response><Status code="200"/></Response>', 'Response'],
    ['<Response><Status code="200"/><ProfileResponse/></Response>', 'ProfileResponse'],
  ])('%s is %s and no test', (carrier, type) => {
    const { message, envelope } = readXml(cxml(carrier));
    expect([message?.type, envelope.test]).toEqual([type, false]);
  });

  it('of a catalogue has neither header nor parties', () => {
    const { message, envelope } = readXml('<Index loadmode="Full"><SupplierID domain="DUNS">1</SupplierID></Index>');
    expect([message?.type, envelope.sender]).toEqual(['Index', null]);
  });

  it('goes by the party itself, not by the marketplace between', () => {
    const marketplace = credential('NetworkId', 'MARKET', ' type="marketplace"');
    const { envelope } = readXml(
      cxml('<Request><OrderRequest/></Request>', `<Credential domain="x"/>${marketplace}${credential('DUNS', '1234')}`),
    );
    expect([envelope.sender, envelope.senderQualifier]).toEqual(['1234', 'DUNS']);
    const alone = readXml(cxml('<Request><OrderRequest/></Request>', marketplace)).envelope;
    expect(alone.sender).toBe('MARKET');
  });

  it.each(['', '<Request/>', '<Request>OrderRequest</Request>'])('without a message, %s, says so', (carrier) => {
    const { format, message, findings, envelope } = readXml(cxml(carrier));
    expect([format, message, envelope.sender]).toEqual(['cxml', null, PARTY.LINDEN]);
    expect(findings).toMatchObject([
      { code: 'MSG-001', reason: 'xml-without-message', position: { path: '/cXML', line: 1 } },
    ]);
  });
});

describe('openTRANS', () => {
  const control = '<CONTROL_INFO><GENERATION_DATE>2026-01-05T09:00:00</GENERATION_DATE></CONTROL_INFO>';

  it('names its parties by roles', () => {
    const parties = `<PARTIES>${party('S')}${party('K', 'Supplier')}${party('L', 'buyer')}</PARTIES>`;
    const info = `<ORDER_ID>PO1</ORDER_ID>${parties}<ORDER_PARTIES_REFERENCE><bme:BUYER_IDREF>S</bme:BUYER_IDREF></ORDER_PARTIES_REFERENCE>`;
    const { format, envelope, message } = readXml(opentrans('ORDER', info, control));
    expect(format).toBe('opentrans');
    expect(message === null ? null : nameOf(message)).toEqual(['ORDER', '2.1', 'PO1']);
    expect(envelope).toMatchObject({
      sender: 'L',
      senderQualifier: 'gln',
      receiver: 'K',
      receiverQualifier: 'gln',
      reference: 'PO1',
      test: false,
      preparedAt: '2026-01-05T09:00',
    });
  });

  it('or only by references', () => {
    const references =
      '<ORDER_PARTIES_REFERENCE><bme:BUYER_IDREF type="iln">L</bme:BUYER_IDREF><bme:SUPPLIER_IDREF>K</bme:SUPPLIER_IDREF></ORDER_PARTIES_REFERENCE>';
    const { envelope } = readXml(opentrans('ORDER', `<PARTIES>${party('K')}${party('L')}</PARTIES>${references}`));
    expect([envelope.sender, envelope.senderQualifier, envelope.receiver, envelope.preparedAt]).toEqual([
      'L',
      'iln',
      'K',
      null,
    ]);
  });

  it('goes from the supplier to the buyer where it answers', () => {
    const parties = `<PARTIES>${party('L', 'buyer')}${party('K', 'supplier')}</PARTIES>`;
    const response = readXml(opentrans('ORDERRESPONSE', `<ORDER_ID>PO1</ORDER_ID>${parties}`));
    expect([response.envelope.sender, response.envelope.receiver]).toEqual(['K', 'L']);
    // The number in it is that of the order.
    expect(response.message).toMatchObject({ type: 'ORDERRESPONSE', reference: null });
    const change = '<ORDER_ID>PO1</ORDER_ID><ORDERCHANGE_SEQUENCE_ID>2</ORDERCHANGE_SEQUENCE_ID>';
    expect(readXml(opentrans('ORDERCHANGE', change + parties))).toMatchObject({
      message: { type: 'ORDERCHANGE', reference: 'PO1/2' },
      envelope: { sender: 'L' },
    });
  });

  it('is known without a namespace, and in version 1 by its names', () => {
    const old =
      '<ORDER version="1.0"><ORDER_HEADER><ORDER_INFO><ORDER_ID>7</ORDER_ID><ORDER_PARTIES><BUYER_PARTY><PARTY><PARTY_ID type="iln">L</PARTY_ID></PARTY></BUYER_PARTY></ORDER_PARTIES></ORDER_INFO></ORDER_HEADER></ORDER>';
    const { format, message, envelope } = readXml(old);
    expect([format, message?.version, envelope.sender, envelope.receiver]).toEqual(['opentrans', '1.0', 'L', null]);
    expect(readXml('<ORDER><HEADER/></ORDER>').format).toBe('unknown');
    expect(readXml(`<ORDER xmlns="${OT}"/>`).message).toMatchObject({ type: 'ORDER', version: '2.1', reference: null });
  });
});

describe('a business document', () => {
  const header = (sender: string, receiver: string): string =>
    `<s:StandardBusinessDocumentHeader><s:HeaderVersion>1.0</s:HeaderVersion><s:Sender>${sender}</s:Sender><s:Receiver>${receiver}</s:Receiver>` +
    '<s:DocumentIdentification><s:TypeVersion>3.4</s:TypeVersion><s:InstanceIdentifier>e1b2</s:InstanceIdentifier>' +
    '<s:CreationDateAndTime>2026-01-05T09:01:00Z</s:CreationDateAndTime></s:DocumentIdentification></s:StandardBusinessDocumentHeader>';
  const identifier = (text: string, authority = 'iso6523-actorid-upis'): string =>
    `<s:Identifier Authority="${authority}">${text}</s:Identifier>`;
  const around = (inside: string): string =>
    `<s:StandardBusinessDocument xmlns:s="${SBDH}">${inside}</s:StandardBusinessDocument>`;

  it('of Peppol carries a UBL order and says between whom', () => {
    const order = anOrder('<cbc:CustomizationID>urn:peppol</cbc:CustomizationID><cbc:ID>PO1</cbc:ID>');
    const { format, message, root, envelope } = readXml(
      around(header(identifier('0088:8712345000004'), identifier('0106:12345678')) + order),
    );
    expect([format, root?.name, root?.child('ID')?.text]).toEqual(['ubl', 'Order', 'PO1']);
    expect(message === null ? null : nameOf(message)).toEqual(['Order', 'urn:peppol', 'PO1']);
    expect(envelope).toMatchObject({
      sender: '8712345000004',
      senderQualifier: '0088',
      receiver: '12345678',
      receiverQualifier: '0106',
      reference: 'e1b2',
      preparedAt: '2026-01-05T09:01',
    });
    expect(root?.position.path).toBe('/s:StandardBusinessDocument/Order');
  });

  it('without header or parties goes by the document', () => {
    const endpoint =
      '<cac:BuyerCustomerParty><cac:Party><cbc:EndpointID schemeID="0088">1</cbc:EndpointID></cac:Party></cac:BuyerCustomerParty>';
    for (const before of ['', header('<s:Identifier Authority="GS1"/>', identifier('K', 'GS1'))]) {
      const { envelope } = readXml(around(before + anOrder(endpoint)));
      expect([envelope.sender, envelope.senderQualifier, envelope.receiver]).toEqual([
        '1',
        '0088',
        before === '' ? null : 'K',
      ]);
    }
  });

  const gs1 = (before: string, ...numbers: readonly string[]): string =>
    `<o:orderMessage xmlns:o="urn:gs1:ecom:order:xsd:3" xmlns:s="${SBDH}">${before}${numbers
      .map(
        (number) =>
          `<order><creationDateTime>2026-01-04T08:00:00Z</creationDateTime><orderIdentification><entityIdentification>${number}</entityIdentification></orderIdentification><buyer><gln>8712345000004</gln></buyer><seller><gln>8719999000009</gln></seller></order>`,
      )
      .join('')}</o:orderMessage>`;

  it('of GS1 XML holds several orders', () => {
    const { format, messages, envelopes } = readXml(
      gs1(header(identifier('A', 'GS1'), identifier('B', 'GS1')), 'PO1', 'PO2'),
    );
    expect(format).toBe('gs1xml');
    expect(messages.map(nameOf)).toEqual([
      ['order', '3.4', 'PO1'],
      ['order', '3.4', 'PO2'],
    ]);
    expect(messages.map(({ index, envelope }) => [index, envelope])).toEqual([
      [0, 0],
      [1, 0],
    ]);
    expect(envelopes).toMatchObject([{ sender: 'A', senderQualifier: 'GS1', receiver: 'B', reference: 'e1b2' }]);
  });

  it('of GS1 XML may leave the parties, and the header, to the order', () => {
    expect(readXml(gs1('', 'PO1'))).toMatchObject({
      message: { version: '3' },
      envelope: {
        sender: '8712345000004',
        senderQualifier: 'GS1',
        receiver: '8719999000009',
        reference: 'PO1',
        preparedAt: '2026-01-04T08:00',
      },
    });
    expect(readXml(gs1('')).findings).toMatchObject([{ reason: 'xml-without-message' }]);
  });
});

describe('an IDoc file', () => {
  const idoc = (number: number, sender: string, more = ''): string =>
    `<IDOC BEGIN="1"><EDI_DC40 SEGMENT="1"><TABNAM>EDI_DC40</TABNAM><DOCNUM>${number}</DOCNUM><IDOCTYP>ORDERS05</IDOCTYP><MESTYP>ORDERS</MESTYP><SNDPRT>LS</SNDPRT><SNDPRN>${sender}</SNDPRN><RCVPRT>LI</RCVPRT><RCVPRN>KADE</RCVPRN><CREDAT>20260105</CREDAT><CRETIM>090030</CRETIM>${more}</EDI_DC40></IDOC>`;

  it('has a message an IDOC, and an envelope as long as the parties are the same', () => {
    const { format, messages, envelopes } = readXml(
      `<ORDERS05>${idoc(1, 'A')}${idoc(2, 'A')}${idoc(3, 'B')}${idoc(4, 'B', '<TEST>X</TEST>')}</ORDERS05>`,
    );
    expect(format).toBe('idoc');
    expect(messages.map(({ index, envelope, reference }) => [index, envelope, reference])).toEqual([
      [0, 0, '1'],
      [1, 0, '2'],
      [2, 1, '3'],
      [3, 2, '4'],
    ]);
    expect(messages.map(({ type, version }) => `${type} ${version}`)[0]).toBe('ORDERS ORDERS05');
    expect(envelopes).toMatchObject([
      {
        sender: 'A',
        senderQualifier: 'LS',
        receiver: 'KADE',
        reference: '1',
        test: false,
        preparedAt: '2026-01-05T09:00',
      },
      { sender: 'B', reference: '3', test: false },
      { sender: 'B', reference: '4', test: true },
    ]);
  });

  it('without a control record is called by its root', () => {
    expect(readXml('<ORDERS05><IDOC><E1EDK01/></IDOC></ORDERS05>').message).toMatchObject({
      type: 'ORDERS05',
      version: 'ORDERS05',
      reference: null,
    });
  });
});

describe('Ketenstandaard', () => {
  it.each([
    ['http://www.ketenstandaard.nl/order/SALES/005', 'SALES005'],
    ['http://www.gs1.nl/order/insbou/004', 'INSBOU004'],
  ])('%s is %s', (namespace, version) => {
    const { format, message, envelope } = readXml(
      `<Order xmlns="${namespace}"><OrderNumber>7</OrderNumber><OrderDate>2026-01-05</OrderDate><Buyer><GLN>8712345000004</GLN></Buyer></Order>`,
    );
    expect(format).toBe('ketenstandaard');
    expect(message === null ? null : nameOf(message)).toEqual(['Order', version, '7']);
    expect(envelope).toMatchObject({ sender: '8712345000004', senderQualifier: 'GLN', receiver: null });
  });
});

describe('a message among others', () => {
  const file = Buffer.from(
    `\uFEFF<ORDERS05>${[1, 2].map((n) => `<IDOC><EDI_DC40><DOCNUM>${n}</DOCNUM></EDI_DC40></IDOC>`).join('\n')}</ORDERS05>`,
  );
  const messages = readFile(file).flatMap((event) => (event.kind === 'message' ? [event.message] : []));
  const again = (index: number): Message | null =>
    rereadMessage({
      format: 'idoc',
      own: file.subarray(messages[0]?.byteStart, messages[0]?.byteEnd),
      header: Buffer.alloc(0),
      characters: null,
      start: { offset: 0, line: 1, column: 1 },
      index,
      envelope: 0,
      group: null,
      wrapped: false,
      interchange: NO_ENVELOPE,
    });

  it('is read again by its place in the whole document', () => {
    expect(messages.map(({ byteStart, byteEnd }) => [byteStart, byteEnd])).toEqual([
      [0, file.length],
      [0, file.length],
    ]);
    for (const message of messages) {
      const read = again(message.index);
      expect(read).toMatchObject({ index: message.index, reference: String(message.index + 1) });
      expect(read?.content.kind === 'xml' ? read.content.root.position : null).toEqual(
        message.content.kind === 'xml' ? message.content.root.position : undefined,
      );
    }
    expect(again(2)).toBeNull();
  });
});

describe.each([
  ['cXML', (inside: string) => `<cXML payloadID="1">${inside}<Request><OrderRequest/></Request></cXML>`],
  ['openTRANS', (inside: string) => `<ORDER xmlns="${OT}">${inside}</ORDER>`],
])('%s is read no less carefully than UBL', (_, document) => {
  it('with a bound on depth, attributes, size and names', () => {
    expect(readXml(document('<a/>')).message).not.toBeNull();
    expect(refusalOf(document('<a>'.repeat(101)))).toMatchObject({ code: 'MSG-012', reason: 'xml-too-deep' });
    expect(refusalOf(document('<a b="1" b="2"/>'))).toMatchObject({ reason: 'xml-duplicate-attribute' });
    const attributes = Array.from({ length: 51 }, (_none, n) => ` a${n}="${n}"`).join('');
    expect(refusalOf(document(`<a${attributes}/>`))).toMatchObject({ code: 'MSG-012', reason: 'xml-too-large' });
    expect(refusalOf(document('x'), { messageBytes: 20 })).toMatchObject({ code: 'MSG-012', reason: 'xml-too-large' });
    const names = Array.from({ length: XML_LIMITS.names }, (_none, n) => `<a${n}/>`).join('');
    expect(refusalOf(document(names))).toMatchObject({ code: 'MSG-012', reason: 'xml-too-large' });
  });

  it('with no entity but the five', () => {
    expect(refusalOf(document('&x;'))).toMatchObject({ code: 'MSG-001', reason: 'xml-not-well-formed' });
    const root = document('').slice(1, document('').search(/[ >]/));
    const subset = `<!DOCTYPE ${root} SYSTEM "a.dtd" [<!ENTITY x SYSTEM "file:///etc/passwd">]>`;
    expect(refusalOf(subset + document('&x;'))).toMatchObject({ code: 'MSG-012', reason: 'xml-doctype' });
  });

  it('in the encoding that it says', () => {
    const text = `<?xml version="1.0" encoding="ISO-8859-1"?>${document('<Näme>é</Näme>')}`;
    const { charset, message } = readXml(Buffer.from(text, 'latin1'));
    expect([charset.used, message === null]).toEqual(['ISO-8859-1', false]);
    expect(refusalOf(Buffer.from(text.replace('ISO-8859-1', 'UTF-8'), 'latin1'))).toMatchObject({
      reason: 'xml-encoding',
    });
  });
});
