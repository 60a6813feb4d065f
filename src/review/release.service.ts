import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { isComplete, NO_DECISIONS } from '../checks';
import { fingerprint } from '../findings';
import { err, ok, systemClock, type Clock, type Result } from '../kernel';
import type { Tx } from '../platform';
import type { AnswerAddress } from '../replies';
import { ReplyService, type Answerable } from '../replies/services';
import { advance, grantClearance, releasedOrder, type SalesOrder } from '../sales';
import { OrderRepository, SalesService } from '../sales/services';
import { admissionOf, entryOf, newOrderOf, repeats, type Admission, type Candidate } from './admission';
import { Aftermath } from './aftermath.service';
import { JudgingService } from './judging.service';
import { holdingMore } from './partial';
import type { OrderToJudge, Verdict } from './verdict';

/** What keeps an order from being released. */
export type ReleaseRefusal =
  | { readonly kind: 'not-in-review'; readonly state: SalesOrder['state'] }
  /** As corrected it is an order that we have already (DUP-002): releasing it would deliver twice. */
  | { readonly kind: 'repeats'; readonly version: number }
  /** The buyer asks for a change, and nobody decided about it yet. */
  | { readonly kind: 'undecided-change' }
  /** The partner has not agreed that a part of his orders goes on. */
  | { readonly kind: 'no-partial'; readonly version: number }
  /** What would wait is no line that could. */
  | { readonly kind: 'no-such-line' }
  /** Nothing would go on. */
  | { readonly kind: 'nothing-goes' }
  /** What waits is for somebody or somewhere else by now than what went on. */
  | { readonly kind: 'other-head'; readonly version: number }
  | { readonly kind: 'open-findings'; readonly fingerprints: readonly string[]; readonly version: number };

/** An order in review that is locked and can be judged. */
export interface OpenOrder {
  readonly order: SalesOrder;
  readonly toJudge: OrderToJudge;
  readonly address: AnswerAddress | null;
  /** No person has corrected, accepted, declined or taken back anything in it. */
  readonly untouched: boolean;
}

/** Who releases an order, and what of it waits. */
interface ReleaseChoice {
  readonly actorId: string | null;
  readonly hold: readonly number[];
  /** A part of the order went before its buyer changed it: what waited then waits again, and what is asked about now. */
  readonly changed?: boolean;
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
    const fresh = entries.filter(({ duplicateOf, test, replaces }) => duplicateOf === null && !test && !replaces);
    const written = fresh.map(newOrderOf);
    const references = await this.orders.insert(tx, written);
    const clear = fresh.filter(({ verdict }) => verdict.clear && letsGo(verdict));
    const parts = new Map(fresh.flatMap(({ verdict, candidate }) => partly(verdict).map((held) => [candidate.id, held] as const))); // prettier-ignore
    const cleared = [...clear.map(({ candidate }) => candidate.id), ...parts.keys()];
    const released = await this.sales.release(tx, grantClearance(new Map(cleared.map((id) => [id, 1])), null, parts));
    const orders = written.flatMap((order) => {
      const [reference, release] = [references.get(order.id), released.get(order.id)];
      return reference === undefined || release === undefined
        ? []
        : [releasedOrder(order, reference, release, parts.get(order.id))];
    });
    const addresses = new Map(fresh.map(({ candidate }) => [candidate.id, candidate.address]));
    const untold = await this.replies.answer(tx, orders.flatMap((order) => answerable(order, addresses.get(order.id) ?? null)), 'at-once'); // prettier-ignore
    await this.aftermath.untold(tx, untold);
    await this.replies.repeat(
      tx,
      entries.flatMap(({ duplicateOf }) => duplicateOf ?? []),
    );
    await this.aftermath.admitted(tx, entries, released, parts);
    return entries.map((entry) => admissionOf(entry, released, parts));
  }

  /** Releases one order on a person's word: all of it, or all that waits of it. */
  release(
    tx: Tx,
    order: SalesOrder,
    toJudge: OrderToJudge,
    address: AnswerAddress,
    actorId: string | null,
  ): Promise<Result<SalesOrder, ReleaseRefusal>> {
    return this.releaseBut(tx, order, toJudge, address, { actorId, hold: [] });
  }

  /**
   * Releases one order on a person's word, but for lines that wait. The caller has locked the order and knows its version; the order is judged again with current
   * facts first, and that judgement is kept even when it refuses.
   */
  async releaseBut(
    tx: Tx,
    order: SalesOrder,
    toJudge: OrderToJudge,
    address: AnswerAddress,
    { actorId, hold: chosen, changed = false }: ReleaseChoice,
  ): Promise<Result<SalesOrder, ReleaseRefusal>> {
    if (advance(order.state, 'release') === null) return err({ kind: 'not-in-review', state: order.state });
    const verdict = await this.judgeAgain(tx, toJudge);
    if (repeats(verdict.findings)) return err({ kind: 'repeats', version: verdict.version });
    if (await this.sales.hasUndecidedChange(tx, order.id)) return err({ kind: 'undecided-change' });
    const hold = changed ? stillWaiting(verdict, chosen) : chosen;
    const refused = refusalOf(verdict, new Set(hold));
    if (refused !== null) return err(refused);
    const held = new Map(hold.length === 0 ? [] : [[order.id, hold] as const]);
    const released = await this.sales.release(
      tx,
      grantClearance(new Map([[order.id, verdict.version]]), actorId, held),
    );
    if (!released.has(order.id)) {
      // What the ERP or a change said about it is in no judgement, and holds it all the same.
      const open = (await this.orders.findings(tx, order.id)).filter(({ state, stops }) => state === 'open' && stops);
      const fingerprints = open.map(({ fingerprint }) => fingerprint);
      return err({ kind: 'open-findings', fingerprints, version: verdict.version });
    }
    return ok(await this.went(tx, order, address, actorId));
  }

  /** Ends an order of which all that waited was declined; nothing happens while some of it waits. @param order as it was before */
  async finish(tx: Tx, order: SalesOrder, address: AnswerAddress | null, actorId: string): Promise<void> {
    if (await this.sales.finish(tx, order.id)) await this.went(tx, order, address, actorId);
  }

  /**
   * Lines of an order went on, or the last that waited were declined: what the buyer hears of it, and what becomes of its case.
   */
  private async went(
    tx: Tx,
    before: SalesOrder,
    address: AnswerAddress | null,
    actorId: string | null,
  ): Promise<SalesOrder> {
    const after = await this.orders.find(tx, before.id);
    if (after === null) throw new Error(`Sales order ${before.id} is not there right after its release`);
    // He heard once that lines wait; he hears once more when none does.
    const stillWaits = before.state === 'partly-released' && after.state === 'partly-released';
    const when = actorId === null ? 'at-once' : 'after-grace';
    if (address !== null && !stillWaits) {
      await this.aftermath.untold(tx, await this.replies.answer(tx, [{ order: after, address }], when));
    }
    if (after.state === 'partly-released') await this.aftermath.partlyReleased(tx, after, actorId);
    else await this.aftermath.released(tx, after, actorId);
    return after;
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
    const parts = new Map<string, readonly number[]>();
    const before = new Map(orders.map((one) => [one.order.id, one]));
    for (const [i, { order, untouched }] of orders.entries()) {
      const verdict = verdicts[i];
      if (verdict === undefined) throw new Error('An order was not judged');
      const version = written.get(order.id) ?? order.version;
      if (!untouched || repeats(verdict.findings)) continue;
      const [held] = partly(verdict);
      if (held !== undefined) parts.set(order.id, held);
      if (held !== undefined || (verdict.clear && letsGo(verdict))) clear.set(order.id, version);
    }
    const released =
      clear.size === 0 ? [] : [...(await this.sales.release(tx, grantClearance(clear, null, parts))).keys()];
    for (const id of released.sort()) {
      const was = before.get(id);
      if (was === undefined) continue;
      await this.went(tx, was.order, was.address, null);
    }
    const held = orders.filter(({ order: { id } }) => changed.has(id) && !released.includes(id));
    await this.aftermath.judgedAgain(tx, held.map(({ order }) => order)); // prettier-ignore
  }

  /** Judges an order in review again, after a correction or a decision, and stores what came of it. */
  async judgeAgain(tx: Tx, toJudge: OrderToJudge): Promise<Verdict & { readonly version: number }> {
    const [verdict] = await this.judging.judgeAll(tx, [toJudge], this.clock);
    if (verdict === undefined) throw new Error('An order was not judged');
    const version = await this.orders.rewrite(tx, verdict.judged);
    await this.aftermath.weighed(tx, [toJudge.id]);
    return { ...verdict, version };
  }
}

