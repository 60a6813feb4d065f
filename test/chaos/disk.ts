import { spawnSync } from 'node:child_process';
import { rmSync, statfsSync } from 'node:fs';
import path from 'node:path';

const SIZE = '2g';
/** What others write while it is being filled leaves no room for the whole: it is filled in some steps. */
const STEPS = 8;
const BLOCK_BYTES = 4096;

/** A small disk of its own under a folder, which can be filled. */
export class Disk {
  private constructor(
    private readonly folder: string,
    /** Whether there is one: not everybody may mount. */
    readonly isThere: boolean,
  ) {}

  static under(folder: string): Disk {
    const options = `size=${SIZE},mode=0755`;
    return new Disk(folder, spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]).status === 0);
  }

  /** Leaves not a block free. */
  fill(): void {
    if (!this.isThere) return;
    for (let step = 0; step < STEPS && this.freeBytes > 0; step++) {
      const some = Math.max(this.freeBytes - step * BLOCK_BYTES, BLOCK_BYTES);
      spawnSync('fallocate', ['-l', String(some), this.filler(step)]);
    }
  }

  free(): void {
    for (let step = 0; step < STEPS; step++) rmSync(this.filler(step), { force: true });
  }

  /** Gives it back, with everything on it. */
  unmount(): void {
    if (this.isThere) spawnSync('umount', ['-l', this.folder]);
  }

  private get freeBytes(): number {
    const { bavail, bsize } = statfsSync(this.folder);
    return bavail * bsize;
  }

  private filler(step: number): string {
    return path.join(this.folder, `filler-${step}`);
  }
}
