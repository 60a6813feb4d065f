/*
 * Tables of a made-up Odoo: records, what may be asked of them, and Odoo's way to search. What is not described here is an error, so that a connector is
 * caught that asks for a field which no documentation names.
 */

export type OdooValue = string | number | boolean | null | readonly number[];
export type OdooRecord = Record<string, OdooValue>;
export type OdooContext = Readonly<Record<string, unknown>>;

export interface OdooField {
  readonly type: string;
  readonly digits?: readonly [number, number];
  /** The model that a many2one names. */
  readonly of?: string;
  /** Worked out when it is read. */
  readonly get?: (record: OdooRecord, tables: OdooTables, context: OdooContext) => OdooValue;
}
export type OdooFields = Readonly<Record<string, OdooField>>;

/** An exception of Odoo, by the name under which it tells of it. */
export class OdooException extends Error {
  constructor(
    override readonly name: string,
    message: string,
    readonly status = 422,
  ) {
    super(message);
  }
}
export const userError = (message: string): OdooException => new OdooException('odoo.exceptions.UserError', message);
const missing = (): OdooException =>
  new OdooException('odoo.exceptions.MissingError', 'Record does not exist or has been deleted.', 404);

const OWN: OdooFields = {
  id: { type: 'integer' },
  create_date: { type: 'datetime' },
  write_date: { type: 'datetime' },
  create_uid: { type: 'many2one', of: 'res.users' },
};

type Leaf = readonly [field: string, operator: string, value: unknown];

export class OdooTables {
  private readonly records = new Map<string, Map<number, OdooRecord>>();
  private lastId = 0;

  constructor(private readonly models: Readonly<Record<string, OdooFields>>) {}

  has(model: string): boolean {
    return Object.hasOwn(this.models, model);
  }

  fieldsOf(model: string): OdooFields {
    const fields = this.models[model];
    if (fields === undefined) throw new OdooException('werkzeug.exceptions.NotFound', `the model '${model}' does not exist`, 404); // prettier-ignore
    return { ...OWN, ...fields };
  }

  /** To the microsecond in the database, as far as a clock of ours goes. */
  now(): string {
    return new Date().toISOString().slice(0, 23).replace('T', ' ');
  }

  insert(model: string, values: OdooRecord, user = 2): number {
    const known = this.fieldsOf(model);
    for (const name of Object.keys(values)) this.fieldOf(model, known, name);
    const id = typeof values['id'] === 'number' ? values['id'] : Math.max(1_000, this.lastId + 1);
    this.lastId = Math.max(this.lastId, id);
    const now = this.now();
    const empty = Object.fromEntries(Object.entries(known).flatMap(([name, { type, get }]) => (get === undefined ? [[name, emptyOf(type)]] : []))); // prettier-ignore
    const record = { ...empty, ...values, id, create_date: now, write_date: now, create_uid: user };
    this.tableOf(model).set(id, record);
    return id;
  }

  update(model: string, ids: readonly number[], values: OdooRecord): void {
    const known = this.fieldsOf(model);
    for (const name of Object.keys(values)) this.fieldOf(model, known, name);
    for (const id of ids) Object.assign(this.get(model, id), values, { write_date: this.now() });
  }

  delete(model: string, ids: readonly number[]): void {
    for (const id of ids) this.tableOf(model).delete(id);
  }

  get(model: string, id: number): OdooRecord {
    const record = this.tableOf(model).get(id);
    if (record === undefined) throw missing();
    return record;
  }

  all(model: string): readonly OdooRecord[] {
    return [...this.tableOf(model).values()];
  }

  where(model: string, fits: Readonly<Record<string, OdooValue>>): readonly OdooRecord[] {
    return this.all(model).filter((one) => Object.entries(fits).every(([name, value]) => one[name] === value));
  }

  one(model: string, fits: Readonly<Record<string, OdooValue>>): OdooRecord {
    const [record] = this.where(model, fits);
    if (record === undefined) throw new Error(`There is no ${model} ${JSON.stringify(fits)}`);
    return record;
  }

  /** A value as the ORM has it. */
  value(model: string, record: OdooRecord, name: string, context: OdooContext = {}): OdooValue {
    const field = this.fieldOf(model, this.fieldsOf(model), name);
    return field.get === undefined ? (record[name] ?? false) : field.get(record, this, context);
  }

