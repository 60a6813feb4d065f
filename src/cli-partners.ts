import { parseArgs } from 'node:util';
import type * as ConnectionCommands from './cli-connections';
import { everything, parse, print, UsageError } from './cli-terminal';

export const CONNECTION_USAGE =
  'connection set CODE --kind sftp|mail|webhook [--partner CODE] [--secret NAME] [--off] --settings FILE | connection list | connection test CODE | connection confirm-host-key CODE [--fingerprint SHA256:...]';
export const MAIL_ADDRESS_USAGE = 'mail-address set PARTNER ADDRESS | mail-address list | mail-address remove ADDRESS';

/** Loaded only when it is asked for, for it brings the whole program with it. */
export const connections = (): Promise<typeof ConnectionCommands> => import('./cli-connections');

export async function secret([action, name, ...more]: readonly string[]): Promise<number> {
  const commands = await connections();
  if (action === 'list') {
    await print((await commands.listSecrets()).map((line) => `${line}\n`).join(''));
    return 0;
  }
  if (name === undefined || more.length > 0 || (action !== 'set' && action !== 'remove'))
    throw new UsageError('secret set NAME | secret list | secret remove NAME');
  const refusal = action === 'set' ? await commands.setSecret(name, await everything(process.stdin)) : await commands.removeSecret(name); // prettier-ignore
  if (refusal !== null) throw new UsageError(refusal);
  await print(action === 'set' ? `${name} is stored.\n` : `${name} is removed.\n`);
  return 0;
}

export async function connection(args: readonly string[]): Promise<number> {
  const options = { kind: { type: 'string' }, partner: { type: 'string' }, secret: { type: 'string' }, settings: { type: 'string' }, off: { type: 'boolean' }, fingerprint: { type: 'string' } } as const; // prettier-ignore
  const { values, positionals } = parse(
    () => parseArgs({ args: [...args], options, allowPositionals: true }),
    CONNECTION_USAGE,
  );
  const [action, code] = positionals;
  const commands = await connections();
  if (action === 'list') {
    await print((await commands.listConnections()).map((line) => `${line}\n`).join(''));
    return 0;
  }
  if ((action === 'test' || action === 'confirm-host-key') && code !== undefined) {
    const { ok, lines } = await (action === 'test'
      ? commands.testConnection(code)
      : commands.confirmHostKey(code, values.fingerprint ?? null));
    await print(lines.map((line) => `${line}\n`).join(''));
    return ok ? 0 : 1;
  }
  const { kind, settings: settingsFile, partner, secret: secretName, off } = values;
  if (action !== 'set' || code === undefined || kind === undefined || settingsFile === undefined)
    throw new UsageError(CONNECTION_USAGE);
  const wrong = await commands.setConnection({
    code,
    kind,
    settingsFile,
    partnerCode: partner ?? null,
    secretName: secretName ?? null,
    active: off !== true,
  });
  if (wrong.length > 0) throw new UsageError(wrong.join('\n'));
  await print(`${code} is written down. "connection test ${code}" goes there and looks.\n`);
  return 0;
}

export async function mailAddress([action, first, second]: readonly string[]): Promise<number> {
  const commands = await connections();
  if (action === 'list') {
    await print((await commands.listMailAddresses()).map((line) => `${line}\n`).join(''));
    return 0;
  }
  const isSet = action === 'set' && first !== undefined && second !== undefined;
  if (!isSet && (action !== 'remove' || first === undefined || second !== undefined))
    throw new UsageError(MAIL_ADDRESS_USAGE);
  const refusal = isSet ? await commands.setMailAddress(first, second) : await commands.removeMailAddress(first);
  if (refusal !== null) throw new UsageError(refusal);
  await print(isSet ? `Mail from ${second} is of ${first}.\n` : `${first} is of nobody any more.\n`);
  return 0;
}
