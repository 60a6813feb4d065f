/** Numbers that count the messages of an interchange, from 1; a group may begin at 1 again. */
export class MessageSequence {
  private expected = 1;
  private restartable = false;

  /** A group opens: its first message may have any of two numbers. */
  mayRestart(): void {
    this.restartable = true;
  }

  /** @returns the number that should have stood there, null when it does; counting goes on from the number that does stand there */
  next(reference: string | null): string | null {
    const { expected, restartable } = this;
    const written = /^\s*0*(\d{1,12})\s*$/.exec(reference ?? '')?.[1];
    const number = written === undefined ? null : Number(written);
    this.restartable = false;
    this.expected = (number ?? expected) + 1;
    return number === expected || (restartable && number === 1) ? null : String(expected);
  }
}
