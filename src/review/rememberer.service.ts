import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import type { ActionCode, AutoAnswer, Finding, FindingCode } from '../findings';
import {
  addDays,
  businessDateOf,
  err,
  isIsoDate,
  ok,
  parseGln,
  parseGtin,
  systemClock,
  type OrderFormat,
  type Result,
} from '../kernel';
import { unitMapOf, type ResolutionScope } from '../master';
import { MasterMemoryRepository, ReferenceRepository } from '../master/services';
import type { Tx } from '../platform';
import { WorkQueueService } from '../platform/services';
import { freeTexts, textKey } from '../purchase-order';
import type { Correction, SalesOrder, StoredFinding } from '../sales';
import { AcceptedTextRepository } from './accepted-text.repository';
import type { DeskRefusal } from './desk-refusal';
import { REMEMBERED_DAYS, scopeIds, type ScopeOf } from './remembering';
import { trialsOf } from './resolution-trial';
import { ResolutionRepository } from './resolution.repository';

/** What an answer is remembered for. */
export interface Remember {
  readonly scope: ResolutionScope;
  /** The last day that it counts; null: for the usual time. */
  readonly validTo: string | null;
  readonly reason: string;
  /** On trial (`shadow`) it answers nothing: what it would say is shown and counted. */
  readonly mode: 'auto' | 'shadow';
}

/** How many other open orders wait for the same answer; they are judged again now. */
type Cleared = Result<number, DeskRefusal>;

const PARTY_FIELD = /^parties\.(buyer|deliverTo)$/;
const LINE_FIELD = /^lines\[(\d+)\]\.(gtin|supplierArticle|unit)$/;

/** Corrections that a person wants remembered, and why. */
interface RememberedCorrections {
  readonly corrections: readonly Correction[];
  readonly reason: string;
  readonly validTo: string | null;
}

/**
 * Remembers what a person decided, so that the same question is not asked again. What is master data (which article, what a unit means) is
 * written into the master; any other answer is a resolution with scope, period and maker. Orders that wait for it are judged again.
 */
@Injectable()
export class Rememberer {
  constructor(
    private readonly resolutions: ResolutionRepository,
    private readonly memory: MasterMemoryRepository,
    private readonly acceptedTexts: AcceptedTextRepository,
    private readonly reference: ReferenceRepository,
    private readonly work: WorkQueueService,
  ) {}

  /** Remembers an answer to a finding, for the scope that the person chose. */
  async rememberAnswer(
    tx: Tx,
    actor: Actor,
    order: SalesOrder,
    finding: Finding,
    { scope, validTo, reason, action, mode }: Remember & { readonly action: ActionCode },
  ): Promise<Cleared> {
    const articleId = finding.line === null ? null : (order.lines[finding.line]?.articleId ?? null);
    const ids = scopeIds(finding, scope, { partnerId: order.partnerId, customerId: order.customerId, articleId });
    if (typeof ids === 'string') return err({ kind: 'remember', fault: ids });
    const today = businessDateOf(systemClock.now());
    const end = validTo ?? addDays(today, REMEMBERED_DAYS);
    if (!isIsoDate(end) || end < today) return err({ kind: 'remember', fault: 'ends-too-soon' });
    const question = { code: finding.code, cause: finding.cause ?? '' };
    await this.resolutions.add(tx, {
      ...question,
      ...ids,
      scope,
      action,
      mode,
      // It gives away no more than was given away here: a larger amount is another decision.
      mostAmount: finding.atStake?.amount ?? null,
      validFrom: today,
      validTo: end,
      role: actor.role,
      confirmedBy: actor.id,
      reason,
      fromOrderId: order.id,
    });
    const waiting = await this.resolutions.waiting(tx, question, ids, order.id);
    await this.judgeAgain(tx, waiting);
    return ok(mode === 'shadow' ? 0 : waiting.length);
  }

  /**
   * Writes corrections into the master: which article the buyer's number means, what a unit of the partner means. Other corrections are of
   * this order alone and cannot be remembered.
   */
  async rememberCorrections(
    tx: Tx,
    order: SalesOrder,
    { corrections, reason, validTo }: RememberedCorrections,
    findings: readonly StoredFinding[],
    format: OrderFormat,
  ): Promise<Cleared> {
    const waiting = new Set<string>();
    for (const { field, value, by } of corrections) {
      const party = PARTY_FIELD.exec(field)?.[1];
      if (value !== null && (party === 'buyer' || party === 'deliverTo')) {
        const named = await this.namePlace(tx, order, party, { known: value, by, reason, validTo });
        if (typeof named === 'string') return err({ kind: 'remember', fault: named });
        for (const id of named.waiting) waiting.add(id);
        continue;
      }
      const match = LINE_FIELD.exec(field);
      const [line, name] = [Number(match?.[1]), match?.[2]];
      const of =
        match === null || value === null
          ? 'not-remembered'
          : name === 'unit'
            ? await this.nameUnit(tx, order, order.document.lines[line]?.unit ?? null, value, format)
            : await this.mapItem(tx, order, order.document.lines[line]?.buyerArticle ?? null, { value, by, reason });
      if (typeof of === 'string') return err({ kind: 'remember', fault: of });
      for (const { finding, state } of findings) {
        if (finding.line !== line || finding.cause === null || state !== 'open' || !finding.stops) continue;
        const question = { code: finding.code, cause: finding.cause };
        for (const id of await this.resolutions.waiting(tx, question, of, order.id)) waiting.add(id);
      }
    }
    await this.judgeAgain(tx, [...waiting].sort());
    return ok(waiting.size);
  }

