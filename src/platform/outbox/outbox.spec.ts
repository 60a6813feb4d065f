import { advance, OUTBOX, statesFor, type OutboxState } from './outbox';

const states = Object.keys(OUTBOX) as OutboxState[];

describe('the states of the outbox', () => {
  it('reaches every state from the two it begins in', () => {
    const reached = new Set<OutboxState>(['held', 'due']);
    for (const state of reached) for (const next of Object.values(OUTBOX[state])) reached.add(next);
    expect([...reached].sort()).toEqual([...states].sort());
  });

  it('never leaves cancelled or superseded, and delivered only when it is sent again', () => {
    expect(states.filter((state) => Object.keys(OUTBOX[state]).length === 0)).toEqual(['cancelled', 'superseded']);
    expect(OUTBOX.delivered).toEqual({ resend: 'sending' });
  });

  it('takes back only what is held', () => {
    expect(statesFor('cancel')).toEqual(['held']);
    expect(advance('sending', 'cancel')).toBeNull();
  });
});
