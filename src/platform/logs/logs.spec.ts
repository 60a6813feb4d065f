import pino from 'pino';
import { currentLogContext, saneCorrelationId, withInterchange, withLogContext } from './log-context';
import { readableLine } from './log-line';
import { logOptions } from './logs.module';

function logged(write: (log: pino.Logger) => void): string {
  const lines: string[] = [];
  write(pino(logOptions('info'), { write: (line) => lines.push(line) }));
  return lines.join('');
}

describe('a log line', () => {
  it('carries the ids of the work at hand, also after waiting', async () => {
    const lines: string[] = [];
    const log = pino(logOptions('info'), { write: (line) => lines.push(line) });
    await withLogContext({ correlationId: 'c-1' }, () =>
      withInterchange('i-1', async () => {
        await new Promise((resolve) => setImmediate(resolve));
        log.info('read');
      }),
    );
    expect(JSON.parse(lines[0]!)).toMatchObject({ correlationId: 'c-1', interchangeId: 'i-1', msg: 'read' });
    expect(currentLogContext()).toEqual({});
  });

  it.each([
    [{ password: 'hunter2' }],
    [{ body: { password: 'hunter2' } }],
    [{ req: { headers: { authorization: 'Bearer hunter2' } } }],
    [{ req: { headers: { cookie: 'session=hunter2' } } }],
    [{ res: { headers: { 'set-cookie': ['session=hunter2'] } } }],
    [{ result: { value: { token: 'hunter2' } } }],
  ])('never shows what is secret: %j', (fields) => {
    const line = logged((log) => {
      log.info(fields, 'seen');
    });
    expect(line).toContain('seen');
    expect(line).not.toContain('hunter2');
  });
});

describe('a readable line', () => {
  it('says when, how bad, where and what, then the other fields', () => {
    const json = JSON.stringify({
      level: 40,
      time: 0,
      pid: 1,
      hostname: 'h',
      context: 'Intake',
      msg: 'Late',
      orders: 3,
    });
    expect(readableLine(json)).toBe('00:00:00.000 warn  [Intake] Late orders=3\n');
  });

  it('puts the stack of an error below', () => {
    const json = JSON.stringify({ level: 50, time: 0, msg: 'Oops', err: { stack: 'Error: x\nat y' } });
    expect(readableLine(json)).toBe('00:00:00.000 error Oops\n    Error: x\n    at y\n');
  });

  it('passes on what is not JSON', () => {
    expect(readableLine('plain\n')).toBe('plain\n');
  });
});

describe('a correlation id from outside', () => {
  it.each([
    ['4bf92f3577b34da6', '4bf92f3577b34da6'],
    ['a\nb', undefined],
    ['', undefined],
    ['x'.repeat(65), undefined],
    ['<script>', undefined],
  ])('%j', (given, used) => {
    expect(saneCorrelationId(given)).toBe(used);
  });
});
