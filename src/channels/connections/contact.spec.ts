import { ContactFault, describeContact, obstacleOf, type Contact } from './contact';

describe('why a fetch failed', () => {
  it('is kept in our own words, on one line', () => {
    const fault = new ContactFault('log-in', 'koper.example does not\nlet us in\u0000');
    expect(obstacleOf(fault)).toEqual({ obstacle: 'log-in', reason: 'koper.example does not let us in' });
  });

  it('is cut between characters', () => {
    const { reason } = obstacleOf(new ContactFault('connection', '💥'.repeat(400)));
    expect(reason).toBe('💥'.repeat(300));
  });

  it('is not kept in words that may hold anything', () => {
    expect(obstacleOf(new Error('LOGIN orders secret failed'))).toEqual({ obstacle: 'other', reason: null });
    expect(obstacleOf('secret')).toEqual({ obstacle: 'other', reason: null });
  });
});

describe('a connection in a list', () => {
  const at = new Date('2026-11-26T09:00:00Z');
  const works: Contact = { lastSuccessAt: at, failingSince: null, failures: 0, obstacle: null, lastReason: null };

  it('says when it worked last', () => {
    expect(describeContact(null)).toBe('never fetched');
    expect(describeContact(works)).toBe('last success 2026-11-26T09:00:00.000Z');
  });

  it('says since when it fails, how often, and why', () => {
    const fails: Contact = { ...works, failingSince: at, failures: 3, obstacle: 'log-in', lastReason: 'not let in' };
    expect(describeContact(fails)).toBe(
      'last success 2026-11-26T09:00:00.000Z, FAILING since 2026-11-26T09:00:00.000Z (3 tries): not let in',
    );
    const once: Contact = { ...fails, lastSuccessAt: null, failures: 1, obstacle: 'other', lastReason: null };
    expect(describeContact(once)).toBe('last success never, FAILING since 2026-11-26T09:00:00.000Z (1 try): other');
  });
});
