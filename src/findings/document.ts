import { CATALOGUE, FINDING_CODES, type FindingCode } from './catalogue';
import { answersTo } from './make-finding';
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
  CTR: 'Contracts',
  TAX: 'Taxes',
  DAT: 'Dates',
  LOG: 'Transport and keeping',
  TOT: 'Totals',
  MAS: 'Master data that contradicts itself',
  ERP: 'The ERP',
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

/** What a setting of company or partner may do to it (`checks/severity.ts`). */
function settable(findingCode: FindingCode, { severity, lowest = 'info', auto }: CatalogueEntry): string {
  if (severity === 'blocking') return 'stays as it is';
  const bound = lowest === severity ? 'may not lower it' : `may lower it to ${SEVERITY_LETTER[lowest]}`;
  const holds = answersTo({ code: findingCode, severity }).length > 0 ? '' : ', not whether it holds the order';
  return `${bound}${holds}${auto === 'partner' ? ', and may let it settle within bounds' : ''}`;
}

/** A setting as it is put (`PUT /api/finding-settings`). */
export interface ExampleSetting {
  readonly code: FindingCode;
  readonly partner?: string;
  readonly severity?: Severity;
  readonly stops?: boolean;
  readonly auto?: { readonly action: string; readonly mostAmount: string };
}

/** What may be set of a finding, for whoever wants to try: the least grave that it may be, whether it holds, and what may settle it. */
export function exampleSettings(findingCode: FindingCode): readonly ExampleSetting[] {
  const { severity, stops, lowest = 'info', auto }: CatalogueEntry = CATALOGUE[findingCode];
  const [answer] = answersTo({ code: findingCode, severity });
  if (severity === 'blocking') return [];
  const partner = 'hoveling';
  return [
    ...(severity !== lowest && answer !== undefined ? [{ code: findingCode, severity: lowest }] : []),
    ...(severity === 'warning' && !stops && answer !== undefined ? [{ code: findingCode, partner, stops: true }] : []),
    ...(auto === 'partner' && answer !== undefined
      ? [{ code: findingCode, partner, auto: { action: answer, mostAmount: '25.00' } }]
      : []),
  ];
}

function examples(findingCode: FindingCode): readonly string[] {
  const all = exampleSettings(findingCode);
  return all.length === 0 ? [] : [`For example: ${all.map((one) => code(JSON.stringify(one))).join(', ')}.`];
}

function section(findingCode: FindingCode, entry: CatalogueEntry, ruleFile: string | undefined): string {
  const effect = entry.stops ? 'holds the order' : 'does not hold the order';
  const actions = entry.actions.length === 0 ? 'none' : entry.actions.join(', ');
  return [
    `### ${findingCode}`,
    '',
    `${SEVERITY_LETTER[entry.severity]}, ${effect}. May be overridden by: ${entry.authority}. Settled by: ${SETTLED_BY[entry.auto]}. Actions: ${actions}.`,
    `A setting: ${settable(findingCode, entry)}. Version ${String(entry.version ?? 1)}${ruleFile === undefined ? '' : `, [rule](../${ruleFile})`}.`,
    ...(ruleFile === undefined ? [] : examples(findingCode)),
    '',
    `- Staff, nl: ${code(entry.nl)}`,
    `- Staff, en: ${code(entry.en)}`,
    `- Customer, nl: ${code(entry.customerNl)}`,
    `- Customer, en: ${code(entry.customerEn)}`,
    '',
  ].join('\n');
}

/**
 * The page docs/findings.md: everything that can be wrong with an order, made from the catalogue and the reasons. Markdown.
 *
 * @param ruleFiles the files of the rules, by code; what has none is found by reading, or by the office itself
 */
export function findingsDocument(ruleFiles: Readonly<Record<string, string>> = {}): string {
  const parts = [
    '# Findings',
    '',
    'Made from `src/findings/catalogue.ts` by `npm run docs`; do not edit. E! only other data can clear · E may be overridden with a',
    'reason · W warning · I for information. Texts are ICU messages; the words in braces are the parameters of the finding;',
    '`severity` is its severity, and names of fields are told in words.',
    '',
    'Behind "For example" stand settings as an admin puts them (`PUT /api/finding-settings`, with a `reason`): without `partner` they are of the',
    'company. What they do, and what else may answer, says [the rule engine](rule-engine.md).',
    '',
  ];
  let family = '';
  for (const findingCode of FINDING_CODES) {
    const prefix = findingCode.slice(0, 3);
    if (prefix !== family) {
      family = prefix;
      parts.push(`## ${FAMILIES[prefix] ?? prefix}`, '');
    }
    parts.push(section(findingCode, CATALOGUE[findingCode], ruleFiles[findingCode]));
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
