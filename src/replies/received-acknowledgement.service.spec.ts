import { randomUUID } from 'node:crypto';
import { testDatabase, type TestDatabase } from '../../test/harness';
import { outboxOf } from '../../test/harness/outbox';
import { messageRows, partnerRow } from '../../test/harness/road-rows';
import type { ReceivedAcknowledgement } from '../formats';
import { EventLog } from '../platform/services';
import type { Received } from './received';
import { ReceivedAcknowledgementRepository } from './received-acknowledgement.repository';
import { ReceivedAcknowledgementService } from './received-acknowledgement.service';

// Real: PostgreSQL. What the messages say is made up.

let db: TestDatabase;
let service: ReceivedAcknowledgementService;
let partners: readonly string[];

beforeAll(async () => {
  db = await testDatabase();
  const outbox = outboxOf(db.database);
  service = new ReceivedAcknowledgementService(
    new ReceivedAcknowledgementRepository(),
    outbox,
    new EventLog(db.database),
  );
  partners = [await partnerRow(db.database, 'groot'), await partnerRow(db.database, 'klein')];
});
afterAll(() => db.drop());

let number = 0;
/** Something that was sent to a partner. */
async function sent(partner = 0): Promise<{ readonly id: string; readonly reference: string }> {
  const reference = String(++number).padStart(8, '0');
  const id = randomUUID();
  await db.database.query(
    `INSERT INTO outbox (id, subject_id, partner_id, kind, version, state, due_at, body, control_reference)
     VALUES ($1, gen_random_uuid(), $2, 'ORDRSP', 1, 'delivered', now(), 'x', $3)`,
    [id, partners[partner], reference],
  );
  return { id, reference };
}
async function received(
  reference: string,
  outcome: ReceivedAcknowledgement['outcome'],
  over: Partial<Omit<Received, 'content'>> & { readonly standard?: ReceivedAcknowledgement['standard'] } = {},
): Promise<Received> {
  const { messageIds } = await messageRows(db.database, 1);
  const { standard = 'CONTRL', ...others } = over;
  const content = { standard, interchange: reference, outcome, codes: [], parts: [] };
  return {
    messageId: messageIds[0] ?? '', partnerId: partners[0] ?? null, receivedAt: new Date('2026-11-20T09:00:00Z'), place: 0, content, ...others,
  }; // prettier-ignore
}
const take = (...all: readonly Received[]) => db.unitOfWork.run((tx) => service.take(tx, all));
const said = async (id: string) =>
  (await db.database.query<{ as: string | null }>('SELECT acknowledged_as AS as FROM outbox WHERE id = $1', [id]))[0]
    ?.as;

describe('received acknowledgements', () => {
  it('are about what was sent to that partner under that reference, and nothing else', async () => {
    const [one, other] = [await sent(), await sent()];
    const about = await received(`0${one.reference}`, 'accepted');
    expect([...(await take(about))].map(([message, { id }]) => [message, id])).toEqual([[about.messageId, one.id]]);
    expect([await said(one.id), await said(other.id)]).toEqual(['accepted', null]);
  });

  it.each([
    ['of another partner', 1],
    ['of nobody that we know', null],
  ])('%s are about nothing', async (_, partner) => {
    const { id, reference } = await sent();
    const stranger = await received(reference, 'rejected', {
      partnerId: partner === null ? null : (partners[partner] ?? null),
    });
    expect((await take(stranger)).size).toBe(0);
    expect(await said(id)).toBeNull();
  });

  it('that are worked off late do not undo what was said after them', async () => {
    const { id, reference } = await sent();
    const early = await received(reference, 'rejected');
    const late = await received(reference, 'accepted', { receivedAt: new Date('2026-11-20T10:00:00Z') });
    await take(late);
    await take(early);
    expect(await said(id)).toBe('accepted');
  });

  it('are dated by the arrival of the word that counts', async () => {
    const { id, reference } = await sent();
    const at = async () =>
      (await db.database.query<{ at: Date }>('SELECT acknowledged_at AS at FROM outbox WHERE id = $1', [id]))[0]?.at;
    const accepted = await received(reference, 'accepted', { receivedAt: new Date('2026-11-20T10:00:00Z') });
    await take(accepted, await received(reference, 'received', { standard: 'TA1', receivedAt: new Date('2026-11-20T12:00:00Z') })); // prettier-ignore
    expect(await at()).toEqual(accepted.receivedAt);
    const refused = await received(reference, 'rejected', { standard: '997', receivedAt: new Date('2026-11-20T11:00:00Z') }); // prettier-ignore
    await take(refused);
    expect(await at()).toEqual(refused.receivedAt);
  });

  it('of one interchange count in their order', async () => {
    const { id, reference } = await sent();
    await take(
      await received(reference, 'accepted', { place: 2 }),
      await received(reference, 'rejected', { place: 7 }),
    );
    expect(await said(id)).toBe('rejected');
  });

  it('of two kinds count as the worse', async () => {
    const { id, reference } = await sent();
    await take(await received(reference, 'rejected', { standard: '997' }));
    await take(await received(reference, 'accepted', { standard: 'TA1', receivedAt: new Date() }));
    expect(await said(id)).toBe('rejected');
  });

  it('that were taken before are not counted again', async () => {
    const { reference } = await sent();
    const once = await received(reference, 'accepted');
    await take(once);
    await take(once);
    expect(await db.database.query('SELECT 1 FROM received_acknowledgement WHERE message_id = $1', [once.messageId])).toHaveLength(1); // prettier-ignore
  });

  it('at the same moment about the same leave the later word, twenty times over', async () => {
    for (let round = 0; round < 20; round++) {
      const { id, reference } = await sent();
      const all = await Promise.all(
        (['rejected', 'accepted', 'accepted-with-errors'] as const).map((outcome, hour) =>
          received(reference, outcome, { receivedAt: new Date(Date.UTC(2026, 10, 20, hour)) }),
        ),
      );
      await Promise.all(all.map((one) => take(one)));
      expect(await said(id)).toBe('accepted-with-errors');
    }
  });
});
