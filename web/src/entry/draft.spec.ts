import { NO_LINE, withLine, withNext, withRows } from './draft';
import { rowsOf } from './paste';

const line = (code: string, quantity = '', price = '') => ({ ...NO_LINE, code, quantity, price });

describe('lines of a draft', () => {
  it('have one more to go on in, which is not kept while it is empty', () => {
    expect(withNext([line('A')])).toEqual([line('A'), NO_LINE]);
    expect(withNext([line('A'), NO_LINE])).toHaveLength(2);
    expect(withLine([line('A')], 1, { code: 'B' })).toEqual([line('A'), line('B')]);
    expect(withLine([line('A'), line('B')], 1, { code: '' })).toEqual([line('A')]);
  });

  it('take rows of a spreadsheet in, with or without the names of its columns', () => {
    expect(rowsOf('PT1001\t24\t1,85\r\nPT1002\t1.250\r\n')).toEqual([
      line('PT1001', '24', '1,85'),
      line('PT1002', '1.250'),
    ]);
    expect(rowsOf('Code;Aantal;Prijs\nA;1;2')).toEqual([line('A', '1', '2')]);
    expect(rowsOf('PT1001')).toBeNull();
  });

  it('keep what was typed before the rows', () => {
    const rows = [line('X', '1'), line('Y', '2')];
    expect(withRows([line('A', '5'), line('B', '6')], 0, rows)).toEqual([line('A', '5'), ...rows, line('B', '6')]);
    expect(withRows([line('A', '5'), line('PT')], 1, rows)).toEqual([line('A', '5'), ...rows]);
    expect(withRows([], 0, rows)).toEqual(rows);
  });
});
