import { judgeAnswer, shown, type WebhookAnswer } from './webhook-answer';

const now = Date.parse('2026-11-23T09:00:00Z');
const judged = (answer: Partial<WebhookAnswer>) =>
  judgeAnswer(
    'koper.example',
    { status: 200, location: null, retryAfter: null, text: Buffer.from(''), ...answer },
    now,
  );

describe('an answer of a receiver', () => {
  it.each([200, 201, 202, 204, 299])('%d is a yes', (status) => {
    expect(judged({ status })).toEqual({ delivered: true });
  });

  it.each([408, 425, 429, 500, 502, 503, 504, 599, 600, 199])('%d is not now', (status) => {
    expect(judged({ status })).toMatchObject({ delivered: false, permanent: false, waitMs: null });
  });

  it.each([400, 401, 403, 404, 409, 410, 413, 415, 422, 451, 499])('%d is a no', (status) => {
    const reason = `koper.example answered ${status}: order unknown`;
    expect(judged({ status, text: Buffer.from('order unknown') })).toEqual({
      delivered: false,
      permanent: true,
      reason,
    });
  });

  it.each([301, 302, 303, 304, 307, 308])('%d leads nowhere', (status) => {
    const verdict = judged({ status, location: 'http://10.0.0.1/\u001b[31m' });
    expect(verdict).toMatchObject({ delivered: false, permanent: true });
    expect(JSON.stringify(verdict)).toContain('redirects to http://10.0.0.1/ [31m (');
  });

  it.each([
    ['120', 120_000],
    [' 7 ', 7_000],
    ['Mon, 23 Nov 2026 09:01:00 GMT', 60_000],
    ['99999999', 3_600_000],
    ['Mon, 23 Nov 2026 08:00:00 GMT', null],
    ['0', null],
    ['-5', null],
    ['soon', null],
  ])('with Retry-After %j is left alone for %s ms', (retryAfter, waitMs) => {
    expect(judged({ status: 503, retryAfter })).toMatchObject({ waitMs });
  });
});

describe('what somebody else wrote', () => {
  it('is shown in one line, short, without what controls a screen', () => {
    expect(shown('a\r\n\tb\u001b[2Jc\u0000d\u202ee\u2028f')).toBe('a b [2Jc d e f');
    expect(shown(`{"error":"it's ${'x'.repeat(60)}"}`)).toBe(`{error:its ${'x'.repeat(60)}}`);
    expect(Array.from(shown('😀'.repeat(500)))).toHaveLength(201);
    expect(shown(' \n ')).toBe('');
  });
});
