import type { FileFault, FileRow } from '../files/file-format';
import { locationRow, type PlaceAddress, type ReadCustomer } from './idoc-customers';
import type { IdocSettings } from './idoc-settings';

/*
 * Who delivers where: a customer names his ship-to parties by number, and each of them has an IDoc of his own, before or behind. So addresses of a
 * file are remembered, and customers wait for those that are not told yet, at the longest until the file ends.
 */

/** How many are remembered of a file: about 300 bytes each. */
const MOST_ADDRESSES = 100_000;
const MOST_WAITING = 20_000;
/** Numbers that are named of what nobody claims. */
const MOST_NAMED = 10;

export class CustomerBook {
  private readonly addresses = new Map<string, PlaceAddress>();
  private readonly waiting = new Map<string, ReadCustomer>();
  /** For whom they wait: by the number of a party those of customers. */
  private readonly waitedFor = new Map<string, string[]>();
  private readonly groups = new Set<string>();
  /** Places of our sales area that order nothing themselves and that no customer has named yet. */
  private readonly unclaimed = new Set<string>();
  private readonly claimed = new Set<string>();
  private isFull = false;

  constructor(private readonly settings: IdocSettings) {}

  /** @returns what can be said now */
  add(customer: ReadCustomer): readonly (FileRow | FileFault)[] {
    const { kunnr, number, place, isGone, sales } = customer;
    if (isGone) {
      this.waiting.delete(kunnr);
      return [{ table: 'customers', row: { number }, ref: null, gone: true, place }];
    }
    const told = [...this.remember(customer), ...this.noLongerWaiting(kunnr)];
    if (sales === null) {
      if (customer.isHere && !this.claimed.has(kunnr)) this.unclaimed.add(kunnr);
      return told;
    }
    for (const one of [...sales.shipTo, ...sales.billTo]) {
      this.unclaimed.delete(one.kunnr);
      if (this.claimed.size < MOST_ADDRESSES) this.claimed.add(one.kunnr);
    }
    this.waiting.delete(kunnr);
    const missing = this.missingOf(customer);
    if (missing.length === 0 || this.waiting.size >= MOST_WAITING) return [...told, ...this.rowsOf(customer)];
    this.waiting.set(kunnr, apart(customer));
    for (const partner of missing) {
      const others = this.waitedFor.get(partner);
      if (others === undefined) this.waitedFor.set(partner, [kunnr]);
      else others.push(kunnr);
    }
    return told;
  }

  /** Customers of whom everything is known now that this party is. */
  private noLongerWaiting(party: string): readonly (FileRow | FileFault)[] {
    const ready = (this.waitedFor.get(party) ?? []).flatMap((kunnr) => {
      const customer = this.waiting.get(kunnr);
      if (customer === undefined || this.missingOf(customer).length > 0) return [];
      this.waiting.delete(kunnr);
      return this.rowsOf(customer);
    });
    this.waitedFor.delete(party);
    return ready;
  }

  /** Those that waited, with whatever was told since. */
  *end(): Generator<readonly (FileRow | FileFault)[]> {
    for (const customer of this.waiting.values()) yield this.rowsOf(customer);
    if (this.unclaimed.size > 0) {
      const named = [...this.unclaimed].slice(0, MOST_NAMED).join(', ');
      yield [
        {
          place: 'end of the file',
          text: `${String(this.unclaimed.size)} parties to ship to or to bill belong to no customer of this file (${named}): what is known of them stays. Have them sent in one file with the customers that name them.`,
        },
      ];
    }
  }

  private remember({ kunnr, address, place }: ReadCustomer): readonly FileFault[] {
    if (this.isFull) return [];
    if (this.addresses.size < MOST_ADDRESSES) {
      this.addresses.set(kunnr, apart(address));
      return [];
    }
    this.isFull = true;
    return [{ place, text: `More than ${String(MOST_ADDRESSES)} parties stand in one file: addresses of those behind are not looked up any more. Have it sent in parts.` }]; // prettier-ignore
  }

