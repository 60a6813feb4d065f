import { OUTBOX, type OutboxState } from '../platform';
import { refusalOf, type AgainFacts } from './sending-again';

const facts = (state: OutboxState, more: Partial<AgainFacts> = {}): AgainFacts => ({
  state,
  hasBody: true,
  underWay: false,
  overtaken: false,
  ...more,
});
const kindsFor = (what: 'resend' | 'send-anew', more: Partial<AgainFacts> = {}) =>
  Object.fromEntries(
    Object.keys(OUTBOX).map((state) => [state, refusalOf(what, facts(state as OutboxState, more))?.kind ?? 'done']),
  );

describe('sending again', () => {
  const sensible = {
    held: 'still-held',
    due: 'not-composed-yet',
    sending: 'done',
    dead: 'done',
    delivered: 'done',
    cancelled: 'withdrawn',
    superseded: 'withdrawn',
  };

  it('makes sense for what was made and was not taken back', () => {
    expect(kindsFor('resend')).toEqual(sensible);
    expect(kindsFor('send-anew')).toEqual(sensible);
  });

  it('waits for what is on its way, and never takes a newer answer back', () => {
    expect(refusalOf('resend', facts('sending', { underWay: true }))).toEqual({ kind: 'under-way' });
    expect(refusalOf('send-anew', facts('delivered', { overtaken: true }))).toEqual({ kind: 'overtaken' });
  });

  it('repeats bytes only where there are any, but can make them', () => {
    expect(refusalOf('resend', facts('dead', { hasBody: false }))).toEqual({ kind: 'no-bytes' });
    expect(refusalOf('send-anew', facts('dead', { hasBody: false }))).toBeNull();
  });
});
