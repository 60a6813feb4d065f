import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { NO_DECISIONS } from '../checks';
import { err, ok, systemClock, type Clock, type Result } from '../kernel';
import type { Tx } from '../platform';
import type { AnswerAddress } from '../replies';
import { ReplyService, type Answerable } from '../replies/services';
import { grantClearance, releasedOrder, type SalesOrder } from '../sales';
import { OrderRepository, SalesService } from '../sales/services';
import { admissionOf, entryOf, newOrderOf, repeats, type Admission, type Candidate } from './admission';
import { Aftermath } from './aftermath.service';
import { JudgingService } from './judging.service';
import type { OrderToJudge, Verdict } from './verdict';

/** What keeps an order from being released. */
export type ReleaseRefusal =
  | { readonly kind: 'not-in-review'; readonly state: SalesOrder['state'] }
  /** As corrected it is an order that we have already (DUP-002): releasing it would deliver twice. */
  | { readonly kind: 'repeats'; readonly version: number }
  /** The buyer asks for a change, and nobody decided about it yet. */
  | { readonly kind: 'undecided-change' }
  | { readonly kind: 'open-findings'; readonly fingerprints: readonly string[]; readonly version: number };

/** An order in review that is locked and can be judged. */
export interface OpenOrder {
  readonly order: SalesOrder;
  readonly toJudge: OrderToJudge;
  readonly address: AnswerAddress | null;
  /** No person has corrected, accepted, declined or taken back anything in it. */
  readonly untouched: boolean;
}

/**
 * The gate (architecture, decision 6): the only place that releases orders, for intake and for staff alike. It judges with current facts,
 * in the transaction that moves the order.
 */
@Injectable()
export class ReleaseService {
  private readonly clock: Clock = systemClock;

  constructor(
    private readonly judging: JudgingService,
    private readonly orders: OrderRepository,
    private readonly sales: SalesService,
    private readonly replies: ReplyService,
    private readonly aftermath: Aftermath,
  ) {}

  /** Lets a batch of new orders in: the clean ones are released untouched, the others become review cases. */
  async admit(tx: Tx, candidates: readonly Candidate[]): Promise<readonly Admission[]> {
    const known = candidates.map((candidate) => ({ ...candidate, id: randomUUID(), decisions: NO_DECISIONS }));
    const verdicts = await this.judging.judgeAll(tx, known, this.clock);
    const entries = known.map((candidate, i) => entryOf(candidate, verdicts[i]));
    const fresh = entries.filter(({ duplicateOf, test }) => duplicateOf === null && !test);
    const written = fresh.map(newOrderOf);
    const references = await this.orders.insert(tx, written);
    const clear = fresh.filter(({ verdict }) => verdict.clear && letsGo(verdict));
    const released = await this.sales.release(
      tx,
      grantClearance(new Map(clear.map(({ candidate }) => [candidate.id, 1])), null),
    );
    const orders = written.flatMap((order) => {
      const [reference, release] = [references.get(order.id), released.get(order.id)];
      return reference === undefined || release === undefined ? [] : [releasedOrder(order, reference, release)];
    });
    const addresses = new Map(fresh.map(({ candidate }) => [candidate.id, candidate.address]));
    const untold = await this.replies.answer(tx, orders.flatMap((order) => answerable(order, addresses.get(order.id) ?? null)), 'at-once'); // prettier-ignore
    await this.aftermath.untold(tx, untold);
    await this.replies.repeat(
      tx,
      entries.flatMap(({ duplicateOf }) => duplicateOf ?? []),
    );
    await this.aftermath.admitted(tx, entries, released);
    return entries.map((entry) => admissionOf(entry, released));
  }

