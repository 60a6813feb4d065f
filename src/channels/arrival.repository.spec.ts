import { randomUUID } from 'node:crypto';
import { testDatabase, type TestDatabase } from '../../test/harness';
import { dropAccount, partnerRow } from '../../test/harness/road-rows';
import type { StoredArrival } from './arrival';
import { ArrivalRepository } from './arrival.repository';

describe('arrivals in the database', () => {
  let db: TestDatabase;
  let accountId: string;
  let deskId: string;
  const arrivals = new ArrivalRepository();

  beforeAll(async () => {
    db = await testDatabase();
    accountId = await dropAccount(db.database);
    deskId = (await arrivals.account(db.database, 'desk'))?.id ?? '';
  });
  afterAll(() => db.drop());

  const anArrival = (over: Partial<StoredArrival> = {}): StoredArrival => ({
    accountId,
    arrivalKey: randomUUID(),
    name: 'order.edi',
    sha256: randomUUID(),
    size: 1_200,
    receivedBy: null,
    payloadId: randomUUID(),
    ...over,
  });
  const store = (...all: StoredArrival[]) => db.unitOfWork.run((tx) => arrivals.insertInterchanges(tx, all));
  const sign = (arrival: StoredArrival, interchangeId: string, duplicate = false) =>
    db.unitOfWork.run((tx) => arrivals.insertReceipts(tx, [{ ...arrival, interchangeId, duplicate }]));
  const signed = async (over: Partial<StoredArrival> = {}) => {
    const arrival = anArrival(over);
    const interchangeId = (await store(arrival)).get(arrival.sha256) ?? '';
    const [receipt] = await sign(arrival, interchangeId);
    return { arrival, interchangeId, receipt };
  };

  it('make one interchange of the same bytes on one account, and another on another', async () => {
    const arrival = anArrival();
    const made = await store(arrival, anArrival({ sha256: arrival.sha256 }));
    expect([...made.keys()]).toEqual([arrival.sha256]);
    expect(await store(arrival)).toEqual(new Map());
    expect(await arrivals.known(db.database, accountId, [arrival.sha256, 'other'])).toEqual(made);
    expect(await arrivals.known(db.database, deskId, [arrival.sha256])).toEqual(new Map());
    const atDesk = await store({ ...arrival, accountId: deskId });
    expect(atDesk.size).toBe(1);
    expect(await arrivals.known(db.database, deskId, [arrival.sha256])).toEqual(atDesk);
    expect(await arrivals.known(db.database, accountId, [arrival.sha256])).toEqual(made);
  });

  it('make one interchange when the same bytes come eight times at the same moment', async () => {
    const sha256 = randomUUID();
    const made = await Promise.all(Array.from({ length: 8 }, () => store(anArrival({ sha256 }))));
    expect(made.filter((each) => each.has(sha256))).toHaveLength(1);
  });

  it('get one receipt a key, however often they are tried', async () => {
    const { arrival, interchangeId, receipt } = await signed();
    expect(receipt).toEqual({
      id: receipt?.id,
      arrivalKey: arrival.arrivalKey,
      interchangeId,
      duplicate: false,
      refusedReason: null,
    });
    expect(await sign(arrival, interchangeId, true)).toEqual([]);
    expect(await arrivals.receipts(db.database, accountId, [arrival.arrivalKey, 'other'])).toEqual(
      new Map([[arrival.arrivalKey, receipt]]),
    );
    expect(await arrivals.receipts(db.database, deskId, [arrival.arrivalKey])).toEqual(new Map());
    const given = await Promise.all(
      Array.from({ length: 8 }, () => sign({ ...arrival, arrivalKey: 'at once' }, interchangeId)),
    );
    expect(given.flat()).toHaveLength(1);
  });

  it('are numbered by the database alone, in the order they came', async () => {
    const keys = [await signed(), await signed(), await signed()].map(({ arrival }) => arrival.arrivalKey);
    const rows = await db.database.query<{ key: string; number: string }>(
      'SELECT arrival_key AS key, number FROM receipt WHERE arrival_key = ANY ($1) ORDER BY number',
      [keys],
    );
    expect(rows.map(({ key }) => key)).toEqual(keys);
    expect(new Set(rows.map(({ number }) => number)).size).toBe(3);
    await expect(db.database.query('UPDATE receipt SET number = 1')).rejects.toThrow('number');
  });

  it('that are not let in get a receipt that says why, once', async () => {
    const refused = { ...anArrival(), reason: 'too-large' as const };
    const refuse = () => db.unitOfWork.run((tx) => arrivals.insertRefusal(tx, refused));
    expect(await refuse()).toMatchObject({ interchangeId: null, refusedReason: 'too-large', duplicate: false });
    expect(await refuse()).toBeNull();
  });

  it('are either let in or refused, never both and never neither', async () => {
    const { interchangeId } = await signed();
    const insert = (interchange: string | null, reason: string | null) =>
      db.database.query(
        'INSERT INTO receipt (account_id, arrival_key, interchange_id, refused_reason) VALUES ($1, $2, $3, $4)',
        [accountId, randomUUID(), interchange, reason],
      );
    await expect(insert(interchangeId, 'empty')).rejects.toThrow('ck_receipt_outcome');
    await expect(insert(null, null)).rejects.toThrow('ck_receipt_outcome');
    await expect(insert(null, 'ugly')).rejects.toThrow('ck_receipt_refused_reason');
  });

  it('have the size of files beyond two gigabytes', async () => {
    const { arrival } = await signed({ size: 5_000_000_000 });
    const [row] = await db.database.query('SELECT size FROM interchange WHERE sha256 = $1', [arrival.sha256]);
    expect(row).toEqual({ size: '5000000000' });
  });

  describe('come on an account', () => {
    it('of the company, or of a partner for whom staff bring them in: one account each', async () => {
      const partnerId = await partnerRow(db.database, 'groot');
      const forPartner = (code: string) => db.unitOfWork.run((tx) => arrivals.staffAccountFor(tx, code));
      const [id, again] = [await forPartner('groot'), await forPartner('groot')];
      expect(again).toBe(id);
      expect(await arrivals.account(db.database, 'desk:groot')).toEqual({ id, partnerId });
      expect(await forPartner('nobody')).toBeNull();
      expect(await arrivals.account(db.database, 'desk')).toMatchObject({ partnerId: null });
      await partnerRow(db.database, 'both');
      expect(new Set(await Promise.all(Array.from({ length: 8 }, () => forPartner('both')))).size).toBe(1);
    });

    it('of which the folders are watched', async () => {
      expect(await arrivals.folderAccounts(db.database)).toEqual([{ id: accountId, code: 'drop' }]);
    });
  });
});
