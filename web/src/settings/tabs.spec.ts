import { mayChange, maySee, TABS } from './tabs';

const seenBy = (role: Parameters<typeof maySee>[1]): string[] =>
  TABS.filter((tab) => maySee(tab, role)).map(({ id }) => id);

describe('the parts of the settings', () => {
  it('are seen by whom the server lets see them', () => {
    const open = ['portfolios', 'limits', 'findings', 'changes', 'meanings', 'templates'];
    expect(seenBy('admin')).toEqual(TABS.map(({ id }) => id));
    expect(seenBy('senior')).toEqual([...open, 'audit']);
    for (const role of ['viewer', 'sales', 'clerk', 'finance'] as const) expect(seenBy(role)).toEqual(open);
  });

  it('are changed by administrators, and some by a head', () => {
    expect(TABS.filter((tab) => mayChange(tab, 'senior')).map(({ id }) => id)).toEqual([
      'portfolios',
      'meanings',
      'templates',
    ]);
    expect(TABS.filter((tab) => mayChange(tab, 'clerk'))).toEqual([]);
  });
});
