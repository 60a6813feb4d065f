import { testDatabase, type TestDatabase } from '../../test/harness';
import { advance, FIRST_STATES, ROAD, type MessageState, type RoadEvent } from './road';

const STATES = Object.keys(ROAD) as MessageState[];
const EVENTS: readonly RoadEvent[] = ['admit', 'change', 'keep', 'mean', 'repeat', 'test', 'acknowledge', 'replace'];

describe('the road of a message', () => {
  it('can be walked to every state from those that a message is read into', () => {
    const reached = new Set<MessageState>(FIRST_STATES);
    for (const state of reached) {
      for (const event of EVENTS) {
        const next = advance(state, event);
        if (next !== null) reached.add(next);
      }
    }
    expect([...reached].sort()).toEqual([...STATES].sort());
  });

  it('moves on from waiting alone: what was decided or refused is never decided again, but what waits for its meaning, and an order that is a change', () => {
    const moves = STATES.flatMap((state) =>
      EVENTS.flatMap((event) =>
        advance(state, event) === null ? [] : [`${state} ${event} -> ${advance(state, event) ?? ''}`],
      ),
    );
    expect(moves).toEqual([
      'waiting admit -> ordered',
      'waiting change -> change',
      'waiting keep -> information',
      'waiting repeat -> duplicate',
      'waiting test -> test',
      'waiting acknowledge -> acknowledgement',
      'ordered replace -> change',
      'change mean -> waiting',
      'information mean -> waiting',
    ]);
  });
});

describe('the table of messages', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(() => db.drop());

  it('takes exactly the states of the road', async () => {
    const [row] = await db.database.query<{ text: string }>(
      `SELECT pg_get_constraintdef(oid) AS text FROM pg_constraint WHERE conname = 'ck_message_state'`,
    );
    const states = [...(row?.text ?? '').matchAll(/'([a-z-]+)'::text/g)].map(([, state]) => state);
    expect(states.sort()).toEqual([...STATES].sort());
  });
});
