import { USER_ROLES } from '../kernel';
import { type Authority, mayOverride } from './authority';

const AUTHORITIES: readonly Authority[] = ['clerk', 'senior', 'finance', 'nobody'];

describe('authority to override', () => {
  it('is what the table says, for every role', () => {
    const table = USER_ROLES.map((role) => [role, AUTHORITIES.filter((authority) => mayOverride(role, authority))]);
    expect(table).toEqual([
      ['viewer', []],
      ['sales', []],
      ['clerk', ['clerk']],
      ['senior', ['clerk', 'senior']],
      ['finance', ['finance']],
      ['admin', ['clerk', 'senior', 'finance']],
    ]);
  });
});
