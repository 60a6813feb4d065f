import { CATALOGUE, FINDING_CODES } from './catalogue';
import { SYNTAX_DETAILS } from './syntax-details';
import type { AutoClass, CatalogueEntry, Severity } from './vocabulary';

const FAMILIES: Readonly<Record<string, string>> = {
  MSG: 'Message and envelope',
  DUP: 'Duplicates',
  CHG: 'Changes of orders',
  PAR: 'Parties',
  HDR: 'Header',
  ITM: 'Items',
  QTY: 'Quantities',
  UOM: 'Units',
  PRC: 'Prices',
  DAT: 'Dates',
  TOT: 'Totals',
  RSP: 'Reactions to our answers',
  BAL: 'Balance of a day',
  CON: 'Connections',
  TRF: 'Traffic of a partner',
};

const SEVERITY_LETTER: Readonly<Record<Severity, string>> = { blocking: 'E!', error: 'E', warning: 'W', info: 'I' };

const SETTLED_BY: Readonly<Record<AutoClass, string>> = {
  never: 'a person only',
  deterministic: 'itself, always in the same way',
  partner: 'a setting of the partner, else a person',
  rule: 'a remembered resolution, else a person',
};

/** Texts stand as code, so that the braces and pipes of ICU messages survive Markdown. */
const code = (text: string): string => `\`${text.replaceAll('`', "'")}\``;

function section(findingCode: string, entry: CatalogueEntry): string {
  const effect = entry.stops ? 'holds the order' : 'does not hold the order';
  const actions = entry.actions.length === 0 ? 'none' : entry.actions.join(', ');
  return [
    `### ${findingCode}`,
    '',
    `${SEVERITY_LETTER[entry.severity]}, ${effect}. May be overridden by: ${entry.authority}. Settled by: ${SETTLED_BY[entry.auto]}. Actions: ${actions}.`,
    '',
    `- Staff, nl: ${code(entry.nl)}`,
    `- Staff, en: ${code(entry.en)}`,
    `- Customer, nl: ${code(entry.customerNl)}`,
    `- Customer, en: ${code(entry.customerEn)}`,
    '',
  ].join('\n');
}

/** The page docs/findings.md: everything that can be wrong with an order, made from the catalogue and the reasons. Markdown. */
export function findingsDocument(): string {
  const parts = [
    '# Findings',
    '',
    'Made from `src/findings/catalogue.ts` by `npm run docs`; do not edit. E! only other data can clear · E may be overridden with a',
    'reason · W warning · I for information. Texts are ICU messages; the words in braces are the parameters of the finding;',
    '`severity` is its severity, and names of fields are told in words.',
    '',
  ];
  let family = '';
  for (const findingCode of FINDING_CODES) {
    const prefix = findingCode.slice(0, 3);
    if (prefix !== family) {
      family = prefix;
      parts.push(`## ${FAMILIES[prefix] ?? prefix}`, '');
    }
    parts.push(section(findingCode, CATALOGUE[findingCode]));
  }
  parts.push(
    '## Reasons',
    '',
    'What is wrong with the syntax of a message or with a file: the `{detail}` of a text, and with a capital and a full stop its',
    '`{sentence}`.',
    '',
  );
  for (const [reason, { nl, en }] of Object.entries(SYNTAX_DETAILS)) {
    parts.push(`### ${reason}`, '', `- nl: ${code(nl)}`, `- en: ${code(en)}`, '');
  }
  return `${parts.join('\n').trimEnd()}\n`;
}
