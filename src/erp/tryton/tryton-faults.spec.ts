import { faultOfNetwork } from '../http-answer';
import { ErpFault } from '../port';
import { TrytonRefusal } from './tryton-calls';
import { resultOf } from './tryton-faults';

const faultOf = (status: number, text: string, retryAfter: string | null = null): unknown => {
  try {
    return resultOf({ status, retryAfter, text });
  } catch (error) {
    return error;
  }
};
const error = (...parts: readonly unknown[]): string => JSON.stringify({ id: 1, error: parts });
const HTML = '<!doctype html><title>Internal Server Error</title>';

describe('an answer of Tryton', () => {
  it('is its result, of a button nothing', () => {
    expect(faultOf(200, '{"id":1,"result":[1,2]}')).toEqual([1, 2]);
    expect(faultOf(200, '{"id":1,"result":null}')).toBeNull();
  });

  it.each([
    [401, '', 'access'],
    [403, HTML, 'access'],
    [404, HTML, 'strange'],
    [423, HTML, 'busy'],
    [429, HTML, 'away'],
    [500, HTML, 'away'],
    [502, HTML, 'away'],
    [302, '', 'strange'],
    [418, '', 'strange'],
    [200, HTML, 'strange'],
    [200, '{"id":1,"result":[{"code":"A0', 'away'],
    [200, '', 'away'],
    [200, '[]', 'strange'],
    [200, error('ConcurrencyException', 'Records were modified in the meanwhile'), 'busy'],
    [200, error('LoginException', ['password', 'Password for intake', 'password']), 'access'],
    [200, error('could not obtain lock on relation "account_move_line"\n: ', ''), 'busy'],
    [200, error('could not serialize access due to concurrent update\n', ''), 'busy'],
    [200, error('server closed the connection unexpectedly\n\tThis probably means', ''), 'away'],
    [200, error("'no_such'", 'Traceback: secret.py'), 'strange'],
  ])('of %i %s is a fault: %s', (status, text, kind) => {
    const fault = faultOf(status, text);
    expect(fault).toBeInstanceOf(ErpFault);
    expect(fault).toMatchObject({ kind });
    expect((fault as Error).message).toMatch(/^[A-Z][^<\n]{5,400}\.$/);
    expect((fault as Error).message).not.toContain('secret');
  });

  it('that refuses says why in the words of Tryton, without the domain behind them', () => {
    const text = error('UserError', [
      'Party "Customer 05" has reached their credit limit of €100.00.',
      '',
      [['a', '=', 1]],
    ]);
    expect(faultOf(200, text)).toEqual(
      new TrytonRefusal('error', 'Party "Customer 05" has reached their credit limit of €100.00.'),
    );
    expect(
      faultOf(200, error('UserWarning', ['credit_limit_amount_sale.sale,1', 'Limit reached.', 'Go on?'])),
    ).toMatchObject({
      ...{ kind: 'warning', message: 'Limit reached. Go on?', warning: 'credit_limit_amount_sale.sale,1' },
    });
  });

  it('that asks for patience is taken at its word, within reason', () => {
    expect(faultOf(429, '', '30')).toMatchObject({ retryAfterMs: 30_000 });
    expect(faultOf(503, '', '999999')).toMatchObject({ retryAfterMs: 3_600_000 });
    expect(faultOf(503, '', 'Fri, 27 Nov 2026 10:00:00 GMT')).toMatchObject({ retryAfterMs: undefined });
  });
});

describe('no answer', () => {
  it.each([
    ['ECONNREFUSED', 'away', 'erp.example could not be reached: nobody listens there.'],
    ['', 'away', 'erp.example could not be reached: the network failed.'],
    [
      'DEPTH_ZERO_SELF_SIGNED_CERT',
      'access',
      'The certificate of erp.example is not to be trusted (DEPTH_ZERO_SELF_SIGNED_CERT).',
    ],
    ['HPE_INVALID_CONSTANT', 'strange', 'What erp.example answers is no HTTP (HPE_INVALID_CONSTANT).'],
  ])('because of %s is %s', (code, kind, message) => {
    expect(faultOfNetwork('erp.example', code)).toMatchObject({ kind, message });
  });
});
