import fc from 'fast-check';
import {
  aCondition,
  aCustomer,
  aMaterial,
  fileXml,
  GLN,
  idocXml,
  readFile,
  readIdocsOf,
  settingsWith,
} from '../../src/erp/idoc/test-support';
import { TABLES_OF } from '../../src/erp/port';
import { readRow } from '../../src/master/master-rows';
import { siftMasterRows } from '../../src/master/sift-rows';

// What is read of IDocs is what the master takes.

describe('rows of IDocs', () => {
  it('are taken over by the master, every one', async () => {
    const read = await readFile(
    fileXml(
      idocXml('MATMAS', aMaterial()),
      idocXml('DEBMAS', aCustomer({ ...GLN, E1KNVKM: { NAME1: 'Persoon', TELF1: '+31 20 555 0100' } })),
      idocXml('COND_A', aCondition()),
      idocXml('COND_A', aCondition({}, { KUNNR: '0000010010', KOTABNR: '305', VAKEY: '2' })),
      idocXml('COND_A', aCondition({ KPEIN: '100', E1KONM: [{ KSTBM: '0', KBETR: '235.00' }, { KSTBM: '10', KBETR: '230.00' }] }, { PLTYP: 'G1', KOTABNR: '306', VAKEY: '3' })),
      idocXml('COND_A', aCondition({ KSCHL: 'K007', KRECH: 'A', KBETR: '5.000-' }, { KSCHL: 'K007', MATNR: '', KUNNR: '0000010010' })),
    ),
    settingsWith({ discounts: [{ condition: 'K007' }], vatRates: { 1: '21' } }),
  ); // prettier-ignore
    const files: Record<string, unknown[]> = {};
    for (const { table, row } of read.rows) (files[table] ??= []).push(row);
    expect(
      Object.keys(files).every((table) =>
        Object.values(TABLES_OF)
          .flat()
          .includes(table as never),
      ),
    ).toBe(true);
    expect(siftMasterRows(files, {}).refused).toEqual([]);
    expect(read.rows).toHaveLength(16);
  });

  it('of any price condition are taken, with the same price per unit', () => {
    const digits = fc.integer({ min: 0, max: 9_999_999 });
    return fc.assert(
      fc.asyncProperty(digits, fc.constantFrom(1, 10, 100, 1_000), fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 20 }), async (cents, per, numerator, denominator) => {
        const rate = (cents / 100).toFixed(2);
        const read = await readIdocsOf(idocXml('COND_A', aCondition({ KBETR: rate, KPEIN: String(per), KMEIN: 'XX', KUMZA: String(numerator), KUMNE: String(denominator) })));
        const [row] = read.rows;
        expect(row).not.toHaveProperty('fault');
        expect(readRow('prices', row?.row).ok).toBe(true);
        const [amount, basis] = [Number(row?.row['amount']), Number(row?.row['basisQuantity'])];
        expect(amount / basis).toBeCloseTo((Number(rate) * denominator) / (per * numerator), 9);
      }),
      { numRuns: 100 },
    ); // prettier-ignore
  });
});
