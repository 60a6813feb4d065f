import {
  EventLog,
  OutboxDeskRepository,
  OutboxHold,
  OutboxRepository,
  WorkRepository,
  type Database,
} from '../../src/platform/services';
import { Waker } from '../../src/platform/work/waker.service';
import { workQueueOn } from './signing';

export const holdOf = (database: Database): OutboxHold =>
  new OutboxHold(database, new EventLog(database), new Waker(database));

/** The outbox of a database, by itself. */
export const outboxOf = (database: Database): OutboxRepository =>
  new OutboxRepository(database, workQueueOn(database), new WorkRepository(database), holdOf(database));

/** What people do with it. */
export const outboxDeskOf = (database: Database): OutboxDeskRepository =>
  new OutboxDeskRepository(outboxOf(database), workQueueOn(database), new WorkRepository(database));
