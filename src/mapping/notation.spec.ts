import type { Message } from '../formats';
import { messageOf } from '../../test/harness/reading';
import { compileGuide, interpret } from './guide';

/** An IDoc of one line; any guide can read its elements. */
const message = (line: string, head = ''): Message =>
  messageOf(
    `<ORDERS05><IDOC><EDI_DC40><MESTYP>ORDERS</MESTYP></EDI_DC40><K>${head}</K><P>${line}</P></IDOC></ORDERS05>`,
  ).message;

const guide = (words: string): string =>
  `guide: a/b\nversion: 1\ntitle: A\nformat: idoc\nmessage: { type: ORDERS }\nkind: order\n${words}\n` +
  'document: { date: K/DAY, latestDelivery: [K/DAY, K/OTHER] }\n' +
  'texts: [{ each: K/TEXT, lines: LINE/WORDS, glued: "LINE[MARK==]/WORDS" }, K/NOTE]\n' +
  'lines: { each: P, fields: { quantity: MENGE, price: VPREI, requestedDelivery: DAY } }\n' +
  'ignored: ["EDI_DC40", "MARK", "P/KIND[.=0|1]"]';

function read(words: string, line: string, head = '') {
  const compiled = compileGuide(guide(words), 'b.yaml');
  if (!compiled.ok) throw new Error(compiled.error.map((error) => JSON.stringify(error)).join());
  return interpret(compiled.value, message(line, head));
}

const SAP = 'notation: { dates: CCYYMMDD, minus: behind }';

describe('the notation of a guide', () => {
  it.each([
    ['5.00-', '-5.00'],
    ['5.00 -', '-5.00'],
    ['-5.00', '-5.00'],
    ['5.00', '5.00'],
    ['  12.500  ', '12.500'],
  ])('reads the number "%s" as %s', (raw, value) => {
    const { document, findings } = read(SAP, `<MENGE>${raw}</MENGE><VPREI>${raw}</VPREI>`);
    expect(document.lines[0]).toMatchObject({ quantity: value, price: value });
    expect(findings).toEqual([]);
  });

  it.each(['5-0', '--5', '-5-', '-', '1.000,00', '5,00-'])('takes "%s" for no number', (raw) => {
    const { document, findings } = read(SAP, `<VPREI>${raw}</VPREI>`);
    expect(document.lines[0]?.price).toBeNull();
    expect(findings).toMatchObject([{ code: 'MSG-010', reason: 'value-unreadable', actual: raw }]);
  });

  it('reads days of eight digits, and nothing but zeros as none: the next place is tried', () => {
    expect(read(SAP, '<DAY>20260109</DAY>', '<DAY>00000000</DAY><OTHER>20260112</OTHER>')).toMatchObject({
      document: { date: null, latestDelivery: '2026-01-12', lines: [{ requestedDelivery: '2026-01-09' }] },
      findings: [],
    });
  });

  it.each(['20260231', '2026-01-09', '260109', '0'.repeat(7) + '1'])('takes %s for no day', (raw) => {
    expect(read(SAP, `<DAY>${raw}</DAY>`).findings).toMatchObject([{ code: 'MSG-010', actual: raw }]);
  });

  it('is that of the format where the guide says nothing', () => {
    const { document, findings } = read('', '<MENGE>1</MENGE><VPREI>5.00-</VPREI><DAY>2026-01-09</DAY>');
    expect(document.lines[0]).toMatchObject({ price: null, requestedDelivery: '2026-01-09' });
    expect(findings).toMatchObject([{ actual: '5.00-' }]);
  });
});

describe('a text in lines', () => {
  const line = (words: string, mark = ''): string => `<LINE><WORDS>${words}</WORDS><MARK>${mark}</MARK></LINE>`;

  it('is one text, with its place', () => {
    const head = `<TEXT>${line('bel de', '*')}${line('')}${line('por')}${line('tier', '=')}</TEXT><TEXT/><TEXT>${line('poort 2')}</TEXT><NOTE>los</NOTE>`;
    const { document, originOf } = read(SAP, '', head);
    expect(document.texts).toEqual(['bel de portier', 'poort 2', 'los']);
    expect(['texts[0]', 'texts[1]', 'texts[2]'].map((field) => originOf(field))).toMatchObject([
      { path: '/ORDERS05/IDOC/K/TEXT[1]/LINE[1]/WORDS' },
      { path: '/ORDERS05/IDOC/K/TEXT[3]/LINE/WORDS' },
      { path: '/ORDERS05/IDOC/K/NOTE' },
    ]);
    expect(originOf('texts[3]')).toBeNull();
  });

  it('belongs to XML', () => {
    const edifact = guide('').replace('format: idoc', 'format: edifact');
    expect(compileGuide(edifact, 'b.yaml')).toMatchObject({ ok: false });
  });
});

describe('what a guide ignores', () => {
  it('may depend on what it says', () => {
    const told = (kind: string): unknown =>
      read(SAP, `<KIND>${kind}</KIND>`).findings.flatMap(({ code, actual }) => (code === 'MSG-010' ? [actual] : []));
    expect([told('0'), told('1'), told('2')]).toEqual([[], [], ['P/KIND = 2']]);
  });
});

describe('a notation of days', () => {
  const dayBy = (pattern: string, raw: string) => read(`notation: { dates: "${pattern}" }`, '', `<DAY>${raw}</DAY>`);

  it.each([
    ['DD.MM.CCYY', '05.01.2026'],
    ['DD.MM.CCYY', '5.1.2026 14:30'],
    ['MM/DD/YY', '01/05/26'],
    ['CCYY-MM-DD', '2026-01-05T09:00:00'],
    ['DDMMCCYY', '05012026'],
    ['YYMMDD', '260105'],
  ])('%s reads "%s"', (pattern, raw) => {
    expect(dayBy(pattern, raw).document.date).toBe('2026-01-05');
  });

  it.each([
    ['DD.MM.CCYY', '2026-01-05'],
    ['DD.MM.CCYY', '31.02.2026'],
    ['DDMMCCYY', '5012026'],
    ['YYMMDD', '2601055'],
  ])('%s takes "%s" for no day, and tells', (pattern, raw) => {
    const { document, findings } = dayBy(pattern, raw);
    expect(document.date).toBeNull();
    expect(findings).toContainEqual(expect.objectContaining({ code: 'MSG-010', stops: true, actual: raw }));
  });

  it.each(['DD.MM', 'CCYYMMDDhh', 'DD.DD.CCYY', '', 'MMM/DD/YY'])('may not be "%s"', (pattern) => {
    expect(compileGuide(guide(`notation: { dates: "${pattern}" }`), 'b.yaml')).toMatchObject({
      ok: false,
      error: [{ line: 7 }],
    });
  });
});

describe('a notation of numbers', () => {
  const priceBy = (decimal: string, raw: string) =>
    read(`notation: { decimal: ${decimal} }`, `<VPREI>${raw}</VPREI>`).document.lines[0]?.price;

  it.each([
    ['comma', '1.234,50', '1234.50'],
    ['comma', '1,5', '1.5'],
    ['comma', '1.234', '1234'],
    ['point', '1,234.50', '1234.50'],
    ['point', '1.234', '1.234'],
    ['comma', '1.5', null],
    ['comma', '12.34,5', null],
    ['point', '1,5', null],
  ])('with a %s reads "%s" as %s', (decimal, raw, value) => {
    expect(priceBy(decimal, raw)).toBe(value);
  });
});
