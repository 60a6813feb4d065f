import { readFile } from 'node:fs/promises';
import { describeContact, dropRoot, hostKeyFingerprint } from './channels';
import {
  AccountBook,
  ConnectionBook,
  ContactBook,
  HostKeyBook,
  MailRepository,
  type NewConnection,
} from './channels/services';
import { withProgram } from './cli-database';
import type { Tx } from './platform';
import { ConfigService, Database, SecretStore, UnitOfWork } from './platform/services';

/** Stores a secret. @returns null, or what is wrong */
export async function setSecret(name: string, secret: Buffer): Promise<string | null> {
  if (!/^[a-z0-9][a-z0-9-]{0,39}$/.test(name))
    return 'A name is 1 to 40 of a-z, 0-9 and hyphens, and begins with no hyphen.';
  if (secret.length === 0) return 'There was nothing on standard input.';
  await withProgram((context) => context.get(UnitOfWork).run((tx) => context.get(SecretStore).set(tx, name, secret)));
  return null;
}

export const listSecrets = (): Promise<readonly string[]> =>
  withProgram(async (context) =>
    (await context.get(SecretStore).list()).map(({ name, updatedAt }) => `${name}  ${updatedAt.toISOString()}`),
  );

/** @returns null, or why it was not removed */
export const removeSecret = (name: string): Promise<string | null> =>
  withProgram(async (context) => {
    const removed = await context.get(UnitOfWork).run((tx) => context.get(SecretStore).remove(tx, name));
    return removed ? null : `There is no secret ${name}, or a connection or an ERP needs it.`;
  });

/** Writes a connection down; its settings come from a file of JSON. @returns sentences that say what is wrong; none when nothing is */
export async function setConnection(
  wanted: Omit<NewConnection, 'settings'> & { readonly settingsFile: string },
): Promise<readonly string[]> {
  const { settingsFile, ...rest } = wanted;
  let settings: unknown;
  try {
    settings = JSON.parse(await readFile(settingsFile, 'utf8'));
  } catch (error) {
    return [`${settingsFile}: ${error instanceof Error ? error.message : 'cannot be read'}`];
  }
  return withProgram(async (context) => {
    const saved = await context.get(ConnectionBook).save({ ...rest, settings });
    return saved.ok ? [] : saved.error;
  });
}

/** What is fetched from has a second line, that says how that goes. */
export const listConnections = (): Promise<readonly string[]> =>
  withProgram(async (context) => {
    const book = context.get(ConnectionBook);
    const contacts = await context.get(ContactBook).all();
    return (await book.list()).flatMap((connection) => {
      const { id, code, kind, active, settings } = connection;
      const line = `${code}  ${kind}${active ? '' : '  switched off'}  ${JSON.stringify(settings)}`;
      if (book.kind(kind).isFetched?.(connection) !== true) return [line];
      return [line, `  fetched: ${describeContact(contacts.get(id) ?? null)}`];
    });
  });

/** Goes there and looks. @returns what it saw, and whether it got that far */
export const testConnection = (code: string): Promise<{ readonly ok: boolean; readonly lines: readonly string[] }> =>
  withProgram(async (context) => {
    const book = context.get(ConnectionBook);
    const connection = await book.find(code);
    if (connection === null) return { ok: false, lines: [`There is no connection ${code}.`] };
    try {
      return { ok: true, lines: await book.kind(connection.kind).test(connection) };
    } catch (error) {
      return { ok: false, lines: [error instanceof Error ? error.message : String(error)] };
    }
  });

/**
 * Shows which host keys a server has shown, or confirms one.
 *
 * @param fingerprint the one to be confirmed; null: nothing is changed
 */
export const confirmHostKey = (
  code: string,
  fingerprint: string | null,
): Promise<{ readonly ok: boolean; readonly lines: readonly string[] }> =>
  withProgram(async (context) => {
    const connection = await context.get(ConnectionBook).find(code);
    if (connection?.kind !== 'sftp') return { ok: false, lines: [`There is no SFTP connection ${code}.`] };
    const keys = context.get(HostKeyBook);
    if (fingerprint === null) return { ok: false, lines: shownKeys(code, await keys.list(connection.id)) };
    if (!hostKeyFingerprint.safeParse(fingerprint).success)
      return { ok: false, lines: ['A fingerprint is SHA256: and 43 characters, as ssh-keygen -l prints it.'] };
    await keys.confirm(connection.id, fingerprint, null);
    return { ok: true, lines: [`The host key of ${code} is ${fingerprint} from now on.`] };
  });

function shownKeys(
  code: string,
  keys: readonly { readonly fingerprint: string; readonly type: string | null; readonly state: string }[],
): readonly string[] {
  if (keys.length === 0) return [`Nobody has gone to ${code} yet: "connection test ${code}" does.`];
  const lines = keys.map(({ fingerprint, type, state }) => `${state}  ${type ?? ''}  ${fingerprint}`);
  return [
    ...lines,
    'Ask the partner for the fingerprint of his server by another way, by telephone for one. Only when it is the same, confirm it:',
    `connection confirm-host-key ${code} --fingerprint SHA256:...`,
  ];
}

/** @param connectionCode null: the partner's out folder. @returns null, or what is wrong */
export const setRoute = (partnerCode: string, connectionCode: string | null): Promise<string | null> =>
  withProgram((context) => context.get(ConnectionBook).route(partnerCode, connectionCode));

/** @returns where the partner's own drop folder is; null when there is no such partner */
export const giveFolder = (partnerCode: string): Promise<string | null> =>
  withProgram(async (context) => {
    const account = await context.get(AccountBook).forFolder(partnerCode);
    return account === null ? null : dropRoot(context.get(ConfigService).values.dataDir, partnerCode);
  });

/** @param sender an address, or @ and a domain. @returns null, or what is wrong */
export async function setMailAddress(partnerCode: string, sender: string): Promise<string | null> {
  const wanted = sender.toLowerCase();
  if (!/^[^@\s]*@[^@\s]+\.[^@\s]+$/.test(wanted)) return 'An address is name@domain, or @domain for all of a domain.';
  return withProgram(async (context) => {
    const known = await context
      .get(UnitOfWork)
      .run((tx) => context.get(MailRepository).setAddress(tx, partnerCode, wanted));
    return known ? null : `There is no partner ${partnerCode}.`;
  });
}

/** @returns null, or why it was not removed */
export const removeMailAddress = (sender: string): Promise<string | null> =>
  withProgram(async (context) => {
    const remove = (tx: Tx) => context.get(MailRepository).removeAddress(tx, sender.toLowerCase());
    return (await context.get(UnitOfWork).run(remove)) ? null : `Nobody has the address ${sender}.`;
  });

export const listMailAddresses = (): Promise<readonly string[]> =>
  withProgram(async (context) =>
    (await context.get(MailRepository).addresses(context.get(Database))).map(
      ({ partnerCode, sender }) => `${partnerCode}  ${sender}`,
    ),
  );
