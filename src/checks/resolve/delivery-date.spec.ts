import fc from 'fast-check';
import { aMaster } from '../../../test/builders';
import { addDays, businessDateOf, instantOf, type IsoDate } from '../../kernel';
import type { CalendarDay, Carrier, Customer, CustomerLocation, Logistics, Site, WorkCalendar } from '../../master';
import { despatchAt, planDelivery, type DeliverySituation } from './delivery-date';

const facts = aMaster().build();
const customerWith = (fields: Partial<Customer>): Customer => {
  const customer = facts.customer('customer-1');
  if (customer === null) throw new Error('The builder has no customer');
  return { ...customer, ...fields };
};
const placeWith = (fields: Partial<CustomerLocation>): CustomerLocation => {
  const place = facts.location('dc-1');
  if (place === null) throw new Error('The builder has no place');
  return { ...place, ...fields };
};
const calendar = (id: string, fields: Partial<WorkCalendar> = {}): WorkCalendar => ({
  id, code: id, name: id, kind: 'place', workingDays: [1, 2, 3, 4, 5], days: new Map(), ...fields,
}); // prettier-ignore
const closed = (name: string): CalendarDay => ({ open: false, opens: null, closes: null, name });
const site = (fields: Partial<Site> = {}): Site => ({ id: 's', code: 's', name: 'Magazijn Noord', calendarId: null, cutOff: {}, ...fields }); // prettier-ignore
const carrier = (fields: Partial<Carrier> = {}): Carrier => ({
  id: 'c', code: 'c', name: 'Snelvoet', calendarId: null, transitDays: 1, cutOff: {}, ...fields,
}); // prettier-ignore
const logistics = (...all: readonly (WorkCalendar | Site | Carrier)[]): Logistics => ({
  calendars: new Map(all.flatMap((one) => ('workingDays' in one ? [[one.id, one] as const] : []))),
  sites: new Map(all.flatMap((one) => ('cutOff' in one && !('transitDays' in one) ? [[one.id, one] as const] : []))),
  carriers: new Map(all.flatMap((one) => ('transitDays' in one ? [[one.id, one] as const] : []))),
});

interface Case extends Partial<Omit<DeliverySituation, 'customer' | 'place' | 'receivedAt'>> {
  readonly received: string;
  readonly customer?: Partial<Customer>;
  readonly place?: Partial<CustomerLocation>;
}

function plan({ received, customer = {}, place = {}, ...rest }: Case) {
  const receivedAt = new Date(received);
  return planDelivery({
    company: facts.company,
    logistics: facts.logistics,
    customer: customerWith(customer),
    place: placeWith(place),
    partner: null,
    receivedAt,
    today: businessDateOf(receivedAt),
    ...rest,
  });
}
const first = (one: Case): IsoDate | null => plan(one)(null).confirmed;

