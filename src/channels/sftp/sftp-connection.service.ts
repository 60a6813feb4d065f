import { Injectable, type OnModuleInit } from '@nestjs/common';
import { validate } from 'node-cron';
import type { Connection, ConnectionKind, Delivered, Delivery } from '../connections/connection';
import { ConnectionBook } from '../connections/connection-book.service';
import { HostKeyBook } from './host-key-book.service';
import { wantedNames } from './remote-files';
import { sftpSettings, type InboundFolder, type SftpSettings } from './settings';
import { SftpDelivery } from './sftp-delivery.service';
import { SftpDoor } from './sftp-door.service';
import { RemoteRefusal, tidyText } from './sftp-fault';
import type { SftpSession } from './sftp-session.client';

/** File names that a test shows of one folder. */
const MOST_NAMED = 5;

/** SFTP servers of partners. */
@Injectable()
export class SftpConnectionKind implements ConnectionKind, OnModuleInit {
  readonly name = 'sftp';
  readonly accountKind = 'sftp';
  readonly settings = sftpSettings.refine(({ schedule }) => validate(schedule), {
    path: ['schedule'],
    message: 'cron with five fields, or six with seconds first',
  });

  constructor(
    private readonly book: ConnectionBook,
    private readonly door: SftpDoor,
    private readonly hostKeys: HostKeyBook,
    private readonly delivery: SftpDelivery,
  ) {}

  onModuleInit(): void {
    this.book.register(this);
  }

  isFetched(connection: Connection): boolean {
    return this.door.settings(connection).inbound.length > 0;
  }

  deliver(connection: Connection, deliveries: readonly Delivery[]): Promise<Delivered> {
    return this.delivery.deliver(connection, deliveries);
  }

  async test(connection: Connection): Promise<readonly string[]> {
    const settings = this.door.settings(connection);
    const session = await this.door.open(connection);
    try {
      const { type, fingerprint } = session.hostKey;
      const known = (await this.hostKeys.list(connection.id)).find((key) => key.fingerprint === fingerprint);
      const since = known?.confirmedAt ? `confirmed ${known.confirmedAt.toISOString()}` : 'as the settings say';
      const lines = [
        `${settings.user}@${settings.host}:${settings.port}: let in; host key ${type} ${fingerprint}, ${since}`,
      ];
      for (const inbound of settings.inbound) lines.push(await lookIn(session, inbound));
      lines.push(...(await this.lookOut(session, settings)));
      return lines;
    } finally {
      await session.close();
    }
  }

  private async lookOut(session: SftpSession, { outbound }: SftpSettings): Promise<readonly string[]> {
    if (outbound === null) return ['answers: no outbound folder, nothing can be brought'];
    const said = await refusalOr(async () => `${(await session.list(outbound.folder)).files.length} files there`);
    return [`answers to ${outbound.folder}: ${said}`];
  }
}

async function lookIn(session: SftpSession, inbound: InboundFolder): Promise<string> {
  const said = await refusalOr(async () => {
    const { files, others } = await session.list(inbound.folder);
    const isWanted = wantedNames(inbound);
    const wanted = files.filter(({ name }) => isWanted(name));
    const named = wanted.slice(0, MOST_NAMED).map(({ name }) => tidyText(name));
    const more = wanted.length > MOST_NAMED ? ', ...' : '';
    const rest = others > 0 ? `; ${others} are no regular files and are left` : '';
    const would =
      wanted.length === 0
        ? 'nothing to fetch'
        : `would fetch ${wanted.length}${ruleOf(inbound)}: ${named.join(', ')}${more}`;
    return `${files.length} files, ${would}${rest}`;
  });
  return `from ${inbound.folder}: ${said}`;
}

function ruleOf({ complete }: InboundFolder): string {
  if (complete.rule === 'marker') return ` when the marker NAME${complete.suffix} is there`;
  return complete.rule === 'stable' ? ` when they stay the same for ${complete.seconds} s` : '';
}

/** A folder that is not there or may not be read is said, and the others are looked at all the same. */
async function refusalOr(act: () => Promise<string>): Promise<string> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof RemoteRefusal) return `NOT POSSIBLE, ${error.message}`;
    throw error;
  }
}
