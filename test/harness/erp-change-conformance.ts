import type { ErpPort, ErpRef, ErpRow, MasterEntity } from '../../src/erp/port';
import { readAll } from './read-all';

/** A change of a row that was read. */
interface ChangeAsked {
  readonly entity: MasterEntity;
  readonly table: ErpRow['table'];
  /** Values by which the row is found among those that are read. */
  readonly of: Readonly<Record<string, unknown>>;
  readonly field: string;
  readonly value: string;
  /** Values by which the row is found that has the change; as `of` where it is left out. */
  readonly then?: Readonly<Record<string, unknown>>;
}

/** Changes as the suite sees them: as whom, which row was read, and what its field must become. */
export interface ChangesUnderTest {
  open(): ErpPort;
  /** One whose user may not: what is told of it. */
  readonly forbidden?: { open(): ErpPort; readonly text: RegExp };
  readonly list: readonly ChangeAsked[];
  /** What only a person can do there. */
  readonly byHand: readonly Omit<ChangeAsked, 'refused'>[];
  /** What it refuses in its own words. */
  readonly refused: readonly ChangeAsked[];
}

interface Suite {
  readonly requests: ChangesUnderTest | undefined;
  readonly port: ErpPort;
}
type Given = () => Suite;

const has = ({ row }: ErpRow, values: Readonly<Record<string, unknown>>): boolean =>
  Object.entries(values).every(([name, value]) => row[name] === value);

/** How a row is known there, as it is kept for what is written later. */
async function refOf(port: ErpPort, { entity, table, of }: ChangeAsked): Promise<ErpRef> {
  const { rows } = await readAll(port.read(entity, null));
  const ref = rows.find((one) => one.table === table && has(one, of))?.ref;
  if (ref === undefined || ref === null)
    throw new Error(`no row of ${table} with ${JSON.stringify(of)} that is known there`);
  return ref;
}

/** What every connector promises that carries changes of the master out. */
export function changeTests(given: Given): void {
  it('is only said to be possible where it is', () => {
    const { requests, port } = given();
    const { changes } = port.abilities;
    const possible = Object.entries(changes).flatMap(([table, fields]) => fields.map((field) => `${table}.${field}`));
    expect(possible.length > 0).toBe(requests !== undefined);
    expect(port.change !== undefined || possible.length === 0).toBe(true);
    const made = requests?.list ?? [];
    expect(made.filter(({ table, field }) => !possible.includes(`${table}.${field}`))).toEqual([]);
    expect(Object.keys(changes).filter((table) => !made.some((one) => one.table === table))).toEqual([]);
  });

  it('makes each change once, brings it with the next reading, and says of the same once more that it is so', async () => {
    const { requests } = given();
    if (requests === undefined) return;
    const port = requests.open();
    for (const asked of requests.list) {
      const { entity, table, of, field, value, then = of } = asked;
      const ref = await refOf(port, asked);
      const { mark } = await readAll(port.read(entity, null));
      const change = { table, ref, field, value };
      expect({ field, changed: await port.change?.(change) }).toEqual({ field, changed: { kind: 'changed' } });
      expect({ field, changed: await port.change?.(change) }).toEqual({ field, changed: { kind: 'exists' } });
      const { rows } = await readAll(port.read(entity, mark));
      const found = rows.filter((one) => one.table === table && has(one, then));
      expect({ table, field, values: found.map(({ row }) => row[field]) }).toEqual({ table, field, values: [value] });
    }
    await port.close();
  });

  it('leaves to a person what is more than the row, and tells a refusal and a missing right in words', async () => {
    const { requests } = given();
    if (requests === undefined) return;
    const port = requests.open();
    for (const asked of requests.byHand) {
      const change = { table: asked.table, ref: await refOf(port, asked), field: asked.field, value: asked.value };
      expect({ field: asked.field, changed: await port.change?.(change) }).toEqual({ field: asked.field, changed: { kind: 'by-hand' } });
    }
    for (const asked of requests.refused) {
      const change = { table: asked.table, ref: await refOf(port, asked), field: asked.field, value: asked.value };
      expect(await port.change?.(change)).toMatchObject({ kind: 'refused', reasons: [{ text: expect.stringMatching(/\w+ \w+/) as string }] });
    }
    const [first] = requests.list;
    const { forbidden } = requests;
    if (first !== undefined && forbidden !== undefined) {
      const weak = forbidden.open();
      const change = { table: first.table, ref: await refOf(port, { ...first, of: first.then ?? first.of }), field: first.field, value: `${first.value}0` };
      expect(await weak.change?.(change)).toMatchObject({ kind: 'refused', reasons: [{ text: expect.stringMatching(forbidden.text) as string }] });
      await weak.close();
    }
    await port.close();
  });
} // prettier-ignore
