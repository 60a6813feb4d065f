import { z } from 'zod';
import { decimal, plain } from '../../kernel';
import { RIGHTS } from '../../master';
import type { ColumnsByTable, ErpChange, MasterChanged } from '../port';
import { theirReason } from '../reasons';
import { EVEN_INACTIVE, recordsOf, TrytonRefusal, type Tryton } from './tryton-calls';
import type { Reading } from './tryton-read-articles';
import { missingModelRights, type ModelRights } from './tryton-rights';
import { decimalValue, idsValue, idValue, textValue, toDecimal } from './tryton-values';

/*
 * What of the master our user can change in Tryton where he has the rights, which orders do not need. What a value means for others than the row at
 * hand stays with a person: a name that several variants share, a GLN of a party with several addresses.
 */

/** What can be changed there, as far as nothing of the row at hand stands against it. */
export const TRYTON_CHANGES: ColumnsByTable = {
  articles: ['description'],
  prices: ['amount'],
  packagings: ['gtin'],
  customers: ['name', 'creditLimit'],
  locations: ['street', 'postcode', 'city', 'gln'],
};

const BY_HAND: MasterChanged = { kind: 'by-hand' };

/** A record and the field in it that is the value. */
interface Place {
  readonly model: string;
  readonly id: number;
  readonly field: string;
  readonly kind: 'text' | 'amount';
}

/** Makes Tryton have the value: once, and what it does not want is told in its own words. */
export async function changeMaster(reading: Reading, change: ErpChange): Promise<MasterChanged> {
  try {
    const place = await placeOf(reading, change);
    if (place === 'by-hand') return BY_HAND;
    return await ('id' in place ? write(reading.tryton, place, change.value) : add(reading.tryton, place));
  } catch (error) {
    if (!(error instanceof TrytonRefusal)) throw error;
    return { kind: 'refused', reasons: [theirReason(error.kind, error.message)] };
  }
}

/** A record that is not there yet. */
interface NewRecord {
  readonly model: string;
  readonly values: Readonly<Record<string, unknown>>;
}

function placeOf(reading: Reading, { table, ref, field, value }: ErpChange): Promise<Place | NewRecord | 'by-hand'> {
  const id = (name: string): number | null => (typeof ref[name] === 'number' ? ref[name] : null);
  const [template, product, identifier] = [id('template'), id('product'), id('identifier')];
  const [party, address] = [id('party'), id('address')];
  const name = `${table}.${field}`;
  if (name === 'articles.description' && template !== null) return ofTemplate(reading, template, 'name', 'text');
  if (name === 'prices.amount' && template !== null) return ofTemplate(reading, template, 'list_price', 'amount');
  if (name === 'packagings.gtin' && identifier !== null) return here('product.identifier', identifier, 'code');
  if (name === 'packagings.gtin' && product !== null && value !== null) return newGtin(reading, product, value);
  if (name === 'customers.name' && party !== null) return here('party.party', party, 'name');
  if (name === 'customers.creditLimit' && party !== null && reading.has('account_credit_limit'))
    return here('party.party', party, 'credit_limit_amount', 'amount');
  const part = { 'locations.street': 'street', 'locations.postcode': 'postal_code', 'locations.city': 'city' }[name];
  if (part !== undefined && address !== null) return here('party.address', address, part);
  if (name === 'locations.gln' && party !== null && value !== null) return ofGln(reading, { party, address, value });
  return Promise.resolve('by-hand');
} // prettier-ignore

const here = (model: string, id: number, field: string, kind: Place['kind'] = 'text'): Promise<Place> =>
  Promise.resolve({ model, id, field, kind });

/** What a template has holds for all its variants. */
async function ofTemplate({ tryton }: Reading, template: number, field: string, kind: Place['kind']): Promise<Place | 'by-hand'> {
  const domain = [[['template', '=', template]], 0, null, null];
  const variants = idsValue.parse(await tryton.call('model.product.product.search', domain, EVEN_INACTIVE));
  return variants.length === 1 ? { model: 'product.template', id: template, field, kind } : 'by-hand';
} // prettier-ignore

