import type { CaseMail, MailTable } from '../../kernel';

/** What people write, ready to leave. */
export interface WrittenMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId: string;
  readonly answersTo: string | null;
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const plain = (text: string): string => text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);

/** A table in letters: columns as wide as their widest value. */
function tableAsText({ head, rows }: MailTable): string {
  const widths = head.map((word, n) => Math.max(word.length, ...rows.map((row) => (row[n] ?? '').length)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, n) => cell.padEnd(widths[n] ?? 0))
      .join('  ')
      .trimEnd();
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

function tableAsHtml({ head, rows }: MailTable): string {
  const style = 'border:1px solid #999;padding:4px 8px;text-align:left';
  const cells = (row: readonly string[], tag: 'th' | 'td'): string =>
    `<tr>${row.map((cell) => `<${tag} style="${style}">${plain(cell)}</${tag}>`).join('')}</tr>`;
  return `<table style="border-collapse:collapse">${cells(head, 'th')}${rows.map((row) => cells(row, 'td')).join('')}</table>`;
}

/** A mail of the desk as it leaves: as text, and as markup in which nothing of what was typed is any. */
export function writtenMail({ address, subject, body, lines, messageId, answersTo, language }: CaseMail): WrittenMail {
  const paragraphs = plain(body).replace(/\r?\n/g, '<br>\n');
  return {
    ...{ to: address, subject, messageId, answersTo },
    text: lines === null ? body : `${body}\n\n${tableAsText(lines)}\n`,
    html: `<!doctype html><html lang="${language}"><body style="font-family:sans-serif"><p>${paragraphs}</p>${lines === null ? '' : tableAsHtml(lines)}</body></html>`,
  };
}
