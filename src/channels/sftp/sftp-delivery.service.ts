import { Injectable } from '@nestjs/common';
import { PermanentFault } from '../../platform';
import type { Connection, Delivered, Delivery } from '../connections/connection';
import { inParallel } from './pool';
import { joinRemote } from './remote-files';
import { SftpDoor } from './sftp-door.service';
import { isGone } from './sftp-fault';
import type { SftpSession } from './sftp-session.client';
import type { SftpSettings } from './settings';

/** Files that are written at the same time; they get their names one after the other. */
const AT_ONCE = 8;
/** However slowly a server answers, after this time the rest waits for the next attempt. */
const LONGEST_MS = 300_000;

/** What is left to do with a file after it was looked at and written. */
type Prepared = 'to be named' | 'there already' | { readonly fault: Error };

/** Brings answers to a partner's server: written under a temporary name, checked, and then named in one step. */
@Injectable()
export class SftpDelivery {
  constructor(private readonly door: SftpDoor) {}

  /** Never throws. */
  async deliver(connection: Connection, deliveries: readonly Delivery[]): Promise<Delivered> {
    const done: Delivery[] = [];
    let session: SftpSession | null = null;
    let deadline: NodeJS.Timeout | undefined;
    try {
      const { outbound } = this.door.settings(connection);
      if (outbound === null) throw new PermanentFault(`the connection ${connection.code} has no outbound folder`);
      const open = (session = await this.door.open(connection));
      deadline = setTimeout(() => open.cut(), LONGEST_MS);
      for (let i = 0; i < deliveries.length; i += AT_ONCE)
        await bring(open, outbound, deliveries.slice(i, i + AT_ONCE), done);
      return { done, fault: null };
    } catch (error) {
      return { done, fault: error instanceof Error ? error : new Error(String(error)) };
    } finally {
      clearTimeout(deadline);
      await session?.close();
    }
  }
}

type Outbound = NonNullable<SftpSettings['outbound']>;

/** Brings a few at a time and notes each as done when it has its name. Throws at the first that does not arrive. */
async function bring(
  session: SftpSession,
  outbound: Outbound,
  group: readonly Delivery[],
  done: Delivery[],
): Promise<void> {
  const prepared = await inParallel(group, AT_ONCE, (delivery) =>
    prepare(session, outbound, delivery).catch((error: unknown): Prepared => ({
      fault: error instanceof Error ? error : new Error(String(error)),
    })),
  );
  for (const [i, delivery] of group.entries()) {
    const state = prepared[i] ?? 'to be named';
    if (typeof state === 'object') throw state.fault;
    if (state === 'to be named') {
      const { temporary, target } = pathsOf(outbound, delivery);
      await session.replace(temporary, target);
    }
    done.push(delivery);
  }
}

/** Writes a file under its temporary name, unless the very same file is there from an attempt whose end we did not see. */
async function prepare(session: SftpSession, outbound: Outbound, delivery: Delivery): Promise<Prepared> {
  const { temporary, target } = pathsOf(outbound, delivery);
  const { body, fileName } = delivery;
  const there = await session.look(target).catch((error: unknown) => {
    if (isGone(error)) return null;
    throw error;
  });
  if (there !== null) {
    const bytes = there.size === body.length ? await session.read({ name: fileName, path: target, ...there }) : null;
    if (bytes?.equals(body) === true) return 'there already';
    throw new PermanentFault(`a file ${fileName} with other content is there already: it is not overwritten`);
  }
  await session.write(temporary, body);
  const written = await session.look(temporary);
  if (written.size !== body.length) throw new Error(`${fileName} did not arrive whole`);
  return 'to be named';
}

function pathsOf(outbound: Outbound, { fileName }: Delivery): { readonly temporary: string; readonly target: string } {
  const target = joinRemote(outbound.folder, fileName);
  return { target, temporary: target + outbound.temporarySuffix };
}
