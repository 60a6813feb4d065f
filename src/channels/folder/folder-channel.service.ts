import { Injectable, Logger, type OnApplicationBootstrap, type BeforeApplicationShutdown } from '@nestjs/common';
import { plays } from '../../platform';
import { ConfigService, Database } from '../../platform/services';
import { ArrivalRepository } from '../arrival.repository';
import { SigningService } from '../signing.service';
import { DropFolderClient, type FileFault } from './drop-folder.client';
import { dropRoot } from './drop-root';
import { FolderIntake } from './folder-intake.service';

/** How long after one look the next one follows. */
const LOOK_EVERY_MS = 250;
/** How long to wait after a fault (disk, database) before the next look. */
const PAUSE_AFTER_FAULT_MS = 2_000;

const COMPANY_DROP = 'drop';
/** How often we look whether a partner got a folder: nobody has to start the program again for it. */
const REFRESH_MS = 10_000;

/** How long after a file could not be read it is tried again. */
const RETRY_FILE_MS = 5_000;

/** Watches the drop folders for as long as the process runs. */
@Injectable()
export class FolderChannelService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(FolderChannelService.name);
  private readonly stopping = new AbortController();
  /** By code of the account. */
  private readonly watching = new Map<string, Promise<void>>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly config: ConfigService,
    private readonly database: Database,
    private readonly arrivals: ArrivalRepository,
    private readonly signing: SigningService,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!plays(this.config.values, 'scheduler')) return;
    await this.refresh();
    const again = (): void =>
      void this.refresh().catch((error: unknown) => this.log.warn(`Folders: ${reasonOf(error)}`));
    this.timer = setInterval(again, REFRESH_MS).unref();
  }

  /** Begins to watch the folders that nobody watches yet. One that cannot be made, as without rights, is tried again later. */
  async refresh(): Promise<void> {
    for (const { id, code } of await this.arrivals.folderAccounts(this.database)) {
      if (this.watching.has(code) || this.stopping.signal.aborted) continue;
      try {
        const folder = new DropFolderClient(dropRoot(this.config.values.dataDir, code));
        await folder.makeFolders();
        const intake = new FolderIntake(folder, id, this.signing, this.config.limits);
        this.watching.set(code, this.watch(intake, folder.root));
      } catch (error) {
        // Without the company's own drop nothing would ever come in: then the start fails.
        if (code === COMPANY_DROP && this.watching.size === 0) throw error;
        this.log.error(`Folder of ${code}: ${reasonOf(error)}; trying again`);
      }
    }
  }

  /** Stops looking, and waits until the files in hand have their receipt. */
  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    this.stopping.abort();
    await Promise.all(this.watching.values());
  }

  private async watch(intake: FolderIntake, root: string): Promise<void> {
    const { signal } = this.stopping;
    let recoverAt = 0;
    while (!signal.aborted) {
      let pauseMs = LOOK_EVERY_MS;
      try {
        if (this.database.state === 'down') await this.database.whenReady(PAUSE_AFTER_FAULT_MS);
        else {
          if (performance.now() >= recoverAt) recoverAt = this.nextRecovery(root, await intake.recover());
          const { count, left } = await intake.look(signal);
          if (left.length > 0) recoverAt = this.nextRecovery(root, left);
          if (count > 0) pauseMs = 0;
        }
      } catch (error) {
        // Nothing was signed for: the files are where they were, or in `processing`, and are tried again.
        this.log.error(`Folder ${root}: ${reasonOf(error)}; trying again`);
        recoverAt = 0;
        pauseMs = PAUSE_AFTER_FAULT_MS;
      }
      await pause(pauseMs, signal);
    }
  }

  /** Says which files wait in `processing`, and when they are tried again; never when there are none. */
  private nextRecovery(root: string, left: readonly FileFault[]): number {
    for (const { fileName, message } of left) this.log.warn(`Folder ${root}: ${fileName} waits: ${message}`);
    return left.length === 0 ? Infinity : performance.now() + RETRY_FILE_MS;
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : 'fault');

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
  });