  /**
   * Releases one order on a person's word. The caller has locked the order and knows its version; the order is judged again with current
   * facts first, and that judgement is kept even when it refuses.
   */
  async release(
    tx: Tx,
    order: SalesOrder,
    toJudge: OrderToJudge,
    address: AnswerAddress,
    actorId: string,
  ): Promise<Result<SalesOrder, ReleaseRefusal>> {
    if (order.state !== 'in-review') return err({ kind: 'not-in-review', state: order.state });
    const verdict = await this.judgeAgain(tx, toJudge);
    if (repeats(verdict.findings)) return err({ kind: 'repeats', version: verdict.version });
    if (await this.sales.hasUndecidedChange(tx, order.id)) return err({ kind: 'undecided-change' });
    if (!verdict.clear) return err({ kind: 'open-findings', fingerprints: verdict.open, version: verdict.version });
    const released = await this.sales.release(tx, grantClearance(new Map([[order.id, verdict.version]]), actorId));
    if (!released.has(order.id)) {
      // What the ERP or a change said about it is in no judgement, and holds it all the same.
      const held = (await this.orders.findings(tx, order.id)).filter(({ state, stops }) => state === 'open' && stops);
      const fingerprints = held.map(({ fingerprint }) => fingerprint);
      return err({ kind: 'open-findings', fingerprints, version: verdict.version });
    }
    const after = await this.orders.find(tx, order.id);
    if (after === null) throw new Error(`Sales order ${order.id} is not there right after its release`);
    await this.aftermath.untold(tx, await this.replies.answer(tx, [{ order: after, address }], 'after-grace'));
    await this.aftermath.released(tx, after, actorId);
    return ok(after);
  }

  /**
   * Judges open orders again because something that they are judged by is other than it was: the master, a setting, a remembered answer.
   * The caller has locked them. Where the judgement is the same nothing is written, so that nobody who works on the order is disturbed. An order
   * that is clear by now and that no person has decided anything about is released as it would have been when it came in.
   */
  async reconsider(tx: Tx, orders: readonly OpenOrder[]): Promise<void> {
    const verdicts = await this.judging.judgeAll(tx, orders.map(({ toJudge }) => toJudge), this.clock); // prettier-ignore
    const changed = await this.orders.changedAmong(tx, verdicts.map(({ judged }) => judged)); // prettier-ignore
    const written = await this.orders.rewriteAll(tx, verdicts.flatMap(({ judged }) => (changed.has(judged.id) ? [judged] : []))); // prettier-ignore
    const clear = new Map<string, number>();
    const addresses = new Map<string, AnswerAddress | null>();
    for (const [i, { order, address, untouched }] of orders.entries()) {
      const verdict = verdicts[i];
      if (verdict === undefined) throw new Error('An order was not judged');
      const version = written.get(order.id) ?? order.version;
      addresses.set(order.id, address);
      if (untouched && verdict.clear && letsGo(verdict) && !repeats(verdict.findings)) clear.set(order.id, version);
    }
    const released = clear.size === 0 ? [] : [...(await this.sales.release(tx, grantClearance(clear, null))).keys()];
    for (const id of released.sort()) {
      const after = await this.orders.find(tx, id);
      if (after === null) throw new Error(`Sales order ${id} is not there right after its release`);
      const untold = await this.replies.answer(tx, answerable(after, addresses.get(id) ?? null), 'at-once');
      await this.aftermath.untold(tx, untold);
      await this.aftermath.released(tx, after, null);
    }
    const held = orders.filter(({ order: { id } }) => changed.has(id) && !released.includes(id));
    await this.aftermath.judgedAgain(tx, held.map(({ order }) => order)); // prettier-ignore
  }

  /** Judges an order in review again, after a correction or a decision, and stores what came of it. */
  async judgeAgain(tx: Tx, toJudge: OrderToJudge): Promise<Verdict & { readonly version: number }> {
    const [verdict] = await this.judging.judgeAll(tx, [toJudge], this.clock);
    if (verdict === undefined) throw new Error('An order was not judged');
    const version = await this.orders.rewrite(tx, verdict.judged);
    return { ...verdict, version };
  }
}

/** A partner of level 0 has every order looked at. */
const letsGo = ({ partner }: Verdict): boolean => partner === null || partner.automation > 0;

const answerable = (order: SalesOrder, address: AnswerAddress | null): readonly Answerable[] =>
  address === null ? [] : [{ order, address }];
