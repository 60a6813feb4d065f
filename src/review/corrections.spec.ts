import fc from 'fast-check';
import { anOrder } from '../../test/builders';
import type { PurchaseOrder } from '../purchase-order';
import type { Correction } from '../sales';
import { applyCorrections, checkCorrection, CORRECTABLE_FIELDS, withCorrection } from './corrections';

const NUMBERED = anOrder()
  .from('8711111000002')
  .deliveredTo('8711111000019')
  .line({ gtin: '8712345678906', quantity: 12, unit: 'PCE', price: '3.49', priceKind: 'gross' })
  .line({ gtin: '8714289000003', quantity: 6, priceBasis: { quantity: '100', unit: 'PCE' } })
  .build();
/** An order that came without a number: everything can be corrected. */
const ORDER: PurchaseOrder = { ...NUMBERED, number: null };

const corrected = (field: string, value: string | null): PurchaseOrder =>
  applyCorrections(ORDER, [{ field, value, by: 'user-1', at: '2026-11-23T08:00:00Z' }]);
const fault = (field: string, value: string | null): string | null => {
  const checked = checkCorrection(ORDER, field, value);
  return checked.ok ? null : checked.error;
};

describe('a correction', () => {
  it.each(CORRECTABLE_FIELDS)('of %s can be made', (name) => {
    const field = name.replace('[n]', '[1]');
    const value = /date|requestedDelivery/i.test(name) ? '2026-12-01' : '8711111000026';
    expect(fault(field, value)).toBeNull();
    expect(corrected(field, value)).not.toEqual(ORDER);
  });

  it.each([
    'lines[0].__proto__', 'lines[0].constructor', 'lines[0].toString', '__proto__', 'constructor', 'hasOwnProperty', 'parties.__proto__',
    'control.constructor', 'lines[0].priceBasis', 'lines[0].texts', 'lines', 'kind', 'lines[0]', 'lines[-1].quantity', 'lines[00].quantity',
    'lines[1e0].quantity', ' number', '',
  ])('of %j is no correction of an order', (field) => {
    expect(fault(field, '1')).toBe('unknown-field');
    expect(fault(field, null)).toBe('unknown-field');
  }); // prettier-ignore

  it("leaves the buyer's own number alone: by it a resend is recognised", () => {
    expect(checkCorrection({ ...ORDER, number: '4711' }, 'number', '4712')).toEqual({
      ok: false,
      error: 'unknown-field',
    });
    expect(checkCorrection({ ...ORDER, number: ' ' }, 'number', '4712').ok).toBe(true);
  });

  it('needs a line that is there', () => {
    expect(fault('lines[1].quantity', '6')).toBeNull();
    expect(fault('lines[2].quantity', '6')).toBe('no-such-line');
    expect(fault('lines[999999].quantity', '6')).toBe('no-such-line');
  });

  it.each([
    ['lines[0].quantity', '1e3', 'not-a-number'],
    ['lines[0].price', '3,49', 'not-a-number'],
    ['lines[0].price', '', 'not-a-number'],
    ['date', '2026-02-30', 'not-a-date'],
    ['lines[0].requestedDelivery', '23-11-2026', 'not-a-date'],
    ['number', '   ', 'not-a-text'],
    ['number', 'a\u0000b', 'not-a-text'],
    ['number', 'x'.repeat(71), 'not-a-text'],
    ['parties.deliverTo', 'a\nb', 'not-a-text'],
  ])('of %s to %j is refused: %s', (field, value, expected) => {
    expect(fault(field, value)).toBe(expected);
  });

  it('can take a value out, but not the number of a price basis: one ordered unit is a basis of 1', () => {
    expect(fault('currency', null)).toBeNull();
    expect(corrected('currency', null).currency).toBeNull();
    expect(fault('lines[1].priceBasis.quantity', null)).toBe('not-a-number');
  });
});

