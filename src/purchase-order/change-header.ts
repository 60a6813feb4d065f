import { allowanceContent } from './content';
import { partyKey } from './order-number';
import type { OrderDocument, PurchaseOrder } from './purchase-order';
import type { ChangedField, ChangeItem, HeadSet } from './change-item';

const TEXTS = [
  'requestedDelivery', 'requestedDispatch', 'earliestDelivery', 'latestDelivery', 'currency', 'paymentTerms', 'deliveryTerms',
] as const; // prettier-ignore

const PARTIES = ['deliverTo', 'invoicee'] as const;

const change = (field: ChangedField, before: string | null, asked: string | null, set: HeadSet): ChangeItem => ({
  line: null,
  from: null,
  action: 'change',
  field,
  before,
  asked,
  ours: null,
  delta: null,
  verdict: 'plain',
  set,
});

/** What a change asks for in the head of the order. What it does not say stays. */
export function headerItems(before: PurchaseOrder, asked: OrderDocument): readonly ChangeItem[] {
  const texts = TEXTS.flatMap((field) => {
    const value = asked[field];
    return value === null || value === before[field] ? [] : [change(field, before[field], value, { [field]: value })];
  });
  const parties = PARTIES.flatMap((role) => {
    const [was, wanted] = [partyKey(before.parties[role]), partyKey(asked.parties[role])];
    if (wanted === null || was === wanted) return [];
    return [change(`parties.${role}`, was, wanted, { parties: { [role]: asked.parties[role] } })];
  });
  const [oldTerms, newTerms] = [allowanceContent(before.allowances), allowanceContent(asked.allowances)];
  if (newTerms === null || newTerms.allowances === oldTerms?.allowances) return [...texts, ...parties];
  const allowances = change('allowances', oldTerms?.allowances ?? null, newTerms.allowances, { allowances: asked.allowances }); // prettier-ignore
  return [...texts, ...parties, allowances];
}
