import type { ErpOrder, ErpOrderLine } from '../port';
import type { CsvOrderSettings, OrderColumn } from './csv-settings';
import { encoderOf } from './csv-text';
import { dateWriter, numberWriter } from './csv-values';
import type { Handed } from './file-format';

/** An order as CSV: a row a line, on each of which stands what is of the whole order. */
export function csvOrder(handed: Handed, settings: CsvOrderSettings): Uint8Array {
  const order = handed.what === 'cancellation' ? { ...handed.last, release: handed.order.release } : handed.order;
  const { columns, header, newline, delimiter } = settings;
  const cell = cellWriter(settings);
  const values = valuesOf(order, settings.actions[handed.what], settings);
  // An order without lines is told of all the same.
  const lines: readonly (ErpOrderLine | null)[] = order.lines.length === 0 ? [null] : order.lines;
  const rows = lines.map((line) => {
    const all = values(line);
    return columns.map(({ value, constant }) => cell(value === null ? constant : all[value])).join(delimiter);
  });
  const first = header ? [columns.map(({ name }) => cell(name)).join(delimiter)] : [];
  return encoderOf(settings.encoding)([...first, ...rows].map((row) => row + newline).join(''));
}

function valuesOf(order: ErpOrder, action: string, settings: CsvOrderSettings) {
  const number = numberWriter(settings);
  const write = dateWriter(settings.dates);
  const date = (value: string | null): string => (value === null ? '' : write(value));
  const ofOrder = {
    action,
    order: order.key,
    release: String(order.release),
    buyerOrderNumber: order.buyerOrderNumber ?? '',
    orderDate: date(order.orderDate),
    deliveryDate: date(order.deliveryDate),
    currency: order.currency,
    customer: order.customer.key,
    deliveryPlace: order.deliveryPlace?.key ?? '',
    invoicePlace: order.invoicePlace?.key ?? '',
  };
  return (line: ErpOrderLine | null): Readonly<Record<OrderColumn, string>> => ({
    ...ofOrder,
    line: line === null ? '' : String(line.index + 1),
    buyerLine: line?.number ?? '',
    article: line?.article.key ?? '',
    description: line?.description ?? '',
    quantity: line === null ? '' : number(line.quantity),
    unitPrice: line === null ? '' : number(line.unitPrice),
    netAmount: line === null ? '' : number(line.netAmount),
    lineDeliveryDate: date(line?.deliveryDate ?? null),
    contract: line?.contract ?? '',
  });
}

/** Writes a cell so that it is read as it is; where there are no quotes, what would end the cell becomes a space. */
function cellWriter({ delimiter, quote }: CsvOrderSettings): (text: string) => string {
  return (text) => {
    if (quote === null)
      return text
        .split(delimiter)
        .join(' ')
        .replace(/[\r\n]+/g, ' ');
    const needs = text.includes(delimiter) || text.includes(quote) || /[\r\n]|^\s|\s$/.test(text);
    return needs ? quote + text.split(quote).join(quote + quote) + quote : text;
  };
}
