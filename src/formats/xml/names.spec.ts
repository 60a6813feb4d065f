import { XML_LIMITS } from './limits';
import { namesForDocument } from './names';
import { anOrder, readXml, refusalOf } from './test-support';

const namesOf = (count: number, from = 0): string =>
  Array.from({ length: count }, (_, n) => `<cbc:a${from + n}/>`).join('');

describe('names that are kept from one document to the next', () => {
  it('do not count in the next: a document is refused by its own names, the first time and the second', () => {
    // The root has a name of its own.
    const [fits, more] = [anOrder(namesOf(XML_LIMITS.names - 1)), anOrder(namesOf(XML_LIMITS.names))];
    for (let time = 0; time < 2; time++) {
      expect(readXml(fits).message).not.toBeNull();
      expect(refusalOf(more)).toMatchObject({ code: 'MSG-012', reason: 'xml-too-large' });
    }
    expect(readXml(anOrder(namesOf(6_000, 20_000))).message).not.toBeNull();
    expect(readXml(anOrder(namesOf(6_000, 30_000))).message).not.toBeNull();
  });

  it('mean what the document at hand declares', () => {
    const named = (uri: string) => {
      const { root } = readXml(anOrder(`<x:ID xmlns:x="${uri}">7</x:ID>`));
      return { foreign: root?.child('{urn:one}ID')?.text, other: root?.child('{urn:two}ID')?.text };
    };
    expect([named('urn:one'), named('urn:two'), named('urn:one')]).toEqual([
      { foreign: '7', other: undefined },
      { foreign: undefined, other: '7' },
      { foreign: '7', other: undefined },
    ]);
  });

  it('are found in a document that has them after one that had not', () => {
    const noteOf = (content: string) => readXml(anOrder(content)).root?.child('SeenForTheFirstTime')?.text;
    expect(noteOf('')).toBeUndefined();
    expect(noteOf('<cbc:SeenForTheFirstTime>7</cbc:SeenForTheFirstTime>')).toBe('7');
  });

  it('are let go when they are many', () => {
    for (let n = 0; n < 20; n++) readXml(anOrder(namesOf(2_000, n * 2_000)));
    expect(namesForDocument().names.length).toBeLessThan(15_000);
  });
});
