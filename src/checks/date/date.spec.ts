import { anOrderFromShop, answered, aShop, COFFEE, judged, type Situation } from '../../../test/builders';
import { render } from '../../findings';
import { openFindings } from '../judge';

// Today is Monday 23 November 2026, nine o'clock; two working days of lead time, ordered before 14:00: Wednesday is the first day.
const order = () => anOrderFromShop().line({ gtin: COFFEE, quantity: 10, price: '3.49' });
const asking = (day: string | null, situation: Situation = {}) => judged({ order: order().on(day), ...situation });

describe('the first possible day', () => {
  const first = (situation: Situation) => judged({ order: order().on(null), ...situation }).resolution.confirmedDate;

  it('is counted in working days from the cut-off in Dutch time', () => {
    expect(first({})).toBe('2026-11-25');
    expect(first({ arrival: { receivedAt: new Date('2026-11-23T13:00:00Z') } })).toBe('2026-11-25');
    expect(first({ arrival: { receivedAt: new Date('2026-11-23T13:01:00Z') } })).toBe('2026-11-26');
    // In summer the same hour of UTC is an hour later in Amsterdam.
    const summer = new Date('2026-07-06T12:01:00Z');
    expect(first({ arrival: { receivedAt: summer }, now: summer })).toBe('2026-07-09');
  });

  it('counts a weekend and a holiday as none', () => {
    const friday = new Date('2026-11-27T09:00:00Z');
    expect(first({ arrival: { receivedAt: friday }, now: friday })).toBe('2026-12-01');
    const sunday = new Date('2026-11-29T09:00:00Z');
    expect(first({ arrival: { receivedAt: sunday }, now: sunday })).toBe('2026-12-02');
    const christmasEve = new Date('2026-12-23T09:00:00Z');
    expect(first({ arrival: { receivedAt: christmasEve }, now: christmasEve })).toBe('2026-12-28');
  });

  it('is a day on which the place receives', () => {
    expect(first({ master: aShop().locationWith('dc-1', { receivingDays: [1, 4] }) })).toBe('2026-11-26');
  });

  it('does not pass while an order waits for us, but never lies in the past', () => {
    expect(first({ now: new Date('2026-11-24T09:00:00Z') })).toBe('2026-11-25');
    expect(first({ now: new Date('2026-11-28T09:00:00Z') })).toBe('2026-11-30');
  });

  it('survives a calendar without a working day', () => {
    expect(() => first({ master: aShop().companyWith({ workingDays: [] }) })).not.toThrow();
  });
});

it('DAT-001 proposes the first possible day', () => {
  expect(asking(null).found('DAT-001')).toMatchObject({ severity: 'info', params: { date: '2026-11-25' } });
  expect(asking('2026-11-26').codes).toEqual([]);
});

it('DAT-002 asks about a day that has passed', () => {
  expect(asking('2026-11-20').codes).toEqual(['DAT-002']);
  expect(asking('2026-11-20').found('DAT-002')?.suggestions).toMatchObject([{ action: 'DATE', value: '2026-11-25' }]);
  expect(asking('2026-11-20').resolution.confirmedDate).toBe('2026-11-25');
});

describe('DAT-003', () => {
  it('asks about a day within the lead time, today too', () => {
    expect(asking('2026-11-24').codes).toEqual(['DAT-003']);
    expect(asking('2026-11-23').codes).toEqual(['DAT-003']);
    expect(asking('2026-11-25').codes).toEqual([]);
    expect(asking('2026-11-24').resolution.confirmedDate).toBe('2026-11-25');
  });

  it('keeps the day when staff insist, and only that day', () => {
    const decisions = answered(asking('2026-11-24').found('DAT-003'), 'OVR');
    expect(asking('2026-11-24', { decisions }).resolution.confirmedDate).toBe('2026-11-24');
    const other = asking('2026-11-23', { decisions });
    expect(other.resolution.confirmedDate).toBe('2026-11-25');
    expect(openFindings(other.findings, decisions)).toHaveLength(1);
  });
});

