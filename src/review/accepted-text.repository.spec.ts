import { randomUUID } from 'node:crypto';
import { testDatabase, type TestDatabase } from '../../test/harness';
import { partnerRow } from '../../test/harness/road-rows';
import { textKey } from '../purchase-order';
import { AcceptedTextRepository, AMONG } from './accepted-text.repository';

// Real: PostgreSQL.

describe('accepted texts', () => {
  let db: TestDatabase;
  let groot: string;
  let klein: string;
  const texts = new AcceptedTextRepository();
  const [bell, gate] = [textKey('Bel de chauffeur'), textKey('Poort 2')];

  beforeAll(async () => {
    db = await testDatabase();
    groot = await partnerRow(db.database, 'groot');
    klein = await partnerRow(db.database, 'klein');
  });
  afterAll(() => db.drop());

  const accept = (partnerId: string, key: string, by: string) =>
    db.unitOfWork.run((tx) => texts.accept(tx, { partnerId, key }, by));

  it('are known of the partner who wrote them, and of no other', async () => {
    await accept(groot, bell, randomUUID());
    const asked = [groot, klein].flatMap((partnerId) => [bell, gate, bell].map((key) => ({ partnerId, key })));
    expect(await texts.among(db.database, asked)).toEqual(new Map([[groot, new Set([bell])]]));
    expect(await texts.among(db.database, [])).toEqual(new Map());
  });

  it('keep the name of the person who was first', async () => {
    const [first, second] = [randomUUID(), randomUUID()];
    await accept(klein, gate, first);
    await accept(klein, gate, second);
    const rows = await db.database.query('SELECT accepted_by AS by FROM accepted_text WHERE partner_id = $1', [klein]);
    expect(rows).toEqual([{ by: first }]);
  });

  it('are not kept when the decision is not', async () => {
    const lost = db.unitOfWork.run(async (tx) => {
      await texts.accept(tx, { partnerId: klein, key: bell }, randomUUID());
      throw new Error('the order could not be judged');
    });
    await expect(lost).rejects.toThrow('judged');
    expect(await texts.among(db.database, [{ partnerId: klein, key: bell }])).toEqual(new Map());
  });

  it('are found by their key, however many there are', async () => {
    await db.database.query(
      `INSERT INTO accepted_text (partner_id, text_hash, accepted_by)
       SELECT $1, n::text, gen_random_uuid() FROM generate_series(1, 20000) AS n`,
      [groot],
    );
    await db.database.query('ANALYZE accepted_text');
    const rows = await db.database.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${AMONG}`, [[groot], [bell]]);
    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('pk_accepted_text');
  });
});
