import { makeFinding, type Finding } from '../findings';
import type { SourcePosition } from '../kernel';
import type { AcknowledgementGap } from '../replies';
import { refusedGroups, type ReadEnvelope } from './envelope-reading';

/** A file that was read, as far as acknowledgements are concerned. */
interface ReadFile {
  readonly id: string;
  readonly envelopes: readonly Pick<
    ReadEnvelope,
    'envelope' | 'refused' | 'groups' | 'refusedMessages' | 'messageCount'
  >[];
}

/** What of each file no acknowledgement tells its sender: by file, one finding for each envelope. */
export function untoldOf(
  files: readonly ReadFile[],
  gaps: readonly AcknowledgementGap[],
): ReadonlyMap<string, readonly Finding[]> {
  const untold = new Map<string, Finding[]>();
  for (const { id, envelopes } of files) {
    // TA1 and 997 lack the same: it is told once.
    const ofFile = new Map(gaps.filter(({ interchangeId }) => interchangeId === id).map((gap) => [gap.envelope, gap]));
    const found = [...ofFile.values()].flatMap((gap) => {
      const read = envelopes[gap.envelope];
      return read === undefined ? [] : [untoldFinding(read, gap)];
    });
    if (found.length > 0) untold.set(id, found);
  }
  return untold;
}

/** RSP-004: somebody has to tell the sender what we refuse. */
function untoldFinding(
  read: ReadFile['envelopes'][number],
  { kind, sent, obstacle }: Omit<AcknowledgementGap, 'interchangeId' | 'envelope'>,
): Finding {
  const { envelope, messageCount } = read;
  return makeFinding('RSP-004', {
    position: placeOf(read),
    actual: envelope.reference,
    params: {
      standard: kind,
      sent,
      // The choices of a text have no hyphens.
      obstacle: obstacle.replaceAll('-', '_'),
      reference: envelope.reference,
      refused: refusedIn(read),
      total: messageCount,
    },
  });
}

/** How many messages are refused: with their envelope, with their group, or one by one. */
function refusedIn(read: ReadFile['envelopes'][number]): number {
  if (read.refused) return read.messageCount;
  const wrong = refusedGroups(read);
  const ofGroups = read.groups.reduce((sum, { refused, messageCount }) => sum + (refused ? messageCount : 0), 0);
  const others = read.refusedMessages.filter(({ groupIndex }) => groupIndex === null || !wrong.has(groupIndex));
  return ofGroups + others.length;
}

/** The first message that has no name, else the header of the envelope. */
function placeOf({ envelope, refusedMessages }: ReadFile['envelopes'][number]): SourcePosition | null {
  const nameless = refusedMessages
    .flatMap(({ findings }) => findings)
    .find(({ reason }) => reason === 'message-header-incomplete');
  return nameless?.position ?? envelope.position;
}