describe('DAT-004 and DAT-005', () => {
  const previous = () => aShop().partnerWith({ dateShift: 'previous' });

  it('shift to the partner’s side of choice', () => {
    expect(asking('2026-11-28').found('DAT-004')).toMatchObject({
      severity: 'info',
      params: { why: 'weekend', confirmed: '2026-11-30' },
    });
    expect(asking('2026-11-28', { master: previous() }).resolution.confirmedDate).toBe('2026-11-27');
    expect(asking('2026-12-25', { master: previous() }).found('DAT-004')).toMatchObject({
      params: { why: 'Eerste Kerstdag' },
    });
  });

  it('shift by the days on which the place receives', () => {
    const thursdays = () => previous().locationWith('dc-1', { receivingDays: [4] });
    expect(asking('2026-12-02', { master: thursdays() }).codes).toEqual(['DAT-005']);
    expect(asking('2026-12-02', { master: thursdays() }).resolution.confirmedDate).toBe('2026-11-26');
    // Back would be before the first possible day, so it goes forward, and that is no reason to ask.
    expect(asking('2026-11-25', { master: thursdays() }).codes).toEqual(['DAT-005']);
    expect(asking('2026-11-25', { master: thursdays() }).resolution.confirmedDate).toBe('2026-11-26');
  });

  it('are not said when the day is too early anyway', () => {
    const late = new Date('2026-11-27T09:00:00Z');
    expect(asking('2026-11-28', { arrival: { receivedAt: late }, now: late }).codes).toEqual(['DAT-003']);
  });
});

it('takes the first possible day of a window, and asks when there is none', () => {
  const window = (earliestDelivery: string | null, latestDelivery: string | null) =>
    judged({ order: order().on(null).with({ earliestDelivery, latestDelivery }) });
  expect([
    window('2026-11-20', '2026-11-30').codes,
    window('2026-11-20', '2026-11-30').resolution.confirmedDate,
  ]).toEqual([[], '2026-11-25']);
  expect(window('2026-11-27', '2026-11-30').resolution.confirmedDate).toBe('2026-11-27');
  expect(window(null, '2026-11-24').codes).toEqual(['DAT-003']);
});

it('asks about the header once and about each line with a day of its own', () => {
  const lines = order().line({ gtin: COFFEE, quantity: 1, price: '3.49', requestedDelivery: '2026-11-20' });
  const { findings, resolution } = judged({ order: lines.on('2026-11-24') });
  expect(findings.map(({ code, field }) => [code, field])).toEqual([
    ['DAT-002', 'lines[1].requestedDelivery'],
    ['DAT-003', 'requestedDelivery'],
  ]);
  expect(resolution.lines.map(({ confirmedDate }) => confirmedDate)).toEqual(['2026-11-25', '2026-11-25']);
});

describe('DAT-008', () => {
  const despatch = (day: string | null, delivery: string | null = null) =>
    judged({ order: order().on(delivery).with({ requestedDispatch: day }) });

  it('asks when the goods are to be there, where the buyer only says when they are to leave', () => {
    expect(despatch('2026-11-26').found('DAT-008')).toMatchObject({
      field: 'requestedDispatch',
      stops: true,
      params: { date: '2026-11-26', confirmed: '2026-11-25' },
    });
  });

  it('asks about a line with a day of its own, once where it is that of the order', () => {
    const own = (day: string, head: string | null) =>
      judged({
        order: anOrderFromShop()
          .on(null)
          .with({ requestedDispatch: head })
          .line({ gtin: COFFEE, quantity: 10, price: '3.49', requestedDispatch: day }),
      });
    expect(own('2026-11-27', null).found('DAT-008')).toMatchObject({
      field: 'lines[0].requestedDispatch',
      params: { line: '1', date: '2026-11-27' },
    });
    expect(own('2026-11-26', '2026-11-26').codes.filter((code) => code === 'DAT-008')).toHaveLength(1);
  });

  it('asks about what is to leave after the day on which it is to be there', () => {
    expect(despatch('2026-11-28', '2026-11-27').found('DAT-008')).toMatchObject({ params: { date: '2026-11-28' } });
  });

  it('asks nothing where a day of delivery is named, as by what is agreed about the way there', () => {
    expect(despatch('2026-11-26', '2026-11-27').codes).toEqual([]);
    expect(despatch(null).codes).toEqual(['DAT-001']);
  });
});

