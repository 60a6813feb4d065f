import type { HttpAnswer } from '../http-answer';
import { ErpFault } from '../port';
import { OdooRefusal } from './odoo-calls';
import { resultOfJson2, resultOfRpc } from './odoo-faults';

// The shapes are those of the documentation; none was recorded from an Odoo.

type Read = (answer: HttpAnswer) => unknown;
const thrown = (read: Read, status: number, text: string, retryAfter: string | null = null): unknown => {
  try {
    return read({ status, retryAfter, text });
  } catch (error) {
    return error;
  }
};
const exception = (name: string, message: string): object => ({
  ...{ name, message, arguments: [message], context: {} },
  debug: 'Traceback (most recent call last):\n  File "/opt/odoo/secret.py", line 1',
});
const json2 = (name: string, message: string): string => JSON.stringify(exception(name, message));
const rpc = (name: string, message: string): string =>
  JSON.stringify({ jsonrpc: '2.0', id: 1, error: { code: 200, message: 'Odoo Server Error', data: exception(name, message) } }); // prettier-ignore
const HTML = '<!doctype html><title>Internal Server Error</title>';

describe('an answer', () => {
  it('of /json/2 is its result as it is, of /jsonrpc what stands under it, of a button true', () => {
    expect(thrown(resultOfJson2, 200, '[{"id":25,"name":"Deco Addict"}]')).toEqual([{ id: 25, name: 'Deco Addict' }]);
    expect(thrown(resultOfJson2, 200, 'true')).toBe(true);
    expect(thrown(resultOfRpc, 200, '{"jsonrpc":"2.0","id":1,"result":false}')).toBe(false);
  });

  it.each([
    [401, json2('werkzeug.exceptions.Unauthorized', 'Invalid apikey'), 'access'],
    [403, HTML, 'access'],
    [403, json2('odoo.exceptions.AccessDenied', 'Access Denied'), 'access'],
    [404, HTML, 'strange'],
    [404, json2('werkzeug.exceptions.NotFound', 'The requested URL was not found on the server.'), 'strange'],
    [423, HTML, 'busy'],
    [429, json2('werkzeug.exceptions.TooManyRequests', 'Slow down'), 'away'],
    [500, HTML, 'away'],
    [502, HTML, 'away'],
    [303, HTML, 'strange'],
    [200, HTML, 'strange'],
    [200, '[{"id":25,"na', 'away'],
    [500, json2('psycopg2.errors.SerializationFailure', 'could not serialize access due to concurrent update'), 'busy'],
    [500, json2('psycopg2.OperationalError', 'server closed the connection unexpectedly'), 'away'],
    [500, json2('psycopg2.pool.PoolError', 'The Connection Pool Is Full'), 'away'],
    [500, json2('builtins.ValueError', "Invalid field 'gln' on 'res.partner'"), 'strange'],
    [422, json2('werkzeug.exceptions.UnprocessableEntity', "got an unexpected keyword argument 'x'"), 'strange'],
  ])('of /json/2 with %i %s is a fault: %s', (status, text, kind) => {
    expectFault(thrown(resultOfJson2, status, text), kind);
  });

  it.each([
    [404, HTML, 'strange'],
    [503, HTML, 'away'],
    [200, '{"jsonrpc":"2.0","id":1}', 'strange'],
    [200, '{"jsonrpc":"2.0","id":1,"resu', 'away'],
    [200, rpc('odoo.exceptions.AccessDenied', 'Access Denied'), 'access'],
    [200, rpc('psycopg2.errors.LockNotAvailable', 'could not obtain lock on row in relation "sale_order"'), 'busy'],
    [200, '{"jsonrpc":"2.0","id":1,"error":{"code":100,"message":"Odoo Session Expired"}}', 'strange'],
  ])('of /jsonrpc with %i %s is a fault: %s', (status, text, kind) => {
    expectFault(thrown(resultOfRpc, status, text), kind);
  });

  function expectFault(fault: unknown, kind: string): void {
    expect(fault).toBeInstanceOf(ErpFault);
    expect(fault).toMatchObject({ kind });
    expect((fault as Error).message).toMatch(/^[A-Z][^<\n]{5,400}\.$/);
    expect((fault as Error).message).not.toMatch(/secret|Traceback/);
  }

  const BLOCKED = 'You can not delete a sent quotation or a confirmed sales order. You must first cancel it.';
  it.each([
    ['odoo.exceptions.UserError', BLOCKED, 'error'],
    ['odoo.exceptions.ValidationError', 'The operation cannot be completed:\nA line misses a product.', 'error'],
    ['odoo.exceptions.RedirectWarning', 'Please configure a journal first.', 'error'],
    ['odoo.exceptions.MissingError', 'Record does not exist or has been deleted.', 'missing'],
    ['odoo.exceptions.AccessError', "You are not allowed to create 'Sales Order' records.", 'access'],
    ['werkzeug.exceptions.NotFound', "the model 'product.customerinfo' does not exist", 'absent'],
    ['odoo.exceptions.UserError', "Object product.customerinfo doesn't exist", 'absent'],
    ['builtins.AttributeError', "The method 'res.partner.has_access' does not exist", 'absent'],
  ] as const)('that says no by %s says so in its own words, either way it is asked', (name, words, kind) => {
    for (const refusal of [thrown(resultOfJson2, 422, json2(name, words)), thrown(resultOfRpc, 200, rpc(name, words))])
      expect(refusal).toEqual(new OdooRefusal(kind, words));
  });

  it('that asks for patience is taken at its word', () => {
    expect(thrown(resultOfJson2, 429, json2('werkzeug.exceptions.TooManyRequests', 'x'), '30')).toMatchObject({ kind: 'away', retryAfterMs: 30_000 }); // prettier-ignore
  });
});
