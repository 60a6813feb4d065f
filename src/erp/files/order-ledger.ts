import { ErpFault, type ErpOrder } from '../port';
import type { Handed } from './file-format';
import type { FileStore } from './file-store';
import { handedName, nameOfStep, positionOf, safeName, stepsOf, type Step } from './order-steps';

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
 */

/** What became of a step. */
type Fate = 'handed-over' | 'pending' | 'never';

export interface LedgerStep extends Step {
  readonly fate: Fate;
  /** The name of its file, once it has one. */
  readonly file: string | null;
  /** What that file says; null as long as there is none. */
  readonly said: Handed['what'] | null;
  /** As it was handed over; of a cancellation only key and release. */
  readonly order: ErpOrder | null;
}

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
export type Saying = (before: readonly LedgerStep[]) => Promise<Handed | null>;

const CLAIM = 'what.json';
const READY = 'ready';
const FILE = 'file';
const HANDED = 'handed.json';
const WITHDRAWN = 'withdrawn';

/** What came of handing over: by this call, and what the file says; earlier or by somebody else; not, because a later step stands or there is nothing to say. */
export type HandedOver =
  { readonly kind: 'now'; readonly what: Handed['what'] } | { readonly kind: 'before' | 'overtaken' | 'nothing' };

export class OrderLedger {
  constructor(private readonly place: LedgerPlace) {}

  /** Every step that was claimed of an order, in turn, and what became of it. */
  async steps(key: string): Promise<readonly LedgerStep[]> {
    const steps = await this.claims(key);
    const all: LedgerStep[] = [];
    for (const [index, step] of steps.entries()) all.push(await this.look(key, step, index === steps.length - 1));
    return all;
  }

  /** Whether anything was ever claimed of an order. */
  async knows(key: string): Promise<boolean> {
    return (await this.claims(key)).length > 0;
  }

  /**
   * Hands a step over, once.
   *
   * @param content what the ledger keeps of it
   * @param saying what the file says, or that nothing has to be said
   */
  async handOver(key: string, step: Step, content: unknown, saying: Saying): Promise<HandedOver> {
    const { store } = this.place;
    const folder = this.folderOf(key, step);
    if ((await this.claims(key)).some(isLaterThan(step))) return { kind: 'overtaken' };
    await this.claim(key, step, content);
    const ready = `${folder}/${READY}`;
    if (!(await store.isThere(`${ready}/${HANDED}`))) {
      const before = await this.settle(key, step);
      const handed = await saying(before);
      if (handed === null) return { kind: 'nothing' };
      const name = handedName(key, step, this.place.ending);
      await this.claimFolder(ready, { [FILE]: this.place.write(handed), [HANDED]: json({ what: handed.what, name }) });
    }
    // Behind making it ready: a later step that is not there now finds it ready and takes it away.
    if ((await this.claims(key)).some(isLaterThan(step))) return { kind: 'overtaken' };
    const { name, what } = await this.handed(folder);
    if ((await store.move(`${ready}/${FILE}`, `${this.place.orders}/${name}`)) === 'moved')
      return { kind: 'now', what };
    return { kind: (await store.isThere(`${ready}/${WITHDRAWN}`)) ? 'overtaken' : 'before' };
  }

  private async claims(key: string): Promise<readonly Step[]> {
    return stepsOf(await this.place.store.folders(this.keyFolder(key)));
  }

  /** Makes sure that nothing of the steps before leaves any more, and says what did. */
  private async settle(key: string, step: Step): Promise<readonly LedgerStep[]> {
    const { store } = this.place;
    const before = (await this.claims(key)).filter((one) => positionOf(one) < positionOf(step));
    const settled: LedgerStep[] = [];
    for (const one of before) {
      const ready = `${this.folderOf(key, one)}/${READY}`;
      await store.move(`${ready}/${FILE}`, `${ready}/${WITHDRAWN}`);
      settled.push(await this.look(key, one, false));
    }
    return settled;
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
    if (bytes === null) throw new ErpFault('strange', `${folder} is not whole: somebody took something out of our work folder`);
    return parseHanded(bytes);
  } // prettier-ignore

  private async claim(key: string, step: Step, content: unknown): Promise<void> {
    const folder = this.folderOf(key, step);
    if (await this.place.store.isThere(folder)) return;
    await this.place.store.makeFolder(this.keyFolder(key));
    await this.claimFolder(folder, { [CLAIM]: json(content) });
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

  private folderOf(key: string, step: Step): string {
    return `${this.keyFolder(key)}/${nameOfStep(step)}`;
  }
}

/** Beginning of the names of folders that are not whole yet. */
export const TEMPORARY = 'tmp-';

const isLaterThan =
  (step: Step) =>
  (other: Step): boolean =>
    positionOf(other) > positionOf(step);

const json = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value));

interface HandedFile {
  readonly what: Handed['what'];
  readonly name: string;
}
const parseHanded = (bytes: Buffer): HandedFile => JSON.parse(bytes.toString()) as HandedFile;
