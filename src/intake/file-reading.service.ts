import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { type CurrentGuides, MessageSourceService, readGuideTexts } from '../mapping/services';
import { ConfigService } from '../platform/services';
import type { ReadingLimits } from './reading';
import {
  agreementsOf,
  type AgreedForFile,
  type AgreedOverlays,
  type ThreadAnswer,
  type ThreadOrder,
  type ThreadSettings,
} from './reading-thread';
import { FileUnderstanding } from './understood';

/** A thread that nobody needed for so long is ended; it holds some tens of megabytes. Milliseconds. */
const IDLE_MS = 2_000;
/** Room for what lives shortly. Small, for the messages of a slice are soon forgotten. */
const YOUNG_MB = 8;
/** The tree of a message takes so many times its bytes at most; what it is measured by stands in docs/decisions/0038. */
const TREE_TIMES = 16;
/** Guides, tables and what the events of one chunk take. */
const GROUND_MB = 128;

const PROGRAM = require.resolve('./reading-thread.client');
/** Where the sources themselves are run, the thread has to compile them as well. */
const COMPILER = PROGRAM.endsWith('.ts') ? ['--require', path.resolve(__dirname, '../../tools/swc-register.cjs')] : [];

/**
 * Reads files and understands their messages: small ones at once, large ones in threads of their own, so that the web, the deliveries and
 * everybody else who shares the process goes on meanwhile. A thread has memory of its own with a bound: a file that breaks it ends the
 * thread and not the process.
 */
@Injectable()
export class FileReading implements OnApplicationShutdown {
  private readonly idle: ReadingThread[] = [];
  private readonly settings: ThreadSettings;
  private isClosed = false;

  constructor(
    private readonly sources: MessageSourceService,
    { limits }: ConfigService,
  ) {
    this.settings = { guides: readGuideTexts(), mostLines: limits.orderLines, limits: sources.limits };
  }

  /** How much of a file is kept until its end. */
  get limits(): ReadingLimits {
    return this.sources.limits;
  }

  /** Reads a small file here and now. */
  whole(bytes: Uint8Array, { book }: CurrentGuides, agreed: AgreedForFile): ThreadAnswer {
    const file = new FileUnderstanding(book, { limits: this.sources.limits, ...agreementsOf(agreed) });
    const events = [...file.push(bytes), ...file.end()];
    return { events, format: file.format };
  }

  /**
   * Reads a large file in a thread. The bytes of a chunk are read while what was understood of the chunk before is dealt with.
   *
   * @throws Error when the thread ended: nothing can be said of the file then
   */
  async *inThread(
    chunks: AsyncIterable<Uint8Array>,
    { revision, overlays, changed }: CurrentGuides,
    agreed: AgreedForFile,
  ): AsyncGenerator<ThreadAnswer> {
    const thread = this.idle.pop() ?? new ReadingThread(this.settings);
    let isDone = false;
    try {
      thread.begin(agreed, { revision, overlays, changed });
      let before: Promise<ThreadAnswer> | null = null;
      for await (const chunk of chunks) {
        const asked = thread.push(chunk);
        if (before !== null) yield await before;
        before = asked;
      }
      if (before !== null) yield await before;
      yield await thread.end();
      isDone = true;
    } finally {
      if (isDone && !this.isClosed) this.keep(thread);
      else await thread.close();
    }
  }

  async onApplicationShutdown(): Promise<void> {
    this.isClosed = true;
    await Promise.all(this.idle.splice(0).map((thread) => thread.close()));
  }

  private keep(thread: ReadingThread): void {
    this.idle.push(thread);
    thread.rest(IDLE_MS, () => this.idle.splice(this.idle.indexOf(thread), 1));
  }
}

/** One thread, and what was asked of it in the order of asking. */
class ReadingThread {
  private readonly worker: Worker;
  private readonly asked: {
    readonly resolve: (answer: ThreadAnswer) => void;
    readonly reject: (error: Error) => void;
  }[] = [];
  private ended: Error | null = null;
  private resting: NodeJS.Timeout | undefined;

  constructor(settings: ThreadSettings) {
    this.worker = new Worker(PROGRAM, {
      workerData: settings,
      execArgv: COMPILER,
      resourceLimits: {
        maxYoungGenerationSizeMb: YOUNG_MB,
        maxOldGenerationSizeMb: GROUND_MB + Math.ceil((TREE_TIMES * settings.limits.messageBytes) / 1e6),
      },
    });
    this.worker.unref();
    this.worker.on('message', (answer: ThreadAnswer) => this.asked.shift()?.resolve(answer));
    this.worker.on('error', (error: unknown) => this.fail(error instanceof Error ? error : new Error(String(error))));
    this.worker.on('exit', () => this.fail(new Error('The thread that reads files ended')));
  }

  begin(agreed: AgreedForFile, overlays: AgreedOverlays): void {
    clearTimeout(this.resting);
    this.post({ kind: 'file', agreed, overlays });
  }

  /** @returns what was understood of these bytes */
  push(chunk: Uint8Array): Promise<ThreadAnswer> {
    // A copy that can be given away: the chunk itself may be a part of something larger.
    const bytes = new Uint8Array(chunk);
    return this.ask({ kind: 'bytes', bytes }, [bytes.buffer]);
  }

  end(): Promise<ThreadAnswer> {
    return this.ask({ kind: 'end' });
  }

  /** Ends it by itself when it is not needed for so long. */
  rest(milliseconds: number, over: () => void): void {
    this.resting = setTimeout(() => {
      over();
      void this.close();
    }, milliseconds).unref();
  }

  async close(): Promise<void> {
    clearTimeout(this.resting);
    await this.worker.terminate();
  }

  private ask(order: ThreadOrder, given: readonly ArrayBuffer[] = []): Promise<ThreadAnswer> {
    const answer = new Promise<ThreadAnswer>((resolve, reject) => {
      if (this.ended !== null) reject(this.ended);
      else this.asked.push({ resolve, reject });
    });
    // Who asked ahead may have given up before he looks.
    answer.catch(() => undefined);
    this.post(order, given);
    return answer;
  }

  private post(order: ThreadOrder, given: readonly ArrayBuffer[] = []): void {
    this.worker.postMessage(order, [...given]);
  }

  private fail(error: Error): void {
    this.ended ??= error;
    for (const { reject } of this.asked.splice(0)) reject(this.ended);
  }
}
