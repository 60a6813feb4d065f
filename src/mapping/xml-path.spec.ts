import { readFile, type XmlElement } from '../formats';
import { parseXmlPath } from './xml-path';
import { valueOf, walk } from './xml-walk';

const NAMESPACE = 'http://www.opentrans.org/XMLSchema/2.1';

/** The values that a path leads to in an openTRANS document of such content. */
function valuesOf(path: string, content: string): readonly (string | null)[] {
  const bytes = Buffer.from(`<ORDER xmlns="${NAMESPACE}" xmlns:x="urn:x">${content}</ORDER>`);
  const root = readFile(bytes).flatMap((event): readonly XmlElement[] =>
    event.kind === 'message' && event.message.content.kind === 'xml' ? [event.message.content.root] : [],
  )[0];
  const parsed = parseXmlPath(path, { x: 'urn:x' });
  if (root === undefined || !parsed.ok) throw new Error(parsed.ok ? 'no message' : parsed.error.en);
  const values: (string | null)[] = [];
  walk(root, parsed.value.steps, root, (found) => {
    values.push(valueOf(found, parsed.value.attribute));
    return false;
  });
  return values;
}

const PARTIES =
  '<P n="1"><R>a</R><R>b</R><I t="x">1</I></P><P n="2"><R>b</R><I>2</I></P><P n="3"/><x:P n="4"><R>a</R></x:P><REF><B>2</B><B>7</B></REF>';

describe('a condition of an XML path', () => {
  it.each([
    ['P[R=a]/@n', ['1']],
    ['P[R=b]/@n', ['1', '2']],
    ['P[R=a|]/@n', ['1', '3']],
    ['P[R=]/@n', ['3']],
    ['P[R!=]/@n', ['1', '2']],
    ['P[R!=a]/@n', ['2', '3']],
    ['P[R=b,I=2]/@n', ['2']],
    ['P[I/@t=x]/@n', ['1']],
    ['P[I=/REF/B]/@n', ['2']],
    ['P[R=/REF/B]/@n', []],
    ['P[I=/NOTHING]/@n', []],
    ['P/I[.=/REF/B]', ['2']],
    ['x:P[R=a]/@n', ['4']],
    ['P[@n=3]/@n', ['3']],
    ['.[P/R=a]/REF/B', ['2', '7']],
  ])('%s leads to %j', (path, expected) => {
    expect(valuesOf(path, PARTIES)).toEqual(expected);
  });

  it.each([
    ['P[R]', 'a condition such as'],
    ['P[y:R=a]', 'a prefix that the guide declares'],
    ['P[R=/y:B]', 'a prefix that the guide declares'],
    ['P[R!=/B]', '"=" in front of a path'],
    ['P[R~nothing]', 'a form of'],
    ['P[=a]', 'a condition such as'],
  ])('%s is refused: %s', (path, expected) => {
    const parsed = parseXmlPath(path, {});
    expect(parsed.ok ? '' : parsed.error.en).toContain(expected);
  });
});
