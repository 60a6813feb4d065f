import type { Finding, Question } from './model';
import { boundsOf, lastDay, masterOf, NOT_REMEMBERED, percentOf, rememberedAs, triedAs } from './remembering';

const asked = (finding: Partial<Finding>): Question => ({
  key: 'x',
  finding: { severity: 'error', actions: ['USE_OURS', 'ACC_BUYER'], params: {}, line: 0, field: 'lines[0].price', ...finding } as Finding,
  findings: [],
  lines: [0],
  open: true,
}); // prettier-ignore
const price = asked({ params: { percent: '-35.14' } });
const unit = asked({ severity: 'blocking', actions: ['UOM'], field: 'lines[0].unit' });
const TODAY = new Date(2026, 10, 27);

describe('what is remembered', () => {
  it('is nothing unless somebody says so, and then until a day', () => {
    expect(rememberedAs(NOT_REMEMBERED, price, 'why', TODAY)).toBeNull();
    expect(rememberedAs({ ...NOT_REMEMBERED, on: true }, price, 'why', TODAY)).toEqual({ scope: 'customer', validTo: '2027-05-26', reason: 'why', mode: 'auto', conditions: [], wide: false }); // prettier-ignore
    expect(lastDay(new Date(2027, 1, 27), 2)).toBe('2027-03-01');
  });

  it('is for this very question, or for every difference that is no larger', () => {
    expect([percentOf(price), percentOf(unit)]).toEqual(['35.14', null]);
    expect(boundsOf(price, true).conditions).toEqual([
      { param: 'percent', is: 'least', value: '-35.14' },
      { param: 'percent', is: 'most', value: '35.14' },
    ]);
    expect(boundsOf(unit, true)).toEqual({ conditions: [], wide: false });
  });

  it('is no rule where it goes into the master: never on trial, and of whom the master has it', () => {
    expect(rememberedAs({ ...NOT_REMEMBERED, on: true, mode: 'shadow' }, unit, 'why', TODAY)?.mode).toBe('auto');
    expect([masterOf(unit), masterOf(price), masterOf(asked({ severity: 'blocking', actions: ['MAP_ITEM'] }))]).toEqual(['partner', null, 'customer']); // prettier-ignore
  });

  it('is tried as the answer or as the value that a key would give', () => {
    const choice = { evidence: null, asksReason: false };
    expect(triedAs({ ...choice, action: 'UOM', value: 'PCE' }, unit)).toEqual({ action: 'UOM', correction: { field: 'unit', value: 'PCE' } }); // prettier-ignore
    expect(triedAs({ ...choice, action: 'USE_OURS', value: null }, price)).toEqual({ action: 'USE_OURS', correction: null }); // prettier-ignore
    expect(triedAs({ ...choice, action: 'ASK_REP', value: null }, price)).toBeNull();
  });
});