it('DAT-006 tells of a day more than half a year ahead, or as many days as the company says', () => {
  // 22 May 2027 is 180 days from today, and a Saturday.
  expect(asking('2027-05-21').codes).toEqual([]);
  expect(asking('2027-05-24').found('DAT-006')).toMatchObject({
    severity: 'warning',
    stops: false,
    params: { days: 182 },
  });
  expect(asking('2027-05-24', { master: aShop().settingsWith({ deliveryDaysAhead: 182 }) }).codes).toEqual([]);
  expect(asking('2027-05-24', { master: aShop().settingsWith({ deliveryDaysAhead: 181 }) }).codes).toEqual(['DAT-006']);
});

describe('DAT-007', () => {
  const dated = (fields: Parameters<ReturnType<typeof order>['with']>[0]) => judged({ order: order().with(fields) });

  it('asks about a window that ends before it begins, once', () => {
    const found = dated({ requestedDelivery: null, earliestDelivery: '2026-12-04', latestDelivery: '2026-12-03' });
    expect(found.codes).toEqual(['DAT-007']);
    expect(found.found('DAT-007')).toMatchObject({
      field: 'earliestDelivery', stops: true, params: { first: '2026-12-04', second: '2026-12-03' },
    }); // prettier-ignore
    const one = dated({ requestedDelivery: null, earliestDelivery: '2026-12-03', latestDelivery: '2026-12-03' });
    expect(one.codes).toEqual([]);
  });

  it('asks about a day outside of the window of the order, of the header and of a line', () => {
    expect(dated({ requestedDelivery: '2026-11-26', latestDelivery: '2026-11-25' }).codes).toEqual(['DAT-007']);
    expect(dated({ requestedDelivery: '2026-11-26', earliestDelivery: '2026-11-27' }).codes).toEqual(['DAT-007']);
    expect(
      dated({ requestedDelivery: '2026-11-26', earliestDelivery: '2026-11-26', latestDelivery: '2026-11-26' }).codes,
    ).toEqual([]);
    const lines = order().line({ gtin: COFFEE, quantity: 1, price: '3.49', requestedDelivery: '2026-12-01' });
    const found = judged({ order: lines.on('2026-11-26').with({ latestDelivery: '2026-11-30' }) });
    expect(found.codes).toEqual(['DAT-007']);
    expect(found.found('DAT-007')).toMatchObject({
      field: 'lines[1].requestedDelivery',
      line: 1,
      params: { line: '2' },
    });
    expect(judged({ order: lines.on('2026-11-26').with({ latestDelivery: '2026-12-01' }) }).codes).toEqual([]);
  });

  it('is settled by keeping what we confirm, or by another day', () => {
    const contradicting = { requestedDelivery: '2026-11-26', latestDelivery: '2026-11-25' };
    const { findings, found } = dated(contradicting);
    expect(openFindings(findings, answered(found('DAT-007'), 'USE_OURS'))).toEqual([]);
    expect(dated({ ...contradicting, requestedDelivery: '2026-11-25' }).codes).toEqual([]);
  });
});

