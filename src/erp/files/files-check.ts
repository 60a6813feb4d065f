import path from 'node:path';
import { ErpFault, type ErpCheck } from '../port';
import { chooseAll, namesOfFeed, type TheirFile } from './file-choice';
import { UNREADABLE } from './file-news';
import { isMisread, shown } from './csv-text';
import { joined, namesOf } from './file-store';
import type { Feed } from './files-settings';
import { rowsIn } from './formats';
import { TEMPORARY } from './order-ledger';
import { CHECKED } from './order-sweep';
import { archivedFiles, type Exchange } from './their-files';

/* What is looked at before the files of an ERP are relied upon. What is put somewhere to see whether that goes is taken away again. */

const good = (nl: string, en: string): ErpCheck => ({ ok: true, nl, en });
const bad = (nl: string, en: string): ErpCheck => ({ ok: false, nl, en });

export async function checkAll(exchange: Exchange): Promise<readonly ErpCheck[]> {
  const { settings, store } = exchange;
  const { master, answers, orders } = settings.folders;
  const checks: ErpCheck[] = [];
  try {
    // Before anything else, and once: who is not let in is locked out after a few attempts more.
    if (!(await store.isThere('.'))) return [checkOfMissing(exchange, '.')];
    const lacking = new Set<string>();
    for (const folder of new Set([master, answers, orders].filter((one) => one !== null))) {
      if (await isThere(exchange, folder)) continue;
      lacking.add(folder);
      checks.push(checkOfMissing(exchange, folder));
    }
    const isThereToo = (folder: string | null): folder is string => folder !== null && !lacking.has(folder);
    for (const folder of new Set([master, answers].filter(isThereToo))) checks.push(await checkFolder(exchange, folder));
    if (isThereToo(orders)) checks.push(...(await checkWork(exchange, orders)));
    if (isThereToo(master)) for (const feed of settings.feeds) checks.push(...(await checkFeed(exchange, feed, master)));
    if (isThereToo(answers)) checks.push(...(await checkAnswers(exchange, answers)));
  } catch (error) {
    // A server that is away, or a log-in that is refused, hides everything behind it.
    if (!(error instanceof ErpFault)) throw error;
    checks.push(checkOfFault(error));
  }
  return checks;
} // prettier-ignore

/** As an administrator finds it. */
const placeOf = ({ settings: { where } }: Exchange, folder: string): string =>
  where.kind === 'folder' ? path.posix.join(where.path, folder) : `${joined(where.path, folder)} (${where.host})`;

/** Whose rights they are. */
const userOf = ({ settings: { where } }: Exchange): { readonly nl: string; readonly en: string } =>
  where.kind === 'sftp'
    ? { nl: `gebruiker ${where.user}`, en: `the user ${where.user}` }
    : { nl: 'de gebruiker waaronder dit programma draait', en: 'the user as whom this program runs' };

function checkOfMissing(exchange: Exchange, folder: string): ErpCheck {
  const place = placeOf(exchange, folder);
  const name = folder === '.' ? '"where"' : '"folders"';
  return bad(
    `De map ${place} is er niet. Maak haar aan, of zet onder ${name} hoe zij heet; hoofdletters tellen.`,
    `There is no folder ${place}. Make it, or say under ${name} what it is called; capitals count.`,
  );
}

function checkOfFault({ kind, words }: ErpFault): ErpCheck {
  const [nl, en] = {
    away: ['De plek met de bestanden antwoordt niet. Kijk adres en poort na, en of hij aanstaat.', 'The place with the files does not answer. See to address and port, and whether it runs.'],
    busy: ['Een bestand werd juist geschreven. Probeer het zo nog eens.', 'A file was being written. Try again in a moment.'],
    access: ['Wij worden niet toegelaten. Kijk naam, sleutel of wachtwoord, hostsleutel en rechten na.', 'We are not let in. See to name, key or password, host key and rights.'],
    strange: ['Wat er staat, past niet bij de instellingen. Kijk mappen en kolommen na.', 'What is there does not fit the settings. See to folders and columns.'],
  }[kind]; // prettier-ignore
  return bad(`${nl ?? ''} (${words.nl})`, `${en ?? ''} (${words.en})`);
}

