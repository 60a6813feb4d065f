import {
  refusesByDefault,
  writeContrl,
  writeFunctionalAcknowledgement,
  writeInterchangeAcknowledgement,
  type AcknowledgedGroup,
  type AcknowledgedMessage,
  type Envelope,
  type Format,
  type Message,
  type ReadEvent,
  isAcknowledgement,
} from '../formats';
import type { Finding } from '../findings';
import { owedByX12 } from './acknowledgement';
import type { ExplainedAcknowledgement } from './explain-contract';

/**
 * Our control reference in an acknowledgement that is only shown: no counter is touched, and the same file gives the same text.
 * For the same reason it carries the time of the interchange and not of the clock.
 */
const SHOWN_REFERENCE = '1';
const NO_TIME = '1970-01-01T00:00';

/** Messages that stand together, in a group or outside any: of those without errors only the first is kept. */
class Kept {
  refused: AcknowledgedMessage[] = [];
  accepted: AcknowledgedMessage | null = null;
  acknowledgement: AcknowledgedMessage | null = null;

  add(message: AcknowledgedMessage, errors: readonly Finding[]): void {
    // Whether anything was good decides between "all refused" and "some refused"; who was good is not named.
    if (isAcknowledgement(message.type)) this.acknowledgement ??= message;
    else if (errors.length > 0) this.refused.push(message);
    else this.accepted ??= message;
  }

  get messages(): readonly AcknowledgedMessage[] {
    return [this.accepted, ...this.refused, this.acknowledgement].filter((message) => message !== null);
  }
}

/** Composes the acknowledgements of one interchange after the other. Memory grows with groups and what is refused, and not with good messages. */
export class Acknowledger {
  private envelope: Envelope | null = null;
  private ungrouped = new Kept();
  private inGroup = new Kept();
  private groups: AcknowledgedGroup[] = [];

  begin(envelope: Envelope): void {
    this.envelope = envelope;
    this.ungrouped = new Kept();
    this.inGroup = new Kept();
    this.groups = [];
  }

  add({ reference, type, version, association, findings, group }: Message): void {
    const errors = findings.filter(refusesByDefault);
    const kept = group === null ? this.ungrouped : this.inGroup;
    kept.add({ reference, type, version, association, findings: errors }, errors);
  }

  endGroup({ group, messageCount, declared, findings }: Extract<ReadEvent, { kind: 'group-end' }>): void {
    this.groups.push({ group, messageCount, declared, findings, messages: this.inGroup.messages });
    this.inGroup = new Kept();
  }

  /** The acknowledgements of the interchange that ends; none where the format has none, or where they cannot be made. */
  end(format: Format, findings: readonly Finding[]): readonly ExplainedAcknowledgement[] {
    const { envelope } = this;
    if (!envelope?.position) return [];
    if (format === 'edifact') return this.contrl(envelope, findings);
    return format === 'x12' ? this.x12(envelope, findings) : [];
  }

  private contrl(envelope: Envelope, findings: readonly Finding[]): readonly ExplainedAcknowledgement[] {
    const written = writeContrl(
      { envelope, findings, messages: this.ungrouped.messages, groups: this.groups },
      {
        variant: envelope.syntax?.version === '4' ? 'UN-4' : 'UN-3',
        reference: SHOWN_REFERENCE,
        preparedAt: envelope.preparedAt ?? NO_TIME,
      },
    );
    return written.ok ? [{ standard: 'CONTRL', text: written.value.text }] : [];
  }

  private x12(envelope: Envelope, findings: readonly Finding[]): readonly ExplainedAcknowledgement[] {
    const acknowledged = { envelope, findings };
    const options = { reference: SHOWN_REFERENCE, preparedAt: envelope.preparedAt ?? NO_TIME };
    const refused = findings.some(refusesByDefault);
    const onlyInterchangeAcknowledgements = this.groups.length === 0 && this.ungrouped.acknowledgement !== null;
    const types = this.groups.map(({ group }) => group.type);
    const owed = owedByX12({ envelope, refused, onlyInterchangeAcknowledgements, types });
    const interchange = owed.interchange ? writeInterchangeAcknowledgement(acknowledged, options) : null;
    const groups = owed.groups
      ? writeFunctionalAcknowledgement(acknowledged, this.groups, { ...options, type: '997' })
      : null;
    return [
      ...(interchange?.ok ? [{ standard: 'TA1', text: interchange.value.text }] : []),
      ...(groups?.ok ? [{ standard: '997', text: groups.value.text }] : []),
    ];
  }
}