const identified = z.object({ id: idValue, type: textValue, code: textValue });

/** Codes are kept without the zero in front that makes a GTIN of 14 digits. */
const bareGtin = (gtin: string): string => gtin.replace(/^0(?=\d{13}$)/, '').replace(/^0{5}(?=\d{8}$)/, '');

async function newGtin({ tryton, settings }: Reading, product: number, gtin: string): Promise<Place | NewRecord> {
  const code = bareGtin(gtin);
  const params = [[['product', '=', product]], 0, null, null, ['type', 'code']];
  const answer = await tryton.call('model.product.identifier.search_read', params);
  const known = recordsOf('product.identifier', identified, answer).find((one) => one.code === code);
  if (known !== undefined) return { model: 'product.identifier', id: known.id, field: 'code', kind: 'text' };
  return { model: 'product.identifier', values: { product, type: settings.gtinTypes[0] ?? null, code } };
}

/** A GLN is that of a party: it says which address is meant where there is but one. */
async function ofGln(
  { tryton, settings }: Reading,
  { party, address, value }: { readonly party: number; readonly address: number | null; readonly value: string },
): Promise<Place | NewRecord | 'by-hand'> {
  const of = [[['party', '=', party]], 0, null, null];
  const addresses = idsValue.parse(await tryton.call('model.party.address.search', of));
  if (address !== null && addresses.length > 1) return 'by-hand';
  const answer = await tryton.call('model.party.identifier.search_read', [...of, ['type', 'code']]);
  const glns = recordsOf('party.identifier', identified, answer).filter(({ type }) => type === settings.glnType);
  const [first] = glns.filter(({ code }) => code === value).concat(glns);
  if (first === undefined) return { model: 'party.identifier', values: { party, type: settings.glnType, code: value } };
  return glns.length === 1 || first.code === value
    ? { model: 'party.identifier', id: first.id, field: 'code', kind: 'text' }
    : 'by-hand';
}

async function write(tryton: Tryton, { model, id, field, kind }: Place, value: string | null): Promise<MasterChanged> {
  const wanted = model === 'product.identifier' && value !== null ? bareGtin(value) : value;
  const record = z.object({ id: idValue, [field]: kind === 'amount' ? decimalValue.nullable() : textValue });
  const [now] = recordsOf(model, record, await tryton.call(`model.${model}.read`, [[id], [field]], EVEN_INACTIVE));
  const held = (now?.[field] ?? null) as string | null;
  if (isSame(kind, held, wanted)) return { kind: 'exists' };
  const missing = await lackOf(tryton, { [model]: ['write'] });
  if (missing !== null) return missing;
  await tryton.call(`model.${model}.write`, [[id], { [field]: wanted !== null && kind === 'amount' ? toDecimal(wanted) : wanted }]); // prettier-ignore
  return { kind: 'changed' };
}

const isSame = (kind: Place['kind'], one: string | null, other: string | null): boolean =>
  kind === 'amount' && one !== null && other !== null ? plain(decimal(one)) === plain(decimal(other)) : one === other;

async function add(tryton: Tryton, { model, values }: NewRecord): Promise<MasterChanged> {
  const missing = await lackOf(tryton, { [model]: ['create'] });
  if (missing !== null) return missing;
  idsValue.length(1).parse(await tryton.call(`model.${model}.create`, [[values]]));
  return { kind: 'changed' };
}

/** A right that is missing is a matter of this change alone: orders go on. */
async function lackOf(tryton: Tryton, rights: ModelRights): Promise<MasterChanged | null> {
  const missing = await missingModelRights(tryton, rights);
  if (missing.length === 0) return null;
  return { kind: 'refused', reasons: [{ code: RIGHTS, text: missing.join(', '), line: null }] };
} // prettier-ignore
