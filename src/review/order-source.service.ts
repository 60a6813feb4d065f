import { Injectable } from '@nestjs/common';
import { readingFindingsOf, type SourceMessage } from '../mapping';
import { MessageSourceService } from '../mapping/services';
import type { Tx } from '../platform';
import type { AnswerAddress } from '../replies';
import type { SalesOrder, StoredFinding } from '../sales';
import { OrderRepository } from '../sales/services';
import { applyCorrections } from './corrections';
import { boundsOf, decisionsOf } from './decisions';
import { restOf } from './partial';
import type { OrderToJudge } from './verdict';
import { OrderChangeRepository } from './order-change.repository';
import { addressOf, answeredChange, arrivalOf } from './source';

/** An order read again. */
export interface SourceOfOrder {
  readonly toJudge: OrderToJudge;
  readonly address: AnswerAddress | null;
  /** A person has decided something about it. */
  readonly touched: boolean;
}

/** Goes back to the bytes of an order: the same guide gives the same values and their places again (architecture, decision 9). */
@Injectable()
export class OrderSource {
  constructor(
    private readonly messages: MessageSourceService,
    private readonly orders: OrderRepository,
    private readonly changes: OrderChangeRepository,
  ) {}

  /** The order ready to be judged again, with what staff corrected and decided, and where an answer goes. */
  async of(tx: Tx, order: SalesOrder): Promise<SourceOfOrder> {
    const [source] = await this.ofAll(tx, [order]);
    if (source === undefined) throw new Error(`Sales order ${order.id} was not read again`);
    return source;
  }

  /** {@link of} of several orders, in their sequence. Throws when a message can no longer be read. */
  async ofAll(tx: Tx, orders: readonly SalesOrder[]): Promise<readonly SourceOfOrder[]> {
    const ids = orders.map(({ id }) => id);
    const changes = await this.changes.lastDecided(tx, orders.flatMap(({ id, asked }) => (asked === null ? [] : [id]))); // prettier-ignore
    const last = [...changes.values()].map(({ messageId }) => messageId);
    const sources = await this.messages.read(tx, [...orders.map(({ messageId }) => messageId), ...last]);
    const [findings, rejectedLines] = [
      await this.orders.findingsOf(tx, ids),
      await this.orders.rejectedLinesOf(tx, ids),
    ];
    return orders.map((order) => {
      const source = sources.get(order.messageId);
      if (source === undefined) throw new Error(`Message ${order.messageId} can no longer be read`);
      const { messageId = '', appliedAt = null } = changes.get(order.id) ?? {};
      const change = sources.get(messageId);
      // What was changed before it is answered for is answered to whom the change came from, as part of the answer to that.
      const address = (change === undefined ? null : addressOfChange(change)) ?? addressOf(source);
      const decided = { findings: findings.get(order.id) ?? [], rejectedLines: rejectedLines.get(order.id) ?? new Map<number, string>(), changedAt: appliedAt }; // prettier-ignore
      return sourceOf(order, source, address, decided);
    });
  }

  /** Where an answer to this change goes, and which change it names. */
  async address(tx: Tx, messageId: string): Promise<AnswerAddress | null> {
    const source = (await this.messages.read(tx, [messageId])).get(messageId);
    return source === undefined ? null : addressOfChange(source);
  }
}

function addressOfChange(source: SourceMessage): AnswerAddress | null {
  const [address, change] = [addressOf(source), answeredChange(source)];
  return address === null || change === null ? address : { ...address, change };
}

/** What people decided about an order, and the buyer since he sent it. */
interface Decided {
  readonly findings: readonly StoredFinding[];
  readonly rejectedLines: ReadonlyMap<number, string>;
  readonly changedAt: Date | null;
}

function sourceOf(
  order: SalesOrder,
  source: SourceMessage,
  address: AnswerAddress | null,
  { findings, rejectedLines, changedAt }: Decided,
): SourceOfOrder {
  const rest = restOf(order);
  const { understanding } = source;
  const corrected = new Set(order.corrections.map(({ field }) => field));
  // The words of an order that was changed stand in several messages: only what is still as first sent has its place in the first.
  const original = understanding.document;
  const changed = (field: string): boolean => order.asked !== null && valueAt(order.document, field) !== valueAt(original, field); // prettier-ignore
  const touched =
    // What a person let wait, waits until a person lets it go.
    (rest !== null && (order.releasedBy ?? null) !== null) ||
    order.corrections.length > 0 ||
    rejectedLines.size > 0 ||
    findings.some(({ override, autoRefused }) => override !== null || autoRefused);
  return {
    address,
    touched,
    toJudge: {
      id: order.id,
      order: applyCorrections(order.document, order.corrections),
      readingFindings: readingFindingsOf(source),
      arrival: arrivalOf(source),
      decisions: decisionsOf(findings, withoutWithdrawn(order, rejectedLines)),
      bounds: boundsOf(findings),
      ...(touched ? { touched } : {}),
      ...(rest === null ? {} : { rest }),
      ...(corrected.size === 0 ? {} : { corrected }),
      ...(changedAt === null ? {} : { changedAt }),
      positionOf: (field) => (corrected.has(field) || changed(field) ? null : understanding.originOf(field)),
    },
  };
}

/** Lines that the buyer asks for no more are not booked, as those that we decline; nobody is told a reason. */
function withoutWithdrawn(
  { document }: SalesOrder,
  rejected: ReadonlyMap<number, string>,
): ReadonlyMap<number, string> {
  const gone = document.lines.flatMap(({ withdrawn }, index) => (withdrawn === true && !rejected.has(index) ? [[index, 'withdrawn'] as const] : [])); // prettier-ignore
  return gone.length === 0 ? rejected : new Map([...rejected, ...gone]);
}

/** The value of a canonical field such as "lines[2].price", as text. */
function valueAt(document: unknown, field: string): string {
  let value: unknown = document;
  for (const name of field.split(/[.[\]]+/).filter((part) => part !== '')) {
    value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
  }
  return JSON.stringify(value ?? null);
}
