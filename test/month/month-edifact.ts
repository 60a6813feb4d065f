import type { MonthLine, MonthOrder } from './month-order';

const compact = (day: string): string => day.replaceAll('-', '');

/** The order as EDIFACT D.96A in the subset of EANCOM. */
export function edifactOrder(order: MonthOrder): Buffer {
  const { partner, reference, day, lines } = order;
  const body = [
    'UNH+1+ORDERS:D:96A:UN:EAN008',
    `BGM+220${order.number === null ? '+' : `+${order.number}`}+9`,
    `DTM+137:${compact(day)}:102`,
    ...(order.delivery === null ? [] : [`DTM+2:${compact(order.delivery)}:102`]),
    ...(order.unread === null ? [] : [`PAI+::${order.unread}`]),
    ...(order.text === null ? [] : [`FTX+AAI+++${order.text}`]),
    ...(order.quote === null ? [] : [`RFF+AAG:${order.quote}`]),
    `NAD+BY+${order.buyer}::9`,
    ...(order.vatNumber === null ? [] : [`RFF+VA:${order.vatNumber}`]),
    `NAD+SU+${order.seller}::9`,
    `NAD+DP+${order.place}::9`,
    `CUX+2:${order.currency}:9`,
    ...(order.pallet === null ? [] : [`PAC+1++${order.pallet}`]),
    ...(order.discount === null ? [] : ['ALC+A++++TD', `PCD+3:${order.discount}`]),
    ...lines.flatMap(lineSegments),
    'UNS+S',
    ...(order.total === null ? [] : [`MOA+79:${order.total}`]),
    `CNT+2:${order.lineCount ?? lines.length}`,
  ];
  const segments = [
    `UNB+UNOC:3+${partner.gln}:14+${order.seller}:14+${compact(day).slice(2)}:0900+${reference}${order.test ? '++++++1' : ''}`,
    ...body,
    `UNT+${body.length + 1}+1`,
    `UNZ+1+${reference}`,
  ];
  return Buffer.from(`UNA:+.? '${segments.map((segment) => `${segment}'`).join('')}`, 'latin1');
}

function lineSegments(line: MonthLine, index: number): readonly string[] {
  const { number, gtin, supplierArticle, quantity, unit, price, basis, contents, amount, vatRate, keepUntil, boxes } =
    line;
  return [
    `LIN+${number ?? index + 1}${gtin === null ? '' : `++${gtin}:EN`}`,
    ...(supplierArticle === null ? [] : [`PIA+1+${supplierArticle}:SA::91`]),
    `QTY+21:${quantity}:${unit}`,
    ...(contents === null ? [] : [`QTY+59:${contents}`]),
    ...(keepUntil === null ? [] : [`DTM+361:${compact(keepUntil)}:102`]),
    ...(amount === null ? [] : [`MOA+203:${amount}`]),
    ...(price === null ? [] : [`PRI+AAA:${price}${basis === null ? '' : `:::${basis}:PCE`}`]),
    ...(boxes === null ? [] : [`PAC+${boxes}++CT`]),
    ...(vatRate === null ? [] : [`TAX+7+VAT+++:::${vatRate}`]),
  ];
}
