import { flat, segment, xml, type Segment } from '../harness/idoc';
import type { Node } from './alignment-template';

/* A segment is "depth|definition|FIELD=value|FIELD=value"; a field of which nothing is said is blank. */

export const IDOC_LINE: readonly Node[] = [
  {
    text:
      '1|E2EDP01011|POSEX={number}|MENGE={quantity}|MENEE={unit}|PMENE={basisUnit}|VPREI={price,priceKind=net}' +
      '|PEINH={basisQuantity}|NETWR={amount}|CURCY={currency}|MATNR={buyerArticle#4}',
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
  '2|E2EDP19001|QUALF=001|IDTNR={buyerArticle#3}|KTEXT={description}',
  '2|E2EDP19001|QUALF=002|IDTNR={supplierArticle}|KTEXT={description#2}',
  '2|E2EDP19001|QUALF=003|IDTNR={gtin}',
  { text: '2|E2EDPT1001|TDID=F01', inside: ['3|E2EDPT2001|TDLINE={texts[0]}|TDFORMAT=*'] },
  {
    text: '1|E2EDP01011|POSEX={subLines[0].number}|UEPOS={=number!}|MENGE={subLines[0].quantity}|MENEE={subLines[0].unit}',
    entry: 'subLines[0]',
    inside: [
      '2|E2EDP19001|QUALF=001|IDTNR={subLines[0].buyerArticle}|KTEXT={subLines[0].description}',
      '2|E2EDP19001|QUALF=003|IDTNR={subLines[0].gtin}',
    ],
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

const messageBy =
  (write: (segments: readonly Segment[]) => string) =>
  (lines: readonly (readonly string[])[]): Buffer =>
    Buffer.from(write([...HEAD, ...segmentsOf(lines.flat())]), 'latin1');

export const idocInRecords = messageBy(flat);
export const idocInXml = messageBy(xml);
