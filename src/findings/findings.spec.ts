import { LANGUAGES, type Language } from '../kernel';
import { messageTemplate } from './message-format';
import {
  answersTo, assertTextsReadable, authorityFor, CATALOGUE, FINDING_CODES, findingsDocument, fingerprint, makeFinding, missingParams,
  render, SYNTAX_REASONS, type CatalogueEntry, type SyntaxReason,
} from '.'; // prettier-ignore

/** The code of a reason, a parameter without a value, brackets around nothing, two blanks, two full stops. */
const UNREADABLE = new RegExp(
  `\\b(${Object.keys(SYNTAX_REASONS).join('|')})\\b|–|none|“”|\\(\\s*\\)|[{}]| {2}|\\.\\.| [,.;:]`,
);

const entries: readonly (readonly [string, CatalogueEntry])[] = Object.entries(CATALOGUE);

describe('the catalogue', () => {
  it('has well-formed texts in both languages', () => {
    expect(assertTextsReadable).not.toThrow();
    for (const [, entry] of entries) {
      for (const text of [entry.nl, entry.en, entry.customerNl, entry.customerEn]) expect(text.trim()).not.toBe('');
    }
  });

  it('uses the same words of the finding in both languages', () => {
    const names = (text: string) => [...messageTemplate(text, 'nl').names].sort();
    for (const [code, entry] of entries) {
      expect([code, names(entry.en)]).toEqual([code, names(entry.nl)]);
      expect([code, names(entry.customerEn)]).toEqual([code, names(entry.customerNl)]);
    }
  });

  it('tells staff of whatever stops what to do next', () => {
    const next = {
      nl: /\b(vraag|kies|overleg|wijs|laat|vul|verhoog|ga na|lees|handel|beslist)\b/i,
      en: /\b(ask|choose|talk|decline|have|fill|raise|make sure|read|handle|decides|see)\b/i,
    };
    for (const [code, entry] of entries.filter(([, { stops }]) => stops)) {
      expect([code, entry.nl, entry.en]).toEqual([
        code,
        expect.stringMatching(next.nl),
        expect.stringMatching(next.en),
      ]);
    }
  });

  it('tells staff of which line it speaks where the customer is told', () => {
    const names = (text: string) => messageTemplate(text, 'nl').names;
    for (const [code, { nl, customerNl }] of entries) {
      if (names(customerNl).has('line')) expect([code, names(nl).has('line')]).toEqual([code, true]);
    }
  });

  it('lets nobody override what is blocking, somebody whatever else stops', () => {
    for (const [code, { severity, authority, stops }] of entries) {
      expect([code, authority === 'nobody']).toEqual([code, severity === 'blocking']);
      expect([code, stops || (severity !== 'error' && severity !== 'blocking')]).toEqual([code, true]);
    }
  });

  it('never tells the customer about credit or a block', () => {
    for (const [code, entry] of entries) {
      expect([code, `${entry.customerNl} ${entry.customerEn}`]).not.toEqual([
        code,
        expect.stringMatching(/krediet|credit|limiet|limit|geblokkeerd|block/i),
      ]);
    }
  });

  it.each(Object.keys(SYNTAX_REASONS) as SyntaxReason[])(
    'words %s so that a clerk can read it to the customer',
    (reason) => {
      // As a reader makes findings that know least: what it has no value for is an empty text, what it says itself is for programs.
      const nothing = {
        segment: '',
        actual: '',
        expected: '',
        seg: '',
        field: 'UNZ',
        path: '',
        value: '',
        type: '',
        version: '',
      };
      const told = { ...nothing, format: 'EDIFACT', pos: '0', detail: reason };
      const filled = {
        ...told,
        actual: '3',
        expected: '2',
        value: '3',
        path: 'UNZ 1.1',
        seg: 'UNZ',
        looksLike: 'PDF',
        size: '5',
        limit: '4',
      };
      for (const code of ['MSG-001', 'MSG-002', 'MSG-003', 'MSG-004', 'MSG-010', 'MSG-012'] as const) {
        for (const params of [told, filled, { format: 'XML', field: 'UNZ', cause: 'a word for programmers' }]) {
          for (const position of [null, { offset: 0, line: 1, column: 1 }]) {
            for (const language of LANGUAGES) {
              for (const audience of ['staff', 'customer'] as const) {
                const text = render(makeFinding(code, { reason, params, position }), language, audience);
                expect(text).not.toMatch(UNREADABLE);
                expect(text).toMatch(/[.?]$/);
              }
            }
          }
        }
      }
    },
  );

  it('says that the end is missing where the end is missing', () => {
    const staff = (reason: SyntaxReason, language: Language) => {
      const segment = reason.startsWith('message') ? 'UNT' : 'UNZ';
      const params = { segment, seg: segment, actual: '', expected: segment, detail: reason };
      return render(makeFinding('MSG-004', { reason, params }), language, 'staff');
    };
    expect(staff('interchange-trailer-missing', 'nl')).toBe(
      'Het einde van de uitwisseling (UNZ) ontbreekt; mogelijk is het bestand afgekapt. Ga na of alles er is, en vraag de klant zo nodig om het opnieuw te sturen.',
    );
    expect(staff('interchange-truncated', 'en')).toContain('its end is missing');
    expect(staff('message-trailer-missing', 'en')).toMatch(/^The end of the message \(UNT\) is missing/);
    expect(staff('message-trailer-missing', 'nl')).toMatch(/^Het einde van het bericht \(UNT\) ontbreekt/);
  });

  it('makes the page with every code', () => {
    const page = findingsDocument();
    for (const code of FINDING_CODES) expect(page).toContain(`### ${code}\n`);
  });
});

