/** One statement of a mail server about a message: what it tried, what came of it, and of what (RFC 8601, 2.2). */
interface ResultInfo {
  readonly method: string;
  readonly result: string;
  readonly properties: ReadonlyMap<string, string>;
}

const METHOD = /^\s*([a-z0-9-]+)\s*(?:\/\s*\d+\s*)?=\s*([a-z0-9-]+)/i;
const PROPERTY = /([a-z]+)\s*\.\s*([a-z0-9_-]+)\s*=\s*("(?:[^"\\]|\\.)*"|[^\s;"]+)/gi;

/** A header without its comments, in the pieces between semicolons. Quoted text is left whole. */
function piecesOf(value: string): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  let [depth, quoted] = [0, false];
  for (let i = 0; i < value.length; i++) {
    const sign = value.charAt(i);
    if (sign === '\\' && (quoted || depth > 0)) {
      if (depth === 0) piece += sign + value.charAt(i + 1);
      i++;
    } else if (sign === '"' && depth === 0) {
      quoted = !quoted;
      piece += sign;
    } else if (sign === '(' && !quoted) depth++;
    else if (sign === ')' && !quoted && depth > 0) depth--;
    else if (sign === ';' && !quoted && depth === 0) {
      pieces.push(piece);
      piece = '';
    } else if (depth === 0) piece += sign;
  }
  return [...pieces, piece];
}

const unquoted = (value: string): string =>
  (value.startsWith('"') ? value.slice(1, -1).replace(/\\(.)/g, '$1') : value).toLowerCase();

function infoOf(piece: string): ResultInfo | null {
  const [head, method = '', result = ''] = METHOD.exec(piece) ?? [];
  if (head === undefined) return null;
  const properties = new Map<string, string>();
  for (const [, type = '', name = '', value = ''] of piece.slice(head.length).matchAll(PROPERTY))
    properties.set(`${type}.${name}`.toLowerCase(), unquoted(value));
  return { method: method.toLowerCase(), result: result.toLowerCase(), properties };
}

/** Who holds a domain also holds those below it, so its signature speaks for them; the other way round it does not. */
const covers = (signer: string, domain: string): boolean =>
  signer.includes('.') && (domain === signer || domain.endsWith(`.${signer}`));

function vouches({ method, result, properties }: ResultInfo, domain: string): boolean {
  if (result !== 'pass') return false;
  if (method === 'dmarc') return (properties.get('header.from') ?? domain) === domain;
  if (method !== 'dkim') return false;
  const signer = properties.get('header.d') ?? properties.get('header.i')?.replace(/^.*@/, '') ?? '';
  return covers(signer, domain);
}

/**
 * Whether a trusted mail server says that a message comes from the domain of its From: dmarc=pass, or dkim=pass of a signature in that
 * domain or one above it. Only the first header of that server counts: it put its own above everything that the sender wrote.
 *
 * @param headers the values of all Authentication-Results headers, first one first
 * @param authservId whose word is taken, in small letters
 * @param domain of the From address, in small letters
 */
export function isAuthenticated(headers: readonly string[], authservId: string, domain: string): boolean {
  for (const header of headers) {
    const [server = '', ...pieces] = piecesOf(header);
    const [id = ''] = server.trim().split(/\s+/);
    if (unquoted(id) !== authservId) continue;
    return pieces.some((piece) => {
      const info = infoOf(piece);
      return info !== null && vouches(info, domain);
    });
  }
  return false;
}
