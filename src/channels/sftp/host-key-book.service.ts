import { Injectable } from '@nestjs/common';
import { Database, EventLog, UnitOfWork, WorkQueueService } from '../../platform/services';
import type { Connection } from '../connections/connection';
import { judgeHostKey, type HostKey, type HostKeyVerdict } from './host-key';
import { HostKeyRepository, type KnownHostKey } from './host-key.repository';

/** What counts as the right key of a connection. */
export interface TrustedKeys {
  readonly fingerprints: readonly string[];
  /** Of the key that a person confirmed; null when it is not known. */
  readonly type: string | null;
}

/** The host keys of partners' servers: which were shown, and which one a person has confirmed. */
@Injectable()
export class HostKeyBook {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: HostKeyRepository,
    private readonly work: WorkQueueService,
    private readonly events: EventLog,
  ) {}

  list(connectionId: string): Promise<readonly KnownHostKey[]> {
    return this.keys.all(this.database, connectionId);
  }

  /** @param told fingerprints of the settings */
  async trusted(connectionId: string, told: readonly string[]): Promise<TrustedKeys> {
    const confirmed = (await this.list(connectionId)).filter(({ state }) => state === 'confirmed');
    return {
      fingerprints: [...confirmed.map(({ fingerprint }) => fingerprint), ...told],
      type: confirmed[0]?.type ?? null,
    };
  }

  /** Writes down which key was shown. Another one than the right one is told to people, once. */
  async shown(connection: Connection, key: HostKey, trusted: TrustedKeys): Promise<HostKeyVerdict> {
    const verdict = judgeHostKey(key.fingerprint, trusted.fingerprints);
    if (verdict === 'accepted') {
      await this.keys.seen(this.database, connection.id, key);
      return verdict;
    }
    const { id: connectionId } = connection;
    const { fingerprint } = key;
    await this.unitOfWork.run(async (tx) => {
      if (!(await this.keys.offered(tx, connectionId, key))) return;
      await this.events.append(tx, [
        { kind: 'host-key-offered', subjectType: 'connection', subjectId: connectionId, actor: 'system', data: { fingerprint } },
      ]); // prettier-ignore
      if (verdict === 'changed')
        await this.work.enqueue(tx, [{ job: { kind: 'report-host-key', connectionId, fingerprint } }]);
    });
    return verdict;
  }

  /** A person says that this is the right key. @param actor id of the user; null for the command line */
  async confirm(connectionId: string, fingerprint: string, actor: string | null): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await this.keys.confirm(tx, connectionId, fingerprint, actor ?? 'command line');
      await this.events.append(tx, [
        { kind: 'host-key-confirmed', subjectType: 'connection', subjectId: connectionId, actor: actor ?? 'system', data: { fingerprint } },
      ]); // prettier-ignore
    });
  }
}
