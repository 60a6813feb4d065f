import type { Client } from 'pg';
import { orderFile, type FileCustomerName, type FileOrder } from '../builders/order-file';
import { chance } from '../harness/chance';

/** What is to become of an order in the end. */
interface ExpectedOrder {
  readonly number: string;
  readonly customer: FileCustomerName;
  readonly state: 'released' | 'in-review';
}

type Channel = 'folder' | 'http' | 'sftp';

export interface ChaosFile {
  readonly name: string;
  readonly customer: FileCustomerName;
  /** How it comes in. The same bytes come again over the channel of the first time: on another they are another interchange. */
  readonly channel: Channel;
  readonly bytes: Buffer;
}

export interface ChaosLoad {
  readonly files: readonly ChaosFile[];
  readonly orders: readonly ExpectedOrder[];
  /** Contents that differ: each becomes one interchange. */
  readonly contents: number;
}

/** Whose order files lie on an SFTP server of his; our answers go there too. */
export const SFTP_CUSTOMER = 'spijkerhout';
/** Who has our answers posted to his web server. */
export const WEBHOOK_CUSTOMER = 'pannenlap';
/** Part of the files that are of each; the rest is of the last. */
const SHARES: readonly (readonly [FileCustomerName, number])[] = [
  [SFTP_CUSTOMER, 0.35],
  [WEBHOOK_CUSTOMER, 0.25],
  ['hoveling', 1],
];

/** Orders of the one large interchange: above the size that is read whole. */
const LARGE_ORDERS = 1_000;
/** Orders of an interchange that fills batches, where a run has such: it is read whole. */
const BATCH_ORDERS = 150;
/** From this many files on one of them is a large one. */
const FILES_WITH_A_LARGE_ONE = 100;

/**
 * Files to be dropped, the same for the same seed: mostly clean orders, some with a price below ours, some with several orders, the same
 * bytes again, the same order again in another interchange, and one file that is too large to be read whole.
 *
 * @param ways which share of the files comes over HTTP, and of those of the customer with an SFTP server over that; the others lie in a folder
 * @param batchEvery one in so many files has orders for whole batches; null: none
 */
export function chaosLoad(
  count: number,
  seed: number,
  ways: { readonly http: number; readonly sftp: number } = { http: 0, sftp: 0 },
  batchEvery: number | null = null,
): ChaosLoad {
  const random = chance(seed);
  const files: ChaosFile[] = [];
  const orders: ExpectedOrder[] = [];
  const known: { readonly order: FileOrder; readonly customer: FileCustomerName }[] = [];
  const contents = new Set<string>();
  const reference = (): string => `C${String(files.length).padStart(6, '0')}`;
  const wayOf = (customer: FileCustomerName): Channel => {
    if (customer === SFTP_CUSTOMER && random() < ways.sftp) return 'sftp';
    return random() < ways.http ? 'http' : 'folder';
  };
  const put = (bytes: Buffer, customer: FileCustomerName, channel = wayOf(customer)): void => {
    contents.add(bytes.toString('latin1'));
    files.push({ name: `order-${String(files.length).padStart(5, '0')}.edi`, customer, channel, bytes });
  };
  const make = (suffix: string, customer: FileCustomerName, state: ExpectedOrder['state']): FileOrder => {
    const number = `CH${seed}-${files.length}${suffix}`;
    orders.push({ number, customer, state });
    const order: FileOrder = { number, lines: [state === 'released' ? {} : { price: '1.20' }, { quantity: '48' }] };
    known.push({ order, customer });
    return order;
  };
  const large = count >= FILES_WITH_A_LARGE_ONE ? Math.floor(count / 2 + random() * (count / 4)) : -1;
  while (files.length < count) {
    const customer = customerAt(random());
    const kind = random();
    const earlier = known[Math.floor(random() * known.length)];
    const again = files[Math.floor(random() * files.length)];
    const fills = batchEvery !== null && files.length % batchEvery === 0;
    if (files.length === large || fills) {
      const length = fills ? BATCH_ORDERS : LARGE_ORDERS;
      const many = Array.from({ length }, (_, i) => make(`.${i}`, 'hoveling', 'released'));
      put(orderFile(reference(), many, 'hoveling'), 'hoveling');
    } else if (kind < 0.08) put(orderFile(reference(), [make('', customer, 'in-review')], customer), customer);
    else if (kind < 0.14 && again !== undefined && again.bytes.length < 10_000)
      put(again.bytes, again.customer, again.channel);
    else if (kind < 0.18 && earlier !== undefined)
      put(orderFile(reference(), [earlier.order], earlier.customer), earlier.customer);
    else if (kind < 0.22) {
      const several = ['a', 'b', 'c', 'd', 'e'].map((suffix) => make(suffix, customer, 'released'));
      put(orderFile(reference(), several, customer), customer);
    } else put(orderFile(reference(), [make('', customer, 'released')], customer), customer);
  }
  return { files, orders, contents: contents.size };
}

function customerAt(chance: number): FileCustomerName {
  let sum = 0;
  return SHARES.find(([, share]) => chance < (sum += share))?.[0] ?? 'hoveling';
}

/** A run has more orders than anybody gets on credit. */
export async function liftCreditLimits(client: Client): Promise<void> {
  await client.query('UPDATE customer SET credit_limit = NULL');
}
