import type { FindingCode, FindingParams } from '../findings';
import { decimal, parseGln, parseGtin, plain, type IsoDate } from '../kernel';
import type { PackagingLevel } from './article';
import {
  contradict, contradictingPacks, holdsOn, successionFault, type PackSize, type PriceTerms, type SuccessionFault,
} from './contradictions'; // prettier-ignore
import type { PriceSource } from './price';

/** A contradiction in the master. */
export interface MasterFault {
  readonly code: Extract<FindingCode, `MAS-${string}`>;
  /** The fact by its natural key: as long as it is wrong there is one case about it. */
  readonly key: string;
  readonly params: FindingParams;
}

/** Rows of the master by the numbers that people know, as files hold them (see `master-rows`). Amounts are plain decimals. */
export interface AuditRows {
  readonly articles?: readonly AuditedArticle[];
  readonly packagings?: readonly AuditedPackaging[];
  readonly prices?: readonly AuditedPrice[];
  readonly 'cross-references'?: readonly AuditedReference[];
  readonly locations?: readonly AuditedLocation[];
}

export interface AuditedArticle {
  readonly number: string;
  readonly successor: string | null;
  readonly minimumQuantity: string | null;
  readonly maximumQuantity?: string | null;
  readonly orderMultiple: string | null;
}

export interface AuditedPackaging {
  readonly article: string;
  readonly gtin: string | null;
  readonly level: PackagingLevel;
  readonly quantity: string;
}

export interface AuditedPrice {
  readonly article: string;
  readonly source: PriceSource;
  readonly customer: string | null;
  readonly contractNumber: string | null;
  readonly kind?: string;
  readonly priceGroup?: string | null;
  readonly promotion?: string | null;
  readonly currency: string;
  readonly amount: string;
  readonly basisQuantity: string;
  readonly minimumQuantity: string;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
}

export interface AuditedReference {
  readonly customer: string;
  readonly buyerArticle: string;
  readonly article: string;
  readonly validFrom?: IsoDate;
  readonly validTo?: IsoDate | null;
}

export interface AuditedLocation {
  readonly customer: string;
  readonly role: string;
  readonly gln: string | null;
  readonly code: string | null;
  readonly name: string;
  readonly street: string;
  readonly postcode: string;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
}

/** Everything that is wrong with these rows and with each other, one fault a fact. O(rows) but for facts with many rows of one key. */
export function auditMaster(rows: AuditRows): readonly MasterFault[] {
  const faults = [
    ...pricesFaults(rows.prices ?? []),
    ...successionFaults(rows.articles ?? []),
    ...packFaults(rows.packagings ?? []),
    ...zeroFaults(rows),
    ...referenceFaults(rows['cross-references'] ?? []),
    ...placeFaults(rows.locations ?? []),
    ...faultsOfRows(rows),
  ];
  return [...new Map(faults.map((fault) => [joined(fault.code, fault.key), fault])).values()];
}

function groups<T>(rows: readonly T[], keyOf: (row: T) => string | null): readonly (readonly T[])[] {
  const found = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) continue;
    const known = found.get(key);
    if (known === undefined) found.set(key, [row]);
    else known.push(row);
  }
  return [...found.values()];
}

const joined = (...parts: readonly (string | null)[]): string => parts.map((part) => part ?? '').join('|');

interface Audited extends PriceTerms {
  readonly row: AuditedPrice;
}

const termsOf = (row: AuditedPrice): Audited => ({
  row,
  source: row.source,
  customerId: row.customer,
  contractNumber: row.contractNumber,
  ...(row.kind === undefined ? {} : { kind: row.kind }),
  priceGroupId: row.priceGroup ?? null,
  promotion: typeof row.promotion === 'string' ? { code: row.promotion } : null,
  currency: row.currency,
  amount: decimal(row.amount),
  basisQuantity: decimal(row.basisQuantity),
  minimumQuantity: decimal(row.minimumQuantity),
  validFrom: row.validFrom,
  validTo: row.validTo,
});

const priceKey = (row: AuditedPrice): string =>
  joined(
    row.article,
    row.source,
    row.customer,
    row.contractNumber,
    row.currency,
    plain(decimal(row.minimumQuantity)),
    ...[row.kind, row.priceGroup, row.promotion].filter((part) => typeof part === 'string'),
  );

