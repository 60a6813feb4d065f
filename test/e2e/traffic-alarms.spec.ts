import { missingParams, type Finding } from '../../src/findings';
import { addDays, weekday, type IsoDate } from '../../src/kernel';
import type { TrafficView } from '../../src/reports';
import { TrafficService } from '../../src/reports/services';
import { Office } from '../harness/office';

// Real: the whole program on PostgreSQL. The weeks before are written as rows; the day it is, is told to the watch.

let office: Office;
beforeAll(async () => {
  // Without the schedule: what day it is, is told here.
  office = await Office.open({ role: 'worker' });
}, 60_000);
afterAll(() => office.close());

/** A Thursday without a holiday in the thirteen weeks before it. */
const TODAY: IsoDate = '2026-11-19';
const at = (time: string, day = TODAY): Date => new Date(`${day}T${time}:00+01:00`);
const watch = async (moment: Date): Promise<string> => {
  const done = await office.app.get(TrafficService).watch(moment);
  await office.rest();
  return done;
};

let sent = 0;
/** Files of a partner at these hours of a Dutch day; the first of them refused. */
async function files(
  partner: string,
  day: IsoDate,
  hours: readonly number[],
  refused = 0,
  type = 'ORDERS',
): Promise<void> {
  sent += 1;
  await office.query(
    `WITH file AS (
       INSERT INTO interchange (account_id, sha256, payload_id, size, state, message_count, partner_id, received_at)
       SELECT a.id, $1 || '-' || h.place, gen_random_uuid(), 1, 'read', 1, p.id,
         ($3::date + make_interval(hours => h.hour, mins => 10)) AT TIME ZONE 'Europe/Amsterdam'
       FROM channel_account a, partner p, unnest($4::int[]) WITH ORDINALITY AS h (hour, place) WHERE a.code = 'drop' AND p.code = $2
       RETURNING id, sha256)
     INSERT INTO message (interchange_id, index, envelope, type, version, byte_start, byte_end, start_line, start_column, state)
     SELECT id, 0, 0, $6, 'D.96A', 0, 1, 1, 1, CASE WHEN split_part(sha256, '-', 2)::int <= $5 THEN 'refused' ELSE 'duplicate' END FROM file`,
    [String(sent), partner, day, hours, refused, type],
  );
}

const workingDaysBefore = (day: IsoDate, count: number): readonly IsoDate[] =>
  Array.from({ length: 2 * count + 7 }, (_, i) => addDays(day, -i - 1))
    .filter((one) => weekday(one) <= 5)
    .slice(0, count);

/** Four to six files a day. */
const usual = (i: number): readonly number[] => [8, 9, 10, 13, ...Array.from({ length: i % 3 }, () => 14)];

interface Found {
  readonly title: string;
  readonly state: string;
  readonly owner: string;
  readonly findings: readonly { readonly code: string; readonly text: { readonly nl: string; readonly en: string } }[];
}
const cases = async (): Promise<readonly Found[]> => {
  const { body } = await office.ask<{ items: readonly (Found & { reason: string })[] }>(
    'fatma',
    'GET',
    '/api/review-cases',
  );
  return body.items.filter(({ reason }) => reason === 'traffic');
};

beforeAll(async () => {
  const days = workingDaysBefore(TODAY, 60);
  for (const [i, day] of days.entries()) {
    await files('hoveling', day, usual(i));
    await files('nieuwvonder', day, [9, 11], i < 5 ? 2 : 0);
    await files('spijkerhout', day, i < 5 ? [...usual(i), ...usual(i), ...usual(i)] : usual(i));
  }
  await files('spijkerhout', TODAY, usual(1));
  await files('nieuwvonder', TODAY, [9, 11]);
}, 60_000);