describe('DAT-009', () => {
  const until = (latestDelivery: string, asked: string | null, situation: Situation = {}) =>
    judged({ order: order().on(asked).with({ latestDelivery }), ...situation });

  it('asks when the day we confirm is after the last one, and not when it is the last one', () => {
    const tuesdays = { master: aShop().locationWith('dc-1', { receivingDays: [2] }) };
    const found = until('2026-11-30', '2026-11-26', tuesdays);
    expect(found.codes).toEqual(['DAT-005', 'DAT-009']);
    expect(found.found('DAT-009')).toMatchObject({
      field: 'latestDelivery', stops: true, severity: 'warning', params: { confirmed: '2026-12-01', latest: '2026-11-30' },
    }); // prettier-ignore
    expect(until('2026-12-01', '2026-11-26', tuesdays).codes).toEqual(['DAT-005']);
  });

  it('asks about a line with a day of its own by itself', () => {
    const lines = order().line({ gtin: COFFEE, quantity: 1, price: '3.49', requestedDelivery: '2026-11-28' });
    const found = judged({ order: lines.on('2026-11-26').with({ latestDelivery: '2026-11-28' }) });
    expect(found.codes).toEqual(['DAT-004', 'DAT-009']);
    expect(found.found('DAT-009')).toMatchObject({ field: 'lines[1].requestedDelivery', line: 1 });
  });

  it('asks nothing that is asked already', () => {
    expect(until('2026-11-24', '2026-11-24').codes).toEqual(['DAT-003']);
    expect(until('2026-11-24', null).codes).toEqual(['DAT-003']);
    expect(until('2026-11-20', '2026-11-20').codes).toEqual(['DAT-002']);
    expect(until('2026-11-25', '2026-11-26').codes).toEqual(['DAT-007']);
  });
});

describe('the days of others', () => {
  const calendar = (id: string, kind: 'carrier' | 'place', day: string, name: string) => ({
    id, code: id, name: id, kind, workingDays: [1, 2, 3, 4, 5],
    days: new Map([[day, { open: false, opens: null, closes: null, name }]]),
  }); // prettier-ignore
  const carrier = { id: 'c', code: 'c', name: 'Snelvoet', calendarId: 'd', transitDays: 1, cutOff: { '1': '08:30' } };
  const master = () =>
    aShop()
      .logisticsWith({
        calendars: new Map([
          ['d', calendar('d', 'carrier', '2026-12-01', 'Staking')],
          ['p', calendar('p', 'place', '2026-12-02', 'Verhuizing')],
        ]),
        carriers: new Map([['c', carrier]]),
      })
      .locationWith('dc-1', { carrierId: 'c', calendarId: 'p', opens: '07:00', closes: '15:00' });
  const texts = (day: string, code: 'DAT-004' | 'DAT-005') => {
    const finding = asking(day, { master: master() }).found(code);
    return finding === undefined ? undefined : [render(finding, 'nl', 'staff'), render(finding, 'en', 'customer')];
  };

  it('are called by their names', () => {
    expect(texts('2026-12-01', 'DAT-004')).toEqual([
      'Op 01-12-2026 rijdt Snelvoet niet (Staking); wij bevestigen 03-12-2026.',
      'Snelvoet does not drive on 1 Dec 2026 (Staking). We deliver on 3 Dec 2026.',
    ]);
    expect(texts('2026-12-02', 'DAT-005')).toEqual([
      'DC Zwolle ontvangt niet op woensdag 02-12-2026 (Verhuizing), op andere dagen van 07:00-15:00; wij bevestigen 03-12-2026.',
      'DC Zwolle does not receive on Wednesday 2 Dec 2026 (Verhuizing). We deliver on 3 Dec 2026.',
    ]);
  });

  it('have cut-offs, and the one that was missed is told', () => {
    expect(asking('2026-11-25', { master: master() }).found('DAT-003')?.params).toMatchObject({
      cutoff: '08:30',
      earliest: '2026-11-26',
    });
  });

  it('read as before where there are none', () => {
    const sunday = asking('2026-11-29').found('DAT-004');
    expect(sunday === undefined ? '' : render(sunday, 'en', 'staff')).toBe(
      'We do not deliver on 29 Nov 2026 (weekend); we confirm 30 Nov 2026.',
    );
  });
});
