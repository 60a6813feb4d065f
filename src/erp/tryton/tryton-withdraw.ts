import { z } from 'zod';
import type { Words } from '../../kernel';
import { ErpFault, type ErpReason } from '../port';
import { ourReason } from '../reasons';
import { type Tryton, recordsOf } from './tryton-calls';
import { salesOf, wholeSales } from './tryton-find';
import { isDraft, isOver, isPicked, isPosted, type WholeSale } from './tryton-sales';
import { idsValue, idValue } from './tryton-values';

/*
 * Taking a sale back. What is confirmed cannot be cancelled in Tryton: its deliveries and draft invoices are, and of the exceptions that the sale
 * has then nothing is made anew; with nothing left to come it is closed.
 */

export interface Withdrawing {
  readonly tryton: Tryton;
  readonly wait: (ms: number) => Promise<void>;
}

const WORDS = {
  picked: {
    nl: 'Verkoop {sale} kan niet terug: de goederen van zending {what} zijn al verzameld of weg.',
    en: 'Sale {sale} cannot be taken back: the goods of shipment {what} are picked or gone.',
  },
  invoiced: {
    nl: 'Verkoop {sale} kan niet terug: factuur {what} is al geboekt.',
    en: 'Sale {sale} cannot be taken back: invoice {what} is posted.',
  },
  done: {
    nl: 'Verkoop {sale} kan niet terug: hij is afgesloten.',
    en: 'Sale {sale} cannot be taken back: it is done.',
  },
} as const satisfies Readonly<Record<string, Words>>;

const reason = (code: keyof typeof WORDS, { sale }: WholeSale, what = ''): ErpReason =>
  ourReason(code, WORDS[code], { sale: sale.number ?? String(sale.id), what });

/** Why nothing of a sale can be taken back any more; none where it can. */
function obstaclesOf(whole: WholeSale): readonly ErpReason[] {
  if (isOver(whole) || isDraft(whole)) return [];
  const obstacles = [
    ...whole.shipments.filter(isPicked).map((one) => reason('picked', whole, one.number ?? String(one.id))),
    ...whole.invoices.filter(isPosted).map((one) => reason('invoiced', whole, one.number ?? String(one.id))),
  ];
  return obstacles.length === 0 && whole.sale.state === 'done' ? [reason('done', whole)] : obstacles;
}

/** How long is waited for what Tryton may do later, by its own worker. */
const WAITS_MS = [200, 500, 1_000, 2_000];

/** Takes a sale back. @returns why that cannot be; nothing when it is done */
export async function withdraw(withdrawing: Withdrawing, whole: WholeSale): Promise<readonly ErpReason[]> {
  const { tryton, wait } = withdrawing;
  const { id, state } = whole.sale;
  const obstacles = obstaclesOf(whole);
  if (obstacles.length > 0 || isOver(whole)) return obstacles;
  if (isDraft(whole)) await tryton.call('model.sale.sale.cancel', [[id]]);
  else if (state === 'confirmed') {
    await tryton.call('model.sale.sale.draft', [[id]]);
    await tryton.call('model.sale.sale.cancel', [[id]]);
  } else await close(tryton, whole);
  for (const ms of [0, ...WAITS_MS]) {
    if (ms > 0) await wait(ms);
    const [now] = await wholeSales(tryton, await salesOf(tryton, [['id', '=', id]]));
    // Somebody deleted it: there is nothing to take back any more.
    if (now === undefined || isOver(now)) return [];
    const meanwhile = obstaclesOf(now);
    if (meanwhile.length > 0) return meanwhile;
  }
  throw new ErpFault(
    'busy',
    { nl: 'Tryton heeft verkoop {sale} nog niet gesloten.', en: 'Tryton has not closed sale {sale} yet.' },
    { sale: whole.sale.number ?? id },
  );
}

const timestamped = z.object({ id: idValue, _timestamp: z.string().nullable() });

async function close(tryton: Tryton, { sale, shipments, invoices }: WholeSale): Promise<void> {
  const going = shipments.filter(({ state }) => state !== 'cancelled').map(({ id }) => id);
  if (going.length > 0) {
    // Whoever picks the goods at this moment wins: their state was looked at, and must be the same still.
    const read = await tryton.call('model.stock.shipment.out.read', [going, ['_timestamp', 'state']]);
    const stamps = recordsOf('stock.shipment.out', timestamped, read);
    const _timestamp = Object.fromEntries(stamps.map((one) => [`stock.shipment.out,${one.id}`, one._timestamp]));
    await tryton.call('model.stock.shipment.out.cancel', [going], { _timestamp });
  }
  const drafts = invoices.filter(({ state }) => state === 'draft' || state === 'validated').map(({ id }) => id);
  if (drafts.length > 0) await tryton.call('model.account.invoice.cancel', [drafts]);
  await ignore(tryton, sale.id, { wizard: 'sale.handle.shipment.exception', all: 'domain_moves', again: 'recreate_moves' }); // prettier-ignore
  await ignore(tryton, sale.id, { wizard: 'sale.handle.invoice.exception', all: 'domain_invoices', again: 'recreate_invoices' }); // prettier-ignore
}

interface Exception {
  readonly wizard: string;
  /** The field with everything that was cancelled, and that with what is to be made anew of it. */
  readonly all: string;
  readonly again: string;
}

const started = z.tuple([z.int()]).rest(z.unknown());
const asked = z.object({ view: z.object({ defaults: z.record(z.string(), z.unknown()) }) });

/** Answers the exceptions of a sale: nothing of what was cancelled is made anew. */
async function ignore(tryton: Tryton, sale: number, { wizard, all, again }: Exception): Promise<void> {
  const context = { active_id: sale, active_ids: [sale], active_model: 'sale.sale' };
  const [session] = started.parse(await tryton.call(`wizard.${wizard}.create`, [], context));
  try {
    const { view } = asked.parse(await tryton.call(`wizard.${wizard}.execute`, [session, {}, 'ask'], context));
    const cancelled = idsValue.parse(view.defaults[all]);
    if (cancelled.length === 0) return;
    const answer = { ask: { [all]: cancelled, [again]: [] } };
    await tryton.call(`wizard.${wizard}.execute`, [session, answer, 'handle'], context);
  } finally {
    await tryton.call(`wizard.${wizard}.delete`, [session], context);
  }
}