/** A fault of one folder or file hides no other. @param folders of which it can be @throws ErpFault that is about all */
async function orFault(exchange: Exchange, folders: readonly string[], act: () => Promise<readonly ErpCheck[]>): Promise<readonly ErpCheck[]> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof ErpFault) || error.kind === 'away') throw error;
    if (error.kind !== 'access') return [checkOfFault(error)];
    const [places, user] = [folders.map((folder) => placeOf(exchange, folder)).join(', '), userOf(exchange)];
    return [bad(`Geef ${user.nl} lees- en schrijfrechten in ${places}: hij mag daar niet wat nodig is. (${error.words.nl})`, `Give ${user.en} the rights to read and to write in ${places}: it may not do there what is needed. (${error.message})`)];
  }
} // prettier-ignore

/** Whether a folder is there; one that we may not look for is told of by what is done in it. */
const isThere = async ({ store }: Exchange, folder: string): Promise<boolean> =>
  store.isThere(folder).catch((error: unknown) => {
    if (error instanceof ErpFault && error.kind === 'access') return true;
    throw error;
  });

async function checkFolder(exchange: Exchange, folder: string): Promise<ErpCheck> {
  const { store, settings, unique } = exchange;
  const [check] = await orFault(exchange, [folder], async () => {
    const count = (await store.list(folder)).length;
    // What was read is taken out of it: a name that says "not yet" is read by nobody.
    const trial = `${folder}/${CHECKED}${unique()}.tmp`;
    if (settings.afterReading.do === 'archive') {
      await store.write(trial, Buffer.from('check'));
      await store.remove(trial);
    }
    return [good(`Map ${folder}: ${count} bestanden te lezen.`, `Folder ${folder}: ${count} files can be read.`)];
  });
  return check ?? bad(`Map ${folder}`, `Folder ${folder}`);
}

/** That what we write in one folder can get its name in the other, in one step, and that of two who want one name one gets it. */
async function checkWork(exchange: Exchange, orders: string): Promise<readonly ErpCheck[]> {
  const { store, settings, unique } = exchange;
  const { work } = settings.folders;
  return orFault(exchange, [work, orders], async () => {
    const [first, second, claimed] = [1, 2, 3].map(() => `${work}/${TEMPORARY}${unique()}`) as [string, string, string];
    // A name that says "not yet": no ERP takes it.
    const visible = `${orders}/${CHECKED}${unique()}.tmp`;
    try {
      for (const folder of [first, second]) {
        await store.makeFolder(folder);
        await store.write(`${folder}/file`, Buffer.from('check'));
      }
      const claims = [await store.claim(first, claimed), await store.claim(second, claimed)];
      if (claims.join() !== 'claimed,taken')
        return [bad(`Map ${work}: twee exporteurs zouden dezelfde naam kunnen krijgen. Orders zouden dubbel kunnen gaan: gebruik een ander bestandssysteem.`, `Folder ${work}: two exporters could get the same name. Orders could go twice: use another file system.`)]; // prettier-ignore
      if ((await store.move(`${claimed}/file`, visible)) === 'in-steps')
        return [bad(`De server kan een bestand niet in één stap verplaatsen (hij biedt posix-rename@openssh.com niet aan). Wordt hij of een exporteur juist dan gestopt, dan kan een order twee keer bij de ERP komen. Laat de beheerder die uitbreiding aanzetten, of wissel uit via een map.`, `The server cannot move a file in one step (it does not offer posix-rename@openssh.com). If it or an exporter is stopped just then, an order can reach the ERP twice. Have its administrator switch that extension on, or exchange by a folder.`)]; // prettier-ignore
      return [good(`Orders gaan van ${work} naar ${orders}: dat lukt in één stap.`, `Orders go from ${work} to ${orders}: that works in one step.`)]; // prettier-ignore
    } finally {
      await store.remove(visible);
      for (const folder of [first, second, claimed]) {
        await store.remove(`${folder}/file`);
        await store.removeFolder(folder);
      }
    }
  });
}

/** Rows of a file that are read to see whether it can be. */
const LOOKED_AT = 500;
const HOUR_MS = 3_600_000;

