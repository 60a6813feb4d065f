import { messageOf, order } from '../../test/harness/reading';
import { loadGuideBook } from './guide-files.client';
import type { SentBy } from './partner-guides';
import type { GuideBook } from './guide-book';

// Real: the base guides and the readers.

const base = loadGuideBook();
const NOORDSTER: SentBy = { partner: 'noordster', on: '2026-11-26' };
const head = (version = 1, more = ''): string =>
  `guide: noordster/orders\nversion: ${version}\ntitle: Noordster\nextends: edifact/orders\npartner: noordster\n${more}`;
const bookOf = (...texts: readonly string[]): GuideBook =>
  base.with(texts.map((text, at) => ({ file: `overlay-${at}.yaml`, text })));

const { message, envelope } = messageOf(
  order(
    [
      'DTM+2:20260109:102',
      'NAD+BY+8712345000004::9',
      'NAD+OB+8712345000011::9',
      'NAD+SU+8719999000009::9',
      'CUX+2:EUR:9',
    ],
    ['LIN+1++8712345678906:EN', 'QTY+21:12:PCE', 'PRI+AAB:3.49'],
  ),
);
const reading = (book: GuideBook, by = NOORDSTER) => book.understand(message, envelope, by);
const documentOf = (overlay: string) => {
  const book = bookOf(head(1, overlay));
  expect(book.broken).toEqual([]);
  return reading(book).document;
};
const plain = base.understand(message, envelope).document;

describe('an overlay', () => {
  it('that says nothing reads as its base guide does', () => {
    expect(documentOf('')).toEqual(plain);
    expect(plain).toMatchObject({ requestedDelivery: '2026-01-09', requestedDispatch: null, function: 'original' });
  });

  it.each<[what: string, overlay: string, read: object]>([
    ['a field', 'document: { currency: { constant: USD } }', { currency: 'USD' }],
    ['a field that he does not send', 'document: { currency: ~ }', { currency: null }],
    ['a code', "tables: { function: { '9': test } }", { function: 'test' }],
    ['which party is the buyer', "parties: { buyer: { at: 'NAD[1=OB]' } }", { parties: { buyer: { gln: '8712345000011' } } }],
    ['a field of a party', 'parties: { supplier: { fields: { id: NAD.1.1, gln: NAD.2.1 } } }', { parties: { supplier: { id: 'SU' } } }],
    ['the type of his prices', 'lines: { fields: { priceKind: { constant: net } } }', { lines: [{ priceKind: 'net', price: '3.49' }] }],
    ['the basis of his prices', "lines: { fields: { basisQuantity: { constant: '100' } } }", { lines: [{ priceBasis: { quantity: '100', unit: null } }] }],
  ])('overrides %s and leaves the rest', (_, overlay, read) => {
    const document = documentOf(overlay);
    expect(document).toMatchObject(read);
    expect(document).toMatchObject({ number: plain?.number, lines: [{ gtin: '8712345678906', quantity: '12', unit: 'PCE' }] });
  }); // prettier-ignore

  it('keeps the codes of a table that it does not name, and takes one away with null', () => {
    expect(documentOf('tables: { price: { AAB: ~ } }')?.lines[0]?.priceKind).toBeNull();
    expect(documentOf('tables: { price: { CAL: net } }')?.lines[0]?.priceKind).toBe('gross');
  });

  it('says that days mean despatch, and how long the goods take', () => {
    expect(documentOf('agreed: { dates: dispatch }')).toMatchObject({
      requestedDispatch: '2026-01-09', requestedDelivery: null, latestDelivery: null,
    });
    expect(documentOf('agreed: { dates: dispatch, transitDays: 3 }')).toMatchObject({
      requestedDispatch: '2026-01-09', requestedDelivery: '2026-01-12',
    });
  }); // prettier-ignore

  it('knows when the goods are there where his messages say of themselves that their day is that of despatch', () => {
    const { message: own, envelope: around } = messageOf(
      order(
        ['DTM+11:20260109:102', 'NAD+BY+8712345000004::9', 'NAD+SU+8719999000009::9'],
        ['LIN+1++8712345678906:EN', 'QTY+21:12:PCE', 'DTM+10:20260112:102'],
      ),
    );
    const agreed = (more: string) =>
      bookOf(head(1, `agreed: { dates: dispatch${more} }`)).understand(own, around, NOORDSTER).document;
    expect(agreed('')).toMatchObject({
      requestedDispatch: '2026-01-09', requestedDelivery: null,
      lines: [{ requestedDispatch: '2026-01-12', requestedDelivery: null }],
    });
    expect(agreed(', transitDays: 1')).toMatchObject({
      requestedDispatch: '2026-01-09', requestedDelivery: '2026-01-10',
      lines: [{ requestedDispatch: '2026-01-12', requestedDelivery: '2026-01-13' }],
    });
  }); // prettier-ignore

  it('makes more required, and ignores more', () => {
    const { findings } = reading(
      bookOf(head(1, 'document: { date: ~ }\nrequired: [parties.buyer, date]\nignored: [DTM]')),
    );
    expect(findings).toMatchObject([{ code: 'MSG-003', field: 'date' }]);
  });

  it('says who wrote it, and over which version of its base', () => {
    const { guide } = reading(bookOf(head(3)));
    expect([guide?.id, guide?.edition]).toEqual(['noordster/orders', `3+${String(plainGuide()?.version)}`]);
    expect(guide?.overlay).toMatchObject({ partner: 'noordster', base: 'edifact/orders', validFrom: null });
  });

  it('reads nobody else, and nothing but messages of its base', () => {
    const book = bookOf(head(1, 'document: { number: { constant: X } }'));
    expect(reading(book, { partner: 'other', on: '2026-11-26' }).document).toEqual(plain);
    expect(book.understand(message, envelope).document).toEqual(plain);
    const change = messageOf(order(['NAD+BY+8712345000004::9']).replace('ORDERS:D', 'ORDCHG:D'));
    expect(book.understand(change.message, change.envelope, NOORDSTER).guide?.id).toBe('edifact/ordchg');
  });

  const plainGuide = () => base.understand(message, envelope).guide;
});

