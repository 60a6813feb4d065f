import { ErpFault, type ErpOrder } from '../port';
import type { Handed } from './file-format';
import type { FileStore, StoredFile } from './file-store';
import { parsePast, type History, type PastOrder } from './order-past';
import { handedName, nameOfStep, positionOf, safeName, stepsOf, type LedgerStep, type Step } from './order-steps';

/*
 * What was handed over of each order, in folders of ours that nobody else touches. No file is ever put before the ERP twice, whoever is stopped where:
 *
 *   work/orders/KEY/r000001-order/           claimed: made whole elsewhere and named in one step, so one of several wins
 *     claim/what.json                        the order itself
 *     ready/file                             what the ERP gets; it leaves by one rename, and only once, for there is one of it
 *     ready/handed.json                      the name that it gets, and what it says
 *     ready/withdrawn                        where a later step took its place before it left
 *
 * A step that is claimed closes those before it: none of them leaves that has not left yet. Whoever hands over looks once more for later steps behind
 * making his file ready, and whoever is later takes away what is ready; so of the two one sees the other. What is there and in which folder is the
 * only state, so whoever comes later goes on from there.
 *
 *   work/past/KEY.json                       an order that was over long ago, put together: see order-past.ts
 */

export interface LedgerPlace {
  readonly store: FileStore;
  /** Ours alone. */
  readonly work: string;
  /** Where the ERP takes orders from. */
  readonly orders: string;
  readonly ending: string;
  readonly unique: () => string;
  /** An order as the bytes of a file. */
  readonly write: (handed: Handed) => Uint8Array;
}

/** What is to be said of a step, made when all before it is settled; null: nothing has to be said. */
export type Saying = (before: History) => Promise<Handed | null>;

const CLAIM = 'what.json';
const READY = 'ready';
const FILE = 'file';
const HANDED = 'handed.json';
const WITHDRAWN = 'withdrawn';
/** Below our work folder: what was put together of orders that are over, a file each. */
const PAST = 'past';
/** Beginning of the names of files in our folder that have not got their own yet. */
export const TEMPORARY_FILE = 'answer-';

/** What came of handing over: by this call, and what the file says; earlier or by somebody else; not, because a later step stands or there is nothing to say. */
export type HandedOver =
  { readonly kind: 'now'; readonly what: Handed['what'] } | { readonly kind: 'before' | 'overtaken' | 'nothing' };

export class OrderLedger {
  constructor(private readonly place: LedgerPlace) {}

  /** Every step that was claimed of an order, in turn, and what became of it. */
  async history(key: string): Promise<History> {
    const steps = await this.claims(key);
    const all: LedgerStep[] = [];
    for (const [index, step] of steps.entries()) all.push(await this.look(key, step, index === steps.length - 1));
    return this.since(key, all);
  }

  /** Whether anything was ever claimed of an order, and whether that was put together since. */
  async whereIs(key: string): Promise<'here' | 'past' | 'nowhere'> {
    const steps = await this.claims(key);
    const past = await this.past(key);
    if (steps.some((step) => positionOf(step) > (past?.upTo ?? -1))) return 'here';
    return past === null ? 'nowhere' : 'past';
  }

  /**
   * Hands a step over, once.
   *
   * @param content what the ledger keeps of it
   * @param saying what the file says, or that nothing has to be said
   */
  async handOver(key: string, step: Step, content: unknown, saying: Saying): Promise<HandedOver> {
    if (await this.isOvertaken(key, step)) return { kind: 'overtaken' };
    if (await this.isPast(key, step)) return { kind: 'before' };
    try {
      return await this.claimAndMove(key, step, content, saying);
    } catch (error) {
      // What was put together meanwhile takes its folders away below whoever had slept.
      const isStrange = error instanceof ErpFault && error.kind === 'strange';
      if (isStrange && (await this.isOvertaken(key, step))) return { kind: 'overtaken' };
      if (isStrange && (await this.isPast(key, step))) return { kind: 'before' };
      throw error;
    }
  }

