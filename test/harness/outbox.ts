import {
  EventLog,
  OutboxDeskRepository,
  OutboxHold,
  OutboxRepository,
  WorkRepository,
  type Database,
} from '../../src/platform/services';
import { workQueueOn } from './signing';

export const holdOf = (database: Database): OutboxHold =>
  new OutboxHold(database, new EventLog(database), workQueueOn(database));

/** The outbox of a database, by itself. */
export const outboxOf = (database: Database): OutboxRepository =>
  new OutboxRepository(database, workQueueOn(database), holdOf(database));

/** What people do with it. */
export const outboxDeskOf = (database: Database): OutboxDeskRepository =>
  new OutboxDeskRepository(outboxOf(database), workQueueOn(database), new WorkRepository(database));
