const UNSEEN = /<(script|style|head|title)\b[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->/gi;
const LINE_END = /<(?:br|\/p|\/div|\/tr|\/li|\/h[1-6]|\/table)\b[^>]*>/gi;
const CELL_END = /<\/t[dh]\b[^>]*>/gi;
const TAG = /<\/?[a-z!][^>]*>/gi;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', euro: '€', eacute: 'é', egrave: 'è', euml: 'ë', iuml: 'ï', ouml: 'ö',
  uuml: 'ü', auml: 'ä', ndash: '–', mdash: '—', hellip: '…', rsquo: '’', lsquo: '‘', middot: '·', bull: '•', times: '×', deg: '°',
}; // prettier-ignore

/** The words of a mail that is HTML alone, line by line, cells parted by tabs. They are shown as text: nothing of it is HTML any more. */
export const wordsOfHtml = (html: string): string =>
  html
    .replace(UNSEEN, '')
    .replace(/\s+/g, ' ')
    .replace(LINE_END, '\n')
    .replace(CELL_END, '\t')
    .replace(TAG, '')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, character)
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

function character(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
  const code = Number.parseInt(decimal ?? hex ?? '', decimal === undefined ? 16 : 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}
