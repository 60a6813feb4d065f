import { parentsOf } from '../changes';
import type { Tryton } from './tryton-calls';
import { before, toStamp, type Stamp } from './tryton-values';
import { changesSince, markNow, markOf, type Polled } from './tryton-watermark';

// Made up: a Tryton of two tables that answers to the one condition on times that is asked of it.

interface Row {
  readonly id: number;
  readonly created: Stamp;
  readonly written?: Stamp;
  readonly party?: number;
}

const POLLED: readonly Polled[] = [{ model: 'party.party' }, { model: 'party.address', parents: ['party'] }];
const ASKING = { overlapSeconds: 60, pageSize: 2 };
const at = (time: string): Stamp => `2026-11-27T${time}`;

/** Numbers of a time, in their order, so that they compare as the time does. */
const flat = (value: unknown): string => JSON.stringify(Object.values(value as object).slice(1).map((part) => String(part).padStart(6, '0'))); // prettier-ignore

function trytonWith(tables: Readonly<Record<string, readonly Row[]>>): Tryton {
  return {
    session: () => Promise.reject(new Error('nobody asks')),
    call(method, [domain, , limit, order]) {
      const rows = tables[method.split('.').slice(1, -1).join('.')] ?? [];
      const json = rows.map((row) => ({
        ...{ id: row.id, party: row.party ?? null, create_date: toStamp(row.created) },
        write_date: row.written === undefined ? null : toStamp(row.written),
      }));
      const [[field]] = order as [[string]];
      const top = (one: (typeof json)[number]): string => {
        const value = field === 'create_date' ? one.create_date : one.write_date;
        return value === null ? '' : flat(value);
      };
      if (field !== 'id') return Promise.resolve(json.toSorted((a, b) => top(b).localeCompare(top(a))).slice(0, 1));
      const [[, [, , from]], [, , last]] = domain as [[string, [string, string, unknown]], [string, string, number]];
      const fit = json.filter((one) => one.id > last && flat(one.write_date ?? one.create_date) > flat(from));
      return Promise.resolve(fit.slice(0, limit as number));
    },
  };
}

const FIRST: readonly Row[] = [
  { id: 1, created: at('10:00:00.000001') },
  { id: 2, created: at('09:00:00.000000'), written: at('10:00:30.000000') },
  { id: 3, created: at('09:00:00.000000') },
];
const ADDRESSES: readonly Row[] = [{ id: 7, created: at('09:00:00.000000'), party: 3 }];

describe('a watermark', () => {
  it('is the latest time that Tryton wrote itself, and knows what lies within the overlap', async () => {
    const mark = await markNow(trytonWith({ 'party.party': FIRST, 'party.address': ADDRESSES }), POLLED, ASKING);
    expect(mark).toEqual({
      at: at('10:00:30.000000'),
      seen: { 'party.party': { '1': at('10:00:00.000001'), '2': at('10:00:30.000000') } },
    });
    expect(markOf(mark)).toEqual(mark);
  });

  it('lets nothing come a second time that lies within the overlap', async () => {
    const tryton = trytonWith({ 'party.party': FIRST, 'party.address': ADDRESSES });
    const mark = await markNow(tryton, POLLED, ASKING);
    const changes = await changesSince(tryton, POLLED, mark, ASKING);
    expect(changes.of('party.party')).toEqual([]);
    expect(changes.mark).toEqual(mark);
  });

  it('lets come what a long transaction wrote with an older time, a part with whom it belongs to, and what was written once more', async () => {
    const mark = await markNow(trytonWith({ 'party.party': FIRST, 'party.address': ADDRESSES }), POLLED, ASKING);
    const later = trytonWith({
      'party.party': [
        { id: 1, created: at('10:00:00.000001') },
        { id: 2, created: at('09:00:00.000000'), written: at('10:05:00.000000') },
        { id: 3, created: at('09:00:00.000000'), written: at('09:59:45.000000') },
      ],
      'party.address': [{ id: 7, created: at('09:00:00.000000'), written: at('10:01:00.000000'), party: 3 }],
    });
    const changes = await changesSince(later, POLLED, mark, ASKING);
    expect(changes.of('party.party').map(({ id }) => id)).toEqual([2, 3]);
    expect(parentsOf(changes.of('party.address'), 'party')).toEqual([3]);
    expect(changes.mark).toEqual({
      at: at('10:05:00.000000'),
      seen: { 'party.party': { '2': at('10:05:00.000000') } },
    });
  });

  it('of somebody else is none, and then everything is read', () => {
    expect([null, {}, { at: 'yesterday', seen: {} }, { file: 'articles.csv' }].map(markOf)).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('a time', () => {
  it('keeps what lies behind the millisecond when it is stepped back', () => {
    expect(before(at('00:00:10.000123'), 60)).toBe('2026-11-26T23:59:10.000123');
  });
});
