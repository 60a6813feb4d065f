import { logInPage, overviewPage, safeNext } from './overview-page';

const view = {
  language: 'nl' as const,
  name: '<script>alert(1)</script>',
  overview: {
    interchangesToday: 12,
    ordersReleasedToday: 9,
    waitingInReview: 3,
    answersOutstanding: 1,
    quarantinedWork: 0,
    filesRefusedToday: 2,
  },
  at: new Date('2026-01-05T08:30:00Z'),
  dropIn: '/data/drop/in',
  dropOut: '/data/drop/out',
};

describe('the page of the day', () => {
  it('shows every figure with its definition, and the time in Amsterdam', () => {
    const html = overviewPage(view);
    expect(html).toContain('Wacht op beoordeling');
    expect(html).toContain('Open zaken in de werkvoorraad, van alle dagen.');
    expect(html).toContain('>09:30</time>');
    expect(html).toContain('/data/drop/in');
  });

  it('marks only what needs a person, in words', () => {
    expect(overviewPage(view).match(/vraagt aandacht/g)).toHaveLength(1);
  });

  it('lets no text become markup', () => {
    const html = overviewPage(view);
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;script&gt;');
  });

  it('says so when the figures cannot be read', () => {
    expect(overviewPage({ ...view, overview: null })).toContain('niet te lezen');
  });
});

describe('the log-in form', () => {
  const form = { language: 'en' as const, failure: null, user: '', next: '/', demo: false };

  it('has a label for every field and speaks the chosen language', () => {
    const html = logInPage(form);
    expect(html).toContain('<html lang="en">');
    for (const field of ['user', 'password']) expect(html).toContain(`<label for="${field}">`);
    expect(html).not.toContain('demo');
  });

  it('says what was wrong, and keeps the name that was typed', () => {
    const html = logInPage({ ...form, failure: { reason: 'too-many-attempts', retryAfterSeconds: 1 }, user: 'fat"ma' });
    expect(html).toContain('Try again in 1 second.');
    expect(html).toContain('value="fat&quot;ma"');
  });
});

describe('where to go after a log-in', () => {
  it.each([
    ['/api/docs', '/api/docs'],
    ['/api/sales-orders?limit=5', '/api/sales-orders?limit=5'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['https://evil.example', '/'],
    ['/a\r\nSet-Cookie: x', '/'],
    [['/a'], '/'],
    [undefined, '/'],
  ])('%j: %s', (given, used) => {
    expect(safeNext(given)).toBe(used);
  });
});
