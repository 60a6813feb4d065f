import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { despatchAt, effective, NO_DECISIONS, textQuestions } from '../checks';
import { makeFinding, type Finding } from '../findings';
import { plain, systemClock, type OrderFormat } from '../kernel';
import { agreementFor, type ChangeAgreement } from '../master';
import { ReferenceRepository } from '../master/services';
import type { Tx } from '../platform';
import {
  changeProfile, freeTexts, isCancellation, isChange, isOlder, NO_FACTS, textKey, threeWay, type BookedLine, type ChangeProfile, type Differences, type LineFacts,
  type Place, type PurchaseOrder,
} from '../purchase-order'; // prettier-ignore
import type { SalesOrder } from '../sales';
import { AcceptedTextRepository } from './accepted-text.repository';
import { changeFindings, isBeyondChange } from './change-findings';
import { cutOffOf, profileFinding } from './change-terms';
import { JudgingService } from './judging.service';
import type { RequestedChange } from './order-change';
import { OrderChangeRepository } from './order-change.repository';
import { OrderSource } from './order-source.service';

/** What a change comes to, held against its order as it is now. */
export interface ChangeVerdict {
  readonly differences: Differences;
  readonly findings: readonly Finding[];
  /** What is agreed about changes of this kind; null: nothing. */
  readonly agreement: ChangeAgreement | null;
}

const NOTHING: Differences = { items: [], lost: [], immutable: [] };

/** Holds changes against their orders. Nothing is written. */
@Injectable()
export class ChangeJudging {
  constructor(
    private readonly judging: JudgingService,
    private readonly source: OrderSource,
    private readonly changes: OrderChangeRepository,
    private readonly reference: ReferenceRepository,
    private readonly acceptedTexts: AcceptedTextRepository,
  ) {}

  /** @param choices lines of the change for which a person said which line of the order is meant, or null for a new one */
  async judge(
    tx: Tx,
    order: SalesOrder,
    {
      document: asked,
      intent,
      format,
      messageVersion,
      receivedAt,
    }: Pick<RequestedChange, 'document' | 'intent' | 'format' | 'messageVersion' | 'receivedAt'>,
    choices: ReadonlyMap<number, number | null> = new Map(),
  ): Promise<ChangeVerdict> {
    if (intent === 'unknown') return { differences: NOTHING, findings: [], agreement: null };
    const agreement = await this.agreedWith(tx, order, asked);
    const applied: readonly Place[] = await this.changes.applied(tx, order.id);
    // In cXML an order and its updates are versions of one document, and count on.
    const before = format === 'cxml' ? [...applied, order.document] : applied;
    const older = before.some((one) => isOlder(asked, one));
    const compared = isChange(intent) && !isCancellation(intent) && !isBeyondChange(order);
    const known = compared ? await this.factsOf(tx, order, { asked, format }) : null;
    const differences = compared && known !== null
      ? threeWay({
          before: order.document,
          ours: order.lines.map(bookedLine),
          asked,
          facts: { before: order.document.lines.map((line, i) => knownOf(line.unit, order.lines[i])), asked: known.lines },
          profile: changeProfile(intent, format, known.quantities),
          choices,
        })
      : NOTHING; // prettier-ignore
    const cutOff = isBeyondChange(order) ? null : await this.passedCutOff(tx, order, agreement, receivedAt);
    const profile = profileFinding(
      { document: asked, intent, format, messageVersion },
      agreement?.changes ?? 'profile',
    );
    return { differences, findings: [...changeFindings({ order, asked, intent, differences, older, cutOff }), ...profile], agreement }; // prettier-ignore
  }

  /**
   * MSG-011: what the buyer wrote in a change. What stands in the order too is asked about there. A document that can only cancel must have a
   * note, which says why: that asks nothing.
   */
  async textsOf(
    tx: Tx,
    { document, partnerId }: Pick<RequestedChange, 'document' | 'partnerId'>,
    order: SalesOrder | null,
  ): Promise<readonly Finding[]> {
    if (document.kind === 'order-cancellation') return [];
    const asked = new Set(order === null ? [] : freeTexts(order.document).map(({ text }) => textKey(text)));
    const texts = freeTexts(document).filter(({ text }) => !asked.has(textKey(text)));
    if (texts.length === 0) return [];
    const known = partnerId === null ? [] : texts.map(({ text }) => ({ partnerId, key: textKey(text) }));
    const accepted = await this.acceptedTexts.among(tx, known);
    const labelOf = (line: number): string => document.lines[line]?.number ?? String(line + 1);
    const { findingSettings } = await this.reference.current(tx);
    const scope = { partnerId, documentType: document.documentType };
    const questions = textQuestions(texts, accepted.get(partnerId ?? '') ?? new Set(), labelOf);
    return questions.map((details) => effective(makeFinding('MSG-011', details), findingSettings, scope));
  } // prettier-ignore

