import type { FileFault, FileFormat, FileRow, FileRows, OrderAnswer } from '../files/file-format';
import type { MasterEntity } from '../port';
import { statusAnswers } from './idoc-answers';
import { articleRows } from './idoc-articles';
import { readCustomer } from './idoc-customers';
import { LatestRows } from './idoc-latest';
import { confirmation, deliveries, invoice } from './idoc-documents';
import { orderBytes } from './idoc-order';
import { CustomerBook } from './idoc-places';
import { ConditionReader } from './idoc-prices';
import type { IdocSettings } from './idoc-settings';
import { fieldOf, isZero } from './idoc-values';
import { isFault, readIdocs, type Idoc } from './idoc-xml';

/** Rows that are given on at once: a piece of a file brings more only where one IDoc has more. */
const ROWS_AT_ONCE = 1_000;

type MasterMessage = 'MATMAS' | 'DEBMAS' | 'COND_A';
const ENTITY_OF: Readonly<Record<MasterMessage, MasterEntity>> = {
  MATMAS: 'articles',
  DEBMAS: 'customers',
  COND_A: 'prices',
};

/**
 * Files of IDocs in XML.
 *
 * @param entity of the files whose rows are read: IDocs of another one are faults. Without it each is read for what it is
 */
export const idocFormat = (settings: IdocSettings, entity: MasterEntity | null = null): FileFormat => ({
  rows: (bytes) => rowsOf(bytes, settings, entity),
  order: (handed) => orderBytes(handed, settings),
  answers: (bytes) => answersOf(bytes, settings),
});

/** What kind of message an IDoc is; a fault where it is not to be read. */
function messageOf({ control, place }: Idoc, { messageTypes, from }: IdocSettings): string | FileFault {
  const type = fieldOf(control, 'MESTYP');
  const sender = fieldOf(control, 'SNDPRN');
  if (from.length > 0 && !from.includes(sender)) return { place, text: `It comes from ${sender || 'nobody'} (SNDPRN), which "from" of the settings does not have: it is not read.` }; // prettier-ignore
  if (fieldOf(control, 'TEST') !== '') return { place, text: 'It says that it is a test (TEST of the control record): it is not read.' }; // prettier-ignore
  return Object.hasOwn(messageTypes, type) ? (messageTypes[type] ?? type) : type;
}

const isOfMaster = (type: string): type is MasterMessage => Object.hasOwn(ENTITY_OF, type);

/** Reads the rows of the IDocs of one file, one after the other. */
class FileReading {
  private readonly customers: CustomerBook;
  private readonly conditions: ConditionReader;
  private materials = 0;
  private left = 0;

  constructor(
    private readonly settings: IdocSettings,
    private readonly entity: MasterEntity | null,
  ) {
    this.customers = new CustomerBook(settings);
    this.conditions = new ConditionReader(settings);
  }

  rows(idoc: Idoc): readonly (FileRow | FileFault)[] {
    const { settings, entity } = this;
    const type = messageOf(idoc, settings);
    if (typeof type !== 'string') return [type];
    if (!isOfMaster(type) || (entity !== null && ENTITY_OF[type] !== entity)) {
      const wanted = Object.keys(ENTITY_OF).filter((one) => entity === null || ENTITY_OF[one as MasterMessage] === entity); // prettier-ignore
      return [{ place: idoc.place, text: `It is a message ${type || 'without a type'} (MESTYP), and ${wanted.join(', ') || 'none'} is read here: it is left out.` }]; // prettier-ignore
    }
    if (type === 'MATMAS') return this.material(idoc);
    if (type === 'COND_A') return this.conditions.rows(idoc);
    return idoc.segments
      .filter(({ name }) => name === 'E1KNA1M')
      .flatMap((one) => {
        const customer = readCustomer(one, idoc.place, settings);
        return customer === null ? [] : this.customers.add(customer);
      });
  }

  private material(idoc: Idoc): readonly (FileRow | FileFault)[] {
    this.materials += 1;
    const rows = articleRows(idoc, this.settings);
    if (rows === null) this.left += 1;
    return rows ?? [];
  }

  *end(): Generator<readonly (FileRow | FileFault)[]> {
    yield* this.customers.end();
    const { organisation, channel } = this.settings.salesArea;
    if (this.materials > 0 && this.left === this.materials)
      yield [{ place: 'end of the file', text: `None of its ${String(this.materials)} materials is sold by ${organisation}/${channel} (E1MVKEM, "salesArea" and "materialTypes" of the settings): nothing was read.` }]; // prettier-ignore
  }
}

