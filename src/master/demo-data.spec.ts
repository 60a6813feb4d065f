import { readFileSync } from 'node:fs';
import path from 'node:path';
import { addDays, hasValidCheckDigit, isMultipleOf, decimal, weekday, type Result } from '../kernel';
import { MASTER_TABLES, readMasterRows, type MasterRows } from './master-rows';

// The demo company is data that stories are written against, so its promises are checked here.

const folder = path.resolve(__dirname, '../../fixtures/demo');
const json = (name: string): unknown => JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8'));
const files = (): Record<keyof MasterRows, unknown> =>
  Object.fromEntries(MASTER_TABLES.map((table) => [table, json(table)])) as Record<keyof MasterRows, unknown>;

function valueOf<T>(result: Result<T, readonly string[]>): T {
  if (!result.ok) throw new Error(result.error.join('\n'));
  return result.value;
}

const rows = valueOf(readMasterRows(files()));

describe('the demo company', () => {
  it('is big and varied enough to show every kind of article', () => {
    expect(rows.articles.length).toBeGreaterThan(180);
    expect(new Set(rows.articles.map(({ number }) => number.slice(0, 2))).size).toBe(12);
    const kinds = rows.articles.map(
      ({ status, successor, stock }) => `${status} ${successor === null ? '-' : 'successor'} ${stock ?? '?'}`,
    );
    expect(new Set(kinds)).toEqual(
      new Set([
        'active - ?',
        'announced - ?',
        'blocked - ?',
        'discontinued successor 0',
        'discontinued - 0',
        'discontinued - 36',
        'discontinued - 8',
      ]),
    );
  });

  it('has each GTIN once, and the smaller packages fit the bigger ones', () => {
    const gtins = rows.packagings.flatMap(({ gtin }) => gtin ?? []);
    expect(new Set(gtins).size).toBe(gtins.length);
    // One article is there to contradict itself (MAS-003).
    for (const { number } of rows.articles.filter((one) => one.number !== 'TV1592')) {
      const sizes = rows.packagings
        .filter(({ article }) => article === number)
        .map(({ quantity }) => decimal(quantity));
      expect(sizes[0]?.eq(1)).toBe(true);
      sizes
        .slice(1)
        .forEach((size, i) => expect({ number, fits: isMultipleOf(size, sizes[i]!) }).toEqual({ number, fits: true }));
    }
  });

  it('has a list price for every article but the one that shows what is missing', () => {
    const priced = new Set(rows.prices.filter(({ source }) => source === 'list').map(({ article }) => article));
    expect(rows.articles.filter(({ number }) => !priced.has(number)).map(({ number }) => number)).toEqual(['OB2013']);
  });

  it('knows the holidays of 2026 to 2032, around Easter as the church computes it', () => {
    // Easter Sundays as published, not computed by our own formula.
    const easters = ['2026-04-05', '2027-03-28', '2028-04-16', '2029-04-01', '2030-04-21', '2031-04-13', '2032-03-28'];
    const days = new Map(rows.holidays.map(({ day, name }) => [day, name]));
    for (const easter of easters) {
      expect(weekday(easter)).toBe(7);
      expect(days.get(easter)).toBe('Eerste paasdag');
      expect(days.get(addDays(easter, 1))).toBe('Tweede paasdag');
      expect(days.get(addDays(easter, 39))).toBe('Hemelvaartsdag');
      expect(days.get(addDays(easter, 50))).toBe('Tweede pinksterdag');
    }
    expect(days.get('2031-04-26')).toBe('Koningsdag');
    expect(days.get('2031-04-27')).toBeUndefined();
    expect(days.get('2030-05-05')).toBe('Bevrijdingsdag');
    expect(days.get('2031-05-05')).toBeUndefined();
  });

  it('has a history of articles and customers that are there', () => {
    const history = json('history') as { customerNumber: string; articleNumber: string; quantities: string[] }[];
    for (const { customerNumber, articleNumber, quantities } of history) {
      expect(rows.customers.some(({ number }) => number === customerNumber)).toBe(true);
      expect(rows.articles.some(({ number }) => number === articleNumber)).toBe(true);
      expect(quantities.length).toBeLessThanOrEqual(50);
      expect(quantities.every((quantity) => decimal(quantity).gt(0))).toBe(true);
    }
  });

  it('is described by a README that names only numbers that exist, but for the ones it says are wrong or unknown', () => {
    const readme = readFileSync(path.join(folder, 'README.md'), 'utf8');
    const known = new Set([
      ...rows.packagings.map(({ gtin }) => gtin),
      ...[...rows.locations.map(({ gln }) => gln ?? ''), ...rows.company.flatMap(({ glns }) => glns)].map((gln) =>
        gln.padStart(14, '0'),
      ),
      ...rows.partners.flatMap(({ identifiers }) => identifiers.map(({ value }) => value.padStart(14, '0'))),
    ]);
    const named = [...readme.matchAll(/`(\d{13,14})`/g)].map(([, digits = '']) => digits);
    expect(named.length).toBeGreaterThan(120);
    const strange = named.filter((digits) => !known.has(digits.padStart(14, '0')));
    expect(new Set(strange)).toEqual(new Set(['8719991009993', '8719991000107', '8719999099999', '8719999099989']));
    expect(strange.map(hasValidCheckDigit)).toEqual([true, false, false, true]);
  });
});

