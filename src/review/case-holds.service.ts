import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { err, ok, type Result } from '../kernel';
import { OFFICE, type EventValue, type Tx } from '../platform';
import { ConfigService, EventLog, UnitOfWork } from '../platform/services';
import type { HoldRefusal } from './case-hold';
import type { DeskEvent } from './desk-event';
import { DeskHub } from './desk-hub.service';

/** When a case comes back, and what it waits for meanwhile. */
export interface Snooze {
  readonly until: Date | null;
  readonly waitingFor: 'customer' | 'colleague' | null;
}

interface Held {
  readonly state: string;
  readonly claimedBy: string | null;
  readonly claimedName: string | null;
  readonly assignee: string | null;
  readonly snoozedUntil: Date | null;
  readonly waitingFor: string | null;
}

const COLUMNS = `c.state, c.assignee, c.snoozed_until AS "snoozedUntil", c.waiting_for AS "waitingFor",
  CASE WHEN c.claimed_at > now() - make_interval(secs => $2) THEN c.claimed_by END AS "claimedBy", u.display_name AS "claimedName"`;

type Told = Pick<DeskEvent, 'kind' | 'to'> & {
  readonly event: string;
  readonly data: Readonly<Record<string, EventValue>>;
};

/**
 * Who has a case in hand and when it comes back. It changes nothing of what is decided, so it has no version: whoever holds a case does not make
 * stale what a colleague sees of it.
 */
@Injectable()
export class CaseHolds {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventLog,
    private readonly hub: DeskHub,
    private readonly config: ConfigService,
  ) {}

  /** Takes a case in hand, or says that one is still at it. @param over also when a colleague has it, who is told */
  claim(id: string, actor: Actor, over: boolean): Promise<Result<null, HoldRefusal>> {
    return this.with(id, actor, async (tx, held) => {
      if (held.claimedBy !== null && held.claimedBy !== actor.id && !over)
        return err({ kind: 'claimed', by: held.claimedName ?? '' });
      await tx.query('UPDATE review_case SET claimed_by = $2, claimed_at = now() WHERE id = $1', [id, actor.id]);
      // Still at it: nothing new to anybody.
      if (held.claimedBy === actor.id) return ok(null);
      const before = held.claimedBy;
      return ok({ kind: 'claimed', to: before === null ? [] : [before], event: 'case-claimed', data: { before } });
    });
  }

  /** Lets go of a case; nothing happens where somebody else has it. */
  free(id: string, actor: Actor): Promise<Result<null, HoldRefusal>> {
    return this.with(id, actor, async (tx, held) => {
      if (held.claimedBy !== actor.id) return ok(null);
      await tx.query('UPDATE review_case SET claimed_by = NULL, claimed_at = NULL WHERE id = $1', [id]);
      return ok({ kind: 'freed', to: [], event: 'case-freed', data: {} });
    });
  }

  /** @param assignee null: nobody */
  assign(id: string, actor: Actor, assignee: string | null): Promise<Result<null, HoldRefusal>> {
    return this.with(id, actor, async (tx, held) => {
      const [person] = await tx.query('SELECT 1 FROM app_user WHERE id = $1 AND active AND role = ANY ($2)', [assignee, OFFICE]); // prettier-ignore
      if (assignee !== null && person === undefined) return err({ kind: 'nobody-of-that-name' });
      await tx.query('UPDATE review_case SET assignee = $2 WHERE id = $1', [id, assignee]);
      const to = [held.assignee, assignee].flatMap((one) => (one === null || one === actor.id ? [] : [one]));
      return ok({ kind: 'assigned', to, event: 'case-assigned', data: { before: held.assignee, after: assignee } });
    });
  }

  /** Puts a case off, or says what it waits for; it is let go of. With neither it comes back now. */
  snooze(id: string, actor: Actor, { until, waitingFor }: Snooze): Promise<Result<null, HoldRefusal>> {
    return this.with(id, actor, async (tx, held) => {
      const away = until !== null || waitingFor !== null;
      await tx.query(
        `UPDATE review_case SET snoozed_until = $2, waiting_for = $3, claimed_by = CASE WHEN $4 THEN NULL ELSE claimed_by END,
           claimed_at = CASE WHEN $4 THEN NULL ELSE claimed_at END WHERE id = $1`,
        [id, until, waitingFor, away],
      );
      const before = { until: held.snoozedUntil?.toISOString() ?? null, waitingFor: held.waitingFor };
      const after = { until: until?.toISOString() ?? null, waitingFor };
      return ok({ kind: 'changed', to: [], event: away ? 'case-snoozed' : 'case-woken', data: { before, after } });
    });
  }

  private with(
    id: string,
    actor: Actor,
    act: (tx: Tx, held: Held) => Promise<Result<Told | null, HoldRefusal>>,
  ): Promise<Result<null, HoldRefusal>> {
    return this.unitOfWork.join(async (tx): Promise<Result<null, HoldRefusal>> => {
      const [held] = await tx.query<Held>(
        `SELECT ${COLUMNS} FROM review_case c LEFT JOIN app_user u ON u.id = c.claimed_by WHERE c.id = $1 FOR UPDATE OF c`,
        [id, this.config.limits.claimIdleMs / 1000],
      );
      if (held === undefined) return err({ kind: 'not-found' });
      if (held.state !== 'open') return err({ kind: 'finished', state: held.state });
      const done = await act(tx, held);
      if (!done.ok) return done;
      if (done.value === null) return ok(null);
      const { kind, to, event, data } = done.value;
      await this.events.append(tx, [{ kind: event, subjectType: 'review-case', subjectId: id, actor: actor.id, data }]);
      this.hub.tell(tx, { kind, cases: [id], by: { id: actor.id, name: actor.name }, to });
      return ok(null);
    });
  }
}
