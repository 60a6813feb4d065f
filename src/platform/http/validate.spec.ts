import { z } from 'zod';
import { ProblemError } from './problem';
import { parseRequest } from './validate';

const schema = z.strictObject({ lines: z.array(z.strictObject({ quantity: z.number().max(9) })) });

function errorsOf(input: unknown) {
  try {
    parseRequest(schema, input, 'body');
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.errors ?? [];
  }
  return [];
}

describe('a request that does not fit its schema', () => {
  it('names every place, as a path that a programmer can paste', () => {
    const paths = errorsOf({ lines: [{ quantity: 'a' }, { quantity: 10 }] }).map(({ path }) => path);
    expect(paths).toEqual(['body.lines[0].quantity', 'body.lines[1].quantity']);
  });

  it('says what is wrong in both languages', () => {
    const [error] = errorsOf({ lines: [{ quantity: 10 }] });
    expect(error?.message.nl).toMatch(/<=9|maximaal|groot/i);
    expect(error?.message.en).toMatch(/Too big/);
  });

  it('never repeats the value, which may be a password', () => {
    expect(JSON.stringify(errorsOf({ lines: [{ quantity: 'hunter2' }] }))).not.toContain('hunter2');
  });

  it('names the body itself when it is no object', () => {
    expect(errorsOf('text')[0]?.path).toBe('body');
  });
});
