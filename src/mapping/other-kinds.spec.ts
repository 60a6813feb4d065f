import { documentKind } from './document-kind';
import { compileGuide } from './guide';
import { readGuideTexts } from './guide-files.client';
import { familyOf } from './guide-likeness';
import { plainGuide } from './guide-text';
import type { Explanation } from './guide-book';
import { book, messageOf, orders } from '../../test/harness/reading';

/** What explain tells of a message of this type; Z.99 is no directory, so that segments stand in no groups. */
function explain(type: string, directory: string, segments: readonly string[]): Explanation {
  const text = orders(segments, directory).replace('ORDERS', type);
  const { message, envelope } = messageOf(text);
  return book.explain(message, envelope);
}

const HEAD = ['DTM+137:20260105:102', 'NAD+BY+8712345000004::9', 'NAD+SU+8719999000009::9'];
const ARTICLE = { gtin: '8712345678906' };

describe.each(['D:96A:UN', 'D:01B:UN', 'Z:99:UN'])('a message of directory %s that is no order is read', (directory) => {
  it.each([
    ['ORDCHG', [...HEAD, 'LIN+1+3+8712345678906:EN', 'QTY+21:12:PCE', 'UNS+S'], '12'],
    ['ORDRSP', [...HEAD, 'LIN+1+6+8712345678906:EN', 'QTY+21:12:PCE', 'QTY+113:10:PCE', 'UNS+S'], '10'],
    ['DESADV', [...HEAD, 'CPS+1', 'PAC+2', 'CPS+2+1', 'PAC+1', 'LIN+1++8712345678906:EN', 'QTY+12:12:PCE', 'CPS+3+1', 'LIN+2++8712345678913:EN', 'QTY+12:3:PCE'], '12'],
    ['RECADV', [...HEAD, 'CPS+1', 'LIN+1++8712345678906:EN', 'QTY+12:12:PCE', 'QTY+48:11:PCE', 'CPS+2', 'LIN+2++8712345678913:EN'], '11'],
    ['INVOIC', [...HEAD, 'LIN+1++8712345678906:EN', 'QTY+46:9:PCE', 'QTY+47:12:PCE', 'UNS+S'], '12'],
    ['PRICAT', [...HEAD, 'PGI+2', 'LIN+1+1+8712345678906:EN', 'QTY+52:12:PCE', 'LIN+2+1+8712345678913:EN+1:1'], '12'],
    ['SLSRPT', [...HEAD, 'LOC+162+8712345000004::9', 'LIN+1++8712345678906:EN', 'QTY+153:12:PCE'], '12'],
  ])('%s', (type, segments, quantity) => {
    const { reading, document, guide, kind } = explain(type, directory, ['BGM+1+NR1+9', ...segments]);
    expect(guide?.id).toBe(`edifact/${type.toLowerCase()}`);
    expect({ kind, document }).toEqual({ kind: documentKind('edifact', type), document: null });
    expect(reading).toMatchObject({
      number: 'NR1', date: '2026-01-05', parties: { buyer: { gln: '8712345000004' }, supplier: { gln: '8719999000009' } },
    });
    expect(reading?.lines[0]).toMatchObject({ ...ARTICLE, number: '1', quantity, unit: 'PCE' });
    expect(reading?.lines).toHaveLength(segments.filter((segment) => segment.startsWith('LIN')).length);
  });

  it('INVRPT, whose quantities stand below the line or below what they are about', () => {
    const about = directory === 'D:96A:UN' ? [] : ['INV+1++1'];
    const { reading } = explain('INVRPT', directory, ['BGM+35+NR1+9', ...HEAD, 'LIN+1++8712345678906:EN', ...about, 'QTY+145:12:PCE']);
    expect(reading?.lines).toMatchObject([{ ...ARTICLE, quantity: '12', unit: 'PCE' }]);
  });

  it('PARTIN and APERAK, which have no lines', () => {
    expect(explain('PARTIN', directory, ['BGM+10+NR1+5', HEAD[0] ?? '', 'UNS+D', HEAD[1] ?? '']).reading).toMatchObject({
      number: 'NR1', date: '2026-01-05', parties: { buyer: { gln: '8712345000004' } }, lines: [],
    });
    expect(explain('APERAK', directory, ['BGM+27+NR1+9', 'DTM+137:20260105:102', 'ERC+1']).reading).toMatchObject({
      number: 'NR1', date: '2026-01-05', lines: [],
    });
  });
}); // prettier-ignore

describe('a message that is no order', () => {
  const invoice = ['BGM+380+NR1+9', ...HEAD, 'PAT+1', 'LIN+1++8712345678906:EN', 'QTY+47:TEN:PCE', 'UNS+S'];
  const { message, envelope } = messageOf(orders(invoice).replace('ORDERS', 'INVOIC'));

  it('is nothing to process, whoever reads it', () => {
    expect(book.understand(message, envelope)).toMatchObject({
      guide: null,
      document: null,
      findings: [{ code: 'MSG-002' }],
    });
  });

  it('tells that it is not set up and which values nobody can read, and not what is left out', () => {
    const { findings } = book.explain(message, envelope);
    expect(findings.map(({ code, actual }) => [code, actual])).toEqual([
      ['MSG-002', 'INVOIC D.96A'],
      ['QTY-001', 'TEN'],
    ]);
  });

  it('knows where its values stand', () => {
    expect(book.explain(message, envelope).originOf('lines[0].quantity')).toMatchObject({
      segment: 'QTY',
      segmentIndex: 8,
    });
  });
});

it('an order is explained as it is understood', () => {
  const { message, envelope } = messageOf(
    orders(['BGM+220+NR1+9', ...HEAD, 'LIN+1++8712345678906:EN', 'QTY+21:1', 'UNS+S']),
  );
  const { reading, ...explained } = book.explain(message, envelope);
  expect(reading).toBe(explained.document);
  expect(explained.guide?.id).toBe('edifact/orders');
  expect(explained.findings).toEqual(book.understand(message, envelope).findings);
});

it('each guide says the kind that its messages are known by', () => {
  const texts = readGuideTexts();
  const family = familyOf(texts.map(({ text }) => plainGuide(text)));
  for (const { text, file } of texts) {
    const guide = compileGuide(text, file, family);
    if (!guide.ok) throw new Error(file);
    const { kind, format, message } = guide.value.source;
    expect([file, kind]).toEqual([file, documentKind(format, message.type)]);
  }
});
