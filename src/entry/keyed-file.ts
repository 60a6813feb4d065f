import type { DraftContent } from './draft';
import type { KeyedLine } from './keyed-order';

/*
 * A keyed order as a file, which is stored, read and judged as any other. The guide mappings/csv/keyed-order.yaml reads it, and says
 * what its columns mean. What holds for the whole order stands in the first line alone.
 */

type Cell<T> = readonly [column: string, value: (from: T) => string];

const OF_LINES: readonly Cell<KeyedLine>[] = [
  ['Line number', ({ at }) => String(at + 1)],
  ['Told code', ({ code, article }) => (code === article ? '' : code)],
  ['Article number', ({ article }) => article],
  ['Quantity', ({ quantity }) => quantity],
  ['Unit', ({ unit }) => unit],
  ['Price', ({ price }) => price],
  ['Line delivery date', ({ deliveryDate }) => deliveryDate],
];

const OF_ORDER: readonly Cell<DraftContent & { readonly draftId: string }>[] = [
  ['Keyed customer', ({ customer }) => customer?.number ?? ''],
  ['Keyed order number', ({ orderNumber }) => orderNumber],
  ['Keyed order date', ({ orderDate }) => orderDate],
  ['Keyed delivery date', ({ deliveryDate }) => deliveryDate],
  ['Keyed ship-to GLN', ({ shipTo }) => shipTo?.gln ?? ''],
  ['Keyed ship-to code', ({ shipTo }) => shipTo?.code ?? ''],
  ['Keyed currency', ({ currency }) => currency],
  ['Keyed reference', ({ reference }) => reference],
  ['Keyed remark', ({ remark }) => remark],
  ['Keyed confirmation', ({ confirmation }) => (confirmation === 'none' ? 'none' : '')],
  ['Told by', ({ toldBy }) => toldBy],
  // Two orders with the same content are two files all the same: whether one repeats the other is for the rules to say.
  ['Draft', ({ draftId }) => draftId],
];

/** The bytes of a keyed order. The same draft gives the same bytes. */
export function keyedFile(draftId: string, content: DraftContent, lines: readonly KeyedLine[]): Buffer {
  const order = { ...content, draftId };
  const rows = [
    [...OF_LINES, ...OF_ORDER].map(([column]) => column),
    ...lines.map((line, at) => [
      ...OF_LINES.map(([, value]) => value(line)),
      ...OF_ORDER.map(([, value]) => (at === 0 ? value(order) : '')),
    ]),
  ];
  return Buffer.from(`sep=;\r\n${rows.map((cells) => `${cells.map(quoted).join(';')}\r\n`).join('')}`, 'utf8');
}

const quoted = (text: string): string => `"${text.trim().replaceAll('"', '""')}"`;

/** What the file is called in lists: by the buyer's number where he told one. */
export const keyedFileName = ({ orderNumber }: Pick<DraftContent, 'orderNumber'>, draftId: string): string =>
  `${orderNumber.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[.-]+|-+$/g, '') || draftId.slice(0, 8)}-keyed.csv`;
