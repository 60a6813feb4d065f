import { AWAY, HELD } from '../master';
import { TABLES_OF } from './port';

// A connector may tell of these tables and no others: a row of another one ends the reading.
const TOLD = [...new Set(Object.values(TABLES_OF).flat())];

describe('a table that an ERP may tell of', () => {
  it.each(TOLD)('%s is compared, and has what becomes of a row that is there no more', (table) => {
    expect(HELD[table]).toBeDefined();
    expect(AWAY[table]).toBeDefined();
  });

  it('ends nothing only where the row is a name and no more', () => {
    expect(TOLD.filter((table) => AWAY[table]?.length === 0)).toEqual(['price-groups']);
  });
});
