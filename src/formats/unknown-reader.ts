import { makeFinding } from '../findings';
import type { Detection } from './detect';
import { NO_ENVELOPE, READABLE_FORMATS, type Charset, type FileReader, type ReadEvent } from './message';

const NOT_READ: Charset = { declared: null, used: 'unknown', reason: 'unknown' };

/** Takes in a file that we cannot read and says so once: an envelope without parties, and the finding at its end. */
export class UnknownReader implements FileReader {
  readonly format = 'unknown';

  constructor(private readonly detection: Detection) {}

  push(): readonly ReadEvent[] {
    return [];
  }

  end(): readonly ReadEvent[] {
    const { reason, looksLike, begins = '' } = this.detection;
    const finding = makeFinding('MSG-001', {
      reason,
      actual: looksLike,
      position: { offset: 0, line: 1, column: 1 },
      params: { format: READABLE_FORMATS, pos: '0', detail: reason, looksLike, ...(begins === '' ? {} : { begins }) },
    });
    return [
      { kind: 'envelope', index: 0, envelope: NO_ENVELOPE, charset: NOT_READ },
      { kind: 'envelope-end', index: 0, findings: [finding], charset: NOT_READ },
    ];
  }
}
