import { render } from '../../findings';
import { detectFormat } from '../detect';
import { DEFAULT_READ_LIMITS, type Message, type ReadEvent, type ReadLimits } from '../message';
import { openReader } from '../open-reader';
import { rereadMessage } from '../reread';
import { findingsOf, messagesOf, reasonsOf } from '../segments/test-support';
import type { XmlElement } from '../xml/message';
import { flat, ORDER, records, segment } from '../../../test/harness/idoc';

type Text = string | Buffer;
const bytesOf = (text: Text): Buffer => (typeof text === 'string' ? Buffer.from(text, 'latin1') : text);

/** Reads a file in chunks of so many bytes. */
function read(text: Text, chunk = Infinity, limits: Partial<ReadLimits> = {}): readonly ReadEvent[] {
  const bytes = bytesOf(text);
  const reader = openReader(bytes, { ...DEFAULT_READ_LIMITS, ...limits });
  const events: ReadEvent[] = [];
  for (let at = 0; at < bytes.length; at += chunk) events.push(...reader.push(bytes.subarray(at, at + chunk)));
  return [...events, ...reader.end()];
}

const rootOf = (message: Message | undefined): XmlElement => {
  if (message?.content.kind !== 'xml') throw new Error('no IDoc');
  return message.content.root;
};
const rootIn = (text: Text): XmlElement => rootOf(messagesOf(read(text))[0]);

/** Names of segments as they stand in each other, with what their fields say. */
type Tree = readonly [name: string, text: string | null, children: readonly Tree[]];
const treeOf = (element: XmlElement): Tree => [element.name, element.text, element.children.map(treeOf)];

/** All that a reading tells, positions included, for comparing two of them. */
const told = (events: readonly ReadEvent[]): unknown =>
  events.map((event) => {
    if (event.kind !== 'message') return event;
    const { content, ...message } = event.message;
    const all = (element: XmlElement): unknown => [
      element.name,
      element.text,
      element.position,
      element.children.map(all),
    ];
    return [message, content.kind === 'xml' && all(content.root)];
  });

const leaf = (name: string, text: string): Tree => [name, text, []];

