import fc from 'fast-check';
import { KeyPlaces } from './key-places';

describe('places of many keys', () => {
  it('are those of a map, whatever is put and taken over', () => {
    const entry = fc.tuple(fc.string({ maxLength: 3 }), fc.integer({ min: 1, max: 4_000_000_000 }));
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 300 }), fc.array(entry, { maxLength: 300 }), (first, second) => {
        const [one, other] = [new KeyPlaces(), new KeyPlaces()];
        for (const [key, place] of first) one.set(key, place);
        for (const [key, place] of second) other.set(key, place);
        one.takeAll(other);
        const map = new Map([...first, ...second]);
        expect(one.size).toBe(map.size);
        for (const [key, place] of map) expect([one.get(key), one.has(key)]).toEqual([place, true]);
        expect([one.get('none of them'), one.has('none of them')]).toEqual([undefined, false]);
      }),
    );
  });

  it('are found among very many', () => {
    const places = new KeyPlaces();
    for (let at = 1; at <= 100_000; at++) places.set(`key ${String(at)}`, at);
    expect(places.size).toBe(100_000);
    const wrong = Array.from({ length: 100_000 }, (_, at) => at + 1).filter((at) => places.get(`key ${String(at)}`) !== at || places.has(`no key ${String(at)}`)); // prettier-ignore
    expect(wrong).toEqual([]);
  });
});
