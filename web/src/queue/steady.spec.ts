import { NOTHING, range, steady } from './steady';

const page = (...ids: readonly string[]) => ids.map((id) => ({ id, text: `${id} now` }));

describe('a list that others change', () => {
  const first = steady(NOTHING, [page('a', 'b', 'c')], false);

  it('shows the first answer as it is', () => {
    expect(first.rows.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect([first.fresh, first.gone.size]).toEqual([0, 0]);
  });

  it('pushes no row: what came is counted, what is done stays in its place', () => {
    const then = steady(first, [[{ id: 'new', text: '' }, { id: 'c', text: 'changed' }, ...page('a')]], false);
    expect(then.rows.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(then.rows[2]?.text).toBe('changed');
    expect([...then.gone]).toEqual(['b']);
    expect(then.fresh).toBe(1);
  });

  it('lets go of what left by what the person did', () => {
    expect(steady(first, [page('a', 'c')], true).rows.map(({ id }) => id)).toEqual(['a', 'c']);
  });

  it('puts a page that was asked for at the end', () => {
    const then = steady(first, [page('a', 'b', 'c'), page('d', 'e')], false);
    expect(then.rows.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(then.fresh).toBe(0);
  });

  it('selects from one row to another', () => {
    expect(range(['a', 'b', 'c', 'd'], 'c', 'a')).toEqual(['a', 'b', 'c']);
    expect(range(['a', 'b'], null, 'b')).toEqual(['b']);
    expect(range(['a', 'b'], 'gone', 'b')).toEqual(['b']);
  });
});
