import { OutboxRepository, type Database } from '../../src/platform/services';
import { workQueueOn } from './signing';

/** The outbox of a database, by itself. */
export const outboxOf = (database: Database): OutboxRepository => new OutboxRepository(database, workQueueOn(database));
