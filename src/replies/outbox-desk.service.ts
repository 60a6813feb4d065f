import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { err, ok, type Result } from '../kernel';
import type { Tx } from '../platform';
import { EventLog, OutboxDeskRepository, UnitOfWork, type LockedRow } from '../platform/services';
import { refusalOf, type Again, type AgainRefusal } from './sending-again';

/** The id of the row that leaves now: the same one, or a new one. */
export type AgainResult = Result<string, AgainRefusal>;

/** What staff do to what leaves. Each method locks the row, compares the revision that the person saw, and writes down who did it. */
@Injectable()
export class OutboxDesk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rows: OutboxDeskRepository,
    private readonly events: EventLog,
  ) {}

  /** The same bytes once more: same id, file name and control reference. A row that is being tried is tried at once. */
  resend(id: string, revision: number, actor: Actor): Promise<AgainResult> {
    return this.withRow('resend', id, revision, async (tx, row) => {
      if (!(await this.rows.resend(tx, id))) return err({ kind: 'under-way' });
      await this.note(tx, 'reply-resent', id, actor, { was: row.state });
      return ok(id);
    });
  }

  /** The same answer composed anew: a new row with a new control number, in place of the former where that did not leave. */
  sendAnew(id: string, revision: number, actor: Actor): Promise<AgainResult> {
    return this.withRow('send-anew', id, revision, async (tx, row) => {
      const made = await this.rows.sendAnew(tx, row);
      await this.note(tx, 'reply-sent-anew', id, actor, { was: row.state, as: made });
      return ok(made);
    });
  }

  private withRow(
    what: Again,
    id: string,
    revision: number,
    act: (tx: Tx, row: LockedRow) => Promise<AgainResult>,
  ): Promise<AgainResult> {
    return this.unitOfWork.run(async (tx): Promise<AgainResult> => {
      const row = await this.rows.lock(tx, id);
      if (row === null) return err({ kind: 'not-found' });
      if (row.revision !== revision) return err({ kind: 'stale', revision: row.revision });
      const refusal = refusalOf(what, row);
      return refusal === null ? act(tx, row) : err(refusal);
    });
  }

  private note(tx: Tx, kind: string, id: string, actor: Actor, data: Readonly<Record<string, string>>): Promise<void> {
    return this.events.append(tx, [{ kind, subjectType: 'outbox', subjectId: id, actor: actor.id, data }]);
  }
}
