/** Exit codes of sysexits.h, which supervisors know: a wrong setting does not get better by starting again. */
export const EXIT = { unavailable: 69, configuration: 78 } as const;

/**
 * The program will not start, and a person has to do something. `main.ts` prints the sentences, without a stack, and ends with
 * the exit code.
 */
export class StartRefusal extends Error {
  override readonly name = 'StartRefusal';

  constructor(
    readonly sentences: readonly string[],
    readonly exitCode: number = EXIT.configuration,
  ) {
    super(sentences.join('\n'));
  }
}
