import { stateOf } from './erp-state';

const NOW = new Date('2031-03-11T09:00:00Z');
const LATER = new Date('2031-03-11T09:05:00Z');

describe('how an ERP is', () => {
  it.each([
    [{ active: true, stoppedReason: null, retryAt: null }, 'in-step'],
    [{ active: true, stoppedReason: null, retryAt: LATER }, 'away'],
    [{ active: true, stoppedReason: null, retryAt: NOW }, 'in-step'],
    [{ active: true, stoppedReason: 'the password is refused', retryAt: LATER }, 'stopped'],
    [{ active: false, stoppedReason: 'the password is refused', retryAt: null }, 'off'],
  ])('%j is %s', (erp, state) => {
    expect(stateOf(erp, NOW)).toBe(state);
  });
});
