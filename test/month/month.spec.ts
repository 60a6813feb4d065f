import { Office } from '../harness/office';
import { KINDS, Month, type Injected } from './month';
import { runMonth } from './run-month';
import { Confusion } from './verdict';

const ORDERS = 400;
jest.setTimeout(300_000);

describe('a month of orders', () => {
  it('is the same for the same seed, and another for another', () => {
    const bytes = (seed: number) => Array.from(new Month(seed, 50).files(), (file) => file.bytes.toString('latin1'));
    expect(bytes(1)).toEqual(bytes(1));
    expect(bytes(1)).not.toEqual(bytes(2));
  });

  it('has at least thirty kinds of faults, each of them in time', () => {
    const kinds = new Set(Array.from(new Month(5, 2_000).files(), ({ injected }) => injected?.kind));
    expect(KINDS.length).toBeGreaterThanOrEqual(30);
    expect(KINDS.filter((kind) => !kinds.has(kind))).toEqual([]);
  });
});

describe('the table of faults', () => {
  const fault: Injected = { kind: 'no price', code: 'PRC-003', line: 2, beside: ['TOT-003'] };
  const tableOf = (...said: Parameters<Confusion['add']>[2]) => {
    const table = new Confusion([fault.kind]);
    table.add('one', fault, said);
    return { injected: table.injected, found: table.found, false: table.false };
  };

  it('counts a fault as found only on its own line', () => {
    expect(tableOf({ code: 'PRC-003', line: 2 })).toEqual({ injected: 1, found: 1, false: 0 });
    expect(tableOf({ code: 'PRC-003', line: 1 })).toEqual({ injected: 1, found: 0, false: 1 });
    expect(tableOf()).toEqual({ injected: 1, found: 0, false: 0 });
  });

  it('counts what nothing was injected for, unless it follows from the fault', () => {
    expect(tableOf({ code: 'PRC-003', line: 2 }, { code: 'TOT-003', line: null })).toMatchObject({ false: 0 });
    expect(tableOf({ code: 'PRC-003', line: 2 }, { code: 'DAT-002', line: null })).toMatchObject({ false: 1 });
    const table = new Confusion([]);
    table.add('one', null, [{ code: 'DAT-002', line: null }]);
    expect(table.false).toBe(1);
  });
});

describe('a small month through the whole program', () => {
  let office: Office;

  beforeAll(async () => {
    office = await Office.open({ people: false, demo: false });
  });

  afterAll(() => office.close());

  it('has every fault found on its line, and nothing said of what is right', async () => {
    const table = await runMonth(office.app, office.dataDir, 11, ORDERS);
    expect(table.examples).toEqual([]);
    expect({ missed: table.injected - table.found, false: table.false }).toEqual({ missed: 0, false: 0 });
    expect(table.injected).toBeGreaterThan(60);
  });
});