describe('the cut-off', () => {
  const nextDay = { leadTimeDays: 1 };

  it('is the whole minute that it names', () => {
    const at = (received: string) => first({ received, customer: nextDay });
    expect(at('2026-11-23T13:00:00.000Z')).toBe('2026-11-24');
    expect(at('2026-11-23T13:00:59.999Z')).toBe('2026-11-24');
    expect(at('2026-11-23T13:01:00.000Z')).toBe('2026-11-25');
  });

  it('goes by the Dutch day and not by that of UTC', () => {
    const customer = { ...nextDay, cutOffTime: '23:59' };
    // 22:59 UTC is 23:59 in winter and 00:59 of the next day in summer.
    expect(first({ received: '2026-11-23T22:59:59Z', customer })).toBe('2026-11-24');
    expect(first({ received: '2026-11-23T23:00:00Z', customer })).toBe('2026-11-25');
    expect(first({ received: '2026-07-06T21:59:59Z', customer })).toBe('2026-07-07');
    expect(first({ received: '2026-07-06T22:00:00Z', customer })).toBe('2026-07-08');
    expect(first({ received: '2026-11-22T23:00:00Z', customer: { ...nextDay, cutOffTime: '00:00' } })).toBe(
      '2026-11-24',
    );
    expect(first({ received: '2026-11-22T23:01:00Z', customer: { ...nextDay, cutOffTime: '00:00' } })).toBe(
      '2026-11-25',
    );
  });

  const sunday = { company: { ...facts.company, workingDays: [1, 2, 3, 4, 5, 6, 7] } };

  it('in the hour that comes twice passes the second time', () => {
    const at = (received: string) => first({ ...sunday, received, customer: { ...nextDay, cutOffTime: '02:30' } });
    expect(instantOf('2026-10-25', '02:30').toISOString()).toBe('2026-10-25T01:30:00.000Z');
    expect(at('2026-10-25T00:30:00Z')).toBe('2026-10-26');
    // 02:45 in summer time is before 02:30 in winter time.
    expect(at('2026-10-25T00:45:00Z')).toBe('2026-10-26');
    expect(at('2026-10-25T01:30:59Z')).toBe('2026-10-26');
    expect(at('2026-10-25T01:31:00Z')).toBe('2026-10-27');
  });

  it('in the hour that is missing passes with the hour before', () => {
    const at = (received: string) => first({ ...sunday, received, customer: { ...nextDay, cutOffTime: '02:30' } });
    expect(at('2027-03-28T00:59:59Z')).toBe('2027-03-29');
    expect(at('2027-03-28T01:00:00Z')).toBe('2027-03-30');
  });

  it('after a change of the clock is that of the wall', () => {
    const at = (received: string) => first({ ...sunday, received, customer: nextDay });
    expect([at('2027-03-28T12:00:59Z'), at('2027-03-28T12:01:00Z')]).toEqual(['2027-03-29', '2027-03-30']);
    expect([at('2026-10-25T13:00:59Z'), at('2026-10-25T13:01:00Z')]).toEqual(['2026-10-26', '2026-10-27']);
  });

  it('is the earliest that site, carrier and customer name for the weekday', () => {
    const both = logistics(site({ cutOff: { '1': '12:00' } }), carrier({ transitDays: 0, cutOff: { '2': '11:00' } }));
    const place = { siteId: 's', carrierId: 'c' };
    const at = (received: string, customer: Partial<Customer> = {}) =>
      first({ received, logistics: both, place, customer: { ...nextDay, ...customer } });
    expect([at('2026-11-23T11:00:00Z'), at('2026-11-23T11:01:00Z')]).toEqual(['2026-11-24', '2026-11-25']);
    expect([at('2026-11-24T10:00:00Z'), at('2026-11-24T10:01:00Z')]).toEqual(['2026-11-25', '2026-11-26']);
    expect([at('2026-11-25T13:00:00Z'), at('2026-11-25T13:01:00Z')]).toEqual(['2026-11-26', '2026-11-27']);
    // The customer's own time of a weekday takes the place of his usual one.
    expect(at('2026-11-25T15:00:00Z', { cutOff: { '3': '16:00' } })).toBe('2026-11-26');
    expect(plan({ received: '2026-11-23T08:00:00Z', logistics: both, place })(null).cutOff).toBe('12:00');
  });

  it('is the end of a day that ends early', () => {
    const eve: CalendarDay = { open: true, opens: null, closes: '12:00', name: 'Oudejaarsdag' };
    const short = logistics(
      site({ calendarId: 'k' }),
      calendar('k', { kind: 'site', days: new Map([['2026-12-31', eve]]) }),
    );
    const at = (received: string) => first({ received, logistics: short, place: { siteId: 's' }, customer: nextDay });
    expect([at('2026-12-31T11:00:00Z'), at('2026-12-31T11:01:00Z')]).toEqual(['2027-01-01', '2027-01-04']);
  });
});

