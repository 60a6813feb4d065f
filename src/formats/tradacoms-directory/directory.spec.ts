import { packTag } from '../segments/segment-data';
import { grammarOf } from '../segments/grammar';
import { versionFor } from '.';

const TYPES = ['ORDHDR', 'ORDERS', 'ORDTLR', 'RSGRSG'];
const words = (text: string | undefined): readonly string[] =>
  (text ?? '').split(' ').map((word) => word.replace('!', ''));

describe('the tables of TRADACOMS', () => {
  it.each(TYPES)('%s names nothing that is not there, and nothing is there for nobody', (type) => {
    const { directory } = versionFor(type, '')!;
    const { segments, composites, elements } = directory;
    const inSegments = Object.values(segments).flatMap(words);
    const inComposites = Object.values(composites).flatMap(words);
    const used = Object.keys(directory.messages).flatMap((name) => [...grammarOf(directory, name).tagNumbers.keys()]);
    expect([...new Set(used)].sort()).toEqual(Object.keys(segments).map(packTag).sort());
    expect(inSegments.filter((name) => !(name in composites) && !(name in elements))).toEqual([]);
    expect(inComposites.filter((name) => !(name in elements))).toEqual([]);
    expect(Object.keys(composites).filter((name) => !inSegments.includes(name))).toEqual([]);
    expect(Object.keys(elements).filter((name) => ![...inSegments, ...inComposites].includes(name))).toEqual([]);
    expect(Object.values(elements).filter((format) => !/^(?:an\.\.\d+|w(?:\.\.)?\d+|dt6|tm4)$/.test(format))).toEqual(
      [],
    );
  });

  it.each([
    ['ORDERS', '9', true],
    ['ORDERS', '8', false],
    ['RSGRSG', '2', true],
    ['RSGRSG', '9', false],
  ])('%s %s is of the very version: %s', (type, version, exact) => {
    expect(versionFor(type, version)).toMatchObject({ exact });
  });

  it('are none for other types', () => {
    expect(['INVOIC', 'constructor', ''].map((type) => versionFor(type, '9'))).toEqual([null, null, null]);
  });
});
