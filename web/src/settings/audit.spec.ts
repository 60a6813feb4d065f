import { auditQuery, changesOf, inWords } from './audit';

describe('what an event tells', () => {
  it('is what is different, from nothing where it was made, and what it says besides', () => {
    expect(changesOf({ before: { role: 'clerk', active: true }, after: { role: 'sales', active: true } })).toEqual([
      { name: 'role', before: 'clerk', after: 'sales' },
    ]);
    expect(changesOf({ before: null, after: { most: '50', code: null }, role: 'clerk' })).toEqual([
      { name: 'most', before: null, after: '50' },
      { name: 'role', after: 'clerk' },
    ]);
    expect(changesOf({ version: 2 })).toEqual([{ name: 'version', after: 2 }]);
  });

  it('is shown as people read it', () => {
    expect([inWords(null), inWords('x'), inWords(2), inWords({ a: 1 })]).toEqual(['–', 'x', '2', '{"a":1}']);
  });
});

it('the address asks for what is whole', () => {
  expect(auditQuery(new URLSearchParams('who=system&kind=User&from=&to=2026-11-27'))).toEqual({
    who: 'system',
    to: '2026-11-27',
  });
});