describe('render', () => {
  const price = makeFinding('PRC-001', {
    params: {
      line: '3', theirs: '1234.5', ours: '1250', source: 'contract', contract: 'C-7', percent: '-1.24', amount: '-15.5', hint: 'old',
      date: '2026-10-31',
    },
  }); // prettier-ignore

  it('writes numbers and dates as the reader does', () => {
    expect(render(price, 'nl', 'staff')).toBe(
      'Regel 3: prijs van de klant 1.234,50, onze prijs 1.250,00 (contract C-7); verschil -1,24 % = -15,50 op de regel. Dit is de oude prijs, geldig t/m 31-10-2026. Kies welke prijs geldt.',
    );
    expect(render(price, 'en', 'staff')).toBe(
      'Line 3: price of the customer 1,234.50, our price 1,250.00 (contract C-7); difference -1.24 % = -15.50 on the line. This is the old price, valid until 31 Oct 2026. Choose which price holds.',
    );
    expect(render(price, 'nl', 'customer')).toBe(
      'Uw regel 3: u rekent met 1.234,50, onze prijs is 1.250,00. Uw prijs gold tot en met 31-10-2026.',
    );
  });

  it('ends a sentence with one full stop, also behind a name that has one', () => {
    const told = (name: string) =>
      render(makeFinding('PAR-007', { params: { gln: '8719991009993', customer: name } }), 'nl', 'staff');
    expect(told('Hoveling B.V.')).toContain('onbekend bij Hoveling B.V. Kies');
    expect(told('Hoveling')).toContain('onbekend bij Hoveling. Kies');
    expect(told('Hoveling...')).toContain('Hoveling....');
  });

  it('asks staff to choose only where something is to be chosen', () => {
    const small = { ...price, severity: 'info' as const };
    expect(render(small, 'nl', 'staff')).not.toContain('Kies');
    const gtin = makeFinding('ITM-001', { severity: 'warning', params: { line: '1', gtin: '1', problem: 'length' } });
    expect(render(gtin, 'nl', 'staff')).toBe(
      'Regel 1: GTIN 1 heeft geen geldige lengte. Een ander nummer van de regel zegt welk artikel het is.',
    );
  });

  it('keeps every digit of a long number', () => {
    const big = makeFinding('QTY-003', { params: { line: '1', q: '12345678901234567890.25', moq: '1', unit: 'H87' } });
    expect(render(big, 'nl', 'staff')).toContain('12.345.678.901.234.567.890,25');
  });

  it('counts one and many', () => {
    const dup = (n: number) =>
      render(makeFinding('DUP-001', { params: { po: '1', order: 'B1', date: '2026-11-20', n } }), 'nl', 'staff');
    expect(dup(1)).toContain(': 1 verschil.');
    expect(dup(2)).toContain(': 2 verschillen.');
  });

  it('prints what is not a number as it stands, and a dash for what is missing', () => {
    const finding = makeFinding('QTY-003', { params: { q: 'many', moq: null } });
    expect(render(finding, 'en', 'staff')).toBe(
      'Line –: many is below the minimum of – –. Raise the quantity or ask the customer.',
    );
    expect(missingParams(finding)).toEqual(['line', 'unit']);
  });

  it('words reason and position', () => {
    const finding = makeFinding('MSG-001', {
      params: { format: 'EDIFACT' },
      reason: 'segment-unknown',
      position: { segment: 'ZZZ', segmentIndex: 4, element: 2, offset: 90, line: 1, column: 91 },
    });
    expect(render(finding, 'nl', 'staff')).toBe(
      'Dit bestand kunnen wij niet lezen: er staat een segment in dat wij niet kennen (ZZZ (segment 4), element 2). Vraag de klant om het juiste bestand, als EDIFACT.',
    );
    expect(missingParams(finding)).toEqual([]);
  });

  it('is not confused by values that JavaScript knows', () => {
    for (const id of ['__proto__', 'constructor']) {
      expect(render(makeFinding('PAR-002', { params: { id } }), 'nl', 'staff')).toContain(`Klant ${id} is onbekend.`);
    }
  });

  it('says what is missing where a value is none', () => {
    expect(render(makeFinding('PAR-002', { params: { id: null } }), 'nl', 'staff')).toBe(
      'De order noemt geen klant. Kies de juiste klant of vraag ernaar.',
    );
    expect(render(makeFinding('PAR-002', { params: { id: '871' } }), 'nl', 'staff')).toContain(
      'Klant 871 is onbekend.',
    );
  });
});

