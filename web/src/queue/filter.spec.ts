import { filterIn, isNarrowed, keptOf, TO_DO, toggled } from './filter';

describe('the filter in the address', () => {
  const search = (text: string): URLSearchParams => new URLSearchParams(text);

  it('asks for what can be done now, unless another state is chosen', () => {
    expect(filterIn(search(''))).toEqual({ states: TO_DO });
    expect(filterIn(search('states=snoozed&severity='))).toEqual({ states: 'snoozed' });
    expect(filterIn(search('states=all&code=PRC-001&other=1'))).toEqual({ code: 'PRC-001' });
  });

  it('is chosen and let go with the same press, and forgets the row', () => {
    expect(toggled(search('case=1&group=finding'), 'code', 'PRC-001').toString()).toBe('code=PRC-001');
    expect(toggled(search('code=PRC-001&severity=error'), 'code', 'PRC-001').toString()).toBe('severity=error');
  });

  it('is kept as a view without the row', () => {
    expect(keptOf(search('severity=error&case=1&assignee=me'))).toBe('assignee=me&severity=error');
    expect(isNarrowed(search('case=1'))).toBe(false);
    expect(isNarrowed(search('severity=error'))).toBe(true);
  });
});
