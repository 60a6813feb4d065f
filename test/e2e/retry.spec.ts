import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { JudgingService } from '../../src/review/judging.service';
import { orderFile } from '../builders/order-file';
import { Office, type Answer, type OfficeOptions } from '../harness/office';

// Real: the whole program, its workers, PostgreSQL, the drop folder. Made up: that judging one order goes wrong until it is mended.

interface Case {
  readonly id: string;
  readonly state: string;
  readonly reason: string;
  readonly version: number;
}
let office: Office;
afterEach(() => office.close());

const open = async (options: OfficeOptions = {}): Promise<void> => {
  office = await Office.open({ ...options, limits: { workAttempts: 1, deliverForMs: 1 } });
};
const retry = ({ id, version }: Case): Promise<Answer<Case>> =>
  office.ask<Case>('fatma', 'POST', `/api/review-cases/${id}/retry`, { version });
const cases = async (): Promise<readonly Case[]> =>
  (await office.ask<{ items: Case[] }>('fatma', 'GET', '/api/review-cases')).body.items;
const onlyCase = async (): Promise<Case> => {
  const [first, ...more] = await cases();
  expect(more).toEqual([]);
  if (first === undefined) throw new Error('There is no case');
  return first;
};

describe('an order whose work was set aside', () => {
  it('is decided when it is tried again; its case opens again as long as it fails', async () => {
    let mended = false;
    @Injectable()
    class Trap extends JudgingService {
      override async judgeAll(
        ...[tx, orders, clock]: Parameters<JudgingService['judgeAll']>
      ): ReturnType<JudgingService['judgeAll']> {
        if (!mended) throw new Error('not yet');
        return super.judgeAll(tx, orders, clock);
      }
    }
    await open({ override: (testing) => testing.overrideProvider(JudgingService).useClass(Trap) });
    await office.sendAndRest(orderFile('RETRY', [{ number: 'RETRY-1' }]));
    const first = await onlyCase();
    expect(first).toMatchObject({ state: 'open', reason: 'quarantined', version: 1 });

    const answer = await retry(first);
    expect(answer).toMatchObject({ status: 200, etag: '"2"', body: { id: first.id, state: 'retried' } });
    await office.rest();
    const again = await onlyCase();
    expect(again).toMatchObject({ id: first.id, state: 'open', version: 3 });
    expect((await retry(first)).status).toBe(412);

    mended = true;
    expect((await retry(again)).status).toBe(200);
    await office.rest();
    expect(await onlyCase()).toMatchObject({ id: first.id, state: 'retried' });
    expect(await office.count("sales_order WHERE state = 'released'")).toBe(1);
    expect(await office.count("outbox WHERE kind = 'ORDRSP' AND state = 'delivered'")).toBe(1);
    expect(await office.count('work')).toBe(0);
    expect(await office.count("event_log WHERE kind = 'case-retried'")).toBe(2);
    expect((await retry(await onlyCase())).status).toBe(409);
  }, 60_000);
});

describe('an answer that did not leave', () => {
  it('leaves once it is tried again, with the bytes that it had', async () => {
    await open();
    const out = path.join(office.dataDir, 'drop', 'out');
    await mkdir(out, { recursive: true });
    await writeFile(path.join(out, 'hoveling'), 'a file where the folder of the partner should be');
    await office.sendAndRest(orderFile('DEAD', [{ number: 'DEAD-1' }]));
    const dead = await office.query<{ id: string; reference: string }>(
      "SELECT id, control_reference AS reference FROM outbox WHERE state = 'dead' ORDER BY control_reference",
    );
    expect(dead).toHaveLength(2);
    await rm(path.join(out, 'hoveling'));
    for (const one of await cases()) expect((await retry(one)).status).toBe(200);
    await office.rest();
    const sent = await office.query<{ id: string; reference: string }>(
      "SELECT id, control_reference AS reference FROM outbox WHERE state = 'delivered' ORDER BY control_reference",
    );
    expect(sent).toEqual(dead);
    expect((await office.delivered('hoveling')).size).toBe(2);
    expect((await cases()).map(({ state }) => state)).toEqual(['retried', 'retried']);
  }, 60_000);

  it('that was never composed is composed then', async () => {
    await open();
    await office.query('ALTER TABLE control_counter ADD CONSTRAINT for_now CHECK (last < 0)');
    await office.sendAndRest(orderFile('NEVER', [{ number: 'NEVER-1' }]));
    expect(await office.count("outbox WHERE state = 'dead' AND body IS NULL")).toBe(2);
    await office.query('ALTER TABLE control_counter DROP CONSTRAINT for_now');
    for (const one of await cases()) expect((await retry(one)).status).toBe(200);
    await office.rest();
    expect(await office.count("outbox WHERE state = 'delivered'")).toBe(2);
    expect((await office.delivered('hoveling')).size).toBe(2);
  }, 60_000);
});

describe('a file that could not be read', () => {
  it('is read again, and its case opens again when it still cannot be read', async () => {
    await open();
    const sent = await office.sendAndRest(Buffer.from([0, 1, 2, 3, 255, 254, 0, 0]));
    const first = await onlyCase();
    expect(first).toMatchObject({ state: 'open', reason: 'unreadable' });
    expect((await retry(first)).status).toBe(200);
    await office.rest();
    expect(await onlyCase()).toMatchObject({ id: first.id, state: 'open', version: 3 });
    expect(await office.count("event_log WHERE kind = 'interchange-unreadable' AND subject_id = $1", [sent.id])).toBe(
      2,
    );
    expect(await office.count('interchange')).toBe(1);
    expect(await office.count('receipt')).toBe(1);
  }, 60_000);

  it('is not read again once its sender was told that it is refused', async () => {
    await open();
    const whole = orderFile('EMPTY', [{ number: 'EMPTY-1' }]).toString('latin1');
    const empty = whole.replace(/UNH\+[^]*UNT\+[^']*'/, '').replace(/UNZ\+1/, 'UNZ+0');
    await office.sendAndRest(Buffer.from(empty, 'latin1'));
    const refused = await onlyCase();
    expect(refused).toMatchObject({ state: 'open', reason: 'unreadable' });
    expect(await office.count("reply WHERE kind = 'CONTRL'")).toBe(1);
    expect((await retry(refused)).status).toBe(409);
    expect(await onlyCase()).toEqual(refused);
  }, 60_000);
});
