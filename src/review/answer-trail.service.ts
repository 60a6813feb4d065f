import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import type { Tx } from '../platform';
import { EventLog, WorkQueueService } from '../platform/services';
import type { ListedResolution } from './listed-resolution';

/** A move that was made. */
interface Made {
  readonly act: string;
  readonly mode: string;
  readonly actor: Actor;
  /** Open orders that are judged again. */
  readonly judge: readonly string[];
}

/** Writes down what became of an answer, and has the orders judged that it touches. */
@Injectable()
export class AnswerTrail {
  constructor(
    private readonly events: EventLog,
    private readonly work: WorkQueueService,
  ) {}

  async moved(tx: Tx, { id, code, mode: before }: Pick<ListedResolution, 'id' | 'code' | 'mode'>, made: Made): Promise<void> {
    const { act, mode, actor, judge } = made;
    const data = { act, code, before: { mode: before }, after: { mode } };
    await this.events.append(tx, [{ kind: 'resolution-changed', subjectType: 'resolution', subjectId: id, actor: actor.id, data }]);
    await this.work.enqueue(tx, judge.toSorted().map((orderId) => ({ job: { kind: 'judge-again', orderId } })));
  } // prettier-ignore
}
