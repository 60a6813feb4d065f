import type { Finding } from '../../findings';
import type { FileReader, Message, ReadEvent } from '../message';
import type { SegmentMessage } from './segment-message';

/** Reads text, taken as ISO 8859-1, in chunks of a given size. */
export function readInChunks(reader: FileReader, text: string, chunk = Infinity): readonly ReadEvent[] {
  const bytes = Buffer.from(text, 'latin1');
  const events: ReadEvent[] = [];
  for (let at = 0; at < bytes.length; at += chunk) events.push(...reader.push(bytes.subarray(at, at + chunk)));
  return [...events, ...reader.end()];
}

export const messagesOf = (events: readonly ReadEvent[]): readonly Message[] =>
  events.flatMap((event) => (event.kind === 'message' ? [event.message] : []));

/** Of messages, groups and envelopes, in the order of the file. */
export const findingsOf = (events: readonly ReadEvent[]): readonly Finding[] =>
  events.flatMap((event) => {
    if (event.kind === 'message') return event.message.findings;
    return event.kind === 'envelope-end' || event.kind === 'group-end' ? event.findings : [];
  });

export const reasonsOf = (events: readonly ReadEvent[]): readonly (string | null)[] =>
  findingsOf(events).map(({ reason }) => reason);

export function segmentsOf(message: Message | undefined): SegmentMessage {
  const content = message?.content;
  if (content?.kind !== 'segments') throw new Error('no message of segments');
  return content;
}

type Group = readonly (string | Group)[];

/** Groups as people draw them: the tags of the segments that stand directly in it, then the groups in it. */
export function groupsOf(content: SegmentMessage): Group {
  const ends = content.groupEnds;
  if (ends === null) throw new Error('a message without groups');
  const within = (first: number, end: number): Group => {
    const tags: string[] = [];
    const groups: Group[] = [];
    for (let at = first; at < end; at++) {
      const beyond = at === first && first > 0 ? 0 : (ends[at] ?? 0);
      if (beyond === 0) tags.push(content.tag(at));
      else {
        groups.push(within(at, beyond));
        at = beyond - 1;
      }
    }
    return [tags.join(' '), ...groups];
  };
  return within(0, ends.length);
}
