import { z } from 'zod';
import type { Language } from '../kernel';
import {
  EQUATIONS,
  INTERCHANGE_ENDS,
  LINE_ENDS,
  MESSAGE_ENDS,
  ORDER_ENDS,
  RECEIPT_ENDS,
  type Balance,
  type Equation,
  type ScopeBalance,
  type Terms,
} from './balance';
import { FAULT_KINDS, FAULTS, type FaultKind } from './balance-faults';

const EQUATION_TEXTS: Readonly<Record<Equation, Readonly<Record<Language, string>>>> = {
  'first-receipts': {
    nl: 'Ontvangsten die een nieuw bestand brachten, tegenover bestanden.',
    en: 'Receipts that brought a new file, against files.',
  },
  messages: {
    nl: 'Berichten die bij het lezen geteld zijn, tegenover berichten die er zijn.',
    en: 'Messages that reading counted, against messages that are there.',
  },
  orders: {
    nl: 'Berichten die een order werden, ook als die later een wijziging bleek, tegenover verkooporders.',
    en: 'Messages that became an order, also one that turned out to be a change, against sales orders.',
  },
  lines: {
    nl: 'Regels van de orders van klanten, tegenover regels van verkooporders.',
    en: "Lines of customers' orders, against lines of sales orders.",
  },
  unaccounted: {
    nl: 'Wat in geen enkele toestand is die er mag zijn; dat moet niets zijn.',
    en: 'What is in no state that there may be; that must be nothing.',
  },
};

const count = z.number().int();
const texts = z.object({ nl: z.string(), en: z.string() });
const termsOf = (ends: readonly string[]) =>
  z.object({
    received: count.describe('The sum of the ends'),
    ends: z.object(Object.fromEntries(ends.map((end) => [end, count]))),
  });
const amount = z.string().describe('A plain decimal, "12.50"');
const scopeShape = {
  receipts: termsOf(RECEIPT_ENDS).describe('Arrivals. `not-let-in` was empty, too large or no file'),
  interchanges: termsOf(INTERCHANGE_ENDS).describe('Files, by what became of everything in them'),
  messages: termsOf(MESSAGE_ENDS),
  orders: termsOf(ORDER_ENDS),
  lines: termsOf(LINE_ENDS).describe('Order lines; only of messages that became orders'),
  values: z.array(
    z.object({
      currency: z.string(),
      asked: amount.describe(
        "As the buyers' orders say: held, declined and released together; not what became a change",
      ),
      held: amount,
      declined: amount,
      released: amount,
      confirmed: amount.describe('What we confirmed of what was released'),
      unvalued: count.describe('Orders that do not say what they are worth; in none of the amounts asked'),
    }),
  ),
};

export const balanceSchema = z.object({
  day: z.iso.date().describe('A business day in Europe/Amsterdam, by the instant of arrival'),
  partner: z.string().nullable().describe('Null for everything that arrived'),
  balanced: z.boolean(),
  total: z.object(scopeShape),
  scopes: z.array(
    z.object({
      kind: z.enum(['partner', 'account']).describe('An account where no partner is known'),
      code: z.string(),
      ...scopeShape,
    }),
  ),
  unequal: z
    .array(z.object({ scope: z.string(), equation: z.enum(EQUATIONS), text: texts, expected: count, found: count }))
    .describe('Counts that must be equal and are not'),
  faults: z
    .array(
      z.object({
        kind: z.enum(FAULT_KINDS as [FaultKind, ...FaultKind[]]),
        what: texts,
        next: texts.describe('What to do about it'),
        count: count.describe('How many there are in all'),
        more: count.describe('How many of them are not in the list'),
        items: z.array(z.object({ id: z.string(), scope: z.string(), detail: z.string(), since: z.iso.datetime() })),
      }),
    )
    .describe('What is missing or double, one by one'),
});

export type BalanceView = z.output<typeof balanceSchema>;

/** A balance as the API and the command line show it. */
export function balanceView(balance: Balance, partner: string | null): BalanceView {
  return {
    day: balance.day,
    partner,
    balanced: balance.balanced,
    total: shape(balance.total),
    scopes: balance.scopes.map(({ scope, ...own }) => ({ ...scopeName(scope), ...shape(own) })),
    unequal: balance.unequal.map((row) => ({ ...row, text: EQUATION_TEXTS[row.equation] })),
    faults: balance.faults.flatMap(({ kind, count: all, items }) =>
      isKnown(kind)
        ? [
            {
              kind,
              what: FAULTS[kind].what,
              next: FAULTS[kind].next,
              count: all,
              more: all - items.length,
              items: items.map((item) => ({ ...item })),
            },
          ]
        : [],
    ),
  };
}

const isKnown = (kind: string): kind is FaultKind => Object.hasOwn(FAULTS, kind);

const shape = ({ receipts, interchanges, messages, orders, lines, values }: ScopeBalance) => ({
  receipts: plainTerms(receipts),
  interchanges: plainTerms(interchanges),
  messages: plainTerms(messages),
  orders: plainTerms(orders),
  lines: plainTerms(lines),
  values: values.map((value) => ({ ...value })),
});

const plainTerms = <End extends string>({ received, ends }: Terms<End>) => ({ received, ends: { ...ends } });

function scopeName(scope: string): { readonly kind: 'partner' | 'account'; readonly code: string } {
  const at = scope.indexOf(':');
  return { kind: scope.slice(0, at) === 'partner' ? 'partner' : 'account', code: scope.slice(at + 1) };
}

/** The balance for somebody at a terminal. Ends in which nothing is are left out. */
export function balanceText(view: BalanceView): string {
  const scope = (name: string, own: BalanceView['total']): readonly string[] => [
    name,
    ...(['receipts', 'interchanges', 'messages', 'orders', 'lines'] as const).map((kind) => {
      const { received, ends } = own[kind];
      const parts = Object.entries(ends).flatMap(([end, n]) => (n === 0 ? [] : [`${end} ${String(n)}`]));
      return `  ${kind.padEnd(12)} ${String(received).padStart(7)}${parts.length === 0 ? '' : ` = ${parts.join(' + ')}`}`;
    }),
    ...own.values.map(
      ({ currency, asked, held, declined, released, confirmed, unvalued }) =>
        `  value in ${currency} ${asked.padStart(10)} = held ${held} + declined ${declined} + released ${released}; confirmed ${confirmed}` +
        (unvalued === 0 ? '' : `; ${String(unvalued)} orders without a value`),
    ),
  ];
  const lines = [
    `Balance of ${view.day}${view.partner === null ? '' : ` for ${view.partner}`}: ${view.balanced ? 'balances' : 'DOES NOT BALANCE'}`,
    '',
    ...scope('everything', view.total),
    ...view.scopes.flatMap(({ kind, code, ...own }) => ['', ...scope(`${kind} ${code}`, own)]),
    ...view.unequal.flatMap(({ scope: where, text, expected, found }) => [
      '',
      `NOT EQUAL ${where}: ${String(expected)} and ${String(found)}. ${text.en}`,
    ]),
    ...view.faults.flatMap(({ kind, what, next, count: all, more, items }) => [
      '',
      `FAULT ${kind} (${String(all)}). ${what.en}`,
      `  Next: ${next.en}`,
      ...items.map(({ id, scope: where, detail, since }) => `  ${id}  ${where}  since ${since}  ${detail}`.trimEnd()),
      ...(more > 0 ? [`  and ${String(more)} more`] : []),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}