/** What a row is about: all rows of it come of one IDoc. Null for what is the same wherever it is told. */
function objectOf({ table, row, ref }: FileRow): string | null {
  switch (table) {
    case 'articles':
    case 'packagings':
      return `article ${String(row['number'] ?? row['article'])}`;
    case 'customers':
    case 'locations':
    case 'contacts':
      return `customer ${String(row['number'] ?? row['customer'])}`;
    case 'price-groups':
      return null;
    default:
      return JSON.stringify(ref);
  }
}

/** Rows on their way out: those of one object together, the last that was said of it. */
class Outgoing {
  private readonly latest = new LatestRows();
  private rows: (FileRow | FileFault)[] = [];

  add(of: readonly (FileRow | FileFault)[]): void {
    const byObject = new Map<string, FileRow[]>();
    for (const one of of) {
      const object = isFault(one) ? null : objectOf(one);
      if (object === null || isFault(one)) {
        this.rows.push(one);
        continue;
      }
      const rows = byObject.get(object);
      if (rows === undefined) byObject.set(object, [one]);
      else rows.push(one);
    }
    for (const [object, rows] of byObject) this.out(this.latest.put(object, rows));
  }

  /** What is enough for a piece. */
  take(least = ROWS_AT_ONCE): readonly (FileRow | FileFault)[] {
    if (this.rows.length < least) return [];
    const { rows } = this;
    this.rows = [];
    return rows;
  }

  *rest(): Generator<readonly (FileRow | FileFault)[]> {
    for (const rows of this.latest.rest()) {
      this.out(rows);
      const enough = this.take();
      if (enough.length > 0) yield enough;
    }
    const last = this.take(1);
    if (last.length > 0) yield last;
  }

  private out(rows: readonly FileRow[]): void {
    for (const row of rows) this.rows.push(row);
  }
}

async function* rowsOf(
  bytes: AsyncIterable<Uint8Array>,
  settings: IdocSettings,
  entity: MasterEntity | null,
): FileRows {
  const reading = new FileReading(settings, entity);
  const outgoing = new Outgoing();
  for await (const idocs of readIdocs(bytes)) {
    for (const one of idocs) outgoing.add(isFault(one) ? [one] : reading.rows(one));
    const enough = outgoing.take();
    if (enough.length > 0) yield enough;
  }
  for (const more of reading.end()) {
    outgoing.add(more);
    const enough = outgoing.take();
    if (enough.length > 0) yield enough;
  }
  yield* outgoing.rest();
}

const ANSWERS: Readonly<Record<string, (idoc: Idoc, settings: IdocSettings) => readonly (OrderAnswer | FileFault)[]>> =
  {
    STATUS: statusAnswers,
    ALEAUD: statusAnswers,
    ORDRSP: confirmation,
    DESADV: deliveries,
    INVOIC: invoice,
  };

/** An IDoc that an EDI subsystem delivers again has the number and the time with which SAP made it; a system that was put up anew begins its numbers again. */
function documentOf({ control }: Idoc): { readonly document?: string } {
  if (isZero(fieldOf(control, 'DOCNUM'))) return {};
  return { document: ['SNDPRN', 'DOCNUM', 'CREDAT', 'CRETIM'].map((name) => fieldOf(control, name)).join(' ') };
}

async function* answersOf(bytes: AsyncIterable<Uint8Array>, settings: IdocSettings): ReturnType<FileFormat['answers']> {
  for await (const idocs of readIdocs(bytes)) {
    const answers = idocs.flatMap((one): readonly (OrderAnswer | FileFault)[] => {
      if (isFault(one)) return [one];
      const type = messageOf(one, settings);
      if (typeof type !== 'string') return [type];
      const read = Object.hasOwn(ANSWERS, type) ? ANSWERS[type] : undefined;
      if (read !== undefined)
        return read(one, settings).map((said) => (isFault(said) ? said : { ...said, ...documentOf(one) }));
      return [{ place: one.place, text: `It is a message ${type || 'without a type'} (MESTYP), which says nothing of our orders: it is left out.` }]; // prettier-ignore
    });
    if (answers.length > 0) yield answers;
  }
}
