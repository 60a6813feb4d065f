import type { ImapFlow } from 'imapflow';
import { ContactFault } from '../connections/contact';
import type { MailSettings } from './mail-settings';

/** Bytes that are asked for at a time. */
const CHUNK_BYTES = 1024 * 1024;
const GREETING_MS = 16_000;

/** A message that waits in the folder. */
export interface WaitingMail {
  readonly uid: number;
  /** Bytes, as the server counts them. */
  readonly size: number;
}

/** A message could not be fetched, while the mailbox itself is fine. The others are not its fault. */
class MessageFault extends Error {
  override readonly name = 'MessageFault';
}

/** One mailbox over IMAP (RFC 9051): the only code that fetches and moves its messages. Nothing is ever deleted. */
export class MailBox {
  private constructor(private readonly client: ImapFlow) {}

  /**
   * Logs in and opens the folder that is read.
   *
   * @param signal ends the connection, whatever it is doing
   * @throws ContactFault with a sentence for people; never with the password
   */
  static async open(settings: MailSettings, password: string, signal: AbortSignal): Promise<MailBox> {
    const { host, port, user, limits } = settings;
    // Loaded by who has a mailbox: it keeps several megabytes.
    const imapflow = await import('imapflow');
    const client = new imapflow.ImapFlow({
      host,
      port,
      secure: settings.tls === 'implicit',
      doSTARTTLS: settings.tls === 'starttls',
      tls: { minVersion: 'TLSv1.2', ...(settings.authority === undefined ? {} : { ca: settings.authority }) },
      auth: { user, pass: password },
      logger: false,
      disableAutoIdle: true,
      connectionTimeout: limits.waitMs,
      greetingTimeout: Math.min(limits.waitMs, GREETING_MS),
      socketTimeout: limits.waitMs,
      // A chunk, or a whole message of a server that knows nothing of chunks; and some words around it.
      maxLiteralSize: limits.messageBytes + CHUNK_BYTES,
      maxResponseSize: limits.messageBytes + 2 * CHUNK_BYTES,
    });
    // What goes wrong is told by the call that is under way.
    client.on('error', () => undefined);
    const end = (): void => client.close();
    signal.addEventListener('abort', end, { once: true });
    client.once('close', () => signal.removeEventListener('abort', end));
    try {
      signal.throwIfAborted();
      await client.connect();
      await client.mailboxOpen(settings.folder);
      return new MailBox(client);
    } catch (error) {
      client.close();
      throw sentenceOf(error, settings);
    }
  }

  /** How many messages lie in the folder. */
  get waiting(): number {
    return this.client.mailbox === false ? 0 : this.client.mailbox.exists;
  }

  /** Whether exactly one message can be moved: with MOVE, or by a copy and the removal of that one (UIDPLUS). */
  get canMove(): boolean {
    return this.client.capabilities.has('MOVE') || this.client.capabilities.has('UIDPLUS');
  }

  async folders(): Promise<readonly string[]> {
    return (await this.client.list()).map(({ path }) => path);
  }

  /** Makes the folders that are missing. */
  async makeFolders(names: readonly string[]): Promise<void> {
    const there = new Set(await this.folders());
    for (const name of names) if (!there.has(name)) await this.client.mailboxCreate(name);
  }

  /** The oldest messages in the folder, oldest first, but for those that somebody marked as deleted. @param most no more than these */
  async look(most: number): Promise<readonly WaitingMail[]> {
    const uids = await this.client.search({ deleted: false }, { uid: true });
    if (uids === false || uids === undefined) throw new Error('the server does not say what lies in the folder');
    const oldest = [...uids].sort((a, b) => a - b).slice(0, most);
    if (oldest.length === 0) return [];
    const found: WaitingMail[] = [];
    for await (const { uid, size } of this.client.fetch(oldest.join(','), { uid: true, size: true }, { uid: true }))
      found.push({ uid, size: size ?? 0 });
    return found.sort((a, b) => a.uid - b.uid);
  }

  /**
   * The bytes of a message as they are, piece by piece. They end where the server has no more, never where it falls silent. It stays unread.
   *
   * @throws MessageFault when the server does not give this one; another Error when the connection is gone
   */
  async *bytes({ uid, size }: WaitingMail): AsyncGenerator<Buffer> {
    for (let start = 0; ;) {
      const chunk = await this.chunk(uid, start);
      if (chunk.length > 0) yield chunk;
      start += chunk.length;
      // A server that knows nothing of pieces gives the whole at once.
      if (chunk.length === 0 || chunk.length > CHUNK_BYTES || (chunk.length < CHUNK_BYTES && start >= size)) return;
    }
  }

  /** @throws MessageFault when it was not moved; then it lies where it was */
  async move(uid: number, folder: string): Promise<void> {
    const moved = await this.client.messageMove(String(uid), folder, { uid: true });
    if (moved === false) throw new MessageFault(`it could not be moved to ${folder}`);
  }

  /** Whether the server can still be asked. */
  get usable(): boolean {
    return this.client.usable;
  }

  async close(): Promise<void> {
    await this.client.logout().catch(() => undefined);
    this.client.close();
  }

  private async chunk(uid: number, start: number): Promise<Buffer> {
    try {
      const query = { source: { start, maxLength: CHUNK_BYTES } };
      const message = await this.client.fetchOne(String(uid), query, { uid: true });
      if (message === false) throw new MessageFault('it is no longer there');
      return message.source ?? Buffer.alloc(0);
    } catch (error) {
      if (error instanceof MessageFault || !this.client.usable) throw error;
      throw new MessageFault(error instanceof Error ? error.message : 'it cannot be fetched');
    }
  }
}

/** A fault of the connection in words. The words of the server are left out: it may repeat what it was sent. */
function sentenceOf(error: unknown, { host, port, user, folder }: MailSettings): ContactFault {
  const { authenticationFailed, responseStatus, code, message } = error as {
    authenticationFailed?: boolean;
    responseStatus?: string;
    code?: string;
    message?: string;
  };
  if (authenticationFailed === true)
    return new ContactFault('log-in', `${host} does not let ${user} in: user or password is wrong`);
  if (responseStatus === 'NO' || responseStatus === 'BAD')
    return new ContactFault('folder', `${host} does not open the folder ${folder}`);
  return new ContactFault('connection', `${host}:${port} cannot be reached: ${code ?? message ?? 'unknown fault'}`, {
    cause: error,
  });
}