/** What the texts of MAS-001 say of two prices. */
export const priceParams = (article: string, first: PriceTerms, second: PriceTerms, day: IsoDate): FindingParams => ({
  article,
  source: first.source,
  contract: first.contractNumber,
  currency: first.currency,
  day,
  first: plain(first.amount),
  firstBasis: plain(first.basisQuantity),
  firstFrom: first.validFrom,
  second: plain(second.amount),
  secondBasis: plain(second.basisQuantity),
  secondFrom: second.validFrom,
});

function pricesFaults(rows: readonly AuditedPrice[]): readonly MasterFault[] {
  return groups(rows, priceKey).flatMap((group) => {
    const prices = group.map(termsOf).sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
    // Those before that may still hold: what has ended, or is open and gave way to a later one, is looked at no more.
    let held: readonly Audited[] = [];
    for (const later of prices) {
      const before = held.filter(
        (earlier) =>
          holdsOn(earlier, later.validFrom) && (earlier.validTo !== null || earlier.validFrom === later.validFrom),
      );
      held = [...before, later];
      for (const earlier of before) {
        if (!contradict(earlier, later)) continue;
        const { article, customer } = later.row;
        const params = { ...priceParams(article, later, earlier, later.validFrom), customer };
        return [{ code: 'MAS-001' as const, key: priceKey(later.row), params }];
      }
    }
    return [];
  });
}

function successionFaults(rows: readonly AuditedArticle[]): readonly MasterFault[] {
  const articles = new Map(rows.map((row) => [row.number, row]));
  const next = ({ successor }: AuditedArticle): AuditedArticle | null =>
    successor === null ? null : (articles.get(successor) ?? null);
  const told = new Set<string>();
  return rows.flatMap((row) => {
    if (told.has(row.number)) return [];
    const fault = successionFault(row, next);
    if (fault === null) return [];
    // One fault a circle, whichever of its articles it is entered by; those that lead to it are not wrong themselves.
    for (const number of fault.numbers) told.add(number);
    const circle = fault.numbers.slice(fault.numbers.indexOf(fault.numbers.at(-1) ?? ''), -1);
    const key = fault.kind === 'circle' ? [...circle].sort().join('|') : row.number;
    return [{ code: 'MAS-002' as const, key, params: successionParams(row.number, fault) }];
  });
}

/** What the texts of MAS-002 say. */
export const successionParams = (article: string, { kind, numbers }: SuccessionFault): FindingParams => ({
  article,
  kind,
  chain: numbers.join(' → '),
});

/** What the texts of MAS-003 say. */
export const packParams = (article: string, small: PackSize, large: PackSize): FindingParams => ({
  article,
  small: small.level,
  smallHolds: plain(small.baseQuantity),
  large: large.level,
  largeHolds: plain(large.baseQuantity),
});

function packFaults(rows: readonly AuditedPackaging[]): readonly MasterFault[] {
  return groups(rows, ({ article }) => article).flatMap((group) => {
    const packs = group.map(({ article, level, quantity }) => ({ article, level, baseQuantity: decimal(quantity) }));
    const found = contradictingPacks(packs);
    if (found === null) return [];
    const { article } = found.small;
    return [{ code: 'MAS-003' as const, key: article, params: packParams(article, found.small, found.large) }];
  });
}

const isNotAbove = (text: string | null): text is string => text !== null && decimal(text).lte(0);

function zeroFaults({ articles = [], packagings = [], prices = [] }: AuditRows): readonly MasterFault[] {
  const fault = (what: string, article: string, value: string, of: string | null = null): MasterFault => ({
    code: 'MAS-004',
    key: joined(what, article, of),
    params: { what, article, value: plain(decimal(value)), of },
  });
  return [
    ...articles.flatMap(({ number, minimumQuantity, maximumQuantity, orderMultiple }) => [
      ...(minimumQuantity !== null &&
      typeof maximumQuantity === 'string' &&
      decimal(minimumQuantity).gt(decimal(maximumQuantity))
        ? [fault('unreachable', number, minimumQuantity, maximumQuantity)]
        : []),
      ...(isNotAbove(minimumQuantity) ? [fault('minimum', number, minimumQuantity)] : []),
      ...(isNotAbove(orderMultiple) ? [fault('multiple', number, orderMultiple)] : []),
    ]),
    ...packagings
      .filter(({ quantity }) => isNotAbove(quantity))
      .map(({ article, quantity, level, gtin }) => fault('pack', article, quantity, gtin ?? level)),
    ...prices
      .filter(({ basisQuantity }) => isNotAbove(basisQuantity))
      .map((row) => fault('basis', row.article, row.basisQuantity, joined(row.source, row.customer, row.validFrom))),
  ];
}

