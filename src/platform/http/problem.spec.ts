import { err, ok } from '../../kernel';
import {
  acceptedLanguage,
  problem,
  PROBLEM_CODES,
  ProblemError,
  PROBLEMS,
  renderProblem,
  valueOrProblem,
} from './problem';

describe('a rendered problem', () => {
  it('carries type, title, status and instance, and nothing that was not given', () => {
    expect(renderProblem({ code: 'stale' }, 'en', 'abc')).toEqual({
      type: '/problems/stale',
      code: 'stale',
      title: 'Somebody else has changed this in the meantime',
      status: 412,
      instance: 'abc',
    });
  });

  it('speaks the language asked for, in errors and details as well', () => {
    const text = { nl: 'te lang', en: 'too long' };
    const rendered = renderProblem(
      { code: 'invalid-request', detail: text, errors: [{ path: 'body.name', message: text }] },
      'nl',
      '',
    );
    expect(rendered.detail).toBe('te lang');
    expect(rendered.errors).toEqual([{ path: 'body.name', message: 'te lang' }]);
  });

  it('lets no extra member replace a reserved one', () => {
    const rendered = renderProblem({ code: 'open-findings', extra: { status: 200, findings: ['PRI-001'] } }, 'en', '');
    expect(rendered).toMatchObject({ status: 409, findings: ['PRI-001'] });
  });

  it('has a text in both languages for every code', () => {
    for (const code of PROBLEM_CODES) {
      expect(PROBLEMS[code].title.nl).toMatch(/\w{3}/);
      expect(PROBLEMS[code].title.en).toMatch(/\w{3}/);
    }
  });
});

describe('the language of a client', () => {
  it.each([
    [undefined, 'nl'],
    ['', 'nl'],
    ['en', 'en'],
    ['en-GB,en;q=0.9,nl;q=0.8', 'en'],
    ['de, en;q=0.3, nl;q=0.7', 'nl'],
    ['fr', 'nl'],
    ['en;q=0, *', 'nl'],
    ['en;q=x', 'nl'],
  ])('for "%s" is %s', (header, language) => {
    expect(acceptedLanguage(header)).toBe(language);
  });
});

describe('an outcome in a controller', () => {
  it('is its value, or the problem made of its reason', () => {
    expect(valueOrProblem(ok(3), () => problem('conflict'))).toBe(3);
    expect(() => valueOrProblem(err('gone'), () => problem('not-found'))).toThrow(ProblemError);
  });
});
