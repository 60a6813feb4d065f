import { greeting, productionHint, type GreetingFacts } from './greeting';

const facts: GreetingFacts = {
  url: 'http://localhost:3000',
  dropIn: '/data/drop/in',
  dropOut: '/data/drop/out',
  dataDir: '/data',
  role: 'all',
  demo: true,
  noUsers: false,
  seconds: 1.234,
};

describe('the block after the start', () => {
  it('says where everything is and how to get in', () => {
    const text = greeting(facts);
    for (const part of ['http://localhost:3000', '/api/docs', 'demo / demo', '/data/drop/in', '1.2 s', 'Ctrl-C']) {
      expect(text).toContain(part);
    }
  });

  it('names no password when there is no demo, and says how to make the first user', () => {
    expect(greeting({ ...facts, demo: false })).not.toContain('demo');
    expect(greeting({ ...facts, demo: false, noUsers: true })).toContain('npm run cli -- user NAME --role admin');
  });

  it('says in production too how to make the first user, where one is needed', () => {
    const url = 'http://localhost:3000';
    expect(productionHint({ url, noUsers: true })).toContain('npm run cli -- user NAME --role admin');
    expect(productionHint({ url, noUsers: false })).toBeNull();
    expect(productionHint({ url: null, noUsers: true })).toBeNull();
    expect(productionHint({ url, noUsers: true, firstCode: 'abc-def' })).toContain(`at ${url} with the code abc-def,`);
  });

  it('promises no web address where none is served', () => {
    expect(greeting({ ...facts, url: null, role: 'worker' })).not.toContain('http');
  });
});
