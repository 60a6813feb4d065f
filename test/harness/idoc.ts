import { CONTROL_CHARACTERS, CONTROL_FIELDS, RECORD_CHARACTERS, type IdocField } from '../../src/formats/idoc/layout';
import { segmentLayout, segmentType } from '../../src/formats/idoc/segment-table';

type Fields = Readonly<Record<string, string>>;

/** A segment as a test says it: the name that its record uses, its fields, the segments in it. */
export interface Segment {
  readonly definition: string;
  readonly fields: Fields;
  readonly below: readonly Segment[];
}

export const segment = (definition: string, fields: Fields, ...below: readonly Segment[]): Segment => ({
  definition,
  fields,
  below,
});

const CONTROL: Fields = {
  TABNAM: 'EDI_DC40',
  MANDT: '100',
  DOCNUM: '0000000000004711',
  DIRECT: '1',
  IDOCTYP: 'ORDERS05',
  MESTYP: 'ORDERS',
  SNDPOR: 'SAPNOO',
  SNDPRT: 'LS',
  SNDPRN: 'NOORDSTER',
  RCVPOR: 'EDI',
  RCVPRT: 'LI',
  RCVPRN: '0000200001',
  CREDAT: '20260105',
  CRETIM: '090000',
};

export const ORDER: readonly Segment[] = [
  segment('E2EDK01005', { CURCY: 'EUR', BSART: 'NB', BELNR: '4500012345' }),
  segment('E2EDK14', { QUALF: '014', ORGID: '1000' }),
  segment(
    'E2EDP01011',
    { POSEX: '00010', MENGE: '12.000', MENEE: 'PCE' },
    segment('E2EDP19001', { QUALF: '001', IDTNR: 'K77' }),
  ),
  segment(
    'E2EDP01011',
    { POSEX: '00020', MENGE: '3.000', MENEE: 'PCE' },
    segment('E2EDP19001', { QUALF: '001', IDTNR: 'K78' }),
  ),
];

function placed(fields: readonly IdocField[], values: Fields): string {
  let text = '';
  for (const { name, start, length } of fields) text = text.padEnd(start) + (values[name] ?? '').slice(0, length);
  for (const name of Object.keys(values))
    if (!fields.some((field) => field.name === name)) throw new Error(`No field ${name}`);
  return text;
}

/** The records of one IDoc, each padded to its full length. */
export function records(segments: readonly Segment[] = ORDER, control: Fields = {}): readonly string[] {
  const all = { ...CONTROL, ...control };
  const lines = [placed(CONTROL_FIELDS, all).padEnd(CONTROL_CHARACTERS)];
  const add = ({ definition, fields: values, below }: Segment, parent: number, level: number): void => {
    const number = lines.length;
    const layout = segmentLayout(definition);
    const digits = (value: number, length: number): string => String(value).padStart(length, '0');
    const header = [
      definition.padEnd(30),
      all['MANDT'],
      (all['DOCNUM'] ?? '').padEnd(16),
      digits(number, 6),
      digits(parent, 6),
    ];
    const data = layout === null ? Object.values(values).join('') : placed(layout.fields, values);
    lines.push((header.join('') + digits(level, 2) + data).padEnd(RECORD_CHARACTERS));
    for (const one of below) add(one, number, level + 1);
  };
  for (const one of segments) add(one, 0, 2);
  return lines;
}

/** The same as a file of lines. */
export const flat = (segments: readonly Segment[] = ORDER, control: Fields = {}): string =>
  records(segments, control)
    .map((record) => `${record}\r\n`)
    .join('');

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const elements = (fields: Fields): string =>
  Object.entries(fields)
    .map(([name, value]) => `<${name}>${escaped(value)}</${name}>`)
    .join('');
const segmentXml = ({ definition, fields, below }: Segment): string => {
  const type = segmentType(definition);
  return `<${type} SEGMENT="1">${elements(fields)}${below.map(segmentXml).join('')}</${type}>`;
};

/** The same IDoc in XML. */
export const xml = (segments: readonly Segment[] = ORDER, control: Fields = {}): string => {
  const all = { ...CONTROL, ...control };
  const type = all['IDOCTYP'] ?? '';
  const head = `<EDI_DC40 SEGMENT="1">${elements(all)}</EDI_DC40>`;
  return `<?xml version="1.0" encoding="UTF-8"?><${type}><IDOC BEGIN="1">${head}${segments.map(segmentXml).join('')}</IDOC></${type}>`;
};
