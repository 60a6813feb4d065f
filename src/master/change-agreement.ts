/** What is agreed with a partner about changes of his orders. */
export interface ChangeAgreement {
  readonly id: string;
  readonly partnerId: string;
  /** Of one of his customers; null: of all. */
  readonly customerId: string | null;
  /** The type of the message that changes; null: whatever it is. */
  readonly documentType: string | null;
  /** Whether orders may be changed by messages at all: as the profile of the message says, in any case, or not. */
  readonly changes: 'profile' | 'allowed' | 'none';
  /** How many hours before the despatch a change must be there; null: nobody said so. */
  readonly cutOffHours: number | null;
  /** Up to where changes within the bounds are applied without a person. */
  readonly autoUntil: 'never' | 'release' | 'picking';
  /** The most that a quantity may move by, in percent of the booked one and in base units. Plain decimals; null: no bound of that kind. */
  readonly autoQuantityPercent: string | null;
  readonly autoQuantity: string | null;
  /** The most days that a day may move by; null: days are never moved so. */
  readonly autoDays: number | null;
}

/** By partner id, the most particular first: customer and type, customer, type, partner. */
export type ChangeAgreements = ReadonlyMap<string, readonly ChangeAgreement[]>;

export function agreementsByPartner(agreements: readonly ChangeAgreement[]): ChangeAgreements {
  const byPartner = new Map<string, ChangeAgreement[]>();
  for (const agreement of [...agreements].sort((a, b) => rank(b) - rank(a))) {
    const known = byPartner.get(agreement.partnerId);
    if (known === undefined) byPartner.set(agreement.partnerId, [agreement]);
    else known.push(agreement);
  }
  return byPartner;
}

const rank = ({ customerId, documentType }: ChangeAgreement): number =>
  (customerId === null ? 0 : 2) + (documentType === null ? 0 : 1);

/** What is agreed about a change: the most particular agreement; null where there is none. */
export function agreementFor(
  agreements: ChangeAgreements,
  partnerId: string | null,
  customerId: string | null,
  documentType: string | null,
): ChangeAgreement | null {
  const fits = (one: ChangeAgreement): boolean =>
    (one.customerId === null || one.customerId === customerId) &&
    (one.documentType === null || one.documentType === documentType);
  return agreements.get(partnerId ?? '')?.find(fits) ?? null;
}
