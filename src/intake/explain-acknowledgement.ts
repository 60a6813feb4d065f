import {
  refusesByDefault,
  writeContrl,
  type AcknowledgedMessage,
  type Envelope,
  type Format,
  type Message,
} from '../formats';
import type { Finding } from '../findings';
import type { ExplainedAcknowledgement } from './explain-contract';

/**
 * Our control reference in an acknowledgement that is only shown: no counter is touched, and the same file gives the same text.
 * For the same reason it carries the time of the interchange and not of the clock.
 */
const SHOWN_REFERENCE = '1';
const NO_TIME = '1970-01-01T00:00';

/** Composes the CONTRL of one interchange after the other. Of messages without errors it keeps none but the first. */
export class Acknowledger {
  private envelope: Envelope | null = null;
  private refused: AcknowledgedMessage[] = [];
  private accepted: AcknowledgedMessage | null = null;
  private acknowledgement: AcknowledgedMessage | null = null;

  begin(envelope: Envelope): void {
    this.envelope = envelope;
    this.refused = [];
    this.accepted = null;
    this.acknowledgement = null;
  }

  add({ reference, type, version, association, findings }: Message): void {
    const errors = findings.filter(refusesByDefault);
    const message = { reference, type, version, association, findings: errors };
    // Whether anything was good decides between "all refused" and "some refused"; who was good is not named.
    if (type === 'CONTRL') this.acknowledgement ??= message;
    else if (errors.length > 0) this.refused.push(message);
    else this.accepted ??= message;
  }

  /** The CONTRL for the interchange that ends; null where the format has none, or where it cannot be made. */
  end(format: Format, findings: readonly Finding[]): ExplainedAcknowledgement | null {
    const { envelope } = this;
    if (format !== 'edifact' || envelope === null) return null;
    const messages = [this.accepted, ...this.refused, this.acknowledgement].filter((message) => message !== null);
    const written = writeContrl(
      { envelope, findings, messages },
      {
        variant: envelope.syntax?.version === '4' ? 'UN-4' : 'UN-3',
        reference: SHOWN_REFERENCE,
        preparedAt: envelope.preparedAt ?? NO_TIME,
      },
    );
    return written.ok ? { standard: 'CONTRL', text: written.value.text } : null;
  }
}
