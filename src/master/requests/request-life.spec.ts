import { afterEvent, ALIVE, IS_ALIVE, REQUEST_LIFE, REQUEST_STATES, type RequestState } from './request-life';

describe('the life of a change request', () => {
  it('reaches every state from the first one', () => {
    const seen = new Set<RequestState>(['open']);
    for (const state of seen) for (const next of Object.values(REQUEST_LIFE[state]) as RequestState[]) seen.add(next);
    expect([...seen].sort()).toEqual([...REQUEST_STATES].sort());
  });

  it('goes on from the states in which something may still come of it, and from no other', () => {
    const goingOn = REQUEST_STATES.filter((state) => Object.keys(REQUEST_LIFE[state]).length > 0);
    expect(goingOn.sort()).toEqual([...ALIVE].sort());
    expect(IS_ALIVE).toBe(`state IN (${ALIVE.map((state) => `'${state}'`).join(', ')})`);
    // What the master shows closes it, whatever was decided by then.
    expect(goingOn.map((state) => afterEvent(state, 'arrive'))).toEqual(goingOn.map(() => 'synced'));
  });

  it('sends nothing that nobody approved', () => {
    expect(REQUEST_STATES.filter((state) => afterEvent(state, 'send') !== null)).toEqual(['approved']);
    expect(afterEvent('rejected', 'approve')).toBeNull();
    expect(afterEvent('failed', 'approve')).toBe('approved');
  });
});
