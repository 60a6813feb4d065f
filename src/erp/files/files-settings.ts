import { z } from 'zod';
import { hostKeyFingerprint } from '../../channels';
import { ERP_ENTITIES, type ErpEntity, type MasterEntity } from '../port';
import { idocSettings } from '../idoc/idoc-settings';
import { canMeet } from './file-store';
import { answersFormat, ordersFormat, rowsFault, rowsFormat } from './formats';

/** A folder below where the files are: no way up, no absolute path. "." is the place itself. */
const folder = z
  .string()
  .min(1)
  .max(300)
  .refine(
    (text) => !text.startsWith('/') && !text.split('/').includes('..') && !/[\p{Cc}\\]/u.test(text),
    'a path below "where", without ".." and without "/" in front',
  ) // prettier-ignore
  .transform((text) => text.replace(/\/+$/, ''));

/** A name or a pattern of one: `*` for any characters, `?` for one. */
const pattern = z
  .string()
  .min(1)
  .max(200)
  .refine((text) => !text.includes('/'), 'a name of a file, without a folder');

/** How it is known that nobody is writing to a file any more. */
const complete = z.discriminatedUnion('rule', [
  /** It is written under a name that says "not yet" (beginning with "." or "~", or ending in ".tmp", ".part" ...) and gets its own at the end. */
  z.strictObject({ rule: z.literal('renamed') }),
  /** Beside it lies a file of the same name with this ending. */
  z.strictObject({ rule: z.literal('marker'), ending: z.string().min(1).max(30).default('.ready') }),
  /** Size and time are the same when it is looked at again so many seconds later: asked for only where there is something new. */
  z.strictObject({ rule: z.literal('quiet'), seconds: z.number().min(0.05).max(300).default(5) }),
  /** It was written longer ago than this, by the clock of where it lies; ours must go right. */
  z.strictObject({ rule: z.literal('age'), seconds: z.number().min(1).max(86_400).default(60) }),
]);
export type Complete = z.output<typeof complete>;

const where = z.discriminatedUnion('kind', [
  /** A folder of this machine, or one that is mounted. */
  z.strictObject({
    kind: z.literal('folder'),
    path: z.string().max(500).refine((text) => text.startsWith('/') && !text.split('/').includes('..'), 'an absolute path'), // prettier-ignore
  }),
  /** A folder of an SFTP server; the ERP's secret is the private key, or the password. */
  z.strictObject({
    kind: z.literal('sftp'),
    host: z.string().regex(/^[A-Za-z0-9.:_-]{1,253}$/, 'a name or an address'),
    port: z.int().min(1).max(65_535).default(22),
    user: z.string().min(1).max(100),
    authentication: z.enum(['key', 'password']).default('key'),
    /** Fingerprints that its host key may have, as the ERP's administrator said them. Nothing is sent to a server with another one. */
    hostKeys: z.array(hostKeyFingerprint).min(1).max(5),
    /** Where we are let in is ".". */
    path: z.string().min(1).max(500).refine((text) => !text.split('/').includes('..'), 'a path without ".."').default('.'), // prettier-ignore
  }),
]);

/** Files of one entity. */
const feed = z
  .strictObject({
    entity: z.enum(ERP_ENTITIES.filter((one): one is MasterEntity => one !== 'orders')),
    /** Files with everything there is. */
    whole: pattern,
    /** Files with what changed; null where the ERP writes none. A whole reading takes them where they are later than the whole file. */
    changes: pattern.nullable().default(null),
    /** How long the ERP takes to write everything: a file has the time of its end, and what changed meanwhile is newer than what is in it. */
    writingMinutes: z.int().min(0).max(1_440).default(0),
    complete: complete.default({ rule: 'quiet', seconds: 5 }),
    read: rowsFormat,
  })
  .superRefine(({ entity, whole, changes, read }, context) => {
    const message = rowsFault(entity, read);
    if (message !== null) context.addIssue({ code: 'custom', path: ['read'], message });
    if (whole === changes) context.addIssue({ code: 'custom', path: ['changes'], message: 'cannot be the very files that have everything' }); // prettier-ignore
  });
export type Feed = z.output<typeof feed>;