describe('a partner who always sends', () => {
  it('is not silent while it is early', async () => {
    await watch(at('08:45'));
    expect((await cases()).filter(({ title }) => title.startsWith('Hoveling'))).toEqual([]);
  });

  it('and has sent nothing by the afternoon is told of once, with the figures that explain it', async () => {
    // Acknowledgements of ours are no orders.
    await files('hoveling', TODAY, [9, 10, 11], 0, 'CONTRL');
    await watch(at('14:15'));
    await watch(at('15:30'));
    const [found, ...others] = (await cases()).filter(({ title }) => title.startsWith('Hoveling'));
    expect(others).toEqual([]);
    expect(found).toMatchObject({ state: 'open', owner: 'customer-service' });
    expect(found?.findings.map(({ code, text }) => [code, text.nl, text.en])).toEqual([
      [
        'TRF-001',
        expect.stringMatching(/^Hoveling.* is stil: vandaag tot 14\.00 uur kwam er niets, en op 12 eerdere dagen als deze waren het er tegen die tijd 4 tot 4, meestal 4\. Het laatste bestand kwam op 18-11-2026\.$/),
        expect.stringMatching(/^Hoveling.* is silent: nothing came today until 14:00, and on 12 earlier days like this one it was by that time 4 to 4, usually 4\. The last file came on 18 Nov 2026\.$/),
      ],
    ]); // prettier-ignore
  });

  it('is shown over HTTP with what was expected', async () => {
    const { status, body } = await office.ask<TrafficView>('fatma', 'GET', '/api/partner-traffic?partner=hoveling');
    expect([status, body.partners.map(({ code }) => code)]).toEqual([200, ['hoveling']]);
    const view = await office.app.get(TrafficService).show(at('14:15'), 'hoveling');
    expect(view?.partners).toMatchObject([
      { verdict: 'silent', lastDay: '2026-11-18', workingDay: true, learnt: 60, today: { came: 0, usual: 4, compared: 12 } },
    ]); // prettier-ignore
    expect((await office.ask('fatma', 'GET', '/api/partner-traffic?partner=nobody')).status).toBe(404);
    expect((await office.ask(null, 'GET', '/api/partner-traffic')).status).toBe(401);
  });

  it('and is heard of again has his case closed by itself', async () => {
    await files('hoveling', TODAY, [15]);
    expect(await watch(at('15:45'))).toBe('0 alarms raised, 1 over');
    const [found] = (await cases()).filter(({ title }) => title.startsWith('Hoveling'));
    expect(found?.state).toBe('closed');
    expect(await office.count(`event_log WHERE kind = 'case-closed' AND actor = 'system'`)).toBe(1);
  });

  it('and falls silent again the next day has a new one', async () => {
    const next = addDays(TODAY, 1);
    await watch(at('16:15', next));
    const states = (await cases()).filter(({ title }) => title.startsWith('Hoveling')).map(({ state }) => state);
    expect([...states].sort()).toEqual(['closed', 'open']);
  });
});

describe('other traffic than usual', () => {
  const of = async (name: string): Promise<readonly Found[]> =>
    (await cases()).filter(({ title }) => title.startsWith(name));

  it('is told when far more comes', async () => {
    const [found] = await of('Spijkerhout');
    expect(found?.findings.map(({ code, text }) => [code, text.nl, text.en])).toEqual([
      [
        'TRF-002',
        expect.stringMatching(/stuurt veel meer dan gewoonlijk: 72 bestanden in de laatste vijf werkdagen, en in 51 eerdere reeksen van vijf werkdagen waren het er 24 tot 26, meestal 25\.$/),
        expect.stringMatching(/sends far more than usual: 72 files/),
      ],
    ]); // prettier-ignore
  });

  it('is told when far more of it is refused', async () => {
    const [found] = await of('Nieuwvonder');
    expect(found?.findings.map(({ code, text }) => [code, text.en])).toEqual([
      ['TRF-003', expect.stringMatching(/^In the last five working days 100 percent of the files of Nieuwvonder.* were refused or held \(10 of 10\); before that it was 0 percent\.$/)],
    ]); // prettier-ignore
  });

  it('is nothing on a holiday, nor with a partner who is not watched', async () => {
    await office.query(`UPDATE traffic_alarm SET over_at = now() WHERE over_at IS NULL`);
    await office.query(`INSERT INTO holiday (day, name) VALUES ($1, 'Open dag')`, [TODAY]);
    expect(await watch(at('17:00'))).toBe('0 alarms raised, 0 over');
    await office.query('DELETE FROM holiday WHERE day = $1', [TODAY]);
    await office.query(
      `INSERT INTO traffic_threshold (partner_id, watched) SELECT id, false FROM partner WHERE code IN ('spijkerhout', 'nieuwvonder')`,
    );
    expect(await watch(at('17:00'))).toBe('0 alarms raised, 0 over');
    await office.query('UPDATE traffic_threshold SET watched = true');
    expect(await watch(at('17:00'))).toBe('2 alarms raised, 0 over');
    // With thresholds of his own.
    await office.query(
      `UPDATE traffic_threshold SET factor = 4 FROM partner p WHERE p.id = partner_id AND p.code = 'spijkerhout'`,
    );
    await office.query(`UPDATE traffic_alarm SET over_at = now() WHERE over_at IS NULL`);
    expect(await watch(at('17:15'))).toBe('1 alarms raised, 0 over');
  });
});

it('every text has the figures that it needs', async () => {
  const findings = (await office.query<{ findings: readonly Finding[] }>(`SELECT findings FROM review_case`)).flatMap(
    (one) => one.findings,
  );
  expect([...new Set(findings.map(({ code }) => code))].sort()).toEqual(['TRF-001', 'TRF-002', 'TRF-003']);
  for (const finding of findings) expect(missingParams(finding)).toEqual([]);
});
