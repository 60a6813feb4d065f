import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { err, ok, type Result } from '../kernel';
import { MessageSourceService } from '../mapping/services';
import type { DeskRefusal } from '../review';
import { BecomingChanges, OpenCases } from '../review/services';
import { askedBy } from './asked';
import { InterchangeRepository } from './interchange.repository';

/** Says of an order that waits with the number of another one that it replaces that one (DUP-001, DUP-003). */
@Injectable()
export class ReplacementDesk {
  constructor(
    private readonly open: OpenCases,
    private readonly sources: MessageSourceService,
    private readonly becoming: BecomingChanges,
    private readonly interchanges: InterchangeRepository,
  ) {}

  /**
   * The message becomes a change of the first order, as if its function had said so, and goes the road of every other change; all of it in one
   * transaction. What a person corrected in it is not taken along: the change is what the buyer sent.
   */
  replace(caseId: string, version: number, actor: Actor, reason: string): Promise<Result<null, DeskRefusal>> {
    return this.open.withOrder(caseId, version, async (tx, order) => {
      const source = (await this.sources.read(tx, [order.messageId])).get(order.messageId);
      const { change } = askedBy(source, 'replacement', () => null);
      if (change === null) return err({ kind: 'no-order' });
      const taken = await this.becoming.take(tx, order, change, { actor, reason });
      if (!taken.ok) return taken;
      await this.interchanges.replaces(tx, order.messageId, taken.value);
      return ok(null);
    });
  }
}
