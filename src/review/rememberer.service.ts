import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { authorityFor, type ActionCode, type AutoAnswer, type Finding, type FindingCode } from '../findings';
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
import { unitMapOf, type Guard, type ResolutionScope } from '../master';
import { MasterMemoryRepository, ReferenceRepository } from '../master/services';
import type { Sql, Tx } from '../platform';
import { WorkQueueService } from '../platform/services';
import { freeTexts, textKey } from '../purchase-order';
import type { Correction, SalesOrder, StoredFinding } from '../sales';
import { AcceptedTextRepository } from './accepted-text.repository';
import { guardNeedsApproval, guardOr } from './answer-guard';
import type { DeskRefusal } from './desk-refusal';
import {
  REMEMBERED_DAYS,
  scopeIds,
  wantedFault,
  type RememberingFault,
  type ScopeOf,
  type Wanted,
} from './remembering';
import { trialsOf } from './resolution-trial';
import { ResolutionRepository } from './resolution.repository';

/** What an answer is remembered for. */
export interface Remember extends Wanted {
  readonly scope: ResolutionScope;
  /** Null: it gives away no more than is given away here. */
  readonly guard: Guard | null;
  /** The last day that it counts; null: for the usual time. */
  readonly validTo: string | null;
  readonly reason: string;
  /** On trial (`shadow`) it answers nothing: what it would say is shown and counted. A draft waits for somebody's word. */
  readonly mode: 'auto' | 'shadow' | 'draft';
}

/** A remembered answer as it came to be. */
interface Kept {
  readonly id: string;
  readonly mode: Remember['mode'];
  /** How many other open orders wait for it; they are judged again now. */
  readonly alsoCleared: number;
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

  /**
   * Remembers an answer to a finding, for the scope that the person chose. One whose guard passes what he may give away is a draft: it counts
   * when somebody who may has approved it.
   */
  async rememberAnswer(tx: Tx, actor: Actor, order: SalesOrder, finding: Finding, { action, ...kept }: Remember & { readonly action: ActionCode }): Promise<Result<Kept, DeskRefusal>> {
    const refused = (fault: RememberingFault) => err({ kind: 'remember', fault } as const);
    const { scope, validTo, reason, conditions, wide, guard } = kept;
    const ids = scopeIds(finding, scope, await this.ownersOf(tx, order, finding));
    if (typeof ids === 'string') return refused(ids);
    const fault = wantedFault(finding, kept);
    if (fault !== null) return refused(fault);
    const today = businessDateOf(systemClock.now());
    const end = validTo ?? addDays(today, REMEMBERED_DAYS);
    if (!isIsoDate(end) || end < today) return refused('ends-too-soon');
    const { authorityLimits } = await this.reference.current(tx);
    const asked = { code: finding.code, action, authority: authorityFor(finding, action) };
    const bounds = guardOr(guard, finding);
    const needsApproval = guardNeedsApproval(actor.role, asked, bounds, authorityLimits);
    const mode = needsApproval ? 'draft' : kept.mode;
    const question = { code: finding.code, cause: wide ? null : (finding.cause ?? '') };
    const id = await this.resolutions.add(tx, {
      ...question, ...ids, ...bounds, scope, action, mode, conditions, needsApproval, validFrom: today, validTo: end, role: actor.role,
      confirmedBy: actor.id, reason, fromOrderId: order.id,
    }); // prettier-ignore
    if (mode !== 'auto') return ok({ id, mode, alsoCleared: 0 });
    const waiting = await this.resolutions.waiting(tx, question, ids, order.id);
    await this.judgeAgain(tx, waiting);
    return ok({ id, mode, alsoCleared: waiting.length });
  } // prettier-ignore

  /** Whom a scope means for a finding of this order. */
  async ownersOf(sql: Sql, { partnerId, customerId, lines }: SalesOrder, { line }: Finding): Promise<ScopeOf> {
    const chain = customerId === null ? null : await this.resolutions.chainOf(sql, customerId);
    const articleId = line === null ? null : (lines[line]?.articleId ?? null);
    return { partnerId, customerId, chain, articleId };
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

  /** Counts that a person took an automatic answer back. */
  async undone(tx: Tx, orderId: string, fingerprint: string, { by }: AutoAnswer): Promise<void> {
    const [kind, id] = by.split(':');
    if (kind === 'resolution' && id !== undefined) await this.resolutions.undone(tx, id, orderId, fingerprint);
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
    return { partnerId: null, customerId, chain: null, articleId: null };
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
    return { partnerId, customerId: null, chain: null, articleId: null };
  }

  private async judgeAgain(tx: Tx, orderIds: readonly string[]): Promise<void> {
    await this.work.enqueue(tx, orderIds.map((orderId) => ({ job: { kind: 'judge-again', orderId } }))); // prettier-ignore
  }
}
