import { Injectable, Logger } from '@nestjs/common';
import { shortReason, type Tx } from '../../platform';
import { ConfigService, Database, UnitOfWork, WorkQueueService } from '../../platform/services';
import { obstacleOf, type Contact } from './contact';
import { ContactRepository } from './contact.repository';

/**
 * How fetching over each connection goes. When it fails for longer than `LIMIT_CONNECTION_DOWN_MS` somebody is told, once; when it goes well
 * again, or is no longer wanted, that is over. All of it stands in the database: a restart and another process go on from there.
 */
@Injectable()
export class ContactBook {
  private readonly log = new Logger('Connections');

  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly contacts: ContactRepository,
    private readonly work: WorkQueueService,
    private readonly config: ConfigService,
  ) {}

  /** Of every connection that was ever tried, by its id. */
  all(): Promise<ReadonlyMap<string, Contact>> {
    return this.contacts.all(this.database);
  }

  succeeded(connectionId: string): Promise<void> {
    return this.note(async (tx) => {
      await this.over(tx, await this.contacts.succeeded(tx, connectionId));
    });
  }

  /** @param error why; its text is shown to people only when it is a `ContactFault` */
  failed(connectionId: string, error: unknown): Promise<void> {
    return this.note(async (tx) => {
      const { obstacle, reason } = obstacleOf(error);
      await this.contacts.failed(tx, connectionId, obstacle, reason);
      await this.tell(tx, [connectionId]);
    });
  }

  /**
   * Looks at all of them, whether or not there was a try just now.
   *
   * @param fetched ids of the connections that are fetched from
   * @param mayTell false: outages only end here, and none is told of
   */
  async look(fetched: readonly string[], mayTell: boolean): Promise<{ readonly told: number; readonly over: number }> {
    return this.unitOfWork.run(async (tx) => ({
      over: await this.over(tx, await this.contacts.endOthers(tx, fetched)),
      told: mayTell ? await this.tell(tx, fetched) : 0,
    }));
  }

  private async tell(tx: Tx, connectionIds: readonly string[]): Promise<number> {
    const outages = await this.contacts.toBeTold(tx, connectionIds, this.config.limits.connectionDownMs);
    await this.report(tx, outages);
    return outages.length;
  }

  private async over(tx: Tx, ended: readonly { readonly outageId: string; readonly told: boolean }[]): Promise<number> {
    await this.report(tx, ended.filter(({ told }) => told).map(({ outageId }) => outageId)); // prettier-ignore
    return ended.length;
  }

  private async report(tx: Tx, outages: readonly string[]): Promise<void> {
    if (outages.length > 0)
      await this.work.enqueue(tx, outages.map((outageId) => ({ job: { kind: 'report-connection', outageId } }))); // prettier-ignore
  }

  /** What became of a fetch does not hang on this note; the next try makes one again. */
  private async note(write: (tx: Tx) => Promise<void>): Promise<void> {
    try {
      await this.unitOfWork.run(write);
    } catch (error) {
      this.log.warn(`How a fetch went could not be noted: ${shortReason(error)}`);
    }
  }
}