  /** Remembers the text of an accepted MSG-011, so that it holds no other order of this partner; anything else is left alone. */
  async rememberText(tx: Tx, order: SalesOrder, { code, field }: Finding, actor: Actor): Promise<void> {
    const text = code === 'MSG-011' ? freeTexts(order.document).find((one) => one.field === field) : undefined;
    if (text === undefined || order.partnerId === null) return;
    await this.acceptedTexts.accept(tx, { partnerId: order.partnerId, key: textKey(text.text) }, actor.id);
  }

  /** Counts whether a person did as answers on trial would have; null: he settled it by other values. */
  async countTrial(
    tx: Tx,
    orderId: string,
    { fingerprint, finding }: StoredFinding,
    action: ActionCode | null,
  ): Promise<void> {
    const trials = trialsOf(finding);
    if (trials.length > 0) await this.resolutions.tried(tx, orderId, fingerprint, trials.map((one) => ({ resolutionId: one.resolutionId, agreed: one.action === action }))); // prettier-ignore
  }

  /** An answer on trial is given from now on, with the authority of who made it. False when there is none on trial. */
  async start(tx: Tx, id: string): Promise<boolean> {
    const started = await this.resolutions.start(tx, id);
    if (started === null) return false;
    await this.judgeAgain(tx, await this.resolutions.waiting(tx, started, started, id));
    return true;
  }

  /** Counts that a person took an automatic answer back. */
  async undone(tx: Tx, orderId: string, fingerprint: string, { by }: AutoAnswer): Promise<void> {
    const [kind, id] = by.split(':');
    if (kind === 'resolution' && id !== undefined) await this.resolutions.undone(tx, id, orderId, fingerprint);
  }

  /** Suspends a remembered answer; open orders in which it settled something are judged again. False when there is nothing to suspend. */
  async suspend(tx: Tx, id: string, reason: string): Promise<boolean> {
    if (!(await this.resolutions.suspend(tx, id, reason))) return false;
    await this.judgeAgain(tx, await this.resolutions.usedIn(tx, id));
    return true;
  }

  /** MAP_ITEM: the buyer's own number of the line means this article, with this customer. */
  private async mapItem(
    tx: Tx,
    { customerId }: SalesOrder,
    buyerArticle: string | null,
    { value, by, reason }: { readonly value: string; readonly by: string; readonly reason: string },
  ): Promise<ScopeOf | 'not-remembered' | 'no-such-scope'> {
    if (customerId === null) return 'no-such-scope';
    const article = await this.memory.articleNamed(tx, parseGtin(value), value);
    if (buyerArticle === null || buyerArticle.trim() === '' || article === null) return 'not-remembered';
    await this.memory.linkArticle(tx, {
      customerId,
      buyerArticle: buyerArticle.trim(),
      articleId: article.id,
      level: article.level,
      by,
      reason,
    });
    return { partnerId: null, customerId, articleId: null };
  }

  /** SET_CUST and MAP_LOC: what the message calls the buyer, or the place, is one that we know. Orders that wait for the same name are told. */
  private async namePlace(
    tx: Tx,
    { id, document, customerId, partnerId }: SalesOrder,
    party: 'buyer' | 'deliverTo',
    said: { readonly known: string; readonly by: string; readonly reason: string; readonly validTo: string | null },
  ): Promise<{ readonly waiting: readonly string[] } | 'not-remembered' | 'no-such-scope'> {
    const { gln, id: code } = document.parties[party];
    const name = gln?.trim() ?? code?.trim() ?? '';
    // A GLN that is none is a slip of this order, and no name.
    if (name === '' || name === said.known || (gln !== null && parseGln(gln) === null)) return 'not-remembered';
    if (party === 'deliverTo' ? customerId === null : partnerId === null) return 'no-such-scope';
    const owner = await this.memory.namePlace(tx, {
      role: party === 'buyer' ? 'buyer' : 'delivery',
      customerId: party === 'buyer' ? null : customerId,
      partnerId: party === 'buyer' ? partnerId : null,
      gln: gln === null ? null : name,
      code: gln === null ? name : null,
      ...said,
    });
    if (owner === null) return 'not-remembered';
    const codes: readonly FindingCode[] = party === 'buyer' ? ['PAR-002', 'PAR-003'] : ['PAR-007'];
    return { waiting: await this.resolutions.naming(tx, codes, name, id) };
  }

  /** UOM: the unit that the message names means what the other one means, with this partner and in his format. */
  private async nameUnit(
    tx: Tx,
    { partnerId }: SalesOrder,
    unit: string | null,
    value: string,
    format: OrderFormat,
  ): Promise<ScopeOf | 'not-remembered' | 'no-such-scope'> {
    if (partnerId === null) return 'no-such-scope';
    const { partnerUnits } = await this.reference.current(tx);
    const meaning = unitMapOf(format, partnerUnits.get(partnerId)).meaningOf(value);
    if (unit === null || unit.trim() === '' || meaning === null) return 'not-remembered';
    const [level, measure] = [
      meaning.kind === 'level' ? meaning.level : null,
      meaning.kind === 'measure' ? meaning.unit : null,
    ];
    await this.memory.nameUnit(tx, {
      partnerId,
      format,
      code: unit.trim(),
      meaning: { kind: meaning.kind, level, unit: measure },
    });
    return { partnerId, customerId: null, articleId: null };
  }

  private async judgeAgain(tx: Tx, orderIds: readonly string[]): Promise<void> {
    await this.work.enqueue(tx, orderIds.map((orderId) => ({ job: { kind: 'judge-again', orderId } }))); // prettier-ignore
  }
}
