import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { backoffMs } from '../../platform';
import { ConfigService } from '../../platform/services';
import type { Connection } from '../connections/connection';
import { ContactBook } from '../connections/contact-book.service';
import { SigningService } from '../signing.service';
import { Patience } from './patience.service';
import type { InboundFolder } from './settings';
import { SftpDoor } from './sftp-door.service';
import { RemoteRefusal, SftpFault } from './sftp-fault';
import { SftpFetch, type FetchCount, type FolderMemory } from './sftp-fetch.service';
import type { SftpSession } from './sftp-session.client';

/** How often one run goes to a server that cannot be reached or hangs up. */
const ATTEMPTS = 3;
const MINUTE_MS = 60_000;
/** Files that the record of a run names. */
const MOST_NAMED = 5;

/** Looks through the folders of one server. What it stored stays stored whatever breaks afterwards; the next look goes on from there. */
@Injectable()
export class SftpRunner {
  private readonly log = new Logger('Sftp');
  private readonly patience = new Patience(Math.random);
  private readonly memories = new Map<string, FolderMemory>();

  constructor(
    private readonly door: SftpDoor,
    private readonly signing: SigningService,
    private readonly config: ConfigService,
    private readonly contacts: ContactBook,
  ) {}

  /**
   * @param stopping no further file is begun when it is aborted
   * @returns a few words for the record
   * @throws SftpFault when the server cannot be used
   */
  async run(connection: Connection, stopping: AbortSignal): Promise<string> {
    const { code } = connection;
    const until = this.patience.restsUntil(code, performance.now());
    if (until !== null)
      return `left alone for ${Math.ceil((until - performance.now()) / 1_000)} seconds more: it was found closed`;
    const total: FetchCount = { stored: 0, refused: 0, others: 0, left: [] };
    const late = AbortSignal.timeout(this.door.settings(connection).limits.runMinutes * MINUTE_MS);
    const signal = AbortSignal.any([stopping, late]);
    for (let attempt = 1; ; attempt++) {
      try {
        const isOpen = await this.visit(connection, total, signal);
        this.patience.succeeded(code);
        await (isOpen ? this.contacts.succeeded(connection.id) : this.contacts.failed(connection.id, noFolder(total)));
        break;
      } catch (error) {
        // A host key and a refused log-in do not mend themselves in a second.
        const isWorthIt = error instanceof SftpFault && error.kind === 'connection' && attempt < ATTEMPTS;
        if (isWorthIt && !signal.aborted) {
          this.log.warn(`${code}: ${error.message}; trying again`);
          await pause(backoffMs(attempt, Math.random()), signal);
        }
        if (isWorthIt && !signal.aborted) continue;
        if (error instanceof SftpFault && error.kind !== 'host-key')
          this.patience.failed(code, error.kind === 'log-in', performance.now());
        await this.noteFault(connection, total, error, stopping);
        throw error;
      }
    }
    for (const line of total.left) this.log.warn(`${code}: ${line}`);
    return describe(total);
  }

  /** A run that ends because we stop says nothing of the server, and one that brought something says that it is there. */
  private async noteFault({ id }: Connection, total: FetchCount, error: unknown, stopping: AbortSignal): Promise<void> {
    if (total.stored > 0) await this.contacts.succeeded(id);
    else if (!stopping.aborted) await this.contacts.failed(id, error);
  }

  /** @returns false when the server refuses every folder */
  private async visit(connection: Connection, total: FetchCount, signal: AbortSignal): Promise<boolean> {
    const settings = this.door.settings(connection);
    const session = await this.door.open(connection);
    const cut = (): void => {
      // The files in hand get their receipts; whoever does not answer by then is cut off.
      setTimeout(() => session.cut(), this.config.limits.drainMs / 2).unref();
    };
    signal.addEventListener('abort', cut, { once: true });
    try {
      // What is left at the last visit counts.
      total.left.length = total.others = 0;
      let refused = 0;
      for (const inbound of settings.inbound) {
        if (signal.aborted) break;
        const most = settings.limits.filesARun - total.stored;
        if (!(await this.look(connection, inbound, { session, total, most, signal }))) refused += 1;
      }
      return refused === 0 || refused < settings.inbound.length;
    } finally {
      signal.removeEventListener('abort', cut);
      await session.close();
    }
  }

  /** @returns false when the server refuses the folder */
  private async look(
    connection: Connection,
    inbound: InboundFolder,
    visit: { session: SftpSession; total: FetchCount; most: number; signal: AbortSignal },
  ): Promise<boolean> {
    const { session, total, most, signal } = visit;
    if (connection.accountId === null) throw new Error(`The connection ${connection.code} has no account`);
    const account = { accountId: connection.accountId, memory: this.memoryOf(connection.id, inbound.folder) };
    const fetch = new SftpFetch(session, inbound, account, this.signing, this.config.limits);
    try {
      await fetch.run(most, (seconds) => pause(seconds * 1_000, signal), signal);
      return true;
    } catch (error) {
      // A folder that is not there or may not be read keeps nobody from the next one.
      if (!(error instanceof RemoteRefusal)) throw error;
      total.left.push(error.message);
      return false;
    } finally {
      total.stored += fetch.count.stored;
      total.refused += fetch.count.refused;
      total.others += fetch.count.others;
      total.left.push(...fetch.count.left);
    }
  }

  private memoryOf(connectionId: string, folder: string): FolderMemory {
    const key = `${connectionId} ${folder}`;
    const known = this.memories.get(key) ?? { stuck: new Set(), emptySince: new Map() };
    this.memories.set(key, known);
    return known;
  }
}

const noFolder = ({ left }: FetchCount): SftpFault => new SftpFault('folder', left.join('; '));

function describe({ stored, refused, others, left }: FetchCount): string {
  const parts = [
    `${stored} stored`,
    ...(refused > 0 ? [`${refused} refused`] : []),
    ...(others > 0 ? [`${others} no regular files`] : []),
  ];
  if (left.length === 0) return parts.join(', ');
  const named = left.slice(0, MOST_NAMED).join('; ');
  return `${parts.join(', ')}, ${left.length} left: ${named}${left.length > MOST_NAMED ? '; ...' : ''}`;
}

/** Waits, or until the signal. */
const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  sleep(ms, undefined, { signal }).catch(() => undefined);
