import { ContactFault } from '../connections/contact';

/**
 * Why nothing can be done on a server at the moment. `host-key`: not confirmed, or another. `log-in`: we are not let in. `connection`: not
 * reached, or cut off. `folder`: none of those that we fetch from can be read.
 */
export class SftpFault extends ContactFault<'host-key' | 'log-in' | 'connection' | 'folder'> {
  override readonly name = 'SftpFault';
}

/** The server refuses one operation: this file or folder only, the others are not its fault. */
export class RemoteRefusal extends Error {
  override readonly name = 'RemoteRefusal';

  constructor(
    /** Status code of SSH_FXP_STATUS (draft-ietf-secsh-filexfer-02, section 7). */
    readonly code: number,
    message: string,
  ) {
    super(message);
  }
}

const NO_SUCH_FILE = 2;
const PERMISSION_DENIED = 3;
const NO_CONNECTION = 6;
const CONNECTION_LOST = 7;

export const isGone = (error: unknown): boolean => error instanceof RemoteRefusal && error.code === NO_SUCH_FILE;

const WORDS: Readonly<Record<number, string>> = {
  [NO_SUCH_FILE]: 'there is no such file or folder',
  [PERMISSION_DENIED]: 'no permission',
};

/** A text of the other side or of the library, on one line and short: it may hold anything. */
export const tidyText = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, 200);

/** What an error of an operation means: the status that the server gave, or the end of the connection. */
export function operationFault(what: string, error: unknown): SftpFault | RemoteRefusal {
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
  const text = tidyText(typeof message === 'string' ? message : 'unknown error');
  if (typeof code !== 'number' || code === NO_CONNECTION || code === CONNECTION_LOST)
    return new SftpFault('connection', `the connection ended during "${tidyText(what)}": ${text}`);
  return new RemoteRefusal(code, `${tidyText(what)}: ${WORDS[code] ?? text}`);
}