describe('of several versions', () => {
  const numbered = (version: number, number: string, more = ''): string =>
    head(version, `document: { number: { constant: ${number} } }\n${more}`);
  const numberOn = (book: GuideBook, on: string) => reading(book, { partner: 'noordster', on }).document?.number;

  it('the highest holds', () => {
    expect(numberOn(bookOf(numbered(2, 'TWO'), numbered(1, 'ONE')), '2026-11-26')).toBe('TWO');
  });

  it('each holds from its day on', () => {
    const book = bookOf(numbered(1, 'ONE'), numbered(2, 'TWO', 'validFrom: 2026-12-01'));
    expect(numberOn(book, '2026-11-30')).toBe('ONE');
    expect(numberOn(book, '2026-12-01')).toBe('TWO');
  });

  it('what is agreed is that of those that hold', () => {
    const book = bookOf(
      head(1, 'agreed: { lineBreaks: wrapped, syntaxChecks: { message-segment-count: report } }'),
      head(2, 'validFrom: 2026-12-01\nagreed: { syntaxChecks: { message-segment-count: ignore } }'),
    );
    expect(book.agreedWith({ partner: 'noordster', on: '2026-11-30' })).toMatchObject({
      lineBreaks: 'wrapped', syntaxChecks: { 'message-segment-count': 'report' },
    });
    expect(book.agreedWith({ partner: 'noordster', on: '2026-12-01' })).toEqual({
      syntaxChecks: { 'message-segment-count': 'ignore' },
    });
    expect(book.agreedWith({ partner: 'other', on: null })).toEqual({});
  }); // prettier-ignore
});

