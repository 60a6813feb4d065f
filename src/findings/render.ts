import { LANGUAGES, type Language, type SourcePosition } from '../kernel';
import { CATALOGUE, type FindingCode } from './catalogue';
import { fieldText, missingText } from './field-words';
import type { Finding } from './finding';
import { messageTemplate, type MessageTemplate, type MessageValues } from './message-format';
import { SYNTAX_DETAILS } from './syntax-details';
import type { SyntaxReason } from './syntax-reasons';

/** Staff read what is wrong; the customer hears, on the telephone, what we would like to know or what we will do. */
export type Audience = 'staff' | 'customer';

/** What the text of a finding needs to know about it. */
type Spoken = Pick<Finding, 'code' | 'severity' | 'params' | 'reason' | 'position'>;

const TEXT_OF = { staff: { nl: 'nl', en: 'en' }, customer: { nl: 'customerNl', en: 'customerEn' } } as const;

const templates = new Map<string, MessageTemplate>();

function templateOf(code: FindingCode, language: Language, audience: Audience): MessageTemplate {
  const key = `${code} ${language} ${audience}`;
  let template = templates.get(key);
  if (template === undefined) {
    template = messageTemplate(CATALOGUE[code][TEXT_OF[audience][language]], language);
    templates.set(key, template);
  }
  return template;
}

/** A place in the source in words: "LIN (segment 12), element 2" or "line 3, column 5". */
export function positionText(position: SourcePosition, language: Language): string {
  const nl = language === 'nl';
  if ('segmentIndex' in position) {
    const element = position.element === undefined ? '' : `, element ${String(position.element)}`;
    const component = position.component === undefined ? '' : `, component ${String(position.component)}`;
    return `${position.segment} (segment ${String(position.segmentIndex)})${element}${component}`;
  }
  if ('sheet' in position) {
    const { sheet, row, column } = position;
    return nl
      ? `${sheet}, rij ${String(row)}, kolom ${String(column)}`
      : `${sheet}, row ${String(row)}, column ${String(column)}`;
  }
  const { line, column } = position;
  return nl ? `regel ${String(line)}, kolom ${String(column)}` : `line ${String(line)}, column ${String(column)}`;
}

/** What is wrong with a file as a whole has no place in it that would help anybody. */
const OF_THE_WHOLE_FILE = /^file-|^xml-(too-large|encoding)$/;

/** Names of fields are for programs; people read words. A text of ours (`text`) may have its English beside it. */
function worded(params: Finding['params'], language: Language): MessageValues {
  const { field, path, line, textEn } = params;
  const number = line === undefined || line === null ? null : String(line);
  return {
    ...(typeof field === 'string' ? { field: missingText(field, number, language) } : {}),
    ...(typeof path === 'string' ? { path: fieldText(path, number, language) } : {}),
    ...(typeof textEn === 'string' && language === 'en' ? { text: textEn } : {}),
  };
}

/**
 * The parameters, with `detail` and `sentence` worded from the reason and `pos` from the position. What a reader says of these itself is
 * for programs: the code of the reason, a bare offset. An empty text is no value. `severity` is that of the finding.
 */
function valuesOf(finding: Spoken, language: Language): MessageValues {
  const { reason, position, severity, params } = finding;
  const said: MessageValues = { ...params, ...worded(params, language), severity };
  const values = Object.fromEntries(Object.entries(said).map(([name, value]) => [name, value === '' ? null : value]));
  if (reason === null) return position === null ? values : { pos: positionText(position, language), ...values };
  const pos = position === null || OF_THE_WHOLE_FILE.test(reason) ? null : positionText(position, language);
  const detail = detailOf(reason, language).format(values);
  return { ...values, pos, detail, sentence: `${detail.charAt(0).toUpperCase()}${detail.slice(1)}.` };
}

function detailOf(reason: SyntaxReason, language: Language): MessageTemplate {
  const key = `${reason} ${language}`;
  let template = templates.get(key);
  if (template === undefined) {
    template = messageTemplate(SYNTAX_DETAILS[reason][language], language);
    templates.set(key, template);
  }
  return template;
}

/** What a fault of the syntax is in messages of a format, without saying anything of one that was found. */
export const reasonText = (reason: SyntaxReason, format: string, language: Language): string =>
  detailOf(reason, language).format({ format });

/** The text of a finding. Numbers and dates are written as the language's readers write them; a missing value is a dash. */
export const render = (finding: Spoken, language: Language, audience: Audience): string =>
  oneFullStop(templateOf(finding.code, language, audience).format(valuesOf(finding, language)));

/** A name that ends with a full stop (B.V., Ltd.) ends the sentence as well; three of them are the customer's own. */
const oneFullStop = (text: string): string => text.replace(/(?<!\.)\.\.(?!\.)/g, '.');

/** Placeholders that one of the finding's four texts needs and the finding does not fill. Empty in a program without faults. */
export function missingParams(finding: Spoken): readonly string[] {
  const missing = new Set<string>();
  for (const language of LANGUAGES) {
    const values = valuesOf(finding, language);
    for (const audience of ['staff', 'customer'] as const) {
      for (const name of templateOf(finding.code, language, audience).needs(values)) {
        if (!(name in values)) missing.add(name);
      }
    }
  }
  return [...missing];
}

/** Reads every text of the catalogue and of the reasons. Throws on the first that is not a well-formed ICU message, for the start-up to refuse. */
export function assertTextsReadable(): void {
  for (const code of Object.keys(CATALOGUE) as FindingCode[]) {
    for (const language of LANGUAGES)
      for (const audience of ['staff', 'customer'] as const) templateOf(code, language, audience);
  }
  for (const reason of Object.keys(SYNTAX_DETAILS) as SyntaxReason[])
    for (const language of LANGUAGES) detailOf(reason, language);
}
