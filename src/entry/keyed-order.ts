import type { Text } from '../platform';
import { isFilled, type DraftContent, type DraftLine } from './draft';
import { readTyped, type TypedNumber } from './typed-number';

/** What is wrong with a draft before any rule looks at it, and where. */
export interface DraftFault {
  /** As "customer" or "lines[3].quantity". */
  readonly path: string;
  readonly text: Text;
}

/** A line as it is placed: values in our notation. */
export interface KeyedLine {
  /** Its place in the draft, from 0. */
  readonly at: number;
  readonly code: string;
  readonly article: string;
  readonly quantity: string;
  readonly unit: string;
  readonly price: string;
  readonly deliveryDate: string;
}

/** A draft as far as it can be understood: the lines that are whole, the numbers of all, and what keeps it from being placed. */
export interface KeyedOrder {
  readonly lines: readonly KeyedLine[];
  readonly numbers: readonly { readonly quantity: TypedNumber; readonly price: TypedNumber }[];
  readonly faults: readonly DraftFault[];
}

/** Reads what was typed. Lines in which nothing was typed count for nothing. */
export function keyedOrder(content: DraftContent): KeyedOrder {
  const read = content.lines.map((line, at) => readLine(line, at));
  const lines = read.flatMap(({ line }) => line ?? []);
  const faults = read.flatMap((one) => one.faults);
  const isEmpty = !content.lines.some(isFilled);
  return {
    lines,
    numbers: read.map(({ quantity, price }) => ({ quantity, price })),
    faults: [
      ...(content.customer === null ? [{ path: 'customer', text: NO_CUSTOMER }] : []),
      ...(isEmpty ? [{ path: 'lines', text: NO_LINES }] : []),
      ...faults,
    ],
  };
}

function readLine(typed: DraftLine, at: number) {
  const [quantity, price] = [readTyped(typed.quantity), readTyped(typed.price)];
  const faults: DraftFault[] = [];
  const add = (field: keyof DraftLine, text: Text): void => void faults.push({ path: `lines[${at}].${field}`, text });
  const [code, article] = [typed.code.trim(), typed.article.trim()];
  if (isFilled(typed)) {
    if (code === '' && article === '') add('code', NO_CODE);
    if (quantity.kind === 'nothing') add('quantity', NO_QUANTITY);
    if (quantity.kind === 'fault') add('quantity', quantity.text);
    if (price.kind === 'fault') add('price', price.text);
  }
  const isWhole = (code !== '' || article !== '') && quantity.kind === 'number' && price.kind !== 'fault';
  const line: KeyedLine | null = !isWhole
    ? null
    : {
        at,
        code,
        article,
        quantity: quantity.value,
        unit: typed.unit.trim(),
        price: price.kind === 'number' ? price.value : '',
        deliveryDate: typed.deliveryDate,
      };
  return { line, quantity, price, faults };
}

const NO_CUSTOMER = { nl: 'Kies de klant.', en: 'Choose the customer.' };
const NO_LINES = { nl: 'Er is nog geen regel ingevuld.', en: 'No line has been filled in yet.' };
const NO_CODE = { nl: 'Welk artikel?', en: 'Which article?' };
const NO_QUANTITY = { nl: 'Hoeveel?', en: 'How many?' };