describe('the way of the goods', () => {
  // Monday, nine o'clock; two days of lead time.
  const received = '2026-11-23T08:00:00Z';
  const place = { siteId: 's', carrierId: 'c', calendarId: 'p' };

  it('with calendars that all work alike takes the lead time, however long the carrier needs of it', () => {
    for (const transitDays of [0, 1, 2]) {
      const all = logistics(site(), carrier({ transitDays }), calendar('p'));
      expect([transitDays, first({ received, place, logistics: all })]).toEqual([transitDays, '2026-11-25']);
    }
    const slow = logistics(site(), carrier({ transitDays: 3 }), calendar('p'));
    expect(first({ received, place, logistics: slow })).toBe('2026-11-26');
  });

  it('waits for the site to pick, for the carrier to drive, and for the place to receive', () => {
    const on = (...parts: readonly WorkCalendar[]) =>
      first({
        received,
        place,
        logistics: logistics(site({ calendarId: 'k' }), carrier({ calendarId: 'd' }), ...parts),
      });
    const picks = calendar('k', { kind: 'site', days: new Map([['2026-11-24', closed('Inventarisatie')]]) });
    const drives = calendar('d', { kind: 'carrier', days: new Map([['2026-11-25', closed('Staking')]]) });
    const receives = calendar('p', { days: new Map([['2026-11-25', closed('Verhuizing')]]) });
    expect(on(calendar('k'), calendar('d'), calendar('p'))).toBe('2026-11-25');
    expect(on(picks, calendar('d'), calendar('p'))).toBe('2026-11-26');
    expect(on(calendar('k'), drives, calendar('p'))).toBe('2026-11-26');
    expect(on(calendar('k'), calendar('d'), receives)).toBe('2026-11-26');
  });

  it('may end on a day on which we do not work, where carrier and place do', () => {
    const saturday = [1, 2, 3, 4, 5, 6];
    const all = logistics(
      carrier({ calendarId: 'd' }),
      calendar('d', { workingDays: saturday }),
      calendar('p', { workingDays: saturday }),
    );
    const asked = plan({ received, place: { carrierId: 'c', calendarId: 'p' }, logistics: all });
    expect(asked('2026-11-28')).toMatchObject({ outcome: 'as-asked', confirmed: '2026-11-28' });
    const ours = plan({ received, place: { calendarId: 'p' }, logistics: all });
    expect(ours('2026-11-28')).toMatchObject({ outcome: 'not-working', why: 'weekend', confirmed: '2026-11-30' });
  });

  it('names whose day it is', () => {
    const all = logistics(
      carrier({ calendarId: 'd' }),
      calendar('d', { kind: 'carrier', days: new Map([['2026-12-01', closed('Staking')]]) }),
      calendar('p', { days: new Map([['2026-12-02', closed('Verhuizing')]]) }),
    );
    const asked = plan({ received, place: { carrierId: 'c', calendarId: 'p' }, logistics: all });
    expect(asked('2026-12-01')).toMatchObject({
      outcome: 'not-working',
      why: 'Staking',
      closed: { kind: 'carrier', name: 'Snelvoet' },
    });
    expect(asked('2026-12-02')).toMatchObject({
      outcome: 'not-receiving',
      why: 'Verhuizing',
      closed: { kind: 'place' },
    });
    expect(asked('2026-12-03').closed).toBeNull();
  });

  it('takes a single open day of a place before its usual ones', () => {
    const open: CalendarDay = { open: true, opens: '08:00', closes: '12:00', name: 'Extra losdag' };
    const all = logistics(calendar('p', { days: new Map([['2026-12-02', open]]) }));
    const asked = plan({ received, place: { calendarId: 'p', receivingDays: [1] }, logistics: all });
    expect(asked('2026-12-02').outcome).toBe('as-asked');
    expect(asked('2026-12-03')).toMatchObject({ outcome: 'not-receiving', confirmed: '2026-12-07' });
  });

  it('survives calendars without an open day, and references to what is not there', () => {
    const never = logistics(
      carrier({ calendarId: 'd' }),
      calendar('d', { workingDays: [] }),
      calendar('p', { workingDays: [] }),
    );
    expect(() => plan({ received, place, logistics: never })('2026-12-01')).not.toThrow();
    expect(first({ received, place })).toBe('2026-11-25');
  });
});

