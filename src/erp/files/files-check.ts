import { ErpFault, type ErpCheck } from '../port';
import { chooseAll, namesOfFeed, type TheirFile } from './file-choice';
import { UNREADABLE } from './file-news';
import { namesOf } from './file-store';
import type { Feed } from './files-settings';
import { rowsIn } from './formats';
import { TEMPORARY } from './order-ledger';
import { CHECKED } from './order-sweep';
import { archivedFiles, type Exchange } from './their-files';

/* What is looked at before the files of an ERP are relied upon. What is put somewhere to see whether that goes is taken away again. */

const good = (nl: string, en: string): ErpCheck => ({ ok: true, nl, en });
const bad = (nl: string, en: string): ErpCheck => ({ ok: false, nl, en });

export async function checkAll(exchange: Exchange): Promise<readonly ErpCheck[]> {
  const { settings } = exchange;
  const checks: ErpCheck[] = [];
  const { master, answers } = settings.folders;
  try {
    for (const folder of new Set([master, answers].filter((one) => one !== null))) checks.push(await checkFolder(exchange, folder)); // prettier-ignore
    checks.push(...(await checkWork(exchange)));
    for (const feed of settings.feeds) checks.push(...(await checkFeed(exchange, feed)));
    checks.push(...(await checkAnswers(exchange)));
  } catch (error) {
    // A server that is away, or a log-in that is refused, hides everything behind it.
    if (!(error instanceof ErpFault)) throw error;
    checks.push(checkOfFault(error));
  }
  return checks;
}

function checkOfFault({ kind, message }: ErpFault): ErpCheck {
  const [nl, en] = {
    away: ['De plek met de bestanden antwoordt niet. Kijk adres en poort na, en of hij aanstaat.', 'The place with the files does not answer. See to address and port, and whether it runs.'],
    busy: ['Een bestand werd juist geschreven. Probeer het zo nog eens.', 'A file was being written. Try again in a moment.'],
    access: ['Wij mogen daar niet wat nodig is. Kijk naam, sleutel of wachtwoord, hostsleutel en rechten na.', 'We may not do there what is needed. See to name, key or password, host key and rights.'],
    strange: ['Wat er staat, past niet bij de instellingen. Kijk mappen en kolommen na.', 'What is there does not fit the settings. See to folders and columns.'],
  }[kind]; // prettier-ignore
  return bad(`${nl ?? ''} (${message})`, `${en ?? ''} (${message})`);
}

/** A fault of one folder or file hides no other. @throws ErpFault that is about all */
async function orFault(act: () => Promise<readonly ErpCheck[]>): Promise<readonly ErpCheck[]> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof ErpFault) || error.kind === 'away') throw error;
    return [checkOfFault(error)];
  }
}

async function checkFolder({ store }: Exchange, folder: string): Promise<ErpCheck> {
  const [check] = await orFault(async () => {
    const count = (await store.list(folder)).length;
    return [good(`Map ${folder}: ${count} bestanden te lezen.`, `Folder ${folder}: ${count} files can be read.`)];
  });
  return check ?? bad(`Map ${folder}`, `Folder ${folder}`);
}

/** That what we write in one folder can get its name in the other, in one step, and that of two who want one name one gets it. */
async function checkWork({ store, settings, unique }: Exchange): Promise<readonly ErpCheck[]> {
  const { work, orders } = settings.folders;
  if (orders === null) return [];
  return orFault(async () => {
    // That it is there, before anything is tried: the words say which folder lacks.
    await store.list(orders);
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

async function checkFeed(exchange: Exchange, feed: Feed): Promise<readonly ErpCheck[]> {
  const { store, settings } = exchange;
  const folder = settings.folders.master ?? '.';
  return orFault(async () => {
    const isWanted = namesOfFeed(feed);
    const listed = (await store.list(folder)).filter(({ name }) => isWanted(name));
    const there = listed.map((file): TheirFile => ({ ...file, known: file.name, folder }));
    const { whole, changes } = chooseAll(feed, [
      ...there,
      ...(await archivedFiles(exchange, exchange.settings.folders.master, isWanted)),
    ]);
    if (whole === null)
      return [bad(`${feed.entity}: er is geen bestand "${feed.whole}" in ${folder}. Zonder wordt nooit alles gelezen.`, `${feed.entity}: there is no file "${feed.whole}" in ${folder}. Without one nothing is ever read whole.`)]; // prettier-ignore
    const hours = Math.round((exchange.nowMs() - whole.modifiedMs) / HOUR_MS);
    const found = good(`${feed.entity}: nieuwste geheel ${whole.known}, ${hours} uur oud, ${changes.length} wijzigingen daarna.`, `${feed.entity}: newest whole ${whole.known}, ${hours} hours old, ${changes.length} changes behind it.`); // prettier-ignore
    return [found, await checkRows(exchange, feed, whole)];
  });
}

async function checkRows({ store, settings }: Exchange, feed: Feed, file: TheirFile): Promise<ErpCheck> {
  const faults: string[] = [];
  let [rows, columns] = [0, ''];
  try {
    for await (const page of rowsIn(feed.entity, feed.read, settings)(store.stream(file.folder, file))) {
      for (const row of page) {
        rows += 1;
        const text = 'table' in row ? row.fault : row.text;
        if (text !== undefined) faults.push(`${row.place}: ${text}`);
        else if (columns === '' && 'table' in row) columns = Object.keys(row.row).join(', ');
      }
      if (rows >= LOOKED_AT) break;
    }
  } catch (error) {
    if (!(error instanceof ErpFault) || error.kind === 'away') throw error;
    return bad(`${file.known} is niet te lezen: ${error.message}`, `${file.known} cannot be read: ${error.message}`);
  }
  const [first] = faults;
  if (rows === 0) return bad(`${file.known} heeft geen enkele rij.`, `${file.known} has not a single row.`);
  if (first !== undefined) return bad(`${file.known}: ${faults.length} van de eerste ${rows} rijen niet te lezen, zoals ${first}`, `${file.known}: ${faults.length} of the first ${rows} rows cannot be read, as ${first}`); // prettier-ignore
  return good(`${file.known}: de eerste ${rows} rijen zijn te lezen, met ${columns}.`, `${file.known}: the first ${rows} rows can be read, with ${columns}.`); // prettier-ignore
}

async function checkAnswers({ store, settings }: Exchange): Promise<readonly ErpCheck[]> {
  const { answers, folders } = settings;
  if (answers === null || folders.answers === null) return [];
  const folder = folders.answers;
  return orFault(async () => {
    const isWanted = namesOf(answers.files);
    const count = (await store.list(folder)).filter(({ name }) => isWanted(name)).length;
    const told = good(`Antwoorden: ${count} bestanden "${answers.files}" in ${folder}.`, `Answers: ${count} files "${answers.files}" in ${folder}.`); // prettier-ignore
    const where = `${folders.work}/${UNREADABLE}`;
    const isTold = await store.isThere(where);
    const unreadable = isTold ? (await store.list(where)).length : 0;
    if (unreadable === 0) return [told];
    return [told, bad(`${unreadable} antwoordbestanden hadden regels die niet te lezen waren: zie ${where}, en haal daar weg wat is opgelost.`, `${unreadable} files of answers had lines that could not be read: see ${where}, and remove there what is settled.`)]; // prettier-ignore
  });
}
