import type { IsoDate } from '../../kernel';
import type { Customer, CustomerLocation, MasterFacts } from '../../master';
import { partyKey, type PurchaseOrder } from '../../purchase-order';
import { given } from '../given';

/**
 * A term of the order as a whole for which the buyer asks for something else than we give: who is invoiced, when it is paid, how it is
 * delivered, that it goes to several places. Whatever a person decides, an order with one of them is not accepted as sent.
 */
export type KeptTerm = 'invoicee' | 'payment' | 'delivery' | 'places';

const NOTHING: readonly KeptTerm[] = [];

/** What we keep to although the order says otherwise; nothing in almost every order. */
export function keptTerms(
  order: PurchaseOrder,
  customer: Customer | null,
  master: MasterFacts,
  day: IsoDate,
): readonly KeptTerm[] {
  const several = placesOf(order).length > 1;
  if (customer === null) return several ? ['places'] : NOTHING;
  const invoicee = isOtherInvoicee(order, customer, master, day);
  const payment = paymentTermsOf(order, customer) !== null;
  const delivery = deliveryTermsOf(order, customer) !== null;
  if (!invoicee && !payment && !delivery && !several) return NOTHING;
  return [
    ...(invoicee ? (['invoicee'] as const) : []),
    ...(payment ? (['payment'] as const) : []),
    ...(delivery ? (['delivery'] as const) : []),
    ...(several ? (['places'] as const) : []),
  ];
}

const NO_PLACES: readonly string[] = [];

/**
 * The places that the order and the parts of its lines name, each once, that of the order first. A part that names the order's place by
 * another of its names counts as one of its own only when it is none of them.
 */
export function placesOf({ lines, parties: { deliverTo } }: PurchaseOrder): readonly string[] {
  let places: Set<string> | null = null;
  for (const { schedules } of lines) {
    for (const { deliverTo: place } of schedules) {
      const named = given(place);
      if (named !== null) (places ??= new Set()).add(named);
    }
  }
  if (places === null) return NO_PLACES;
  const address = [deliverTo.street, deliverTo.postcode, deliverTo.city].filter((part) => part !== null).join(' ');
  const own = partyKey(deliverTo) ?? given(address);
  const others = [...places].filter((place) => place !== deliverTo.id && place !== deliverTo.gln && place !== address);
  return own === null ? others : [own, ...others];
}

/**
 * True when the invoice is to go to a party that is not known to pay for this customer: none of his places of invoices, nor himself. False
 * where it cannot be said: nobody is named, or we know of no place of invoices of his at all.
 */
export function isOtherInvoicee(
  { parties: { buyer, invoicee } }: PurchaseOrder,
  customer: Customer,
  master: MasterFacts,
  day: IsoDate,
): boolean {
  if (!customer.terms.knowsInvoicees) return false;
  const [gln, code] = [given(invoicee.gln), given(invoicee.id)];
  if (gln === null && code === null) return false;
  if (partyKey(invoicee) === partyKey(buyer) || code === customer.number) return false;
  const isPayer = (one: CustomerLocation): boolean =>
    one.customerId === customer.id &&
    (one.role === 'invoice' || one.role === 'buyer') &&
    one.validFrom <= day &&
    (one.validTo === null || day <= one.validTo);
  const named = [
    ...(gln === null ? [] : master.locationsByGln(gln)),
    ...(code === null ? [] : master.locationsByCode(customer.id, code)),
  ];
  return !named.some(isPayer);
}

/** Both sides of a term that differs. */
interface OtherTerm {
  readonly theirs: string;
  readonly ours: string;
}

const INCOTERM = /\b(EXW|FCA|FAS|FOB|CFR|CIF|CPT|CIP|DAP|DPU|DAT|DDP|DDU|DAF|DES|DEQ)\b/i;

const incotermOf = (text: string | null): string | null => INCOTERM.exec(text ?? '')?.[1]?.toUpperCase() ?? null;

/** The condition of delivery asked for, where it is another one of Incoterms than agreed. Words that hold no code are not compared. */
export function deliveryTermsOf({ deliveryTerms }: PurchaseOrder, customer: Customer): OtherTerm | null {
  const ours = incotermOf(customer.terms.deliveryTerms);
  const theirs = ours === null ? null : incotermOf(deliveryTerms);
  return theirs === null || ours === null || theirs === ours ? null : { theirs, ours };
}

/** How days are written: "30", "30 dagen netto", "net 30 days", and PAT of EDIFACT as "5:3:D:30". */
const DAYS: readonly RegExp[] = [
  /^(?:netto|net)?\s*(\d{1,3})\s*(?:netto|net)?$/i,
  /^(?:netto|net|binnen|within)?\s*(\d{1,3})\s*(?:d|dg|dgn|dag|dagen|days?|tage|dage|jours)\b\.?\s*(?:netto|net|na factuurdatum|after invoice)?$/i,
  /^\d{1,3}\W\d{1,3}\WD\W(\d{1,3})$/i,
];

/** Days in which an order says it will be paid; null where it says more than that, as a discount, or something else. */
function paymentDaysIn(text: string | null): number | null {
  const said = given(text);
  if (said === null || said.length > 70) return null;
  for (const form of DAYS) {
    const days = form.exec(said)?.[1];
    if (days !== undefined) return Number(days);
  }
  return null;
}

/** The term of payment asked for, where it is another number of days than agreed. */
export function paymentTermsOf({ paymentTerms }: PurchaseOrder, customer: Customer): OtherTerm | null {
  const ours = customer.terms.paymentDays;
  const theirs = ours === null ? null : paymentDaysIn(paymentTerms);
  return theirs === null || ours === null || theirs === ours ? null : { theirs: String(theirs), ours: String(ours) };
}