describe('an IDoc in records', () => {
  it('is known by its first record, behind a byte order mark and blank lines too', () => {
    for (const text of [flat(), `\xef\xbb\xbf${flat()}`, `\r\n${flat()}`]) {
      expect(detectFormat(bytesOf(text))).toBe('idoc');
      expect(messagesOf(read(text))).toHaveLength(1);
    }
    expect(detectFormat(Buffer.from('see EDI_DC40'))).toBe('unknown');
  });

  it('is a tree of segments and fields, as the same IDoc is in XML', () => {
    const [control, ...segments] = rootIn(flat()).children.map(treeOf);
    expect(control?.[0]).toBe('EDI_DC40');
    expect(control?.[2]).toContainEqual(leaf('RCVPRN', '0000200001'));
    expect(segments).toEqual([
      ['E1EDK01', null, [leaf('CURCY', 'EUR'), leaf('BSART', 'NB'), leaf('BELNR', '4500012345')]],
      ['E1EDK14', null, [leaf('QUALF', '014'), leaf('ORGID', '1000')]],
      ['E1EDP01', null, [leaf('POSEX', '00010'), leaf('MENGE', '12.000'), leaf('MENEE', 'PCE'),
        ['E1EDP19', null, [leaf('QUALF', '001'), leaf('IDTNR', 'K77')]]]],
      ['E1EDP01', null, [leaf('POSEX', '00020'), leaf('MENGE', '3.000'), leaf('MENEE', 'PCE'),
        ['E1EDP19', null, [leaf('QUALF', '001'), leaf('IDTNR', 'K78')]]]],
    ]); // prettier-ignore
  });

  it('says who sends it to whom, when and of what kind it is', () => {
    const [envelope, message] = read(flat(ORDER, { TEST: 'X' }));
    expect(envelope).toMatchObject({
      envelope: {
        sender: 'NOORDSTER', senderQualifier: 'LS', receiver: '0000200001', receiverQualifier: 'LI', reference: '0000000000004711', test: true,
        preparedAt: '2026-01-05T09:00', syntax: null, acknowledgementRequested: false, position: { offset: 0, line: 1, column: 1 },
      },
      charset: { declared: null, used: 'US-ASCII', reason: 'ascii' },
    }); // prettier-ignore
    expect(message).toMatchObject({
      message: {
        format: 'idoc',
        type: 'ORDERS',
        version: 'ORDERS05',
        association: null,
        reference: '0000000000004711',
      },
    });
  });

  it('knows where each value stands: file, line, column and path', () => {
    const text = flat();
    const item = rootIn(text).childrenNamed('E1EDP01')[1];
    const article = item?.child('E1EDP19')?.child('IDTNR');
    const offset = text.indexOf('K78');
    expect(article?.position).toEqual({ path: '/IDOC/E1EDP01[2]/E1EDP19/IDTNR', offset, line: 7, column: 67 });
    expect(item?.position).toMatchObject({ path: '/IDOC/E1EDP01[2]', line: 6, column: 1 });
    expect(rootIn(text).childrenNamed('E1EDP01')[0]?.position.path).toBe('/IDOC/E1EDP01[1]');
  });

  it('may come with any line ends, none, or blanks cut off', () => {
    const expected = treeOf(rootIn(flat()));
    const [control = '', ...data] = records();
    const cut = records().map((record) => record.trimEnd());
    for (const text of [
      flat().replaceAll('\r\n', '\n'),
      flat().replaceAll('\r\n', '\r'),
      cut.join('\r\n'),
      `${cut.join('\n')}\n\x1a`,
      records().join(''),
      control.padEnd(1063) + data.join(''),
    ]) {
      expect(treeOf(rootIn(text))).toEqual(expected);
      expect(reasonsOf(read(text))).toEqual([]);
    }
  });

  it.each([
    ['in lines', `${flat()}${flat(ORDER, { DOCNUM: '4712' })}`.replaceAll('K77', 'Kä7')],
    ['in UTF-8', Buffer.from(`${flat()}${flat(ORDER, { DOCNUM: '4712' })}`.replaceAll('K77', 'K€7'))],
    ['without line ends, in UTF-8', Buffer.from(records().join('').replaceAll('K77', 'K€7'))],
    [
      'without line ends, with a long character at the end of a record',
      Buffer.from(
        records()
          .map((record, at) => (at === 5 ? `${record.slice(0, -1)}€` : record))
          .join(''),
      ),
    ],
    ['with faults', `${flat().replace('\r\nE2EDP19', `\r\n${'x'.repeat(1200)}\r\n\r\nE2EDP19`)}cut`],
  ])('reads the same wherever its chunks are cut: %s', (_, text) => {
    const whole = told(read(text));
    for (const chunk of [1, 2, 3, 7, 64, 523, 524, 525, 1063, 1064, 4096])
      expect(told(read(text, chunk))).toEqual(whole);
    const bytes = bytesOf(text);
    const everywhere = Array.from(bytes.keys()).filter((at) => at % 97 === 0 || (bytes[at] ?? 0) >= 0x80);
    for (const at of everywhere) {
      const reader = openReader(bytes);
      const events = [...reader.push(bytes.subarray(0, at)), ...reader.push(bytes.subarray(at)), ...reader.end()];
      expect(told(events)).toEqual(whole);
    }
  });

  it('is ISO 8859-1 or UTF-8 by its bytes, and says which', () => {
    const text = flat([segment('E2EDKA1003', { PARVW: 'AG', NAME1: 'Käse & Söhne', ORT01: 'Köln' })]);
    for (const [bytes, used, reason] of [
      [Buffer.from(text, 'latin1'), 'ISO-8859-1', 'not-declared'],
      [Buffer.from(text, 'utf8'), 'UTF-8', 'utf8-found'],
    ] as const) {
      expect(read(bytes).at(-1)).toMatchObject({ charset: { declared: null, used, reason } });
      const party = rootIn(bytes).child('E1EDKA1');
      expect(party?.child('NAME1')?.text).toBe('Käse & Söhne');
      // Fields count characters; the place in the file counts bytes.
      expect(party?.child('ORT01')?.text).toBe('Köln');
      expect(party?.child('ORT01')?.position.offset).toBe(
        bytes.indexOf('K\u00f6ln', used === 'UTF-8' ? 'utf8' : 'latin1'),
      );
    }
  });

  it('keeps the whole data of a segment that is not known, and what stands behind the last known field', () => {
    const item = segment('E2EDP01011', { POSEX: '00010' }, segment('Z2FOO000', { data: 'ours  and yours' }));
    const root = rootIn(flat([item]));
    expect(root.child('E1EDP01')?.child('Z1FOO')).toMatchObject({ text: 'ours  and yours', children: [] });
    const [control = '', record = ''] = records([segment('E2EDK14', { QUALF: '014' })]);
    const longer = `${record.slice(0, 63 + 38)}new`;
    expect(rootIn(`${control}\n${longer}\n`).child('E1EDK14')?.children.map(treeOf)).toEqual([
      leaf('QUALF', '014'),
      leaf('SDATA', 'new'),
    ]);
  });

  it('stands a segment that does not name its parent where its definition puts it', () => {
    const text = flat().replaceAll(/(?<=^E2.{53})\d{6}/gm, '000000');
    expect(text).not.toBe(flat());
    expect(treeOf(rootIn(text))).toEqual(treeOf(rootIn(flat())));
  });
});

