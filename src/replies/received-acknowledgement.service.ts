import { Injectable } from '@nestjs/common';
import type { OutboxRow, Tx } from '../platform';
import { EventLog, OutboxRepository } from '../platform/services';
import { ownReference } from './control-reference';
import { acknowledgedReference, ofWhole, worst, type Received } from './received';
import { ReceivedAcknowledgementRepository, type LastWord } from './received-acknowledgement.repository';

/** Finds what of ours the acknowledgements of partners are about, and notes what became of it. */
@Injectable()
export class ReceivedAcknowledgementService {
  constructor(
    private readonly acknowledgements: ReceivedAcknowledgementRepository,
    private readonly outbox: OutboxRepository,
    private readonly events: EventLog,
  ) {}

  /**
   * Takes in acknowledgements. They may come again, and in any order: the last word of each kind counts, and of the kinds the worst.
   *
   * @returns by message id the first sending of what each is about; one that is about nothing of ours is missing
   */
  async take(tx: Tx, received: readonly Received[]): Promise<ReadonlyMap<string, OutboxRow>> {
    await this.acknowledgements.insert(tx, received);
    const named = received.flatMap((one) => sentOf(one) ?? []);
    const sent = await this.outbox.lockSent(tx, named);
    const words = new Map<string, LastWord>();
    for (const word of await this.acknowledgements.lastWords(tx, named)) {
      const other = words.get(keyOf(word));
      const outcome = worst([...(other === undefined ? [] : [other.outcome]), word.outcome]);
      words.set(keyOf(word), outcome === other?.outcome ? other : word);
    }
    await this.outbox.acknowledged(
      tx,
      sent.flatMap((row) => {
        const word = words.get(keyOf(row));
        return word === undefined ? [] : [{ id: row.id, as: ofWhole(word.outcome, row.kind), at: word.receivedAt }];
      }),
    );
    const first = new Map<string, OutboxRow>();
    for (const row of sent) if (!first.has(keyOf(row))) first.set(keyOf(row), row);
    const found = new Map(
      received.flatMap((one) => {
        const about = sentOf(one);
        const row = about === null ? undefined : first.get(keyOf(about));
        return row === undefined ? [] : [[one.messageId, row] as const];
      }),
    );
    await this.note(tx, received, found);
    return found;
  }

  private async note(tx: Tx, received: readonly Received[], found: ReadonlyMap<string, OutboxRow>): Promise<void> {
    await this.events.append(
      tx,
      received.flatMap(({ messageId, content: { standard, outcome, codes } }) => {
        const row = found.get(messageId);
        return row === undefined
          ? []
          : [{ kind: 'reply-acknowledged', subjectType: 'outbox', subjectId: row.id, actor: 'system', data: { standard, outcome, codes, messageId } }]; // prettier-ignore
      }),
    );
  }
}

type Sent = { readonly partnerId: string; readonly controlReference: string };

function sentOf({ partnerId, content }: Received): Sent | null {
  const controlReference = ownReference(acknowledgedReference(content));
  return partnerId === null || controlReference === null ? null : { partnerId, controlReference };
}

const keyOf = ({
  partnerId,
  controlReference,
}: {
  readonly partnerId: string;
  readonly controlReference: string | null;
}): string => `${partnerId} ${controlReference ?? ''}`;
