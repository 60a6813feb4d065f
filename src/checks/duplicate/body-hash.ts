import { createHash } from 'node:crypto';
import { parseDecimal, plain } from '../../kernel';
import type { MasterFacts, TradingPartner } from '../../master';
import type { PurchaseOrder } from '../../purchase-order';
import type { Arrival } from '../check-input';
import { given } from '../given';
import type { Identification } from '../resolution';
import { times } from '../resolve/exact';
import { factorOf, readUnit } from '../resolve/unit-reading';

/** Standing orders repeat themselves by nature. */
const STANDING: ReadonlySet<string> = new Set(['258', '23B']);

/**
 * A hash of what an order delivers, whatever its number and the sequence of its lines: place, and article, base quantity and day of each line
 * (DUP-004). Null where that cannot be said of every line, where the order is too small to prove anything, and for standing orders.
 */
export function bodyHash(
  order: PurchaseOrder,
  arrival: Arrival,
  partner: TradingPartner | null,
  { deliveryPlace, lines }: Identification,
  master: MasterFacts,
): string | null {
  if (deliveryPlace === null || lines.length < master.company.settings.sameContentLines) return null;
  if (order.documentType !== null && STANDING.has(order.documentType)) return null;
  const unitMap = master.unitMap(arrival.format, partner?.id ?? null);
  const parts: string[] = [];
  for (const { index, article, packaging, level } of lines) {
    const line = order.lines[index];
    // What was taken back is not delivered.
    if (line?.withdrawn === true) continue;
    const quantity = parseDecimal(given(line?.quantity ?? null));
    if (line === undefined || article === null || quantity === null) return null;
    const packagings = master.packagingsOf(article.id);
    const factor = factorOf(readUnit(given(line.unit), { article, packaging, level, packagings, unitMap }));
    if (factor === null) return null;
    parts.push(
      `${article.id} ${plain(times(quantity, factor))} ${line.requestedDelivery ?? order.requestedDelivery ?? ''}`,
    );
  }
  if (parts.length < master.company.settings.sameContentLines) return null;
  const content = [deliveryPlace.id, ...parts.sort()].join('\n');
  return createHash('sha256').update(content).digest('hex').slice(0, 32);
}