describe('the corrected order', () => {
  it('leaves the order as understood alone', () => {
    const before = structuredClone(ORDER);
    corrected('lines[0].quantity', '24');
    corrected('parties.deliverTo', '8711111000026');
    expect(ORDER).toEqual(before);
  });

  it('counts a corrected price as net', () => {
    expect(corrected('lines[0].price', '3.59').lines[0]).toMatchObject({ price: '3.59', priceKind: 'net' });
    expect(corrected('lines[0].price', null).lines[0]).toMatchObject({ price: null, priceKind: null });
  });

  it('makes a price basis where the message had none', () => {
    expect(corrected('lines[0].priceBasis.unit', 'CT').lines[0]?.priceBasis).toEqual({ quantity: '1', unit: 'CT' });
    expect(corrected('lines[1].priceBasis.unit', 'CT').lines[1]?.priceBasis).toEqual({ quantity: '100', unit: 'CT' });
  });

  it('reads thirteen digits as a GLN and anything else as a number of the buyer', () => {
    const place = (value: string | null) => corrected('parties.deliverTo', value).parties.deliverTo;
    expect(place('8711111000026')).toMatchObject({ id: '8711111000026', idScheme: '9', gln: '8711111000026' });
    expect(place('Filiaal 12')).toMatchObject({ id: 'Filiaal 12', idScheme: '92', gln: null });
    expect(place(null)).toMatchObject({ id: null, gln: null });
  });

  it('takes the last of several corrections of one field', () => {
    const made = (field: string, value: string): Correction => ({ field, value, by: 'u', at: '' });
    const all = withCorrection(
      withCorrection([made('number', 'A'), made('currency', 'USD')], made('number', 'B')),
      made('number', 'C'),
    );
    expect(all.map(({ field, value }) => `${field} ${value ?? ''}`)).toEqual(['currency USD', 'number C']);
    expect(applyCorrections(ORDER, all)).toMatchObject({ number: 'C', currency: 'USD' });
  });
});

describe('whatever correction is stored', () => {
  const name = fc.oneof(
    fc.constantFrom(...CORRECTABLE_FIELDS.map((field) => field.replace('n]', '0]'))),
    fc.constantFrom(
      '__proto__',
      'lines[0].__proto__',
      'lines[0].constructor',
      'parties.nobody',
      'control.x',
      'lines[9].unit',
    ),
    fc.string({ maxLength: 20 }),
  );
  const value = fc.oneof(
    fc.constant(null),
    fc.constantFrom('12', '2026-12-01', '8711111000026'),
    fc.string({ maxLength: 80 }),
  );
  /** What a correction may touch besides its own field. */
  const parts: Readonly<Record<string, readonly string[]>> = { 'lines.0.price': ['lines.0.priceKind'] };

  const leaves = (node: unknown, path = ''): readonly (readonly [string, unknown])[] =>
    typeof node === 'object' && node !== null
      ? Object.entries(node).flatMap(([key, child]) => leaves(child, path === '' ? key : `${path}.${key}`))
      : [[path, node]];

  // A clone comes from Node itself, not from the sandbox of the test.
  const plainPrototype: unknown = Object.getPrototypeOf(structuredClone({}));

  it('applying it never throws and never touches another field', () => {
    fc.assert(
      fc.property(name, value, (field, text) => {
        const after = corrected(field, text);
        const before = new Map(leaves(ORDER));
        const touched = leaves(after).flatMap(([path, leaf]) => (before.get(path) === leaf ? [] : [path]));
        const own = field.replace(/\[(\d+)\]/g, '.$1');
        const allowed = (path: string): boolean =>
          path === own || path.startsWith(`${own}.`) || (parts[own] ?? []).includes(path) ||
          (own.startsWith('lines.0.priceBasis') && path.startsWith('lines.0.priceBasis')); // prettier-ignore
        expect(touched.filter((path) => !allowed(path))).toEqual([]);
        expect(Object.getPrototypeOf(after)).toBe(plainPrototype);
        expect(Object.getPrototypeOf(after.lines[0])).toBe(plainPrototype);
        expect(Object.keys(after)).toEqual(Object.keys(ORDER));
        if (!checkCorrection(ORDER, field, text).ok) expect(after).toEqual(ORDER);
      }),
      { numRuns: 500 },
    );
  });
});