  private addressOf(of: ReadCustomer, kunnr: string): PlaceAddress | undefined {
    return kunnr === of.kunnr ? of.address : this.addresses.get(kunnr);
  }

  private missingOf(of: ReadCustomer): readonly string[] {
    const partners = [...(of.sales?.shipTo ?? []), ...(of.sales?.billTo ?? [])];
    return partners.flatMap(({ kunnr }) => (this.addressOf(of, kunnr) === undefined ? [kunnr] : []));
  }

  private rowsOf(customer: ReadCustomer): readonly (FileRow | FileFault)[] {
    const { sales, place, kunnr, number } = customer;
    if (sales === null) return [];
    const deliveries = this.placesOf(customer, 'delivery');
    return [
      ...this.groupRow(sales.priceGroup, place),
      {
        table: 'customers',
        row: { ...sales.row, ...this.defaultPlace(customer) },
        ref: { kunnr },
        place: `${place}, E1KNA1M`,
      },
      ...this.placesOf(customer, 'buyer'),
      ...deliveries,
      ...this.placesOf(customer, 'invoice'),
      ...sales.contacts.map((row): FileRow => ({ table: 'contacts', row, ref: null, allOf: ['customer'], place: `${place}, E1KNVKM` })),
      ...this.missingOf(customer).map((partner): FileFault => ({
        place: `${place}, E1KNVPM`,
        text: `Customer ${number} names party ${partner}, of which this file says nothing: what is known of that place stays. Have both sent in one file.`,
      })),
    ]; // prettier-ignore
  }

  private groupRow(code: string | null, place: string): readonly FileRow[] {
    if (code === null || this.groups.has(code)) return [];
    this.groups.add(code);
    return [priceGroupRow(code, place, this.settings)];
  }

  /** The GLN of where goods go unless an order says otherwise: nothing where that is not known now. */
  private defaultPlace(customer: ReadCustomer): Readonly<Record<string, unknown>> {
    const shipTo = customer.sales?.shipTo ?? [];
    const one = shipTo.find(({ isDefault }) => isDefault) ?? (shipTo.length === 1 ? shipTo[0] : undefined);
    if (one === undefined) return { defaultDeliveryPlace: null };
    const address = this.addressOf(customer, one.kunnr);
    return address === undefined ? {} : { defaultDeliveryPlace: address.gln };
  }

  /** All places of one role are told together only where each is known. */
  private placesOf(customer: ReadCustomer, role: 'buyer' | 'delivery' | 'invoice'): readonly FileRow[] {
    const { sales, kunnr, number, place } = customer;
    const partners = { buyer: [{ kunnr }], delivery: sales?.shipTo ?? [], invoice: sales?.billTo ?? [] }[role];
    const known = partners.flatMap((partner) => {
      const address = this.addressOf(customer, partner.kunnr);
      return address === undefined ? [] : [{ partner, address }];
    });
    const isWhole = known.length === partners.length;
    return known.map(({ partner, address }): FileRow => ({
      table: 'locations',
      row: locationRow({ customer: number, role, kunnr: partner.kunnr }, address, this.settings),
      ref: { kunnr: partner.kunnr, of: kunnr, role },
      ...(isWhole ? { allOf: ['customer', 'role'] } : {}),
      place: `${place}, ${role === 'buyer' ? 'E1KNA1M' : 'E1KNVPM'}`,
    }));
  }
}

/** A copy for keeping: a text that was cut out of a piece of the file keeps all of that piece in memory. */
const apart = <T>(kept: T): T => JSON.parse(JSON.stringify(kept)) as T;

export const priceGroupRow = (code: string, place: string, settings: IdocSettings): FileRow => ({
  table: 'price-groups',
  row: {
    code,
    name: Object.hasOwn(settings.priceGroupNames, code) ? settings.priceGroupNames[code] : `${settings.priceGroupField} ${code}`,
  },
  ref: null,
  place,
}); // prettier-ignore