  /** Puts together all that was handed over of an order up to a position: what is told of it is written first, and only then is anything removed. */
  async putTogether(past: PastOrder, files: readonly string[]): Promise<void> {
    const { store, work, unique } = this.place;
    const temporary = `${work}/${TEMPORARY_FILE}${unique()}`;
    await store.makeFolder(`${work}/${PAST}`);
    await store.write(temporary, json(past));
    await store.move(temporary, this.pastPath(past.key));
    await this.removePast(past, files);
  }

  /** Removes what was put together. @param files of the order's folder that are told of in it */
  async removePast({ key, upTo }: PastOrder, files: readonly string[]): Promise<void> {
    const { store } = this.place;
    for (const step of (await this.claims(key)).filter((one) => positionOf(one) <= upTo)) {
      const folder = this.folderOf(key, step);
      for (const name of [FILE, HANDED, WITHDRAWN]) await store.remove(`${folder}/${READY}/${name}`);
      await store.removeFolder(`${folder}/${READY}`);
      await store.remove(`${folder}/${CLAIM}`);
      await store.removeFolder(folder);
    }
    for (const name of files) await store.remove(`${this.keyFolder(key)}/${name}`);
    await store.removeFolder(this.keyFolder(key));
  }

  /** The order of a folder of ours; null where nobody claimed anything in it. */
  async keyOf(folder: string): Promise<string | null> {
    const { store, work } = this.place;
    const [step] = stepsOf(await store.folders(`${work}/orders/${folder}`));
    const content = step === undefined ? null : await store.read(`${work}/orders/${folder}/${nameOfStep(step)}/${CLAIM}`); // prettier-ignore
    return content === null ? null : (JSON.parse(content.toString()) as Pick<ErpOrder, 'key'>).key;
  }

  /** Files in which it is written when the last step of an order was claimed, and what was answered. */
  async files(key: string): Promise<{
    readonly last: Step | undefined;
    readonly claims: readonly StoredFile[];
    readonly answers: readonly StoredFile[];
  }> {
    const { store } = this.place;
    const last = (await this.claims(key)).at(-1);
    const claims = last === undefined ? [] : await store.list(this.folderOf(key, last));
    return { last, claims, answers: await store.list(this.keyFolder(key)) };
  }

  private async claimAndMove(key: string, step: Step, content: unknown, saying: Saying): Promise<HandedOver> {
    const { store } = this.place;
    const folder = this.folderOf(key, step);
    await this.claim(key, step, content);
    const ready = `${folder}/${READY}`;
    if (!(await store.isThere(`${ready}/${HANDED}`))) {
      const before = await this.settle(key, step);
      const handed = await saying(before);
      if (handed === null) return { kind: 'nothing' };
      const name = handedName(key, step, this.place.ending);
      await this.claimFolder(ready, { [FILE]: this.place.write(handed), [HANDED]: json({ what: handed.what, name }) });
    }
    // Behind making it ready: a later step that is not there now finds it ready and takes it away. What was put together meanwhile had gone before.
    if (await this.isOvertaken(key, step)) return { kind: 'overtaken' };
    if (await this.isPast(key, step)) return { kind: 'before' };
    const { name, what } = await this.handed(folder);
    if ((await store.move(`${ready}/${FILE}`, `${this.place.orders}/${name}`)) !== 'gone') return { kind: 'now', what };
    return { kind: (await store.isThere(`${ready}/${WITHDRAWN}`)) ? 'overtaken' : 'before' };
  }

  private async isOvertaken(key: string, step: Step): Promise<boolean> {
    const position = positionOf(step);
    if ((await this.claims(key)).some((other) => positionOf(other) > position)) return true;
    return ((await this.past(key))?.upTo ?? -1) > position;
  }

  private async isPast(key: string, step: Step): Promise<boolean> {
    return (await this.past(key))?.upTo === positionOf(step);
  }

  private async past(key: string): Promise<PastOrder | null> {
    const bytes = await this.place.store.read(this.pastPath(key));
    return bytes === null ? null : parsePast(bytes);
  }

  /** In this sequence: nothing is removed before it is told what was put together, so what was seen before without that was whole. */
  async since(key: string, seen: readonly LedgerStep[]): Promise<History> {
    const past = await this.past(key);
    return { past, steps: past === null ? seen : seen.filter((step) => positionOf(step) > past.upTo) };
  }

