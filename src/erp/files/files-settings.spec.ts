import { z } from 'zod';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { filesSettings } from './files-settings';

const BASE = { where: { kind: 'folder', path: '/srv/erp' }, folders: { work: 'work' } };
const feed = (read: object, more: object = {}) => ({
  ...BASE,
  folders: { work: 'work', master: 'master' },
  feeds: [{ entity: 'articles', whole: 'a*.csv', read: { format: 'csv', table: 'articles', ...read }, ...more }],
});
const COLUMNS = { number: 'NR', description: 'NAAM' };
const fault = (settings: unknown): string => {
  const read = filesSettings.safeParse(settings);
  return read.success ? '' : z.prettifyError(read.error).replace(/\s+/g, ' ');
};
const examplesOf = (name: string): readonly object[] => {
  const page = readFileSync(path.join(__dirname, '../../../docs', name), 'utf8');
  return [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text = '']) => JSON.parse(text) as object);
};

describe('settings of an exchange of files', () => {
  it('are those of the documentation, of CSV and of IDocs', () => {
    const [csv, idoc, ...more] = examplesOf('erp.md');
    expect([csv, idoc].map(fault)).toEqual(['', '']);
    expect(more).toEqual([]);
    // What is said of IDocs alone fits there too.
    const [all] = examplesOf('erp-idoc.md');
    expect(fault({ ...idoc, idoc: all })).toBe('');
    expect(fault({ ...idoc, idoc: null })).toContain('is needed where something is an IDoc');
    expect(fault({ ...idoc, feeds: [{ entity: 'stock', whole: 's*.xml', read: { format: 'idoc' } }] })).toContain('IDocs are read of articles, customers, prices'); // prettier-ignore
  });

  const sharing = (one: object, other: object, more: object = {}) => ({
    ...feed({ csv: { columns: COLUMNS } }),
    feeds: [
      { entity: 'articles', whole: 'a-all.csv', read: { format: 'csv', table: 'articles', csv: { columns: COLUMNS } }, ...one },
      { entity: 'stock', whole: 's-all.csv', read: { format: 'csv', table: 'availability', csv: { columns: { article: 1, day: 2, quantity: 3 } } }, ...other },
    ],
    ...{ afterReading: { do: 'archive', folder: 'old' }, ...more },
  }); // prettier-ignore
  it.each([
    [{ whole: 'x*.csv' }, { whole: 'x*.csv' }, '"x*.csv" and "x*.csv"'],
    [{ changes: 'new-*.csv' }, { changes: 'new-*.csv' }, '"new-*.csv" and "new-*.csv"'],
    [{ changes: '*-2026.csv' }, { whole: 'stock-*' }, '"*-2026.csv" and "stock-*"'],
    [{ whole: 'MATMAS_?.xml' }, { changes: 'MATMAS*L.XML' }, '"MATMAS_?.xml" and "MATMAS*L.XML"'],
    [{ changes: 'a-new-*.csv' }, { changes: 's-new-*.csv' }, ''],
    [{ changes: 'b-??.csv' }, { changes: 'b-???.csv' }, ''],
  ])('of two entities never read one file, where files are put away: %j and %j', (one, other, words) => {
    expect(fault(sharing(one, other))).toContain(words);
    if (words === '') expect(fault(sharing(one, other))).toBe('');
    // Where they stay each reads them for itself, and those of one entity are read together.
    expect(fault(sharing(one, other, { afterReading: { do: 'leave' } }))).toBe('');
  });

  it('never have a file of the master taken for answers and put away', () => {
    const answering = (files: string) => sharing({}, {}, { folders: { work: 'work', master: 'in', answers: 'in', orders: 'out' }, orders: {}, answers: { files } }); // prettier-ignore
    expect(fault(answering('*'))).toContain('"a-all.csv" and "*"');
    expect(fault(answering('answer-*'))).toBe('');
  });

  it.each([
    ['a column that a table does not have', feed({ csv: { columns: { ...COLUMNS, prijs: 'P' } } }), 'articles has no "prijs"; there are number, description'],
    ['a table that lacks what it cannot be without', feed({ csv: { columns: { number: 'NR' } } }), 'articles cannot be without description'],
    ['a table of another entity', feed({ table: 'prices', csv: { columns: { article: 1, source: 2, amount: 3, validFrom: 4 } } }), 'articles are of the tables articles, packagings, not prices'],
    ['a name of a column without a header', feed({ csv: { header: false, columns: COLUMNS } }), 'without a header there is no column "NR"'],
    ['no pattern of dates', feed({ csv: { columns: COLUMNS, dates: 'dd-MM-yy' } }), 'has yyyy, MM (or M) and dd (or d) once each'],
    ['one character for two things', feed({ csv: { columns: COLUMNS, decimal: ',', thousands: ',' } }), 'the same character cannot stand before decimals and between thousands'],
    ['changes in the files with everything', feed({ csv: { columns: COLUMNS } }, { changes: 'a*.csv' }), 'cannot be the very files that have everything'],
    ['a key that nobody knows', { ...BASE, folder: 'x' }, 'Unrecognized key'],
    ['a way out of the place', { ...BASE, folders: { work: '../work' } }, 'a path below "where"'],
    ['a place that is none', { ...BASE, where: { kind: 'folder', path: 'erp' } }, 'an absolute path'],
    ['a server whose key nobody said', { ...BASE, where: { kind: 'sftp', host: 'h', user: 'u', hostKeys: [] } }, 'hostKeys'],
    ['a feed without a folder', { ...feed({ csv: { columns: COLUMNS } }), folders: { work: 'work' } }, 'is needed where there are feeds'],
    ['orders without a folder', { ...BASE, orders: {} }, 'is needed where orders are written'],
    ['answers without orders', { ...BASE, folders: { work: 'work', answers: 'answers' }, answers: {} }, 'there are no answers where no orders are written'],
    ['our folder as that of the ERP', { ...BASE, folders: { work: 'x', orders: 'x' }, orders: {} }, 'folders of their own'],
  ])('cannot be: %s', (_, settings, words) => {
    expect(fault(settings)).toContain(words);
  }); // prettier-ignore
});
