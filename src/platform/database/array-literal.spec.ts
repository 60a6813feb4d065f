import { testDatabase, type TestDatabase } from '../../../test/harness';
import { chance } from '../../../test/harness/chance';
import { arrayLiteral } from './array-literal';

describe('an array literal', () => {
  let db: TestDatabase;

  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(() => db.drop());

  const back = async (values: Parameters<typeof arrayLiteral>[0], type: string): Promise<unknown> => {
    const [row] = await db.database.query<{ x: unknown }>(`SELECT array_to_json($1::${type}[]) AS x`, [
      arrayLiteral(values),
    ]);
    return row?.x;
  };

  it('is read as what was put in', async () => {
    expect(await back([], 'text')).toEqual([]);
    expect(await back([null, '', 'NULL', ' x ', '{a,b}', `D'or "x" \\ é`, '\\"', '\n\t', '🛏'], 'text')).toEqual([
      null, '', 'NULL', ' x ', '{a,b}', `D'or "x" \\ é`, '\\"', '\n\t', '🛏',
    ]); // prettier-ignore
    expect(await back([true, false, null], 'boolean')).toEqual([true, false, null]);
    expect(await back([1, -2, null], 'integer')).toEqual([1, -2, null]);
    const [row] = await db.database.query(`SELECT ($1::numeric[])[1]::text AS x`, [arrayLiteral(['9.40'])]);
    expect(row).toEqual({ x: '9.40' });
  });

  it('is read so whatever the text is', async () => {
    const random = chance(11);
    const signs = ['"', '\\', ',', '{', '}', "'", ' ', 'a', 'N', 'NULL', 'é', '\n', '$1', ';'];
    const text = (): string =>
      Array.from({ length: Math.floor(random() * 8) }, () => signs[Math.floor(random() * signs.length)]).join('');
    const values = Array.from({ length: 2_000 }, () => (random() < 0.1 ? null : text()));
    expect(await back(values, 'text')).toEqual(values);
  });
});