describe('reading master rows', () => {
  const faults = (table: keyof MasterRows, change: (rows: Record<string, unknown>[]) => void): readonly string[] => {
    const all = files();
    change(all[table] as Record<string, unknown>[]);
    const read = readMasterRows(all);
    return read.ok ? [] : read.error;
  };

  it('names file, row and column of a wrong value, all of them at once', () => {
    expect(
      faults('packagings', (packagings) => {
        packagings[2]!['gtin'] = '8719999010015';
        packagings[4]!['level'] = 'crate';
      }),
    ).toEqual([
      'packagings.json, row 3, gtin: is not a GTIN with a right check digit',
      expect.stringMatching(/^packagings\.json, row 5, level: /),
    ]);
  });

  it('refuses a column that it does not know, because a default would take its place in silence', () => {
    expect(faults('customers', ([first]) => (first!['creditlimit'] = '10'))).toEqual([
      expect.stringMatching(/^customers\.json, row 1: .*creditlimit/),
    ]);
  });

  it('refuses a row that names what is not there', () => {
    expect(faults('prices', (prices) => (prices[11]!['article'] = 'PT9999'))).toEqual([
      'prices.json, row 12, article: articles.json has no PT9999',
    ]);
  });

  it('takes the settings of checks of the syntax that a partner may have', () => {
    const checks = {
      'message-segment-count': 'ignore',
      'element-code-unknown': 'refuse',
      'message-duplicate': 'refuse',
    };
    const all = files();
    (all.partners as Record<string, unknown>[])[0]!['syntaxChecks'] = checks;
    const [first, second] = valueOf(readMasterRows(all)).partners;
    expect([first?.syntaxChecks, second?.syntaxChecks]).toEqual([checks, {}]);
  });

  it('refuses settings of a safeguard, of what no acknowledgement can say, and of what is no check', () => {
    const settings = {
      'message-segment-count': 'tolerate',
      'message-duplicate': 'report',
      'xml-doctype': 'ignore',
      toString: 'ignore',
    };
    expect(faults('partners', (partners) => (partners[2]!['syntaxChecks'] = settings))).toEqual([
      'partners.json, row 3, syntaxChecks.message-segment-count: cannot be "tolerate", only refuse, report, ignore',
      'partners.json, row 3, syntaxChecks.message-duplicate: cannot be "report", only refuse',
      'partners.json, row 3, syntaxChecks.xml-doctype: cannot be set',
      'partners.json, row 3, syntaxChecks.toString: is no check of the syntax',
    ]);
  });

  it('refuses a contract price without a contract', () => {
    expect(faults('prices', (prices) => (prices[0]!['source'] = 'contract')).length).toBe(2);
  });
});
