import fc from 'fast-check';
import { ErpFault } from '../port';
import { all, bytesOf, fileXml, idocXml, readFile, readIdocsOf, settingsWith } from './test-support';
import { idocFormat } from './idoc-format';
import { LIMITS, readIdocs } from './idoc-xml';

const material = (number: string, text = 'Voorbeeld') => ({
  E1MARAM: {
    MATNR: number,
    MEINS: 'PCE',
    E1MAKTM: { SPRAS_ISO: 'NL', MAKTX: text },
    E1MVKEM: { VKORG: '1000', VTWEG: '10' },
  },
});
const numbers = ({ rows }: Awaited<ReturnType<typeof readFile>>) => rows.map(({ row }) => row['number']);

describe('a file of IDocs', () => {
  it('has any number of them, in pieces of any size', async () => {
    const text = fileXml(...Array.from({ length: 5 }, (_, at) => idocXml('MATMAS', material(`A${String(at)}`))));
    for (const size of [1, 7, 64, 100_000]) expect(numbers(await readFile(text, settingsWith(), size))).toEqual(['A0', 'A1', 'A2', 'A3', 'A4']); // prettier-ignore
  });

  it('may be one IDoc alone', async () => {
    expect(numbers(await readFile(idocXml('MATMAS', material('A1'))))).toEqual(['A1']);
  });

  it.each([
    ['UTF-8', 'utf-8', (text: string) => Buffer.from(text)],
    ['UTF-8 behind a mark', 'UTF-8', (text: string) => Buffer.from(`\ufeff${text}`)],
    ['ISO 8859-1', 'ISO-8859-1', (text: string) => Buffer.from(text, 'latin1')],
    ['Windows 1252', 'windows-1252', (text: string) => Buffer.from(text.replace('€', '\u0080'), 'latin1')],
    ['UTF-16', 'utf-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16, the high byte first', 'utf-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['UTF-8 that says it is UTF-16', 'utf-16', (text: string) => Buffer.from(text)],
  ])('in %s', async (_, declared, encode) => {
    const wanted = declared === 'ISO-8859-1' ? 'Käse für Ömer' : 'Käse für 2 €';
    const text = fileXml(idocXml('MATMAS', material('A1', wanted))).replace('UTF-8', declared);
    const { rows } = await readFile(encode(text), settingsWith(), 3);
    expect(rows[0]?.row).toMatchObject({ number: 'A1', description: wanted });
  });

  it.each([
    ['nothing', ''],
    ['CSV', 'number;description\nA1;Voorbeeld\n'],
    ['other XML', '<?xml version="1.0"?><Order><Line>1</Line></Order>'],
    ['an encoding that is not read', '<?xml version="1.0" encoding="ebcdic-nl"?><IDOCS/>'],
    ['a document type', `<!DOCTYPE IDOCS [<!ENTITY a "aaaa">]>${idocXml('MATMAS', material('&a;'))}`],
  ])('that is %s is strange', async (_, text) => {
    const read = all(idocFormat(settingsWith()).rows(bytesOf(text)));
    await expect(read).rejects.toThrow(ErpFault);
    await expect(read).rejects.toMatchObject({ kind: 'strange' });
  });

  it('that breaks off counts as far as it was whole, and says where it ended', async () => {
    const whole = fileXml(idocXml('MATMAS', material('A1')), idocXml('MATMAS', material('A2'), { DOCNUM: '4711' }));
    const { rows, faults } = await readFile(whole.slice(0, whole.indexOf('E1MVKEM', whole.indexOf('A2'))));
    expect(numbers({ rows, faults })).toEqual(['A1']);
    expect(faults).toMatchObject([{ place: expect.stringMatching(/^IDoc 4711, line \d+, column \d+$/) as unknown }]);
  });

  it.each([
    ['a tag that is closed by another one', (text: string) => text.replace('</MAKTX>', '</MAKTY>')],
    ['an entity that nobody declared', (text: string) => text.replace('Kapot', '&kapot;')],
    ['a bare ampersand', (text: string) => text.replace('Kapot', 'a & b')],
  ])('with %s is read as far as that', async (_, hurt) => {
    const text = fileXml(idocXml('MATMAS', material('A1')), hurt(idocXml('MATMAS', material('A2', 'Kapot'))), idocXml('MATMAS', material('A3'))); // prettier-ignore
    const { rows, faults } = await readFile(text);
    expect(numbers({ rows, faults })).toEqual(['A1']);
    expect(faults[0]?.text).toContain('nothing behind it was read');
  });
});

describe('a file that was hurt anywhere', () => {
  const whole = Buffer.from(fileXml(...Array.from({ length: 3 }, (_, at) => idocXml('MATMAS', material(`A${String(at)}`))))); // prettier-ignore

  it('gives rows that are whole, faults with their place, or is strange: nothing else', () =>
    fc.assert(
      fc.asyncProperty(
        fc.nat({ max: whole.length }),
        fc.nat({ max: 40 }),
        fc.oneof(fc.uint8Array({ maxLength: 20 }), fc.constantFrom('<', '</E1MARAM>', '<IDOC>', '</IDOC>', '<![CDATA[', '<!--', '&lt;', '&#0;', '<?x', '\u0000').map((text) => new Uint8Array(Buffer.from(text)))),
        fc.integer({ min: 1, max: 300 }),
        async (at, without, instead, size) => {
          const bytes = Buffer.concat([whole.subarray(0, at), instead, whole.subarray(at + without)]);
          const read = await readFile(bytes, settingsWith(), size).catch((error: unknown) => {
            expect(error).toBeInstanceOf(ErpFault);
            expect(error).toMatchObject({ kind: 'strange' });
            return null;
          });
          if (read === null) return;
          for (const { table, place } of read.rows) expect([table, place.startsWith('IDoc ')]).toEqual(['articles', true]);
          for (const { place, text } of read.faults) expect(place !== '' && text.endsWith('.')).toBe(true);
          // What stands before the place is whole.
          const before = whole.subarray(0, at).toString('latin1').split('</IDOC>').length - 1;
          expect(numbers(read).filter((number) => number !== undefined).length).toBeGreaterThanOrEqual(before);
        },
      ),
      { numRuns: 300 },
    )); // prettier-ignore
});

describe('an IDoc', () => {
  it('with bytes that are no characters is told of, and the next is read', async () => {
    const [head = '', tail = ''] = fileXml(idocXml('MATMAS', material('A1', '#'), { DOCNUM: '4711' }), idocXml('MATMAS', material('A2'))).split('#'); // prettier-ignore
    const bytes = Buffer.concat([Buffer.from(head), Buffer.from([0xc3, 0x28]), Buffer.from(tail)]);
    const { rows, faults } = await readFile(bytes);
    expect(numbers({ rows, faults })).toEqual(['A2']);
    expect(faults).toMatchObject([{ place: 'IDoc 4711', text: expect.stringContaining('no characters') as unknown }]);
  });

  it.each([
    ['with an endless field', material('X', 'x'.repeat(LIMITS.field + 1))],
    ['that is deeper than any', JSON.parse(`${'{"E1X":'.repeat(LIMITS.depth + 1)}{"A":"1"}${'}'.repeat(LIMITS.depth + 1)}`) as ReturnType<typeof material>],
    ['of more segments than any', { E1MARAM: Object.fromEntries(Array.from({ length: LIMITS.segments + 1 }, (_, at) => [`F${String(at)}`, '1'])) }],
  ])('%s is told of by its number, and the next is read', async (_, segments) => {
    const { rows, faults } = await readFile(fileXml(idocXml('MATMAS', segments, { DOCNUM: '4711' }), idocXml('MATMAS', material('A2'))), settingsWith(), 65_536);
    expect(numbers({ rows, faults })).toEqual(['A2']);
    expect(faults).toMatchObject([{ place: 'IDoc 4711', text: expect.stringContaining('is not read') as unknown }]);
  }); // prettier-ignore

  it('larger than any is let go while it comes', async () => {
    const much = `<E1X SEGMENT="1">${`<A>${'y'.repeat(1_000)}</A>`.repeat(LIMITS.idoc / 1_000)}</E1X>`;
    const { rows, faults } = await readFile(fileXml(`<IDOC BEGIN="1">${much}</IDOC>`, idocXml('MATMAS', material('A2'))), settingsWith(), 65_536); // prettier-ignore
    expect(numbers({ rows, faults })).toEqual(['A2']);
    expect(faults).toHaveLength(1);
  });

  it('of another message, of another system or for a test is a fault with its number', async () => {
    const text = fileXml(
      idocXml('CREMAS', { E1LFA1M: { LIFNR: '1' } }, { DOCNUM: '11' }),
      idocXml('MATMAS', material('A1'), { DOCNUM: '12', SNDPRN: 'TSTCLNT300' }),
      idocXml('MATMAS', material('A2'), { DOCNUM: '13', TEST: 'X' }),
      idocXml('DEBMAS', { E1KNA1M: { KUNNR: '1' } }, { DOCNUM: '14' }),
      `<IDOC BEGIN="1"><E1MARAM SEGMENT="1"/></IDOC>`,
      idocXml('ZMATMAS', material('A3')),
    );
    const settings = settingsWith({ from: ['ERPCLNT100'], messageTypes: { ZMATMAS: 'MATMAS' } });
    const found = await all(idocFormat(settings, 'articles').rows(bytesOf(text)));
    expect(found.map((one) => ('text' in one ? one.place.replace(/ \(line \d+\)/, '') : one.row['number']))).toEqual([
      'IDoc 11', 'IDoc 12', 'IDoc 13', 'IDoc 14', 'IDoc 5 of the file', 'A3',
    ]); // prettier-ignore
  });

  it('is one at a time, whatever the pieces', async () => {
    const text = fileXml(...Array.from({ length: 50 }, (_, at) => idocXml('MATMAS', material(`A${String(at)}`))));
    const pages: number[] = [];
    for await (const page of readIdocs(bytesOf(text, 500))) pages.push(page.length);
    expect(Math.max(...pages)).toBeLessThan(3);
    expect(pages.reduce((sum, many) => sum + many, 0)).toBe(50);
  });

  it('that holds nothing of ours says so once for the file', async () => {
    const other = { E1MARAM: { MATNR: 'R1', MEINS: 'KGM', E1MVKEM: { VKORG: '2000', VTWEG: '10' } } };
    const { rows, faults } = await readIdocsOf(idocXml('MATMAS', other), idocXml('MATMAS', other));
    expect(rows).toEqual([]);
    expect(faults).toMatchObject([{ text: expect.stringContaining('None of its 2 materials') as unknown }]);
  });
});
