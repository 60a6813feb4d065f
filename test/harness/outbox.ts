import { Waker } from '../../src/platform/work/waker.service';
import { OutboxRepository, WorkQueueService, WorkRepository, type Database } from '../../src/platform/services';

/** The outbox of a database, by itself. */
export function outboxOf(database: Database): OutboxRepository {
  const work = new WorkRepository(database);
  return new OutboxRepository(database, new WorkQueueService(work, new Waker(database)), work);
}