describe('several IDocs in a file', () => {
  const two = flat() + flat(ORDER, { DOCNUM: '0000000000004712' });

  it('are as many messages, in one envelope while they go the same way', () => {
    const events = read(two + flat(ORDER, { DOCNUM: '1', SNDPRN: 'ZUIDSTER' }));
    expect(events.map((event) => event.kind)).toEqual([
      'envelope', 'message', 'message', 'envelope-end', 'envelope', 'message', 'envelope-end',
    ]); // prettier-ignore
    expect(messagesOf(events).map(({ index, envelope, reference }) => [index, envelope, reference])).toEqual([
      [0, 0, '0000000000004711'],
      [1, 0, '0000000000004712'],
      [2, 1, '1'],
    ]);
    expect(findingsOf(events)).toEqual([]);
  });

  it.each([
    ['in lines', two],
    ['without line ends', two.replaceAll('\r\n', '')],
  ])('can be read again one by one, as they were: %s', (_, text) => {
    const events = read(text.replace('000003000000', '000009000000'));
    const bytes = bytesOf(text.replace('000003000000', '000009000000'));
    for (const message of messagesOf(events)) {
      const { format, index, envelope, group, byteStart, byteEnd } = message;
      const own = bytes.subarray(byteStart, byteEnd);
      const start = rootOf(message).position;
      const interchange = events[0]?.kind === 'envelope' ? events[0].envelope : null;
      const again = rereadMessage({
        format, index, envelope, group, own, start, interchange: interchange!, characters: null, wrapped: false, header: Buffer.alloc(0),
      }); // prettier-ignore
      expect(told([{ kind: 'message', message: again! }])).toEqual(told([{ kind: 'message', message }]));
    }
    expect(messagesOf(events)[0]?.findings.length).toBeGreaterThan(0);
  });

  it('with the same number are one too many', () => {
    expect(reasonsOf(read(flat() + flat()))).toEqual(['message-duplicate']);
  });
});

