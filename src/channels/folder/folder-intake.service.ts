import type { Limits } from '../../platform';
import { FILE_REFUSALS, type FileRefusal, type Receipt, type RefusedReason } from '../arrival';
import type { SigningService } from '../signing.service';
import { FileFault, type DropFolderClient, type TakenFile } from './drop-folder.client';
import { StableFiles } from './folder-names';

/** Files up to this size are read whole and stored many at a time; larger ones are streamed one by one. Bytes. */
const SMALL_FILE_BYTES = 512 * 1024;
/** Small files that share a transaction. */
const BATCH = 50;
/** A file that did not change for this long is complete. */
const STABLE_MS = 1_000;

const REASONS: Readonly<Record<FileRefusal, string>> = {
  empty:
    'Leeg bestand: er is niets ingelezen. Vraag de afzender om het opnieuw te sturen. / Empty file: nothing was read. Ask the sender to send it again.',
  'too-large':
    'Bestand groter dan toegestaan (LIMIT_FILE_BYTES). Laat de afzender het splitsen. / File larger than allowed (LIMIT_FILE_BYTES). Have the sender split it.',
  'not-a-file': 'Geen gewoon bestand (koppeling of apparaat). / Not a regular file (link or device).',
};

/** What is written beside the file. The other reasons are those of mails, which never lie in a drop. */
const reasonText = (reason: RefusedReason): string =>
  REASONS[FILE_REFUSALS.find((known) => known === reason) ?? 'not-a-file'];

/**
 * Takes the files of one drop in. Each file goes `in` -> `processing` (gets its arrival key) -> stored with a receipt -> `archive` or
 * `failed`. After a crash between any two steps the file lies in `processing` with its key, and the key leads to the receipt if there is
 * one: then only the last move is left.
 */
export class FolderIntake {
  private readonly stable = new StableFiles(STABLE_MS);

  constructor(
    private readonly folder: DropFolderClient,
    private readonly accountId: string,
    private readonly signing: SigningService,
    private readonly limits: Limits,
  ) {}

  /** Finishes what an earlier run left in `processing`. @returns the files that cannot be read: they stay there for the next time */
  async recover(): Promise<readonly FileFault[]> {
    return this.takeIn(await this.folder.unfinished());
  }

  /** Takes in what is complete by now. @returns how many files, and those of them that cannot be read and stay in `processing` */
  async look(signal: AbortSignal): Promise<{ readonly count: number; readonly left: readonly FileFault[] }> {
    const ready = this.stable.look(await this.folder.look(), performance.now());
    const left: FileFault[] = [];
    let count = 0;
    for (let i = 0; i < ready.length && !signal.aborted; i += BATCH) {
      // All at once: one after the other, every step would wait for whatever else the process is doing.
      const moves = ready.slice(i, i + BATCH).map(({ name }) => this.folder.take(name, new Date()));
      const taken = (await Promise.all(moves)).filter((file) => file !== null);
      left.push(...(await this.takeIn(taken)));
      count += taken.length;
    }
    return { count, left };
  }

  private async takeIn(files: readonly TakenFile[]): Promise<readonly FileFault[]> {
    const receipts = await this.signing.receipts(this.accountId, files.map((file) => file.arrivalKey)); // prettier-ignore
    const small: TakenFile[] = [];
    const left: FileFault[] = [];
    for (const file of files) {
      const receipt = receipts.get(file.arrivalKey);
      const refusal = refusalOf(file, this.limits);
      if (receipt !== undefined) await this.finish(file, receipt);
      else if (refusal !== null) await this.refuse(file, refusal);
      else if (file.size <= SMALL_FILE_BYTES) small.push(file);
      else left.push(...(await unlessFileFault(() => this.storeLarge(file))).left);
    }
    for (let i = 0; i < small.length; i += BATCH) left.push(...(await this.storeSmall(small.slice(i, i + BATCH))));
    return left;
  }

  private async storeSmall(files: readonly TakenFile[]): Promise<readonly FileFault[]> {
    const contents = await Promise.all(
      files.map((file) => unlessFileFault(async () => ({ file, bytes: await this.folder.read(file) }))),
    );
    const whole = contents.flatMap(({ done }) => done ?? []);
    const receipts = await this.signing.signForAll(
      whole.map(({ file, bytes }) => ({
        accountId: this.accountId,
        arrivalKey: file.arrivalKey,
        name: file.name,
        bytes,
        receivedBy: null,
      })),
    );
    const byKey = new Map(receipts.map((receipt) => [receipt.arrivalKey, receipt]));
    await Promise.all(
      whole.map(async ({ file }) => {
        const receipt = byKey.get(file.arrivalKey);
        if (receipt !== undefined) await this.finish(file, receipt);
      }),
    );
    return contents.flatMap(({ left }) => left);
  }

  private async storeLarge(file: TakenFile): Promise<void> {
    const note = { accountId: this.accountId, arrivalKey: file.arrivalKey, name: file.name, receivedBy: null };
    const outcome = await this.signing.signFor(note, this.folder.stream(file), this.limits.fileBytes);
    if (outcome.ok) await this.finish(file, outcome.value);
    else if (outcome.error.reason === 'key-used') throw new Error('an arrival key was given twice');
    else await this.refuse(file, outcome.error.reason);
  }

  private async refuse(file: TakenFile, reason: RefusedReason): Promise<void> {
    const { arrivalKey, name, size } = file;
    await this.signing.refuse({ accountId: this.accountId, arrivalKey, name, size, reason, receivedBy: null });
    await this.folder.fail(file, new Date(), reasonText(reason));
  }

  private async finish(file: TakenFile, receipt: Receipt): Promise<void> {
    if (receipt.refusedReason !== null) await this.folder.fail(file, new Date(), reasonText(receipt.refusedReason));
    else await this.folder.archive(file, new Date());
  }
}

function refusalOf(file: TakenFile, limits: Limits): RefusedReason | null {
  if (!file.isFile) return 'not-a-file';
  if (file.size === 0) return 'empty';
  return file.size > limits.fileBytes ? 'too-large' : null;
}

/** What came of it, or the fault of the one file that it is about; any other fault is thrown on. */
async function unlessFileFault<T>(
  act: () => Promise<T>,
): Promise<{ readonly done: T | null; readonly left: readonly FileFault[] }> {
  try {
    return { done: await act(), left: [] };
  } catch (error) {
    if (error instanceof FileFault) return { done: null, left: [error] };
    throw error;
  }
}
