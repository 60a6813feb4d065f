import type { Finding } from '../../findings';
import { DEFAULT_READ_LIMITS, type LineBreaksOf, type Message, type ReadEvent, type ReadLimits } from '../message';
import type { SegmentMessage } from '../segments/segment-message';
import { EdifactReader } from './reader';

/** Reads bytes (or text, taken as ISO 8859-1) in chunks of a given size. */
export function read(
  input: string | Uint8Array,
  {
    chunk = Infinity,
    limits = DEFAULT_READ_LIMITS,
    lineBreaksOf,
  }: { chunk?: number; limits?: ReadLimits; lineBreaksOf?: LineBreaksOf } = {},
): readonly ReadEvent[] {
  const bytes = typeof input === 'string' ? Buffer.from(input, 'latin1') : input;
  const reader = new EdifactReader(limits, lineBreaksOf);
  const events: ReadEvent[] = [];
  for (let at = 0; at < bytes.length; at += chunk) events.push(...reader.push(bytes.subarray(at, at + chunk)));
  return [...events, ...reader.end()];
}

export const messagesOf = (events: readonly ReadEvent[]): readonly Message[] =>
  events.flatMap((event) => (event.kind === 'message' ? [event.message] : []));

export function edifact(message: Message | undefined): SegmentMessage {
  const content = message?.content;
  if (content?.kind !== 'segments') throw new Error('no EDIFACT message');
  return content;
}

/** Findings of messages and envelopes alike, in the order of the file. */
export const findingsOf = (events: readonly ReadEvent[]): readonly Finding[] =>
  events.flatMap((event) =>
    event.kind === 'message' ? event.message.findings : event.kind === 'envelope-end' ? event.findings : [],
  );

/** Everything that a reader told, in a form that can be compared. */
export const comparable = (events: readonly ReadEvent[]): unknown =>
  events.map((event) => {
    if (event.kind !== 'message') return event;
    const content = edifact(event.message);
    const segments = Array.from({ length: content.segmentCount }, (_, segment) => ({
      position: content.position(segment),
      text: content.text(segment),
      values: Array.from({ length: content.elementCount(segment) }, (__, element) =>
        Array.from({ length: content.componentCount(segment, element + 1) }, (___, component) =>
          content.value(segment, element + 1, component + 1),
        ),
      ),
    }));
    return { ...event.message, content: { segments, groupEnds: [...(content.groupEnds ?? [])] } };
  });

/** An order around some body segments; UNT and UNZ fit unless said otherwise. */
export function order(
  body: readonly string[] = [
    'BGM+220+PO1+9',
    'DTM+137:20260105:102',
    'NAD+BY+8712345000004::9',
    'LIN+1++8712345678906:EN',
    'QTY+21:12',
    'UNS+S',
  ],
  parts: { una?: string; unb?: string; unh?: string; unt?: string; unz?: string } = {},
): string {
  const header = parts.unb ?? 'UNB+UNOC:3+8712345000004:14+8719999000009:14+260105:0900+IC1';
  const trailer = parts.unt ?? `UNT+${String(body.length + 2)}+1`;
  const all = [header, parts.unh ?? 'UNH+1+ORDERS:D:96A:UN:EAN008', ...body, trailer, parts.unz ?? 'UNZ+1+IC1'];
  return (parts.una ?? '') + all.map((segment) => `${segment}'`).join('');
}
