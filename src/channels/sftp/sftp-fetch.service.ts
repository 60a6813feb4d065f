import type { InboundFolder } from './settings';
import type { Limits } from '../../platform';
import type { Receipt, RefusedReason } from '../arrival';
import type { SigningService } from '../signing.service';
import { inParallel } from './pool';
import { arrivalKeyOf, completeFiles, joinRemote, type RemoteFile } from './remote-files';
import { isGone, RemoteRefusal, tidyText } from './sftp-fault';
import type { SftpSession } from './sftp-session.client';

/** Files up to this size are read whole and stored many at a time; larger ones are streamed one by one. Bytes. */
const SMALL_FILE_BYTES = 512 * 1024;
/** Small files that share a transaction. */
const BATCH = 50;
/** Operations under way on one connection. More gives nothing. */
const AT_ONCE = 16;
/** How many times longer than a file with content an empty one must lie still: often it was only just opened. */
const EMPTY_PATIENCE = 5;

/** What a run over a folder did. */
export interface FetchCount {
  stored: number;
  refused: number;
  /** Links, devices and names that are none. */
  others: number;
  /** Files that stay where they are for a reason of their own, with the reason. */
  readonly left: string[];
}

/** What is known of one remote folder from run to run, for as long as the process lives. Nothing is lost with it but some looks. */
export interface FolderMemory {
  /** Arrival keys of files that were stored and that the server does not let us take away: they are not fetched again and again. */
  readonly stuck: Set<string>;
  /** When an empty file was seen first, by arrival key. Milliseconds. */
  readonly emptySince: Map<string, number>;
}

/** Where what is fetched arrives, and what is known of the folder. */
export interface FetchAccount {
  readonly accountId: string;
  readonly memory: FolderMemory;
}

interface Keyed {
  readonly file: RemoteFile;
  readonly key: string;
}

/**
 * Takes in the files of one remote folder over an open session. A file is listed, fetched, stored with a receipt, and only then removed
 * or moved. Whatever breaks in between, the file is still there with its arrival key, and the key leads to the receipt.
 */
export class SftpFetch {
  readonly count: FetchCount = { stored: 0, refused: 0, others: 0, left: [] };

  constructor(
    private readonly session: SftpSession,
    private readonly inbound: InboundFolder,
    private readonly account: FetchAccount,
    private readonly signing: SigningService,
    private readonly limits: Pick<Limits, 'fileBytes'>,
  ) {}

  /**
   * @param most files that are fetched at most
   * @param pause waits so many seconds; ends early when the program stops
   */
  async run(most: number, pause: (seconds: number) => Promise<void>, signal: AbortSignal): Promise<void> {
    const { complete } = this.inbound;
    const before = complete.rule === 'stable' ? (await this.session.list(this.inbound.folder)).files : [];
    if (complete.rule === 'stable' && before.length > 0) await pause(complete.seconds);
    if (signal.aborted) return;
    const { files, others } = await this.session.list(this.inbound.folder);
    this.count.others = others;
    const all = files.map((file): Keyed => ({ file, key: arrivalKeyOf(file) }));
    this.remember(all);
    const receipts = await this.signing.receipts(this.account.accountId, all.map(({ key }) => key)); // prettier-ignore
    // A file whose marker is gone already was stored by a run that broke off: its receipt says so.
    await this.finishEarlier(all, receipts, signal);
    const ready = new Set(completeFiles(this.inbound, before, files).map(({ path }) => path));
    const order = new Map([...ready].map((path, i) => [path, i]));
    const fresh = all
      .filter(({ file, key }) => ready.has(file.path) && !receipts.has(key) && !this.isJustOpened(file, key))
      .sort((a, b) => (order.get(a.file.path) ?? 0) - (order.get(b.file.path) ?? 0))
      .slice(0, most);
    await this.takeIn(fresh, signal);
  }

  /** Forgets what is no longer there, and notes since when empty files are. */
  private remember(all: readonly Keyed[]): void {
    const { stuck, emptySince } = this.account.memory;
    const keys = new Set(all.map(({ key }) => key));
    for (const key of stuck) if (!keys.has(key)) stuck.delete(key);
    for (const key of emptySince.keys()) if (!keys.has(key)) emptySince.delete(key);
    for (const { file, key } of all)
      if (file.size === 0 && !emptySince.has(key)) emptySince.set(key, performance.now());
  }

  private isJustOpened({ size }: RemoteFile, key: string): boolean {
    const { complete } = this.inbound;
    if (complete.rule !== 'stable' || size > 0) return false;
    const since = this.account.memory.emptySince.get(key) ?? performance.now();
    return performance.now() - since < complete.seconds * EMPTY_PATIENCE * 1_000;
  }

  private async takeIn(fresh: readonly Keyed[], signal: AbortSignal): Promise<void> {
    let small: Keyed[] = [];
    for (const one of fresh) {
      if (signal.aborted) return;
      const refusal = this.refusalOf(one.file);
      if (refusal === null && one.file.size <= SMALL_FILE_BYTES) small.push(one);
      // In their order: what is smaller does not overtake.
      if (small.length >= BATCH || refusal !== null || one.file.size > SMALL_FILE_BYTES) {
        await this.storeSmall(small);
        small = [];
      }
      if (refusal !== null) await this.refuse(one, refusal);
      else if (one.file.size > SMALL_FILE_BYTES) await this.unlessRefused(one, () => this.storeStreamed(one, signal));
    }
    if (!signal.aborted) await this.storeSmall(small);
  }

