import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { nothing, same, type Check } from './check';
import type { Endpoint } from './endpoint';
import { SFTP_CUSTOMER, WEBHOOK_CUSTOMER, type ChaosLoad } from './order-files';
import type { Remote } from './remote';

type Ask = (sql: string) => Promise<readonly string[]>;

/** An answer as a partner has it. */
export interface Answer {
  readonly partner: string;
  readonly file: string;
  readonly text: string;
}

/** Answers on the partners' own systems, each file name once. */
export function answersAtPartners(endpoint: Endpoint | null, remote: Remote | null): readonly Answer[] {
  const posted = [...(endpoint?.taken.values() ?? [])].map(({ file, text }) => ({ partner: WEBHOOK_CUSTOMER, file, text })); // prettier-ignore
  const brought = (remote?.brought ?? []).map((file) => ({ partner: SFTP_CUSTOMER, file: path.basename(file), text: readFileSync(file, 'latin1') })); // prettier-ignore
  // What is sent once more, for an order that came again, has the name and the bytes of the first time.
  return [...new Map([...posted, ...brought].map((answer) => [`${answer.partner} ${answer.file}`, answer])).values()];
}

/** What the partner with a web server got, by the ids of the deliveries. */
export async function endpointChecks(ask: Ask, { files }: ChaosLoad, endpoint: Endpoint): Promise<readonly Check[]> {
  const of = `JOIN partner p ON p.id = b.partner_id WHERE p.code = '${WEBHOOK_CUSTOMER}'`;
  const sent = await ask(`SELECT b.id::text AS x FROM outbox b ${of} AND b.state = 'delivered'`);
  const taken = [...endpoint.taken.values()];
  const theirs =
    await ask(`SELECT i.name AS x FROM outbox b JOIN reply r ON r.id = b.subject_id JOIN interchange i ON i.id = r.interchange_id
    ${of} AND b.kind = 'CONTRL' AND i.name LIKE 'order-%'`);
  const names = files.filter(({ customer }) => customer === WEBHOOK_CUSTOMER).map(({ bytes }) => digest(bytes));
  const nameOf = new Map(files.map(({ name, bytes }) => [name, digest(bytes)]));
  return [
    same('webhook: what was sent is what was taken, by id', sent, taken.map(({ id }) => id)),
    nothing('webhook: an id that came with other bytes', endpoint.changed),
    onceOrAgain('webhook: acknowledgements, one an arrival at most', names, theirs.map((name) => nameOf.get(name) ?? name)),
    nothing('webhook: a file name with two contents', twofold(taken)),
  ]; // prettier-ignore
}

/** What became of the files on the partner's SFTP server. */
export async function remoteChecks(ask: Ask, { files }: ChaosLoad, remote: Remote): Promise<readonly Check[]> {
  const laid = files.filter(({ channel }) => channel === 'sftp').map(({ name }) => name);
  const receipts = await ask(`SELECT r.name AS x FROM receipt r JOIN connection c ON c.account_id = r.account_id WHERE c.kind = 'sftp'`); // prettier-ignore
  return [
    nothing('SFTP: files left on the server', remote.waiting),
    same('SFTP: receipts, each file one', laid, receipts),
    nothing('SFTP: answers that have no name yet', remote.brought.filter((file) => !file.endsWith('.edi'))),
  ]; // prettier-ignore
}

/** Whether each file is kept as it was sent, whole. */
export async function keptWhole(ask: Ask, { files }: ChaosLoad): Promise<Check> {
  const kept =
    await ask(`SELECT r.name || ' ' || i.sha256 AS x FROM receipt r JOIN interchange i ON i.id = r.interchange_id
    WHERE r.name LIKE 'order-%'`);
  return same('bytes of each file as they were sent', files.map(({ name, bytes }) => `${name} ${digest(bytes)}`), kept); // prettier-ignore
}

const digest = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

function twofold(taken: readonly { readonly file: string; readonly text: string }[]): readonly string[] {
  const first = new Map<string, string>();
  for (const { file, text } of taken) if (!first.has(file)) first.set(file, text);
  return taken.filter(({ file, text }) => first.get(file) !== text).map(({ file }) => file);
}

/** Each name at least once, and never more often than expected. What comes again before its answer is made gets that one, and no copy of it. */
function onceOrAgain(name: string, expected: readonly string[], found: readonly string[]): Check {
  const [most, there] = [countsOf(expected), countsOf(found)];
  const missing = [...most.keys()].filter((one) => !there.has(one)).map((one) => `missing ${one}`);
  const strange = [...there]
    .filter(([one, n]) => n > (most.get(one) ?? 0))
    .map(([one, n]) => `again ${one}, ${n} times`);
  return { name, expected: most.size, found: there.size, wrong: [...missing, ...strange] };
}

function countsOf(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
