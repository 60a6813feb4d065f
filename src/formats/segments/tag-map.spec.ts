import fc from 'fast-check';
import { TagMap } from './tag-map';

describe('a map by tags', () => {
  it('holds what a map holds, however many tags there are and wherever they fall', () => {
    const tag = fc.oneof(
      fc.integer({ min: 1, max: 0xffffff }),
      fc.integer({ min: 1, max: 300 }).map((n) => n << 7),
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(tag, fc.nat()), { maxLength: 300 }),
        fc.array(fc.nat(0xffffff)),
        (pairs, others) => {
          const [own, map] = [new TagMap(pairs), new Map(pairs)];
          expect(own.size).toBe(map.size);
          for (const one of [0, ...others, ...map.keys()]) expect(own.get(one)).toBe(map.get(one));
        },
      ),
    );
  });
});