describe('what is wrong with the records of an IDoc', () => {
  const [control = '', ...data] = records();
  const file = (lines: readonly string[]): string => [control, ...lines].map((line) => `${line}\n`).join('');
  const replaced = (index: number, from: string | RegExp, to: string): string =>
    file(data.map((line, at) => (at === index ? line.replace(from, to) : line)));
  const one = (text: Text, limits: Partial<ReadLimits> = {}) => {
    const findings = findingsOf(read(text, Infinity, limits));
    expect(findings).toHaveLength(1);
    const [{ code, severity, reason, actual, expected, position }] = findings as [(typeof findings)[0]];
    return { code, severity, reason, actual, expected, position };
  };
  const unsafe = { code: 'MSG-004', severity: 'error' };

  it('a record of another IDoc', () => {
    expect(one(replaced(1, '0000000000004711', '0000000000004799'))).toEqual({
      ...unsafe, reason: 'record-of-other-document', actual: '0000000000004799', expected: '0000000000004711',
      position: { offset: 525 + 1064, line: 3, column: 1 },
    }); // prettier-ignore
    expect(reasonsOf(read(replaced(1, '0000000000004711', '4711            ')))).toEqual([]);
    expect(reasonsOf(read(replaced(1, '0000000000004711', ' '.repeat(16))))).toEqual([]);
  });

  it('a parent that is not there', () => {
    expect(one(replaced(3, '000004000003', '000004000007'))).toMatchObject({
      ...unsafe, reason: 'record-parent-missing', actual: '7', position: { line: 5 },
    }); // prettier-ignore
    expect(rootIn(replaced(3, '000004000003', '000004000007')).children.map(({ name }) => name)).toContain('E1EDP19');
  });

  it('a record that got lost', () => {
    expect(one(file(data.filter((_, at) => at !== 1)))).toMatchObject({
      ...unsafe, reason: 'record-out-of-order', actual: '3', expected: '2', position: { line: 3 },
    }); // prettier-ignore
  });

  it('a record that is too long, and one that is far too long', () => {
    const [, second = ''] = data;
    expect(one(replaced(1, second, `${second}x`))).toMatchObject({
      ...unsafe, reason: 'record-too-long', actual: '1064', expected: '1063', position: { line: 3 },
    }); // prettier-ignore
    expect(one(replaced(1, second, `${second}${'x'.repeat(2000)}`), { segmentBytes: 2000 })).toMatchObject({
      code: 'MSG-012', severity: 'blocking', reason: 'segment-too-large', position: { line: 3 },
    }); // prettier-ignore
  });

  it('a line that is no record', () => {
    expect(one(file([...data.slice(0, 2), 'page 2 of 3', ...data.slice(2)]))).toMatchObject({
      ...unsafe, reason: 'record-unreadable', actual: 'page 2 of 3', position: { line: 4 },
    }); // prettier-ignore
  });

  it.each([
    ['in the header of a record', file(data).slice(0, -1064) + (data.at(-1) ?? '').slice(0, 40)],
    ['in the data of a record', file(data).slice(0, -100)],
    ['without line ends', (control + data.join('')).slice(0, -100)],
    ['without line ends, in the first record', (control + data.join('')).slice(0, 800)],
  ])('the end of the file %s', (_, text) => {
    expect(one(text)).toMatchObject({ ...unsafe, reason: 'record-cut-off' });
  });

  it('nothing, where only the last line end is missing', () => {
    expect(reasonsOf(read(file(data).slice(0, -1)))).toEqual([]);
  });

  it('more of it than is kept: the IDoc is refused, the next one is read', () => {
    const many = flat([...ORDER, ...ORDER]) + flat(ORDER.slice(0, 1), { DOCNUM: '4712' });
    const events = read(many, 64, { messageBytes: 4000 });
    expect(findingsOf(events)).toMatchObject([{ code: 'MSG-012', severity: 'blocking', reason: 'message-too-large' }]);
    expect(messagesOf(events).map(({ byteStart, byteEnd }) => [byteStart, byteEnd])).toEqual([
      [0, many.indexOf('EDI_DC40', 1)],
      [many.indexOf('EDI_DC40', 1), many.length],
    ]);
    expect(rootOf(messagesOf(events)[0]).children.map(({ name }) => name)).toEqual(['EDI_DC40']);
    expect(rootOf(messagesOf(events)[1]).child('E1EDK01')).not.toBeNull();
  });

  it('is told no more than is of use', () => {
    const lines = Array.from({ length: 500 }, () => 'page');
    expect(findingsOf(read(file(lines)))).toHaveLength(20);
  });

  it('signs that do not belong in it, and text in two character sets', () => {
    const name = (text: string): Buffer => Buffer.from(flat([segment('E2EDKA1003', { NAME1: text })]), 'latin1');
    expect(one(name('a\0b'))).toMatchObject({
      code: 'MSG-010',
      severity: 'error',
      reason: 'character-invalid',
      actual: '0x00',
    });
    expect(one(name('\xc3\xa4 and \xe4'))).toMatchObject({ code: 'MSG-010', reason: 'charset-differs' });
    const [found] = findingsOf(read(name('a\0b')));
    expect(found?.position).toEqual({ offset: 526 + 63 + 38, line: 2, column: 64 + 38 });
  });

  it('is told in sentences', () => {
    const [found] = findingsOf(read(replaced(1, '0000000000004711', '0000000000004799')));
    expect(found && render(found, 'nl', 'staff')).toBe(
      'Een record (E2EDK14) hoort bij een ander IDoc (0000000000004799) dan waar het in staat (0000000000004711). Ga na of alles er is, en vraag de klant zo nodig om het opnieuw te sturen.',
    );
  });
});