  private async claims(key: string): Promise<readonly Step[]> {
    return stepsOf(await this.place.store.folders(this.keyFolder(key)));
  }

  /** Makes sure that nothing of the steps before leaves any more, and says what did. */
  private async settle(key: string, step: Step): Promise<History> {
    const { store } = this.place;
    const before = (await this.claims(key)).filter((one) => positionOf(one) < positionOf(step));
    const settled: LedgerStep[] = [];
    for (const one of before) {
      const ready = `${this.folderOf(key, one)}/${READY}`;
      await store.move(`${ready}/${FILE}`, `${ready}/${WITHDRAWN}`);
      settled.push(await this.look(key, one, false));
    }
    return this.since(key, settled);
  }

  private async look(key: string, step: Step, isLast: boolean): Promise<LedgerStep> {
    const { store } = this.place;
    const folder = this.folderOf(key, step);
    const content = await store.read(`${folder}/${CLAIM}`);
    const order = step.what === 'order' && content !== null ? (JSON.parse(content.toString()) as ErpOrder) : null;
    const never = { ...step, fate: isLast ? 'pending' : 'never', file: null, said: null, order } as const;
    const handed = await store.read(`${folder}/${READY}/${HANDED}`);
    if (handed === null) return never;
    const { name: file, what: said } = parseHanded(handed);
    // In this sequence: what is not there any more has left, or was withdrawn before this was asked.
    if (await store.isThere(`${folder}/${READY}/${FILE}`)) return { ...never, file, said };
    if (await store.isThere(`${folder}/${READY}/${WITHDRAWN}`)) return { ...never, fate: 'never', file, said };
    return { ...step, fate: 'handed-over', file, said, order };
  }

  private async handed(folder: string): Promise<HandedFile> {
    const bytes = await this.place.store.read(`${folder}/${READY}/${HANDED}`);
    if (bytes === null) throw new ErpFault('strange', { nl: '{folder} is niet compleet: iemand heeft iets uit onze werkmap gehaald', en: '{folder} is not whole: somebody took something out of our work folder' }, { folder });
    return parseHanded(bytes);
  } // prettier-ignore

  private async claim(key: string, step: Step, content: unknown): Promise<void> {
    const folder = this.folderOf(key, step);
    if (await this.place.store.isThere(folder)) return;
    await this.place.store.makeFolder(this.keyFolder(key));
    try {
      await this.claimFolder(folder, { [CLAIM]: json(content) });
    } catch (error) {
      if (!(error instanceof ErpFault) || error.kind !== 'strange' || (await this.place.store.isThere(this.keyFolder(key)))) throw error; // prettier-ignore
      throw new ErpFault(
        'busy',
        {
          nl: 'wat er van order {key} was, is intussen samengevoegd',
          en: 'what there was of order {key} was put together meanwhile',
        },
        { key },
      );
    }
  }

  /** Makes a folder whole under a name of its own and gives it its name; where another one has it, that one counts. */
  private async claimFolder(folder: string, files: Readonly<Record<string, Uint8Array>>): Promise<void> {
    const { store, work, unique } = this.place;
    const temporary = `${work}/${TEMPORARY}${unique()}`;
    await store.makeFolder(temporary);
    for (const [name, bytes] of Object.entries(files)) await store.write(`${temporary}/${name}`, bytes);
    if ((await store.claim(temporary, folder)) === 'claimed') return;
    for (const name of Object.keys(files)) await store.remove(`${temporary}/${name}`);
    await store.removeFolder(temporary);
  }

  private keyFolder(key: string): string {
    return `${this.place.work}/orders/${safeName(key)}`;
  }

  private pastPath(key: string): string {
    return `${this.place.work}/${PAST}/${safeName(key)}.json`;
  }

  private folderOf(key: string, step: Step): string {
    return `${this.keyFolder(key)}/${nameOfStep(step)}`;
  }
}

/** Beginning of the names of folders that are not whole yet. */
export const TEMPORARY = 'tmp-';

const json = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value));

interface HandedFile {
  readonly what: Handed['what'];
  readonly name: string;
}
const parseHanded = (bytes: Buffer): HandedFile => JSON.parse(bytes.toString()) as HandedFile;
