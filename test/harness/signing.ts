import { ArrivalRepository } from '../../src/channels/arrival.repository';
import { ContactBook } from '../../src/channels/connections/contact-book.service';
import { ContactRepository } from '../../src/channels/connections/contact.repository';
import { ReceiptLedger } from '../../src/channels/receipt-ledger.service';
import { SigningService } from '../../src/channels/signing.service';
import { PayloadRepository } from '../../src/platform/payloads/payload.repository';
import {
  ArchiveFolder,
  ArchiveReader,
  ArchiveRepository,
  EventLog,
  PayloadStore,
  UnitOfWork,
  type WorkQueueService,
  type Database,
} from '../../src/platform/services';
import { testConfig } from './test-database';
import { workProcess } from './work-process';

/** The work queue of a database. */
export const workQueueOn = (database: Database): WorkQueueService => workProcess(database, testConfig()).queue;

/** The payloads of a database, as Nest would put them together. */
export const payloadStoreOn = (database: Database, config = testConfig()): PayloadStore =>
  new PayloadStore(
    new PayloadRepository(database),
    new ArchiveReader(new ArchiveRepository(database), new ArchiveFolder(config)),
  );

/** How fetching over the connections of a database goes. */
export const contactsOn = (database: Database, config = testConfig()): ContactBook =>
  new ContactBook(database, new UnitOfWork(database), new ContactRepository(), workQueueOn(database), config);

/** The signing desk of the channels on a database, as Nest would put it together. */
export function signingOn(database: Database): SigningService {
  const arrivals = new ArrivalRepository();
  const work = workQueueOn(database);
  const ledger = new ReceiptLedger(arrivals, work, new EventLog(database));
  return new SigningService(database, new UnitOfWork(database), payloadStoreOn(database), arrivals, ledger);
}
