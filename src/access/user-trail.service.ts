import { Injectable } from '@nestjs/common';
import type { EventValue, Tx } from '../platform';
import { EventLog, UnitOfWork } from '../platform/services';
import type { Actor } from './actor';

/** What was done with a user. */
export interface UserAct {
  readonly kind: string;
  /** Of the user it was done with. */
  readonly id: string;
  readonly actor: Pick<Actor, 'id'>;
  readonly before?: EventValue;
  readonly after?: EventValue;
  /** Names are not written down, only that there is another one. */
  readonly renamed?: boolean;
}

/** Runs acts with users in a transaction that notes them. */
@Injectable()
export class UserTrail {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventLog,
  ) {}

  run<T>(act: (tx: Tx, tell: (one: UserAct) => Promise<void>) => Promise<T>): Promise<T> {
    return this.unitOfWork.run((tx) => act(tx, (one) => this.tell(tx, one)));
  }

  private tell(tx: Tx, { kind, id, actor, before = null, after = null, renamed = false }: UserAct): Promise<void> {
    const data = { before, after, ...(renamed ? { renamed } : {}) };
    return this.events.append(tx, [{ kind, subjectType: 'user', subjectId: id, actor: actor.id, data }]);
  }
}