  search(model: string, domain: readonly unknown[], context: OdooContext): readonly OdooRecord[] {
    const isActive = (record: OdooRecord): boolean =>
      !Object.hasOwn(this.fieldsOf(model), 'active') ||
      context['active_test'] === false ||
      this.value(model, record, 'active') === true;
    const fits = this.condition(model, domain);
    return this.all(model).filter((record) => fits(record) && isActive(record));
  }

  /** A record as it goes over the wire: what is empty is `false`, times are to the second, a relation has its name beside it. */
  read(model: string, record: OdooRecord, names: readonly string[], context: OdooContext): Readonly<Record<string, unknown>> {
    const known = this.fieldsOf(model);
    const told = ['id', ...names].map((name): readonly [string, unknown] => {
      const { type, of } = this.fieldOf(model, known, name);
      const value = this.value(model, record, name, context);
      if (type === 'datetime' && typeof value === 'string') return [name, value.slice(0, 19)];
      if (type === 'many2one') return [name, typeof value === 'number' ? [value, this.nameOf(of ?? '', value)] : false]; // prettier-ignore
      return [name, value ?? false];
    });
    return Object.fromEntries(told);
  } // prettier-ignore

  private nameOf(model: string, id: number): string {
    const record = this.tableOf(model).get(id);
    const name = record?.['name'] ?? record?.['default_code'];
    return typeof name === 'string' ? name : `${model},${id}`;
  }

  private tableOf(model: string): Map<number, OdooRecord> {
    let table = this.records.get(model);
    if (table === undefined) this.records.set(model, (table = new Map<number, OdooRecord>()));
    return table;
  }

  private fieldOf(model: string, known: OdooFields, name: string): OdooField {
    const field = known[name];
    if (field === undefined)
      throw new OdooException('builtins.ValueError', `Invalid field '${name}' on '${model}'`, 500);
    return field;
  }

  /** Odoo writes its operators before their operands, and joins what is left with "and". */
  private condition(model: string, domain: readonly unknown[]): (record: OdooRecord) => boolean {
    const rest: unknown[] = [...domain];
    const next = (): ((record: OdooRecord) => boolean) => {
      const term = rest.shift();
      if (term === '|' || term === '&') {
        const a = next();
        const b = next();
        return term === '|' ? (record) => a(record) || b(record) : (record) => a(record) && b(record);
      }
      if (!Array.isArray(term)) throw new OdooException('builtins.ValueError', `Invalid domain term ${JSON.stringify(term)}`, 500); // prettier-ignore
      const [field, operator, value] = term as unknown as Leaf;
      return (record) => compare(this.value(model, record, field), operator, value);
    };
    const all: ((record: OdooRecord) => boolean)[] = [];
    while (rest.length > 0) all.push(next());
    return (record) => all.every((fits) => fits(record));
  }
}

function emptyOf(type: string): OdooValue {
  if (type === 'boolean') return false;
  if (type === 'integer' || type === 'float' || type === 'monetary') return 0;
  return type === 'one2many' || type === 'many2many' ? [] : false;
}

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as readonly unknown[]) : [value]);

function compare(own: OdooValue, operator: string, value: unknown): boolean {
  const has = (wanted: unknown): boolean => asList(own).includes(wanted);
  const isLess = (a: unknown, b: unknown): boolean => (typeof a === 'number' ? a < Number(b) : String(a) < String(b));
  switch (operator) {
    case '=':
      return has(value);
    case '!=':
      return !has(value);
    case 'in':
      return asList(value).some(has);
    case '>':
      return own !== false && isLess(value, own);
    case '>=':
      return own !== false && !isLess(own, value);
    case '=like':
      return typeof own === 'string' && likeOf(String(value)).test(own);
    default:
      throw new OdooException('builtins.ValueError', `Invalid operator ${operator}`, 500);
  }
}

const likeOf = (pattern: string): RegExp =>
  new RegExp(
    `^${pattern
      .replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
      .replace(/%/g, '.*')
      .replace(/_/g, '.')}$`,
    's',
  );
