import fc from 'fast-check';
import { decodeCursor, encodeCursor, MAX_PAGE_SIZE, pageQuery, toPage } from './page';
import { ProblemError } from './problem';

describe('a cursor', () => {
  it('gives back the keys that went in', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.integer(), fc.constant(null)), { minLength: 1 }), (keys) => {
        expect(decodeCursor(encodeCursor(keys), keys.length)).toEqual(keys);
      }),
    );
  });

  it('that we did not make is a problem, never a crash', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => decodeCursor(text, 7)).toThrow(ProblemError);
      }),
    );
  });

  it('is absent on the first page', () => {
    expect(decodeCursor(undefined, 2)).toBeUndefined();
  });
});

describe('a page', () => {
  const rows = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
  const make = (limit: number) =>
    toPage(
      rows,
      limit,
      (row) => [row.id],
      (row) => row.id,
    );

  it('leads on from its last item when there is one row too many', () => {
    expect(make(2)).toEqual({ items: ['a', 'b'], next: encodeCursor(['b']) });
  });

  it('is the last one when there is not', () => {
    expect(make(3)).toEqual({ items: ['a', 'b', 'c'], next: null });
  });
});

describe('the query of a list', () => {
  it('reads the limit as a number and has a default', () => {
    expect(pageQuery.parse({})).toEqual({ limit: 50 });
    expect(pageQuery.parse({ limit: String(MAX_PAGE_SIZE) })).toEqual({ limit: MAX_PAGE_SIZE });
  });

  it.each(['0', '201', '1.5', 'many', '-1'])('refuses the limit %s', (limit) => {
    expect(pageQuery.safeParse({ limit }).success).toBe(false);
  });
});