  /** What is agreed with the partner of an order about its changes. */
  private async agreedWith(tx: Tx, { partnerId, customerId }: SalesOrder, { documentType }: RequestedChange['document']): Promise<ChangeAgreement | null> {
    const { changeAgreements, partners } = await this.reference.current(tx);
    const agreed = changeAgreements.size === 0 ? null : agreementFor(changeAgreements, partnerId, customerId, documentType);
    if (agreed === null || agreed.autoUntil === 'never') return agreed;
    // As any setting that answers without a person, it counts from level 3 on.
    return partners.find(({ id }) => id === partnerId)?.automation === 3 ? agreed : { ...agreed, autoUntil: 'never' };
  } // prettier-ignore

  /** The instant up to which a change could come, where this one came later; null where it is in time, or nothing is agreed or known. */
  private async passedCutOff(tx: Tx, order: SalesOrder, agreement: ChangeAgreement | null, receivedAt: Date): Promise<Date | null> {
    const hours = agreement?.cutOffHours ?? null;
    const days = order.lines.flatMap(({ confirmedDate, rejectedReason }) => (rejectedReason === null ? (confirmedDate ?? []) : []));
    const arrival = [...days].sort()[0] ?? order.confirmedDate;
    if (hours === null || arrival === null) return null;
    const { toJudge } = await this.source.of(tx, order);
    const [verdict] = await this.judging.tryAll(tx, [toJudge], systemClock);
    const { company, logistics } = await this.reference.current(tx);
    const despatch = despatchAt({ company, logistics, place: verdict?.resolution.deliveryPlace ?? null }, arrival);
    const cutOff = cutOffOf(despatch, hours);
    return receivedAt > cutOff ? cutOff : null;
  } // prettier-ignore

  /** What our master says of the lines of a change, read as if they were an order of the same buyer; and what he means by quantities. */
  private async factsOf(
    tx: Tx,
    order: SalesOrder,
    { asked, format }: { readonly asked: RequestedChange['document']; readonly format: OrderFormat },
  ): Promise<{ readonly lines: readonly LineFacts[]; readonly quantities: ChangeProfile['quantities'] }> {
    const { toJudge } = await this.source.of(tx, order);
    // All of it, also where lines of the order went on already.
    const { rest: _, ...whole } = toJudge;
    // Codes of units are those of the format that the change came in.
    const arrival = { ...toJudge.arrival, format };
    const parties = { ...asked.parties, buyer: order.document.parties.buyer };
    const trial: PurchaseOrder = { ...asked, kind: 'order', function: 'original', parties };
    const orders = [
      { ...whole, arrival, id: randomUUID(), order: trial, readingFindings: [], decisions: NO_DECISIONS },
    ];
    const [verdict] = await this.judging.tryAll(tx, orders, systemClock);
    const known = new Map(verdict?.resolution.lines.map((line) => [line.index, line]));
    const lines = asked.lines.map((_, index) => {
      const line = known.get(index);
      if (line === undefined) return NO_FACTS;
      return { articleId: line.article?.id ?? null, unitFactor: line.unitFactor === null ? null : plain(line.unitFactor) }; // prettier-ignore
    });
    return { lines, quantities: verdict?.partner?.changeQuantities ?? 'total' };
  }
}

const bookedLine = (line: SalesOrder['lines'][number]): BookedLine => ({
  quantity: line.confirmedQuantity,
  unit: line.unit,
  price: line.answeredPrice,
  date: line.confirmedDate,
  rejected: line.rejectedReason !== null,
});

/** What is booked says what the buyer's words meant, as long as nobody put another unit or article in their place. */
function knownOf(unit: string | null, line: SalesOrder['lines'][number] | undefined): LineFacts {
  if (line === undefined) return NO_FACTS;
  const { articleId, unitFactor } = line;
  return line.unit !== unit || line.substituted ? NO_FACTS : { articleId, unitFactor };
}