describe('an overlay with a fault', () => {
  it.each([
    ['document: { nubmer: BGM.2.1 }', 6, 'expected no "nubmer" here: the guide language has no such word'],
    ['document:\n  number: [BGM.2.1', 7, 'is not YAML'],
    ['document:\n  number: BGM[', 7, 'expected'],
    ['agreed: { syntaxChecks: { message-duplicate: ignore } }', 6, 'expected one of refuse'],
    ['agreed: { dates: soon }', 6, 'expected one of delivery, dispatch'],
    ["tables: { function: { '9': soon } }", 6, 'expected one of original'],
  ])('says where: %s', (overlay, line, words) => {
    const [broken] = bookOf(head(1, overlay)).broken;
    const [error] = broken?.errors ?? [];
    expect(error?.message.en).toContain(words);
    expect([error?.file, error?.line]).toEqual(['overlay-0.yaml', line]);
  });

  it('says that there is no such base guide', () => {
    const [broken] = bookOf(head().replace('edifact/orders', 'edifact/none')).broken;
    expect(broken?.errors).toMatchObject([
      { line: 4, message: { en: expect.stringContaining('there is no "edifact/none"') } },
    ]);
  });

  it('holds the messages of its partner, and nobody else', () => {
    const book = bookOf(head(1, 'document: { nubmer: BGM.2.1 }'), head(1).replaceAll('noordster', 'zuidster'));
    expect(reading(book)).toMatchObject({
      guide: null, document: null,
      findings: [{ code: 'MSG-002', reason: 'overlay-broken', params: { partner: 'noordster', line: 6 } }],
    });
    expect(reading(book, { partner: 'zuidster', on: null }).document).toEqual(plain);
    expect(book.understand(message, envelope).document).toEqual(plain);
  }); // prettier-ignore

  it('lets an older version of itself take its place no more than the base guide, until a newer one is there', () => {
    const broken = head(2, 'document: { nubmer: BGM.2.1 }');
    expect(reading(bookOf(head(1), broken)).document).toBeNull();
    expect(reading(bookOf(head(1), broken, head(3))).document).toEqual(plain);
  });

  it('does not hold before its day, nor messages that its base does not read', () => {
    const book = bookOf(head(1, 'validFrom: 2026-12-01\ndocument: { nubmer: BGM.2.1 }'));
    expect(reading(book).document).toEqual(plain);
    const ubl = bookOf(head(1, 'document: { nubmer: BGM.2.1 }').replace('edifact/orders', 'ubl/order'));
    expect(reading(ubl).document).toEqual(plain);
  });

  it('that did not change is not compiled again when others do', () => {
    const [one, two, three] = [head(1), head(2), head(2, 'document: { currency: ~ }')];
    const guideOf = (book: GuideBook, version: number) => book.all.find((guide) => guide.overlay !== null && guide.version === version); // prettier-ignore
    const texts = (...all: readonly string[]) => all.map((text, at) => ({ file: `overlay-${at}.yaml`, text }));
    const book = bookOf(one, two);
    const later = book.with(texts(one, three));
    expect(guideOf(later, 1)).toBe(guideOf(book, 1));
    expect(guideOf(later, 2)).not.toBe(guideOf(book, 2));
    expect(book.with(texts(two)).all).toHaveLength(base.all.filter(({ overlay }) => overlay === null).length + 1);
  });

  it('extends no other overlay', () => {
    const book = bookOf(head(1), head(1).replace('guide: noordster/orders', 'guide: noordster/second').replace('extends: edifact/orders', 'extends: noordster/orders')); // prettier-ignore
    expect(book.broken).toMatchObject([{ guide: 'noordster/second', extends: 'noordster/orders' }]);
  });
});

it('a table that only an overlay can read, with two orders in it, is held: they are not one', () => {
  const text = `guide: noordster/form
version: 1
title: A form of his own
extends: csv/order-form
partner: noordster
message: { type: table, columns: [Bestelref, Stuks] }
document: { number: column(Bestelref) }
lines: { fields: { quantity: column(Stuks), supplierArticle: column(Wat) } }`;
  const form = (second: string) => messageOf(`Bestelref;Wat;Stuks\nP-77;A1;4\n${second};A2;6\n`);
  const book = base.with([{ file: 'form.yaml', text }]);
  expect(book.broken).toEqual([]);
  const read = (second: string) => book.understand(form(second).message, form(second).envelope, NOORDSTER);
  expect(read('P-77').findings.filter(({ reason }) => reason === 'table-order-differs')).toEqual([]);
  expect(read('P-78').findings).toContainEqual(
    expect.objectContaining({
      code: 'MSG-010',
      stops: true,
      reason: 'table-order-differs',
      actual: 'P-78',
      field: 'lines[1]',
    }),
  );
});
