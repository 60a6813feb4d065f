import 'reflect-metadata';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { INestApplicationContext, LogLevel } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { randomUUID } from 'node:crypto';
import { UserService, type NewUser, type NewUserRefusal } from './access/services';
import { AppModule } from './app.module';
import { AccountBook, SigningService } from './channels/services';
import { makeDemo } from './demo';
import { QueueDesk } from './intake/services';
import { systemClock, type IsoDate, type JobKind } from './kernel';
import { ConfigService, type QueueState } from './platform/services';
import { balanceView, type BalanceView, type TrafficView } from './reports';
import { BalanceService, TrafficService } from './reports/services';

/**
 * Runs a command with the whole program behind it but none of its background work: it shares the database of a running program, and
 * starts one for itself when none runs.
 */
export async function withProgram<T>(command: (context: INestApplicationContext) => Promise<T>): Promise<T> {
  // eslint-disable-next-line no-restricted-properties -- a command is a tool whatever ROLE says; set before the settings are read
  Object.assign(process.env, { ROLE: 'tool' });
  const levels: LogLevel[] = ['error', 'warn'];
  const options = { abortOnError: false, logger: levels };
  const context = await NestFactory.create(AppModule, options);
  await context.init();
  try {
    return await command(context);
  } finally {
    await context.close();
  }
}

/** `ingest FILE...`: brings files in over the staff account; the running program reads them. */
export async function ingest(files: readonly string[]): Promise<readonly string[]> {
  return withProgram(async (context) => {
    const accountId = await context.get(AccountBook).forStaff(null);
    if (accountId === null) throw new Error('The staff account is missing; has the database been migrated?');
    const { limits } = context.get(ConfigService);
    const lines: string[] = [];
    for (const file of files) {
      // Looked at first: one file that is not there must not keep the others out.
      const status = await stat(file).catch(() => null);
      if (status?.isFile() !== true) {
        lines.push(`${file}: refused, there is no such file`);
        continue;
      }
      const arrival = { accountId, arrivalKey: `cli ${randomUUID()}`, name: path.basename(file), receivedBy: null };
      const receipt = await context.get(SigningService).signFor(arrival, createReadStream(file), limits.fileBytes);
      if (!receipt.ok) lines.push(`${file}: refused, ${receipt.error.reason}`);
      else
        lines.push(
          `${file}: interchange ${receipt.value.interchangeId ?? ''}${receipt.value.duplicate ? ' (came before)' : ''}`,
        );
    }
    return lines;
  });
}

/** `migrate`: opening the database migrates it; this says what it is at. */
export async function migrate(): Promise<void> {
  await withProgram(() => Promise.resolve());
}

/** `balance`: what arrived on a day and what became of it. Null when there is no such partner. */
export async function balance(day: IsoDate, partner: string | null): Promise<BalanceView | null> {
  const taken = await withProgram((context) => context.get(BalanceService).take(day, partner));
  return taken === null ? null : balanceView(taken, partner);
}

/** `silence`: what partners sent against what they usually send. */
export const silence = (): Promise<TrafficView | null> =>
  withProgram((context) => context.get(TrafficService).show(systemClock.now(), null));

/** `demo`: the demo company, into an empty database. False when it is not empty. */
export const demo = (): Promise<boolean> => withProgram(makeDemo);

const USER_REFUSALS: Readonly<Record<NewUserRefusal, string>> = {
  'bad-name': 'A name is made of letters, digits and . _ @ -, 64 at most.',
  'name-taken': 'There is somebody with this name already.',
  'password-too-short': 'The password is too short: 12 characters or more.',
  'password-too-long': 'The password is too long: 200 characters at most.',
};

/** `user NAME`: makes somebody who can log in. @returns why not, in words; null when it is done */
export async function makeUser(user: NewUser): Promise<string | null> {
  const made = await withProgram((context) => context.get(UserService).create(user));
  return made.ok ? null : USER_REFUSALS[made.error];
}

/** `queues`: what is in them. */
export const queues = (): Promise<readonly QueueState[]> => withProgram((context) => context.get(QueueDesk).list());

/** `queues pause|resume|retry KIND`. @returns how much work got another chance, of a retry */
export async function actOnQueue(action: 'pause' | 'resume' | 'retry', kind: JobKind): Promise<number> {
  return withProgram(async (context) => (await context.get(QueueDesk)[action](kind, null)) ?? 0);
}
