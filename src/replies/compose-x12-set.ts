import { X12Writer, type X12Content } from '../formats';
import { businessDateOf, businessTimeOf } from '../kernel';
import type { Party } from '../purchase-order';
import type { ComposeContext, Composed } from './compose-context';
import { pieces } from './compose-segments';
import { orderWords } from './compose-words';
import { x12Line } from './compose-x12-line';
import { compactDay, note, PROMISED, type X12Segment } from './compose-x12-segments';
import { isNamed, type AnswerAddress, type OrderOutcome, type OrderResponseModel } from './outcome';

/** 587: acknowledged with detail and no change, with detail and change, rejected with detail (EDI facts, 4.5). */
export const X12_TYPE: Readonly<Record<OrderOutcome['kind'], string>> = {
  accepted: 'AD',
  changed: 'AC',
  rejected: 'RD',
};

const SET = '0001';
const DEFAULT_INTERCHANGE = '00401';
const DEFAULT_RELEASE = '004010';

/** An interchange of one answer, in the versions of the buyer's interchange and group: 855 and 865 differ in how they begin and in their lines. */
export function writeX12Set(
  { type, group }: { readonly type: '855' | '865'; readonly group: string },
  beginning: X12Segment,
  model: OrderResponseModel,
  context: ComposeContext,
): Composed {
  const { address } = model;
  const from = address.receiver ?? context.ours;
  const preparedAt = `${businessDateOf(context.preparedAt)}T${businessTimeOf(context.preparedAt)}`;
  const writer = new X12Writer()
    .open({
      sender: from.value,
      senderQualifier: from.scheme,
      receiver: address.sender.value,
      receiverQualifier: address.sender.scheme,
      // What is no version is not repeated: it may be anything, delimiters of ours among it.
      version: /^\d{5}$/.exec(address.syntax?.version ?? '')?.[0] ?? DEFAULT_INTERCHANGE,
      reference: context.controlReference,
      preparedAt,
      test: address.test,
    })
    .openGroup({
      type: group,
      sender: address.group?.receiver ?? from.value,
      receiver: address.group?.sender ?? address.sender.value,
      reference: context.controlReference,
      preparedAt,
      version: releaseOf(address),
    })
    .openSet(type, SET);
  for (const [tag, ...elements] of [beginning, ...segments(model, context, type === '865')])
    writer.segment(tag, ...elements);
  return writer.closeSet().closeGroup().end();
}

/** Number and date of the order are mandatory; an order without a number has at least the reference of its message. */
export const x12Number = ({ buyerOrderNumber, reference }: OrderOutcome, { messageReference }: AnswerAddress): string =>
  buyerOrderNumber ?? messageReference ?? reference;

/** GS08: the release, with the subset of an industry where there is one ("004010VICS"); never the guide of another transaction set. */
function releaseOf({ messageVersion, association }: AnswerAddress): string {
  if (!/^\d{6}$/.test(messageVersion)) return DEFAULT_RELEASE;
  return /^[A-Z]{1,6}$/.test(association ?? '') ? `${messageVersion}${association ?? ''}` : messageVersion;
}

/** What stands between the beginning and SE. */
function segments(
  { outcome, address }: OrderResponseModel,
  context: ComposeContext,
  ofChange: boolean,
): readonly X12Segment[] {
  const { reference, confirmedDate, currency, lines } = outcome;
  const language = context.language ?? 'nl';
  const release = releaseOf(address);
  const change = ofChange ? (address.change ?? null) : null;
  return [
    ...(currency === null ? [] : [['CUR', 'SE', currency] as const]),
    ['REF', 'VN', reference],
    ...(confirmedDate === null ? [] : [['DTM', PROMISED, compactDay(confirmedDate)] as const]),
    ...note(orderWords(outcome, language), release),
    ...parties(outcome, address, context),
    ...lines.flatMap((_, index) => x12Line({ outcome, index, language, release, change })),
    ['CTT', String(lines.length)],
  ];
}

/** Buyer, seller, delivery place and invoicee (98) by the codes of the order: the buyer's system knows those. */
function parties(
  { parties: named, otherDeliverTo }: OrderOutcome,
  { receiver }: AnswerAddress,
  { ours, company }: ComposeContext,
): readonly X12Segment[] {
  const ourselves = { ...named.supplier, id: (receiver ?? ours).value, idScheme: null, name: company ?? null };
  return [
    ...party('BY', named.buyer),
    ...party('SE', isNamed(named.supplier) ? named.supplier : ourselves),
    ...party('ST', otherDeliverTo === null ? named.deliverTo : inX12(otherDeliverTo)),
    ...party('BT', named.invoicee),
  ];
}

/** A place that staff put in the stead of the one sent: 66 UL is a GLN, 92 a code of the buyer's. */
const inX12 = (place: Party): Party => ({ ...place, idScheme: place.gln === null ? '92' : 'UL' });

/** 66 ZZ: mutually defined, for a code of which nobody says whose it is. */
function party(
  role: string,
  { id, idScheme, gln, name, street, city, postcode, country }: Party,
): readonly X12Segment[] {
  const qualifier = idScheme ?? (gln === null ? 'ZZ' : 'UL');
  if (id !== null) return [['N1', role, name?.slice(0, 60) ?? null, qualifier, id]];
  if (name === null) return [];
  const address: readonly X12Content[] = [city?.slice(0, 30) ?? null, null, postcode?.slice(0, 15) ?? null, country?.slice(0, 3) ?? null]; // prettier-ignore
  return [
    ['N1', role, name.slice(0, 60)],
    ...(street === null ? [] : [['N3', ...pieces(street, 55, 2)] as const]),
    ...(address.every((element) => element === null) ? [] : [['N4', ...address] as const]),
  ];
}