/** An ERP that reads and writes files. */
export const filesSettings = z
  .strictObject({
    where,
    /** Below `where`. */
    folders: z.strictObject({
      /** The ERP writes its master here. */
      master: folder.nullable().default(null),
      /** The ERP writes here what became of our orders. */
      answers: folder.nullable().default(null),
      /** We put our orders here, and the ERP takes them away. */
      orders: folder.nullable().default(null),
      /** Ours alone, and on the same file system as `orders`: the proof of what was handed over. Never empty it. */
      work: folder,
    }),
    feeds: z.array(feed).max(50).default([]),
    /** How orders are written; null where this ERP takes none. */
    orders: z
      .strictObject({
        /** Ending of the files. */
        ending: z.string().regex(/^\.[A-Za-z0-9]{1,10}$/, 'an ending as ".csv"').default('.csv'), // prettier-ignore
        write: ordersFormat.prefault({ format: 'csv' }),
      })
      .nullable()
      .default(null),
    /** How answers are read; null where the ERP gives none. */
    answers: z
      .strictObject({
        files: pattern.default('*'),
        complete: complete.default({ rule: 'quiet', seconds: 5 }),
        read: answersFormat.prefault({ format: 'csv' }),
      })
      .nullable()
      .default(null),
    /** Days after which an order of which nothing more is to come is put together in our folder; null for never. */
    keepOrdersDays: z.int().min(30).max(3_650).nullable().default(400),
    /** What IDocs are like, of whatever they are; null where none are read or written. */
    idoc: idocSettings.nullable().default(null),
    /** What is done with a file of the ERP once what it says was taken over. */
    afterReading: z
      .discriminatedUnion('do', [
        z.strictObject({ do: z.literal('leave') }),
        /** It is moved there; a whole reading looks there too. */
        z.strictObject({
          do: z.literal('archive'),
          folder,
          /** Days after which an archived file is removed, unless a whole reading still needs it; null for never. */
          keepDays: z.int().min(1).max(3_650).nullable().default(null),
        }),
      ])
      .default({ do: 'leave' }),
  })
  .superRefine((settings, context) => {
    for (const { path, message } of faultsOf(settings)) context.addIssue({ code: 'custom', path: [...path], message });
  });
export type FilesSettings = z.output<typeof filesSettings>;

interface Fault {
  readonly path: readonly string[];
  readonly message: string;
}

/** Two patterns of which one file can be, and which are read apart: those of one entity are read together. Null where there are none. */
function sharedBy(feeds: readonly Feed[], answers: string | null): readonly [string, string] | null {
  const all: { readonly entity: ErpEntity; readonly name: string }[] = feeds.flatMap(({ entity, whole, changes }) =>
    [whole, changes].filter((one) => one !== null).map((name) => ({ entity, name })),
  );
  if (answers !== null) all.push({ entity: 'orders', name: answers });
  for (const [at, one] of all.entries()) {
    const other = all.slice(at + 1).find(({ entity, name }) => entity !== one.entity && canMeet(name, one.name));
    if (other !== undefined) return [one.name, other.name];
  }
  return null;
}

/** What does not go together. */
function faultsOf({
  folders,
  feeds,
  orders,
  answers,
  idoc,
  afterReading,
}: Omit<FilesSettings, never>): readonly Fault[] {
  const faults: Fault[] = [];
  const formats = [...feeds.map(({ read }) => read.format), orders?.write.format, answers?.read.format];
  if (idoc === null && formats.includes('idoc')) faults.push({ path: ['idoc'], message: 'is needed where something is an IDoc' }); // prettier-ignore
  if (feeds.length > 0 && folders.master === null) faults.push({ path: ['folders', 'master'], message: 'is needed where there are feeds' }); // prettier-ignore
  if (orders !== null && folders.orders === null) faults.push({ path: ['folders', 'orders'], message: 'is needed where orders are written' }); // prettier-ignore
  if (answers !== null && folders.answers === null) faults.push({ path: ['folders', 'answers'], message: 'is needed where answers are read' }); // prettier-ignore
  if (orders === null && answers !== null) faults.push({ path: ['answers'], message: 'there are no answers where no orders are written' }); // prettier-ignore
  const archive = afterReading.do === 'archive' ? afterReading.folder : null;
  const shared = archive === null ? null : sharedBy(feeds, folders.master === folders.answers ? (answers?.files ?? null) : null); // prettier-ignore
  if (shared !== null) faults.push({ path: ['feeds'], message: `a file can be "${shared[0]}" and "${shared[1]}", which are not read together: one reading would put it away before the other. Give them other names, or leave files where they are ("afterReading")` }); // prettier-ignore
  const all = { ...folders, archive };
  const own = [all.work, all.orders, archive, archive === null ? null : `${archive}/answers`].filter(
    (one) => one !== null,
  );
  const theirs = [all.master, all.answers].filter((one) => one !== null);
  // Master and answers may lie in one folder, told apart by their names.
  if (new Set([...own, ...new Set(theirs)]).size !== own.length + new Set(theirs).size)
    faults.push({ path: ['folders'], message: 'work, orders and the archive are folders of their own' });
  return faults;
}
