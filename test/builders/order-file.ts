/** A line of an order file; something that the customer may order at the price of his, where the case does not say otherwise. */
export interface FileLine {
  readonly gtin?: string;
  readonly quantity?: string;
  readonly price?: string;
}

/** An order as a customer of the demo writes it. What the case does not name is right. */
export interface FileOrder {
  readonly number: string;
  readonly lines?: readonly FileLine[];
  /** CCYYMMDD. */
  readonly deliverOn?: string;
  /** BGM 1225: 9 an order, 4 a change. */
  readonly messageFunction?: string;
  /** NAD+BY; the customer's own where the case does not say otherwise. */
  readonly buyer?: string;
}

interface FileCustomer {
  readonly sender: string;
  readonly deliverTo: string;
  readonly invoicee: string;
  readonly version: string;
  readonly usual: Required<FileLine>;
  /** BGM 4343, where his orders say what answer they want. */
  readonly responseType?: string;
}

/** Customers of the demo (fixtures/demo/README.md) who send EDIFACT and want an answer to every order, as agreed or because the order says so. */
const FILE_CUSTOMERS = {
  hoveling: {
    sender: '8719991000006',
    deliverTo: '8719991000105',
    invoicee: '8719991000013',
    version: 'D:96A:UN:EAN008',
    usual: { gtin: '8719999010014', quantity: '96', price: '1.85' },
  },
  spijkerhout: {
    sender: '8719992000005',
    deliverTo: '8719992000104',
    invoicee: '8719992000012',
    version: 'D:01B:UN:EAN010',
    usual: { gtin: '8719999012018', quantity: '36', price: '7.25' },
  },
  pannenlap: {
    sender: '8719993000004',
    deliverTo: '8719993000103',
    invoicee: '8719993000004',
    version: 'D:96A:UN:EAN008',
    usual: { gtin: '8719999010014', quantity: '96', price: '1.85' },
    responseType: 'AC',
  },
} as const satisfies Record<string, FileCustomer>;
export type FileCustomerName = keyof typeof FILE_CUSTOMERS;
export const FILE_CUSTOMER_NAMES = Object.keys(FILE_CUSTOMERS) as readonly FileCustomerName[];

const OURS = '8719999000008';
/** Wednesday on which both receive. */
const DELIVERY = '20310305';

/** The segments of one message, without its UNB and UNZ. */
function message(reference: number, order: FileOrder, customer: FileCustomer): readonly string[] {
  const lines = order.lines ?? [{}];
  const body = [
    `UNH+${reference}+ORDERS:${customer.version}`,
    `BGM+220+${order.number}+${order.messageFunction ?? '9'}${customer.responseType === undefined ? '' : `+${customer.responseType}`}`,
    'DTM+137:20261120:102',
    `DTM+2:${order.deliverOn ?? DELIVERY}:102`,
    `NAD+BY+${order.buyer ?? customer.sender}::9`,
    `NAD+SU+${OURS}::9`,
    `NAD+DP+${customer.deliverTo}::9`,
    `NAD+IV+${customer.invoicee}::9`,
    'CUX+2:EUR:9',
    ...lines.flatMap((line, index) => {
      const { gtin, quantity, price } = { ...customer.usual, ...line };
      return [`LIN+${index + 1}++${gtin}:EN`, `QTY+21:${quantity}:PCE`, `PRI+AAA:${price}`];
    }),
    'UNS+S',
    `CNT+2:${lines.length}`,
  ];
  return [...body, `UNT+${body.length + 1}+${reference}`];
}

/** An interchange of one customer, one message an order. */
export function orderFile(
  reference: string,
  orders: readonly FileOrder[],
  customer: FileCustomerName = 'hoveling',
): Buffer {
  const { sender }: FileCustomer = FILE_CUSTOMERS[customer];
  const segments = [
    `UNB+UNOC:3+${sender}:14+${OURS}:14+261120:0915+${reference}++ORDERS+++EANCOM`,
    ...orders.flatMap((order, index) => message(index + 1, order, FILE_CUSTOMERS[customer])),
    `UNZ+${orders.length}+${reference}`,
  ];
  return Buffer.from(`UNA:+.? '\n${segments.map((segment) => `${segment}'\n`).join('')}`, 'latin1');
}
