import { existsSync, mkdirSync, rmdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cpuSecondsOf } from './processes';

/** A small period: who has used up its share soon goes on, like a slow processor and not like one that fails now and then. Microseconds. */
const PERIOD_US = 20_000;
/** What the kernel hands out in slices, and what is counted in ticks, is not met to the last millisecond. */
const TOLERANCE = 1.1;

/** The folder of control groups for the processor, in the first version and in the second. */
const [FIRST, SECOND] = ['/sys/fs/cgroup/cpu', '/sys/fs/cgroup'] as const;

/**
 * A share of one processor for one process with all its threads, which it never exceeds whatever lies idle: a machine that is smaller than
 * this one. It is a quota of the kernel (control groups; needs root). A process that has used it up stands still until the next
 * period, with all locks that it holds, as it would run through them more slowly on a slow processor.
 */
export class ProcessorShare {
  private readonly folder: string;
  private readonly cpuSeconds: number;
  private readonly since = performance.now();

  /** @param share of one processor: 0.3 */
  constructor(
    name: string,
    private readonly share: number,
    private readonly pid: number,
  ) {
    const quota = String(Math.round(share * PERIOD_US));
    const first = existsSync(path.join(FIRST, 'cgroup.procs'));
    this.folder = path.join(first ? FIRST : SECOND, `binnendienst-bench-${process.pid}-${name}`);
    mkdirSync(this.folder);
    if (first) {
      this.write('cpu.cfs_period_us', String(PERIOD_US));
      this.write('cpu.cfs_quota_us', quota);
    } else this.write('cpu.max', `${quota} ${PERIOD_US}`);
    this.write('cgroup.procs', String(pid));
    this.cpuSeconds = cpuSecondsOf([pid]);
  }

  /**
   * How much of what it may have the process has taken so far: 1 when it had all of it.
   *
   * @throws when it had more, because then nothing was limited
   */
  used(): number {
    const seconds = cpuSecondsOf([this.pid]) - this.cpuSeconds;
    const used = (1_000 * seconds) / (performance.now() - this.since) / this.share;
    if (used > TOLERANCE) throw new Error(`A process had ${used.toFixed(2)} times its share of a processor`);
    return used;
  }

  /** When the process has ended. */
  remove(): void {
    rmdirSync(this.folder);
  }

  private write(file: string, value: string): void {
    writeFileSync(path.join(this.folder, file), value);
  }
}