/** Behind every date of four digits. */
const FOR_EVER = '~';

const isAtOneTime = (a: AuditedReference, b: AuditedReference): boolean =>
  (b.validFrom ?? '') <= (a.validTo ?? FOR_EVER) && (a.validFrom ?? '') <= (b.validTo ?? FOR_EVER);

function referenceFaults(rows: readonly AuditedReference[]): readonly MasterFault[] {
  return groups(rows, ({ customer, buyerArticle }) => joined(customer, buyerArticle)).flatMap((group) => {
    const isBeside = (one: AuditedReference, other: AuditedReference): boolean =>
      one.article !== other.article && isAtOneTime(one, other);
    const first = group.find((one) => group.some((other) => isBeside(one, other)));
    const second = group.find((other) => first !== undefined && isBeside(first, other));
    if (first === undefined || second === undefined) return [];
    const { customer, buyerArticle } = first;
    return [
      {
        code: 'MAS-005' as const,
        key: joined(customer, buyerArticle),
        params: { customer, buyerArticle, first: first.article, second: second.article },
      },
    ];
  });
}

/** A place as far as two of them can be one. */
export interface PlaceTerms {
  readonly role: string;
  readonly gln: string | null;
  readonly street: string;
  readonly postcode: string;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
}

const addressOf = ({ postcode, street }: PlaceTerms): string =>
  `${postcode} ${street}`.replace(/\s+/g, '').toUpperCase();

const meet = (a: PlaceTerms, b: PlaceTerms): boolean =>
  (a.validTo === null || b.validFrom <= a.validTo) && (b.validTo === null || a.validFrom <= b.validTo);

/**
 * True when two customers have one GLN for places of delivery at different addresses, at one time (MAS-006). Two customers who are
 * delivered at one address are no contradiction: a warehouse may work for several.
 */
export const isPlaceOfTwo = (a: PlaceTerms, b: PlaceTerms): boolean =>
  a.gln !== null &&
  a.gln === b.gln &&
  a.role === 'delivery' &&
  b.role === 'delivery' &&
  meet(a, b) &&
  addressOf(a) !== addressOf(b);

/** What the texts of MAS-006 say. */
export const placeParams = (gln: string | null, first: string, second: string): FindingParams => ({
  gln,
  first,
  second,
});

function placeFaults(rows: readonly AuditedLocation[]): readonly MasterFault[] {
  return groups(rows, ({ gln }) => gln).flatMap((group) => {
    for (const [index, later] of group.entries()) {
      const earlier = group.slice(0, index).find((one) => one.customer !== later.customer && isPlaceOfTwo(one, later));
      if (earlier === undefined) continue;
      const [first, second] = [earlier, later].map(({ name, customer }) => `${name} (${customer})`);
      return [
        { code: 'MAS-006' as const, key: later.gln ?? '', params: placeParams(later.gln, first ?? '', second ?? '') },
      ];
    }
    return [];
  });
}

/** What one row says by itself and cannot be. */
function faultsOfRows({ packagings = [], prices = [], locations = [] }: AuditRows): readonly MasterFault[] {
  const fault = (what: string, of: string, value: string): MasterFault => ({
    code: 'MAS-007',
    key: joined(what, of, value),
    params: { what, of, value },
  });
  const endsBefore = (row: { readonly validFrom: IsoDate; readonly validTo: IsoDate | null }): boolean =>
    row.validTo !== null && row.validTo < row.validFrom;
  return [
    ...packagings.flatMap(({ article, gtin }) =>
      gtin === null || parseGtin(gtin) !== null ? [] : [fault('gtin', article, gtin)],
    ),
    ...locations.flatMap(({ gln, name }) => (gln === null || parseGln(gln) !== null ? [] : [fault('gln', name, gln)])),
    ...prices.filter(endsBefore).map((row) => fault('price', row.article, `${row.validFrom}/${row.validTo ?? ''}`)),
    ...locations.filter(endsBefore).map((row) => fault('place', row.name, `${row.validFrom}/${row.validTo ?? ''}`)),
  ];
}
