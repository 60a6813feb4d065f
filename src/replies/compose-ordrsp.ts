import { businessDateOf, businessTimeOf, type Language } from '../kernel';
import type { Party } from '../purchase-order';
import { lineSegments } from './compose-ordrsp-line';
import { ordrspVersion } from './compose-ordrsp-version';
import { dateSegment, pieces, reasonSegment, type Segment } from './compose-segments';
import { allowanceWords, keptWords } from './compose-words';
import { isNamed, type AnsweredChange, type OrderOutcome, type OrderResponseModel } from './outcome';

/** BGM 1225, the only codes EANCOM allows in ORDRSP besides 12 (EANCOM 1997, ORDRSP, BGM): changed, not accepted, accepted as sent. */
const FUNCTION: Readonly<Record<OrderOutcome['kind'], string>> = { accepted: '29', changed: '4', rejected: '27' };

/** What the message needs beside the model. */
export interface OrdrspSetting {
  readonly preparedAt: Date;
  readonly ours: { readonly scheme: string | null; readonly value: string };
  readonly company: string | null;
  /** Of what has no code and is said in words. */
  readonly language: Language;
}

/**
 * The message, UNH to UNT. The heading is complete and all lines are sent whatever the outcome: with 29 and 27 only the mandatory
 * segments are needed, "for positive reporting purposes" all may be used (UN/EDIFACT ORDRSP, semantic notes on BGM), and a buyer
 * whose system reads line by line finds an answer to each.
 */
export function ordrspSegments(model: OrderResponseModel, setting: OrdrspSetting): readonly Segment[] {
  const { outcome, address } = model;
  const version = ordrspVersion(address);
  const type = ['ORDRSP', 'D', version.release, 'UN', version.association ?? ''];
  const body: readonly Segment[] = [
    ['BGM', '231', documentNumber(outcome), FUNCTION[outcome.kind]],
    ...headingSegments(outcome, address.change ?? null, setting),
    ...partySegments(outcome, setting),
    ...(outcome.currency === null ? [] : [['CUX', ['2', outcome.currency, '9']] as const]),
    ...outcome.lines.flatMap((line, index) =>
      lineSegments({ outcome, line, index, version, language: setting.language }),
    ),
    ['UNS', 'S'],
    // CNT 2: number of lines in the message.
    ['CNT', ['2', String(outcome.lines.length)]],
  ];
  // UNT counts itself and UNH.
  return [['UNH', '1', type], ...body, ['UNT', String(body.length + 2), '1']];
}

/** Our order number; a later answer to the same order counts on, because 1004 names one document. */
const documentNumber = ({ reference, version }: OrderOutcome): string =>
  version > 1 ? `${reference}-${String(version)}` : reference;

/** Date and time of an instant in Dutch local time: EDIFACT has no zone. */
export const localTime = (instant: Date): { readonly date: string; readonly time: string } => ({
  date: businessDateOf(instant).replaceAll('-', ''),
  time: businessTimeOf(instant).replace(':', ''),
});

function headingSegments(
  outcome: OrderOutcome,
  change: AnsweredChange | null,
  { preparedAt, language }: OrdrspSetting,
): readonly Segment[] {
  const { date, time } = localTime(preparedAt);
  const { confirmedDate, buyerOrderNumber, orderDate } = outcome;
  return [
    ['DTM', ['137', date + time, '203']],
    // 69 "promised for" is ours; 2 "requested" would repeat the buyer's wish (EANCOM 1997, ORDRSP, DTM).
    ...(confirmedDate === null ? [] : [dateSegment('69', confirmedDate)]),
    ...reasonSegment(outcome.reason),
    ...reasonSegment(allowanceWords(outcome, language)),
    ...reasonSegment(keptWords(outcome.kept, language)),
    ...(buyerOrderNumber === null ? [] : [['RFF', ['ON', buyerOrderNumber]] as const]),
    ...(buyerOrderNumber === null || orderDate === null ? [] : [dateSegment('171', orderDate)]),
    ...changeSegments(change),
    ['RFF', ['VN', outcome.reference]],
  ];
}

/** 1153 PP is the number of the change, "assigned by a buyer for a revision of a purchase order"; its date stands behind it as the order's does. */
function changeSegments(change: AnsweredChange | null): readonly Segment[] {
  const [number, date] = [change?.number ?? null, change?.date ?? null];
  if (number === null) return [];
  return [['RFF', ['PP', number]], ...(date === null ? [] : [dateSegment('171', date)])];
}

/** Buyer, supplier, delivery place and invoicee by the codes of the order: the buyer's system knows those. */
function partySegments({ parties, otherDeliverTo }: OrderOutcome, setting: OrdrspSetting): readonly Segment[] {
  const supplier = isNamed(parties.supplier) ? parties.supplier : ourselves(setting, parties.supplier);
  const roles: readonly (readonly [string, Party])[] = [
    ['BY', parties.buyer],
    ['SU', supplier],
    ['DP', otherDeliverTo ?? parties.deliverTo],
    ['IV', parties.invoicee],
  ];
  return roles.filter(([, party]) => isNamed(party)).map(([role, party]) => partySegment(role, party));
}

/** NAD+SU is mandatory in EANCOM: an order that does not name us is answered with the address it came to (14 is GS1's GLN). */
const ourselves = ({ ours, company }: OrdrspSetting, nobody: Party): Party => ({
  ...nobody,
  id: ours.value,
  idScheme: ours.scheme === '14' ? '9' : null,
  name: company,
});

function partySegment(role: string, party: Party): Segment {
  // Names and addresses only stand in for a code (EANCOM 1997, NAD, dependency notes).
  if (party.id !== null) {
    return ['NAD', role, [party.id, '', party.idScheme ?? (party.gln === null ? '' : '9')]];
  }
  const text = (value: string | null, length: number): string => (value ?? '').slice(0, length);
  const [name, street] = [pieces(party.name ?? '', 35, 5), pieces(party.street ?? '', 35, 3)];
  return ['NAD', role, '', '', name, street, text(party.city, 35), '', text(party.postcode, 9), text(party.country, 3)];
}
