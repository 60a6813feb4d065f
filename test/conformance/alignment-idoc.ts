import { segment, type flat, type xml, type Segment } from '../harness/idoc';
import type { Node } from './alignment-template';

/* A segment is "depth|definition|FIELD=value|FIELD=value"; a field of which nothing is said is blank. */

/** A number of up to 40 places, which the short field holds the beginning of. */
const numbers = (qualifier: string, field: string, identification: string, words: string): Node =>
  `2|E2EDP19001|QUALF=${qualifier}|IDTNR={${field}#3,${identification}#3}|KTEXT={${words}}` +
  `|IDTNR_EXTERNAL={${field}#2,${identification}#2}|IDTNR_LONG={${field},${identification}}`;

export const idocLine = (number: string): readonly Node[] => [
  {
    text:
      `1|E2EDP01011|POSEX=${number}|ACTION=(002|action)|MENGE={quantity}|MENEE={unit}|PMENE={basisUnit}` +
      '|VPREI={price,priceKind=net}|PREIS={price#2,priceKind#2=gross}|PEINH={basisQuantity}|NETWR={amount}|CURCY={currency}' +
      '|MATNR={buyerArticle#5,identifications[3].buyer#2}|MATNR_EXTERNAL={buyerArticle#4,identifications[3].buyer}',
    says: { action: 'change' },
    kept: true,
  },
  '2|E2EDP03|IDDAT=002|DATUM={requestedDelivery}',
  {
    text: '2|E2EDP20001|WMENG={schedules[0].quantity}|EDATU={schedules[0].requestedDelivery,requestedDelivery#2}',
    entry: 'schedules[0]',
  },
  {
    text: '2|E2EDP20001|WMENG={schedules[1].quantity}|EDATU={schedules[1].requestedDelivery,requestedDelivery#3}',
    entry: 'schedules[1]',
  },
  '2|E2EDP04001|MWSKZ=V1|MSATZ={vatRate}',
  numbers('001', 'buyerArticle', 'identifications[2].buyer', 'description'),
  numbers('002', 'supplierArticle', 'identifications[1].supplier', 'description#2'),
  '2|E2EDP19001|QUALF=003|IDTNR={gtin,identifications[0].gtin}|KTEXT={description#3}',
  { text: '2|E2EDPT1001|TDID=F01', inside: ['3|E2EDPT2001|TDLINE={texts[0]}|TDFORMAT=*'] },
  { text: '2|E2EDPT1001|TDID=F02', inside: ['3|E2EDPT2001|TDLINE={texts[1]}|TDFORMAT=*'] },
  {
    text: '1|E2EDP01011|POSEX={subLines[0].number}|UEPOS={=number!}|MENGE={subLines[0].quantity}|MENEE={subLines[0].unit}',
    entry: 'subLines[0]',
    inside: [
      '2|E2EDP19001|QUALF=001|IDTNR={subLines[0].buyerArticle}|KTEXT={subLines[0].description}',
      '2|E2EDP19001|QUALF=002|IDTNR={subLines[0].supplierArticle}',
      '2|E2EDP19001|QUALF=003|IDTNR={subLines[0].gtin}',
    ],
  },
  {
    text: '1|E2EDP01011|UEPOS={=number!}|MENGE={subLines[1].quantity}',
    entry: 'subLines[1]',
    inside: ['2|E2EDP19001|QUALF=003|IDTNR={subLines[1].gtin}'],
  },
];

const HEAD: readonly Segment[] = [
  segment('E2EDK01005', { CURCY: 'EUR', BSART: 'NB', BELNR: '4500012345' }),
  segment('E2EDK03', { IDDAT: '012', DATUM: '20260105' }),
  segment('E2EDKA1003', { PARVW: 'AG', PARTN: '0000100077' }),
];

function segmentsOf(texts: readonly string[], depth = 1): readonly Segment[] {
  const segments: Segment[] = [];
  texts.forEach((text, at) => {
    const [level, definition = '', ...fields] = text.split('|');
    if (Number(level) !== depth) return;
    const end = texts.findIndex((other, index) => index > at && Number(other[0]) <= depth);
    const below = segmentsOf(texts.slice(at + 1, end < 0 ? texts.length : end), depth + 1);
    segments.push(
      segment(
        definition,
        Object.fromEntries(
          fields.map((field): [string, string] => [field.split('=')[0] ?? '', field.split('=')[1] ?? '']),
        ),
        ...below,
      ),
    );
  });
  return segments;
}

/** How an IDoc of this type is written, in records or in XML. */
export const idoc =
  (write: typeof flat | typeof xml, type: string) =>
  (lines: readonly (readonly string[])[]): Buffer =>
    Buffer.from(write([...HEAD, ...segmentsOf(lines.flat())], { MESTYP: type }), 'latin1');
