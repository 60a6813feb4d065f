import { existsSync, writeFileSync } from 'node:fs';

/** Sets the clock of one program off (Debian, libfaketime); null where it is not installed. */
const FAKE_TIME =
  ['/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1', '/usr/lib/aarch64-linux-gnu/faketime/libfaketime.so.1'].find(
    (file) => existsSync(file),
  ) ?? null;

/** The clock that the programs of the company see. */
export class Clock {
  /** Whether it can be set. */
  readonly isThere = FAKE_TIME !== null;

  constructor(private readonly file: string) {
    this.set(0);
  }

  /** Sets it off by so many hours. */
  set(hours: number): void {
    if (this.isThere) writeFileSync(this.file, `${hours < 0 ? '' : '+'}${hours}h\n`);
  }

  /** What a program needs to see it. */
  get environment(): Readonly<Record<string, string>> {
    if (FAKE_TIME === null) return {};
    return {
      LD_PRELOAD: FAKE_TIME,
      FAKETIME_TIMESTAMP_FILE: this.file,
      FAKETIME_CACHE_DURATION: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
    };
  }
}
