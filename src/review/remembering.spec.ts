import { makeFinding } from '../findings';
import { mayBeGlobal, scopeIds, wantedFault } from './remembering';
import { settingFault } from './setting-fault';

const OF = { partnerId: 'p', customerId: 'c', chain: 'k', articleId: 'a' };
const NONE = { partnerId: null, customerId: null, chain: null, articleId: null };

describe('an answer', () => {
  const price = makeFinding('PRC-001', { cause: 'COFFEE|3|3.49' });

  it('is remembered for whom it is given', () => {
    expect(scopeIds(price, 'partner', OF)).toEqual({ ...NONE, partnerId: 'p' });
    expect(scopeIds(price, 'customer', OF)).toEqual({ ...NONE, customerId: 'c' });
    expect(scopeIds(price, 'chain', OF)).toEqual({ ...NONE, chain: 'k' });
    expect(scopeIds(price, 'article', OF)).toEqual({ ...NONE, customerId: 'c', articleId: 'a' });
    expect(scopeIds(makeFinding('ITM-008', { cause: 'OLD|NEW' }), 'global', OF)).toEqual(NONE);
  });

  it('is not remembered where the order does not say for whom', () => {
    for (const scope of ['partner', 'customer', 'chain', 'article'] as const) {
      expect(scopeIds(price, scope, NONE)).toBe('no-such-scope');
    }
    expect(scopeIds(price, 'article', { ...OF, articleId: null })).toBe('no-such-scope');
  });

  it('about price, credit, assortment or a change is never for everybody', () => {
    expect(scopeIds(price, 'global', OF)).toBe('not-global');
    for (const code of ['PRC-001', 'PRC-012', 'ITM-011', 'PAR-005'] as const) expect(mayBeGlobal(code)).toBe(false);
    expect(mayBeGlobal('ITM-008')).toBe(true);
  });

  it('is not remembered where the catalogue lets a person alone decide, or there is no cause', () => {
    expect(scopeIds(makeFinding('DUP-001', { cause: 'x' }), 'partner', OF)).toBe('not-remembered');
    expect(scopeIds(makeFinding('QTY-004', { cause: 'x' }), 'partner', OF)).toBe('not-remembered');
    expect(scopeIds(makeFinding('PRC-001'), 'partner', OF)).toBe('not-remembered');
    // What only other data clears has no answer: it is written into the master.
    expect(scopeIds(makeFinding('ITM-002', { cause: 'x' }), 'partner', OF)).toBe('not-remembered');
  });
});

describe('for which findings an answer is remembered', () => {
  const price = makeFinding('PRC-001', { cause: 'x', params: { percent: '1.5' } });
  const most = { param: 'percent', is: 'most', value: '2' } as const;

  it('is said by conditions that its rule knows and that this finding fulfils', () => {
    expect(wantedFault(price, { conditions: [], wide: false })).toBeNull();
    expect(wantedFault(price, { conditions: [most], wide: true })).toBeNull();
    expect(wantedFault(price, { conditions: [], wide: true })).toBe('no-bounds');
    expect(wantedFault(price, { conditions: [{ ...most, value: '1' }], wide: true })).toBe('no-bounds');
    expect(wantedFault(price, { conditions: [{ ...most, param: 'colour' }], wide: false })).toBe('no-such-condition');
  });
});

describe('a setting', () => {
  const asked = { partner: 'hoveling', documentType: null, severity: null, stops: null, auto: null } as const;

  it('may be made where it does something', () => {
    expect(settingFault({ ...asked, code: 'PRC-001', severity: 'warning', stops: true })).toBeNull();
    expect(settingFault({ ...asked, code: 'DUP-001', severity: 'error' })).toBeNull();
    expect(settingFault({ ...asked, code: 'DAT-003', auto: { action: 'OVR' } })).toBeNull();
    expect(settingFault({ ...asked, code: 'ITM-011', partner: null, severity: 'info' })).toBeNull();
  });

  it('is refused where it would do nothing, or what nobody may', () => {
    expect(settingFault({ ...asked, code: 'PRC-001' })).toContain('says nothing');
    expect(settingFault({ ...asked, code: 'PRC-004', stops: false })).toContain('blocking');
    expect(settingFault({ ...asked, code: 'DUP-001', severity: 'warning' })).toContain('no lower than error');
    expect(settingFault({ ...asked, code: 'PRC-001', auto: { action: 'ACC_BUYER' } })).toContain(
      'not settled by a setting',
    );
    expect(settingFault({ ...asked, code: 'DAT-003', auto: { action: 'SUBST' } })).toContain('no answer');
    expect(settingFault({ ...asked, code: 'DAT-003', partner: null, auto: { action: 'OVR' } })).toContain('partner');
    expect(settingFault({ ...asked, code: 'PRC-001', partner: null, documentType: '224', severity: 'info' })).toContain(
      'partner',
    );
  });
});
