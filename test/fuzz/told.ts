import type { Message, ReadEvent } from '../../src/formats';

type Content = Message['content'];
type Segments = Exclude<Content, { kind: 'xml' }>;
type XmlElement = Extract<Content, { kind: 'xml' }>['root'];

/** All that a reader told, as text that can be compared: every value and its place, whatever the format. */
export const told = (events: readonly ReadEvent[]): string =>
  JSON.stringify(events.map((event) => (event.kind === 'message' ? toldMessage(event.message) : event)));

export const toldMessage = (message: Message): unknown => ({ ...message, content: contentOf(message.content) });

const contentOf = (content: Content): unknown =>
  'segmentCount' in content
    ? { segments: count(content.segmentCount, (segment) => segmentOf(content, segment)), groups: content.root }
    : elementOf(content.root);

const count = <T>(length: number, make: (at: number) => T): readonly T[] => Array.from({ length }, (_, at) => make(at));

/** Every value; the places of the segment and of its last element, between which those of the others lie. */
function segmentOf(content: Segments, segment: number): unknown {
  const elements = content.elementCount(segment);
  const values = count(elements, (element) =>
    count(content.repetitionCount(segment, element + 1), (repetition) =>
      count(content.componentCount(segment, element + 1, repetition + 1), (component) =>
        content.value(segment, element + 1, component + 1, repetition + 1),
      ),
    ),
  );
  const end = content.position(segment, elements, 1).offset;
  return [content.tag(segment), content.position(segment), end, content.text(segment), values];
}

const elementOf = (element: XmlElement): unknown => ({
  name: `{${element.namespace}}${element.name}`,
  text: element.text,
  position: element.position,
  id: element.attribute('schemeID'),
  children: element.children.map(elementOf),
});