/** A partner of level 0 has every order looked at. */
const letsGo = ({ partner }: Verdict): boolean => partner === null || partner.automation > 0;

/** The lines that wait while the rest goes on by itself, where the partner agreed to that: one list, or none where it does not go so. */
const partly = (verdict: Verdict): readonly (readonly number[])[] =>
  letsGo(verdict) && verdict.part !== null && verdict.partner?.partialAcceptance === 'automatic' && !repeats(verdict.findings)
    ? [verdict.part]
    : []; // prettier-ignore

/** Of an order of which lines waited before it was changed, those that wait now: the same, as far as he still asks for them, and what is asked about. */
function stillWaiting({ resolution, part }: Verdict, before: readonly number[]): readonly number[] {
  const asked = new Set(resolution.lines.flatMap(({ index, rejected }) => (rejected ? [] : [index])));
  return [...new Set([...before.filter((line) => asked.has(line)), ...(part ?? [])])];
}

/** Why an order cannot be released but for these lines; null when it can. */
function refusalOf(verdict: Verdict & { readonly version: number }, hold: ReadonlySet<number>): ReleaseRefusal | null {
  const { version, resolution, partner, holding } = verdict;
  if (hold.size > 0) {
    if (partner === null || partner.partialAcceptance === 'never') return { kind: 'no-partial', version };
    const mayWait = resolution.lines.filter(({ rejected }) => !rejected).map(({ index }) => index);
    if ([...hold].some((line) => !mayWait.includes(line))) return { kind: 'no-such-line' };
    if (mayWait.every((line) => hold.has(line))) return { kind: 'nothing-goes' };
  }
  if (verdict.otherHead) return { kind: 'other-head', version };
  const more = holdingMore(holding, hold);
  return more.length === 0 && isComplete(resolution, hold)
    ? null
    : { kind: 'open-findings', fingerprints: more.map((finding) => fingerprint(finding)), version };
}

const answerable = (order: SalesOrder, address: AnswerAddress | null): readonly Answerable[] =>
  address === null ? [] : [{ order, address }];