describe('whatever the calendars', () => {
  const days = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 });
  const time = fc.integer({ min: 0, max: 1439 }).map((n) => new Date(n * 60_000).toISOString().slice(11, 16));
  const cutOff = fc.dictionary(fc.integer({ min: 1, max: 7 }).map(String), time, { maxKeys: 3 });
  const start = Date.parse('2026-10-23T00:00:00Z');
  const single = fc.dictionary(
    fc.integer({ min: 0, max: 30 }).map((n) => addDays('2026-10-22', n)),
    fc.boolean(),
  );
  const anyCalendar = (id: string) =>
    fc.tuple(days, single).map(([workingDays, all]) =>
      calendar(id, {
        workingDays,
        days: new Map(Object.entries(all).map(([day, open]) => [day, { ...closed('x'), open }])),
      }),
    );
  const situation = fc.record({
    parts: fc.tuple(anyCalendar('k'), anyCalendar('d'), anyCalendar('p')),
    transitDays: fc.integer({ min: 0, max: 4 }),
    cutOffs: fc.tuple(cutOff, cutOff, cutOff),
    leadTimeDays: fc.integer({ min: 0, max: 5 }),
    cutOffTime: time,
    withCarrier: fc.boolean(),
  });
  const promise = (
    {
      parts,
      transitDays,
      cutOffs,
      leadTimeDays,
      cutOffTime,
      withCarrier,
    }: Parameters<Parameters<typeof situation.map>[0]>[0],
    at: number,
  ) =>
    first({
      received: new Date(at).toISOString(),
      today: '2026-10-01',
      customer: { leadTimeDays, cutOffTime, cutOff: cutOffs[0] },
      place: { siteId: 's', carrierId: withCarrier ? 'c' : null, calendarId: 'p' },
      logistics: logistics(
        site({ calendarId: 'k', cutOff: cutOffs[1] }),
        carrier({ calendarId: 'd', transitDays, cutOff: cutOffs[2] }),
        ...parts,
      ),
    }) ?? '';

  it('an earlier receipt never gives a later promise, across the change of the clock as well', () => {
    const instants = fc.tuple(fc.integer({ min: 0, max: 5 * 86_400 }), fc.integer({ min: 0, max: 2 * 86_400 }));
    fc.assert(
      fc.property(situation, instants, (one, [from, later]) => {
        const [early, late] = [start + from * 1_000, start + (from + later) * 1_000];
        expect(promise(one, early) <= promise(one, late)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('no promise lies before the end of the lead time', () => {
    fc.assert(
      fc.property(situation, fc.integer({ min: 0, max: 5 * 86_400 }), (one, from) => {
        const at = start + from * 1_000;
        expect(promise(one, at) >= addDays(businessDateOf(new Date(at)), one.leadTimeDays)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the despatch of goods', () => {
  const at = (arrival: IsoDate, carriers: Carrier | null, place: Partial<CustomerLocation> = {}): string =>
    despatchAt(
      {
        company: facts.company,
        logistics: carriers === null ? facts.logistics : logistics(carriers),
        place: placeWith({ carrierId: carriers?.id ?? null, ...place }),
      },
      arrival,
    ).toISOString();

  it('is the beginning of the day of arrival where our own lorries bring them', () => {
    expect(at('2026-11-26', null)).toBe('2026-11-25T23:00:00.000Z');
    // In summer Amsterdam is two hours ahead.
    expect(at('2026-07-02', null)).toBe('2026-07-01T22:00:00.000Z');
  });

  it('is as many days of the carrier before, at the hour at which he takes them', () => {
    expect(at('2026-11-26', carrier({ transitDays: 2, cutOff: { '2': '16:00' } }))).toBe('2026-11-24T15:00:00.000Z');
    // Monday: he drives from Friday on.
    expect(at('2026-11-30', carrier({ transitDays: 1 }))).toBe('2026-11-26T23:00:00.000Z');
  });

  it('comes to an end with a calendar that has no open day', () => {
    const never = calendar('k', { kind: 'carrier', workingDays: [] });
    const situation = { company: facts.company, logistics: logistics(carrier({ calendarId: 'k' }), never), place: placeWith({ carrierId: 'c' }) }; // prettier-ignore
    expect(Number.isFinite(despatchAt(situation, '2026-11-26').getTime())).toBe(true);
  });
});