  private async storeSmall(files: readonly Keyed[]): Promise<void> {
    if (files.length === 0) return;
    const contents = await inParallel(files, AT_ONCE, async (one) => {
      const bytes = await this.unlessRefused(one, () => this.session.read(one.file));
      if (bytes === null) this.leave(one, 'somebody is still writing to it');
      return { one, bytes: bytes ?? null };
    });
    const whole = contents.flatMap(({ one, bytes }) => (bytes === null ? [] : [{ one, bytes }]));
    await this.signing.signForAll(whole.map(({ one, bytes }) => ({ ...this.noteOf(one), bytes })));
    this.count.stored += whole.length;
    await inParallel(whole, AT_ONCE, ({ one }) => this.unlessRefused(one, () => this.finish(one)));
  }

  private async storeStreamed(one: Keyed, signal: AbortSignal): Promise<void> {
    const outcome = await this.signing.signFor(this.noteOf(one), this.streamOf(one, signal), this.limits.fileBytes);
    if (outcome.ok) {
      this.count.stored += 1;
      await this.finish(one);
    } else if (outcome.error.reason === 'key-used') throw new Error('an arrival key was given twice');
    else await this.refuse(one, outcome.error.reason);
  }

  private async *streamOf({ file }: Keyed, signal: AbortSignal): AsyncGenerator<Buffer> {
    for await (const piece of this.session.stream(file)) {
      if (signal.aborted) throw new Error('the program is stopping');
      yield piece;
    }
  }

  /** Does what an earlier run left undone. */
  private async finishEarlier(
    all: readonly Keyed[],
    receipts: ReadonlyMap<string, Receipt>,
    signal: AbortSignal,
  ): Promise<void> {
    for (const one of all) {
      const receipt = receipts.get(one.key);
      if (receipt === undefined || signal.aborted) continue;
      if (receipt.refusedReason !== null) await this.unlessRefused(one, () => this.putAside(one));
      else if (this.inbound.stored.do !== 'leave') await this.unlessRefused(one, () => this.finishStored(one, signal));
    }
  }

  /**
   * The bytes are compared before the file goes: times are in whole seconds, and a new file of the same name, time and size would be lost.
   * Other bytes are an arrival of their own.
   */
  private async finishStored(one: Keyed, signal: AbortSignal): Promise<void> {
    if (this.account.memory.stuck.has(one.key)) {
      await this.finish(one);
      return;
    }
    const outcome = await this.signing.signFor(this.noteOf(one), this.streamOf(one, signal), this.limits.fileBytes);
    if (!outcome.ok && outcome.error.reason === 'key-used') await this.storeAgain(one, signal);
    else if (outcome.ok) await this.finish(one);
  }

  private async storeAgain(one: Keyed, signal: AbortSignal): Promise<void> {
    for (let again = 2; ; again++) {
      const key = `${one.key} ${again}`;
      const outcome = await this.signing.signFor({ ...this.noteOf(one), arrivalKey: key }, this.streamOf(one, signal), this.limits.fileBytes); // prettier-ignore
      if (!outcome.ok && outcome.error.reason === 'key-used') continue;
      if (!outcome.ok) return;
      this.count.stored += 1;
      await this.finish(one);
      return;
    }
  }

  private async refuse(one: Keyed, reason: RefusedReason): Promise<void> {
    const { name, size } = one.file;
    const { accountId } = this.account;
    await this.signing.refuse({ accountId, arrivalKey: one.key, name, size, reason, receivedBy: null });
    this.count.refused += 1;
    await this.unlessRefused(one, () => this.putAside(one));
  }

  /** The last step of a file that was refused: moved, or left with its receipt, by which it is not fetched again. */
  private async putAside(one: Keyed): Promise<void> {
    const { refused } = this.inbound;
    if (refused.do === 'leave') return;
    await this.dropMarker(one);
    await this.move(one.file, refused.folder);
  }

  /** The last step of a file that was stored. Its marker goes first: left alone, it would stand for a later file that is not complete. */
  private async finish(one: Keyed): Promise<void> {
    const { stored } = this.inbound;
    if (stored.do === 'leave') return;
    try {
      await this.dropMarker(one);
      if (stored.do === 'remove') await this.removeFile(one.file.path);
      else await this.move(one.file, stored.folder);
    } catch (error) {
      if (error instanceof RemoteRefusal) this.account.memory.stuck.add(one.key);
      throw error;
    }
  }

  private async dropMarker({ file }: Keyed): Promise<void> {
    const { complete } = this.inbound;
    if (complete.rule === 'marker') await this.removeFile(file.path + complete.suffix);
  }

  private async removeFile(path: string): Promise<void> {
    try {
      await this.session.remove(path);
    } catch (error) {
      if (!isGone(error)) throw error;
    }
  }

  /** Into another folder; when there is a file of that name, under one that says which it is. */
  private async move({ name, path, modified, size }: RemoteFile, folder: string): Promise<void> {
    const target = joinRemote(folder, name);
    try {
      await this.session.rename(path, target);
    } catch (error) {
      if (!(error instanceof RemoteRefusal) || isGone(error)) throw error;
      await this.session.replace(path, `${target}.${modified}-${size}`);
    }
  }

  /** A refusal of the server is this file's own matter: it stays where it is and the next one is taken. */
  private async unlessRefused<T>(one: Keyed, act: () => Promise<T>): Promise<T | undefined> {
    try {
      return await act();
    } catch (error) {
      if (!(error instanceof RemoteRefusal)) throw error;
      this.leave(one, error.message);
      return undefined;
    }
  }

  private leave({ file }: Keyed, why: string): void {
    this.count.left.push(`${tidyText(file.name)}: ${why}`);
  }

  private refusalOf({ size }: RemoteFile): RefusedReason | null {
    if (size === 0) return 'empty';
    return size > this.limits.fileBytes ? 'too-large' : null;
  }

  private noteOf({ file, key }: Keyed) {
    return { accountId: this.account.accountId, arrivalKey: key, name: file.name, receivedBy: null };
  }
}
