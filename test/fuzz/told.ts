import type { Message, ReadEvent } from '../../src/formats';

type Content = Message['content'];
type Segments = Extract<Content, { kind: 'segments' }>;
type XmlElement = Extract<Content, { kind: 'xml' }>['root'];

/** All that a reader told, as text that can be compared: every value and its place, whatever the format. */
export const told = (events: readonly ReadEvent[]): string =>
  JSON.stringify(events.map((event) => (event.kind === 'message' ? toldMessage(event.message) : event)));

export const toldMessage = (message: Message): unknown => ({ ...message, content: contentOf(message.content) });

function contentOf(content: Content): unknown {
  if (content.kind === 'segments') return { segments: segmentsOf(content), groups: [...(content.groupEnds ?? [])] };
  return content.kind === 'table' ? content : elementOf(content.root);
}

/** Every segment with its place and text, and every value behind the numbers that say which it is. */
function segmentsOf(content: Segments): unknown {
  const all: unknown[] = [];
  for (let segment = 0; segment < content.segmentCount; segment++) {
    all.push(content.tag(segment), content.position(segment), content.text(segment));
    for (let element = 1, last = content.elementCount(segment); element <= last; element++) {
      for (let repetition = 1, times = content.repetitionCount(segment, element); repetition <= times; repetition++) {
        const components = content.componentCount(segment, element, repetition);
        all.push(element, repetition);
        for (let n = 1; n <= components; n++) all.push(content.value(segment, element, n, repetition));
      }
    }
  }
  return all;
}

const elementOf = (element: XmlElement): unknown => ({
  name: `{${element.namespace}}${element.name}`,
  text: element.text,
  position: element.position,
  id: element.attribute('schemeID'),
  children: element.children.map(elementOf),
});