describe('answers', () => {
  it('are bound to both values', () => {
    const finding = makeFinding('PRC-001', { field: 'lines[0].price', actual: '1', expected: '2' });
    const reworded = { ...finding, params: { line: '9' } };
    expect(fingerprint(reworded)).toBe(fingerprint(finding));
    expect(fingerprint({ ...finding, actual: '1.1' })).not.toBe(fingerprint(finding));
    expect(fingerprint({ ...finding, expected: '2.1' })).not.toBe(fingerprint(finding));
  });

  it('need authority when they give something away', () => {
    const finding = makeFinding('PRC-001');
    expect(authorityFor(finding, 'ACC_BUYER')).toBe('senior');
    expect(authorityFor(finding, 'USE_OURS')).toBe('clerk');
    expect(authorityFor(finding, 'MD_REQ')).toBe('nobody');
    expect(answersTo({ ...finding, severity: 'blocking' })).toEqual([]);
  });
});

describe('what a finding quotes', () => {
  it('has signs for control characters, which neither people nor the database take', () => {
    const finding = makeFinding('MSG-010', {
      actual: 'a\0b\x1b[31m',
      expected: '\x7f',
      params: { value: 'x\r\n', n: 1 },
    });
    expect([finding.actual, finding.expected, finding.params]).toEqual([
      'a\u2400b\u241b[31m', '\u2421', { value: 'x\u240d\u240a', n: 1 },
    ]); // prettier-ignore
    const plain = { value: 'é ≠' };
    expect(makeFinding('MSG-010', { params: plain }).params).toBe(plain);
  });
});
