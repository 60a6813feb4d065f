import type { Envelope, Message } from '../formats';
import type { Finding } from '../findings';
import type { ExplainedAcknowledgement } from './explain-contract';

/** Placeholder until formats/edifact/contrl.ts is there. */
export class Acknowledger {
  begin(_envelope: Envelope): void {}
  add(_message: Message): void {}
  end(_findings: readonly Finding[]): ExplainedAcknowledgement | null {
    return null;
  }
}
