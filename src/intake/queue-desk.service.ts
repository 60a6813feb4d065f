import { Injectable } from '@nestjs/common';
import type { JobKind } from '../kernel';
import type { Tx } from '../platform';
import { EventLog, type QueueState, QueueRepository, UnitOfWork } from '../platform/services';
import { QueueWork } from './queue-work.service';

const RETRIED_AT_ONCE = 200;
/** Who it was where it was no user. */
const COMMAND_LINE = 'command line';

/** What an admin does with all work of a kind: look, pause, resume, try again. Who does it is the id of a user; null is the command line. */
@Injectable()
export class QueueDesk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queues: QueueRepository,
    private readonly work: QueueWork,
    private readonly events: EventLog,
  ) {}

  list(): Promise<readonly QueueState[]> {
    return this.queues.list();
  }

  async pause(kind: JobKind, by: string | null): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      if (await this.queues.pause(tx, kind, by ?? COMMAND_LINE)) await this.note(tx, 'queue-paused', kind, by);
    });
  }

  async resume(kind: JobKind, by: string | null): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      if (!(await this.queues.resume(tx, kind))) return;
      this.work.resumed(tx, kind);
      await this.note(tx, 'queue-resumed', kind, by);
    });
  }

  /** Gives everything of the kind that was set aside another chance. What fails once more is set aside again. @returns how much */
  async retry(kind: JobKind, by: string | null): Promise<number> {
    let count = 0;
    for (let after: string | null = '0'; after !== null;) {
      const from: string = after;
      after = await this.unitOfWork.run(async (tx) => {
        const found = await this.queues.setAside(tx, kind, RETRIED_AT_ONCE, from);
        const again = await this.work.again(tx, found, by);
        count += again;
        if (again > 0) await this.note(tx, 'queue-retried', kind, by, { count: again });
        return found.at(-1)?.id ?? null;
      });
    }
    return count;
  }

  private note(tx: Tx, event: string, kind: JobKind, by: string | null, data: { count?: number } = {}): Promise<void> {
    return this.events.append(tx, [
      { kind: event, subjectType: 'queue', subjectId: kind, actor: by ?? COMMAND_LINE, data },
    ]);
  }
}