async function checkFeed(exchange: Exchange, feed: Feed, folder: string): Promise<readonly ErpCheck[]> {
  const { store } = exchange;
  return orFault(exchange, [folder], async () => {
    const isWanted = namesOfFeed(feed);
    const listed = (await store.list(folder)).filter(({ name }) => isWanted(name));
    const there = listed.map((file): TheirFile => ({ ...file, known: file.name, folder }));
    const { whole, changes } = chooseAll(feed, [
      ...there,
      ...(await archivedFiles(exchange, exchange.settings.folders.master, isWanted)),
    ]);
    if (whole === null)
      return [bad(`${feed.entity}: er is geen bestand "${feed.whole}" in ${placeOf(exchange, folder)}. Zonder wordt nooit alles gelezen.`, `${feed.entity}: there is no file "${feed.whole}" in ${placeOf(exchange, folder)}. Without one nothing is ever read whole.`)]; // prettier-ignore
    const hours = Math.round((exchange.nowMs() - whole.modifiedMs) / HOUR_MS);
    const found = good(`${feed.entity}: nieuwste geheel ${whole.known}, ${hours} uur oud, ${changes.length} wijzigingen daarna.`, `${feed.entity}: newest whole ${whole.known}, ${hours} hours old, ${changes.length} changes behind it.`); // prettier-ignore
    return [found, await checkRows(exchange, feed, whole)];
  });
}

async function checkRows({ store, settings }: Exchange, feed: Feed, file: TheirFile): Promise<ErpCheck> {
  const faults: string[] = [];
  let [rows, columns, misread] = [0, '', ''];
  try {
    for await (const page of rowsIn(feed.entity, feed.read, settings)(store.stream(file.folder, file))) {
      for (const row of page) {
        rows += 1;
        const text = 'table' in row ? row.fault : row.text;
        if (text !== undefined) faults.push(`${row.place}: ${text}`);
        else if (columns === '' && 'table' in row) columns = Object.keys(row.row).join(', ');
        if (misread === '' && feed.read.format === 'csv' && 'table' in row)
          misread =
            (Object.values(row.row).find((one) => typeof one === 'string' && isMisread(one)) as string | undefined) ??
            '';
      }
      if (rows >= LOOKED_AT) break;
    }
  } catch (error) {
    if (!(error instanceof ErpFault) || error.kind === 'away') throw error;
    return bad(`${file.known} is niet te lezen: ${error.words.nl}`, `${file.known} cannot be read: ${error.message}`);
  }
  const [first] = faults;
  if (rows === 0) {
    const isIdoc = feed.read.format === 'idoc';
    return bad(
      `${file.known} heeft geen enkele rij${isIdoc ? ' die bij "salesArea", "prices" en "discounts" van de instellingen past' : ''}.`,
      `${file.known} has not a single row${isIdoc ? ' that fits "salesArea", "prices" and "discounts" of the settings' : ''}.`,
    );
  }
  if (first !== undefined) return bad(`${file.known}: ${faults.length} van de eerste ${rows} rijen niet te lezen, zoals ${first}`, `${file.known}: ${faults.length} of the first ${rows} rows cannot be read, as ${first}`); // prettier-ignore
  if (misread !== '') return bad(`${file.known}: ${shown(misread)} lijkt UTF-8 te zijn dat als een andere codering is gelezen. Zet "encoding" op "utf-8".`, `${file.known}: ${shown(misread)} looks like UTF-8 that was read as another encoding. Set "encoding" to "utf-8".`); // prettier-ignore
  return good(`${file.known}: de eerste ${rows} rijen zijn te lezen, met ${columns}.`, `${file.known}: the first ${rows} rows can be read, with ${columns}.`); // prettier-ignore
}

async function checkAnswers(exchange: Exchange, folder: string): Promise<readonly ErpCheck[]> {
  const { store, settings } = exchange;
  const { answers, folders } = settings;
  if (answers === null) return [];
  return orFault(exchange, [folder, folders.work], async () => {
    const isWanted = namesOf(answers.files);
    const count = (await store.list(folder)).filter(({ name }) => isWanted(name)).length;
    const told = good(`Antwoorden: ${count} bestanden "${answers.files}" in ${folder}.`, `Answers: ${count} files "${answers.files}" in ${folder}.`); // prettier-ignore
    const where = `${folders.work}/${UNREADABLE}`;
    const isTold = await store.isThere(where);
    const unreadable = isTold ? (await store.list(where)).length : 0;
    if (unreadable === 0) return [told];
    return [told, bad(`${unreadable} antwoordbestanden hadden regels die niet te lezen waren: zie ${placeOf(exchange, where)}, en haal daar weg wat is opgelost.`, `${unreadable} files of answers had lines that could not be read: see ${placeOf(exchange, where)}, and remove there what is settled.`)]; // prettier-ignore
  });
}
