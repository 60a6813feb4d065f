import type { Finding } from '../findings';
import { positionText, render } from '../findings';
import type { Language } from '../kernel';
import { explainParts, type ExplainInput, type ExplainedPart } from './explain';
import type { Unacknowledged } from './explain-acknowledgement';
import type { ExplainedInterchange, ExplainedLine, ExplainedMessage, ExplainedParty } from './explain-contract';
import { codeText, NO_ACKNOWLEDGEMENT, WORDS, type Words } from './explain-words';

/**
 * What is understood of a file, for people to read on a terminal, in pieces of whole lines.
 * @returns whether the file could be read at all
 */
export async function* explainText(input: ExplainInput, language: Language): AsyncGenerator<string, boolean> {
  const words = WORDS[language];
  let readable = false;
  let messages = 0;
  yield `${words.file} ${input.file}\n`;
  for await (const part of explainParts(input)) {
    if (part.part === 'message') messages++;
    if (part.part === 'tail') readable = part.readable;
    yield linesOf(part, words, language)
      .map((line) => `  ${line}\n`)
      .join('');
  }
  yield readable ? `  ${messages} ${messages === 1 ? words.oneMessage : words.messages}\n` : `  ${words.unreadable}\n`;
  return readable;
}

function linesOf(part: ExplainedPart, words: Words, language: Language): readonly string[] {
  switch (part.part) {
    case 'head':
      return headerLines(part.format, part.interchange, words);
    case 'interchange':
      return ['', ...headerLines(words.interchange, part.interchange, words)];
    case 'message':
      return [...messageLines(part.message, words, language), ...findingLines(part.findings, language)];
    case 'tail':
      return [
        ...findingLines(part.findings, language),
        ...part.acknowledgements.map(({ standard, text }) => `${words.acknowledgement} ${standard}: ${text}`),
        ...(part.readable ? noneLines(part, words, language) : []),
      ];
  }
}

function headerLines(name: string, interchange: ExplainedInterchange | null, words: Words): readonly string[] {
  if (interchange === null) return [name];
  const { sender, receiver, reference, test, preparedAt } = interchange;
  const flag = test ? `  ${words.test}` : '';
  return [
    `${name} ${reference ?? ''} ${preparedAt ?? ''}${flag}`.trimEnd(),
    `${words.sender} ${sender ?? '-'}, ${words.receiver} ${receiver ?? '-'}`,
  ];
}

/** Why an interchange is not acknowledged. Which one is said where there are several. */
function noneLines(
  { unacknowledged, interchanges }: Extract<ExplainedPart, { part: 'tail' }>,
  words: Words,
  language: Language,
): readonly string[] {
  const nameOf = ({ envelope, reason }: Unacknowledged): string => {
    if (interchanges.length < 2 || reason === 'format') return '';
    const reference = interchanges[envelope]?.reference;
    const which = reason === 'beyond-limit' ? words.from : words.of;
    return ` ${which} ${String(envelope + 1)}${reference ? ` (${reference})` : ''}`;
  };
  const lines = unacknowledged.map((one) => {
    const standard = one.standard === null ? '' : ` ${one.standard}`;
    return `${words.acknowledgement}${standard}${nameOf(one)}: ${one.sent === 'receipt' ? words.receipt : words.none}; ${NO_ACKNOWLEDGEMENT[language][one.reason]}.`;
  });
  return [...new Set(lines)];
}

/** A message as its guide reads it, in lines; the first is empty. */
export function messageLines(
  { reference, type, version, guide, document }: ExplainedMessage,
  words: Words,
  language: Language,
): readonly string[] {
  const title = `${words.message} ${reference ?? '-'} ${type} ${version}, ${guide === null ? words.noGuide : `${words.guide} ${guide}`}`;
  if (guide === null) return ['', title];
  const { parties } = document;
  const names = ['buyer', 'supplier', 'deliverTo', 'invoicee'] as const;
  return [
    '',
    title,
    `  ${codeText(document.kind, language)} ${document.number ?? '-'} (${codeText(document.function ?? '-', language)}), ${words.date} ${document.date ?? '-'}, ` +
      `${words.delivery} ${document.requestedDelivery ?? '-'}, ${document.currency ?? '-'}`,
    ...names.flatMap((name) => partyLine(words[name], parties[name])),
    ...document.lines.map((line) => orderLine(line, words)),
  ];
}

const partyLine = (role: string, { id, name }: ExplainedParty): readonly string[] =>
  id === null && name === null ? [] : [`  ${role} ${[id, name].filter((part) => part !== null).join(' ')}`];

function orderLine(line: ExplainedLine, words: Words): string {
  const article = [line.gtin, line.supplierArticle, line.buyerArticle].filter((code) => code !== null).join(' / ');
  const basis =
    line.priceBasis === null ? '' : ` ${words.per} ${line.priceBasis.quantity} ${line.priceBasis.unit ?? ''}`;
  const price = line.price === null ? '' : ` ${words.at} ${line.price}${basis}`;
  const amount = `${line.quantity ?? '-'} ${line.unit ?? ''}${price}`.trimEnd();
  return `  ${words.line} ${line.number ?? '-'}: ${article || '-'} ${line.description ?? ''}: ${amount}`;
}

/** A finding in one line, with its place. */
export function findingLine(finding: Finding, language: Language): string {
  const place = finding.position === null ? '' : ` [${positionText(finding.position, language)}]`;
  return `  ${finding.code} ${codeText(finding.severity, language)}: ${render(finding, language, 'staff')}${place}`;
}

const findingLines = (findings: readonly Finding[], language: Language): readonly string[] =>
  findings.map((finding) => findingLine(finding, language));
