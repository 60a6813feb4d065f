import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { err, ok, type Result } from '../kernel';
import type { NewEvent, Sql, Tx } from '../platform';
import { ConfigService, Database, EventLog, UnitOfWork } from '../platform/services';
import { compileGuide, type Guide } from './guide';
import type { GuideBook } from './guide-book';
import { loadGuideBook, readGuideTexts } from './guide-files.client';
import { EXPECTED, expected, TOLD } from './guide-faults';
import { guideErrorAt, isOverlay, plainGuide, printGuideError, yamlFaults, type GuideError } from './guide-text';
import { GuideRepository, type StoredOverlay } from './guide.repository';
import type { GuideText } from './partner-guides';

/** Largest text of an overlay, in bytes; the base guides have 10,000. */
const MOST_OVERLAY_BYTES = 256 * 1024;
/** Compiled guides that are in use no more, of which so many are kept. */
const MOST_FORMER = 50;

/** The guides as they are now: what a thread needs to compile the same ones. */
export interface CurrentGuides {
  readonly book: GuideBook;
  /** Differs when the overlays do. */
  readonly revision: string;
  readonly overlays: readonly GuideText[];
  /** Name and edition of overlays that say something else than when they read messages. */
  readonly changed: ReadonlySet<string>;
}

/**
 * The guides that come with the product and the overlays of partners: those in files, which are read once, and those in the database, which
 * may change while the program works. What a message was read by is kept for ever, and read again by the same.
 */
@Injectable()
export class GuideBookService implements OnApplicationBootstrap {
  private readonly log = new Logger('Guides');
  private readonly files: readonly GuideText[];
  private current: CurrentGuides;
  private readonly former = new Map<string, Guide>();

  constructor(
    private readonly repository: GuideRepository,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventLog,
    { limits }: ConfigService,
  ) {
    this.files = readGuideTexts().filter(({ text }) => isOverlay(plainGuide(text)));
    this.current = { book: loadGuideBook(limits.orderLines), revision: '', overlays: this.files, changed: new Set() };
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.now();
  }

  /** The guides as they are now. One short question to the database, unless something changed. */
  async now(): Promise<CurrentGuides> {
    const revision = await this.repository.revision(this.database);
    if (revision !== this.current.revision) await this.renew(revision);
    return this.current;
  }

  /** The guides as this process saw them last. */
  get book(): GuideBook {
    return this.current.book;
  }

  /**
   * Guides by which messages were read, whether or not they are in use still; by name and edition. `unusable`: it is kept and cannot be compiled
   * any more. Those that this process does not know are read from where they were noted, so that nothing need be brought up to date here: who
   * asks may be in the middle of a transaction.
   */
  async editions(
    sql: Sql,
    wanted: readonly { readonly guide: string; readonly edition: string }[],
  ): Promise<(guide: string, edition: string) => Guide | 'unusable' | null> {
    const { book } = this;
    const known = new Map<string, Guide | 'unusable'>(book.all.map((guide) => [keyOf(guide.id, guide.edition), guide]));
    const missing: { readonly guide: string; readonly edition: string }[] = [];
    for (const one of wanted) {
      const key = keyOf(one.guide, one.edition);
      if (known.has(key)) continue;
      const former = this.former.get(key);
      // Taken now: to recall one may mean to forget another, here or for somebody else who asks meanwhile.
      if (former === undefined) missing.push(one);
      else known.set(key, former);
    }
    if (missing.length > 0) for (const [key, guide] of await this.recall(sql, missing)) known.set(key, guide);
    return (guide, edition) => known.get(keyOf(guide, edition)) ?? null;
  }

  /** The overlays that came with the installation. */
  get inFiles(): readonly GuideText[] {
    return this.files;
  }

  /** Every version of every overlay that was made in the product. */
  list(): Promise<readonly StoredOverlay[]> {
    return this.repository.list(this.database);
  }

  /** Compiles an overlay as it would be used, and stores nothing. @returns the guide, or what is wrong and where */
  check(text: string, file: string): Result<Guide, readonly GuideError[]> {
    if (Buffer.byteLength(text) > MOST_OVERLAY_BYTES) return err([{ file, line: 1, column: 1, message: TOLD.tooLarge(MOST_OVERLAY_BYTES) }]); // prettier-ignore
    const faults = yamlFaults(text, file);
    if (faults.length > 0) return err(faults);
    if (!isOverlay(plainGuide(text))) return err([guideErrorAt(text, file, [], expected(EXPECTED.overlay))]);
    const tried = this.book.with([{ text, file }]);
    const [broken] = tried.broken;
    if (broken !== undefined) return err(broken.errors);
    const guide = tried.all.find(({ overlay }) => overlay !== null);
    if (guide === undefined) return err([guideErrorAt(text, file, [], expected(EXPECTED.overlay))]);
    const partner = guide.overlay?.partner ?? '';
    // Versions of one name take each other's place, which must not be the place of somebody else's.
    if (guide.id.startsWith(`${partner}/`)) return ok(guide);
    return err([guideErrorAt(text, file, ['guide'], expected(EXPECTED.nameOfPartner(partner, guide.id)))]);
  }

  /**
   * Stores a version of an overlay; it holds from the next file on.
   *
   * @param told what the event says besides the version
   * @returns what was stored, or what is wrong and where
   */
  async add(
    text: string,
    file: string,
    by: string,
    told: NonNullable<NewEvent['data']> = {},
  ): Promise<Result<Guide, readonly GuideError[]>> {
    await this.now();
    const checked = this.check(text, file);
    if (!checked.ok) return checked;
    const guide = checked.value;
    const partner = guide.overlay?.partner ?? '';
    const inFile = this.files.find((one) => this.nameOf(one) === guide.id);
    if (inFile !== undefined) return err([guideErrorAt(text, file, ['guide'], TOLD.nameOfFile(guide.id, inFile.file))]);
    if (!(await this.repository.partnerExists(this.database, partner)))
      return err([guideErrorAt(text, file, ['partner'], TOLD.noPartner(partner))]);
    const added = await this.unitOfWork.run(async (tx) => {
      const isNew = await this.repository.add(tx, {
        guide: guide.id,
        version: guide.version,
        partner,
        text,
        madeBy: by,
      });
      if (isNew) await this.tell(tx, 'guide-made', guide.id, by, { ...told, version: guide.version });
      return isNew;
    });
    if (!added) return err([guideErrorAt(text, file, ['version'], TOLD.raiseVersion(guide.id, guide.version))]);
    await this.now();
    return ok(guide);
  }

  /** Takes a version out of use. What it read stays as it was read. @returns null, or what is wrong */
  async withdraw(guide: string, version: number, by: string): Promise<string | null> {
    const done = await this.unitOfWork.run(async (tx) => {
      const isDone = await this.repository.withdraw(tx, guide, version, by);
      if (isDone) await this.tell(tx, 'guide-withdrawn', guide, by, { version });
      return isDone;
    });
    if (!done) return `There is no version ${version} of ${guide} in use that was made here.`;
    await this.now();
    return null;
  }

  /** The name that the text of an overlay gives itself. */
  nameOf({ text }: GuideText): unknown {
    return (plainGuide(text) as { readonly guide?: unknown } | null)?.guide;
  }

  private tell(tx: Tx, kind: string, guide: string, actor: string, data: NonNullable<NewEvent['data']>): Promise<void> {
    return this.events.append(tx, [{ kind, subjectType: 'guide', subjectId: guide, actor, data }]);
  }

  private async renew(revision: string): Promise<void> {
    const stored = await this.repository.active(this.database);
    const overlays = [...this.files, ...stored.map(({ guide, version, text }) => ({ file: `${guide} version ${version}`, text }))]; // prettier-ignore
    const book = this.book.with(overlays);
    const changed = await this.unitOfWork.run((tx) =>
      this.repository.note(tx, book.all.map((guide) => ({ guide: guide.id, edition: guide.edition, source: keptOf(guide) }))),
    ); // prettier-ignore
    const refused = new Set(changed.map(({ guide, edition }) => keyOf(guide, edition)));
    const base = book.all.find((guide) => guide.overlay === null && refused.has(keyOf(guide.id, guide.edition)));
    if (base !== undefined)
      throw new Error(`The guide ${base.id} is not what it was when its version ${base.edition} read messages: raise its version`); // prettier-ignore
    this.current = { book: refused.size === 0 ? book : book.with(overlays, refused), revision, overlays, changed: refused }; // prettier-ignore
    for (const { errors } of this.book.broken) this.log.error(`An overlay cannot be used: ${errors.map(printGuideError).join('; ')}`); // prettier-ignore
  }

  /** Compiles guides that are in use no more, and keeps some for the next who asks. @returns all of them */
  private async recall(
    sql: Sql,
    missing: readonly { readonly guide: string; readonly edition: string }[],
  ): Promise<ReadonlyMap<string, Guide | 'unusable'>> {
    const recalled = new Map<string, Guide | 'unusable'>();
    for (const { guide, edition, source } of await this.repository.editions(sql, missing)) {
      const { overlay = null, ...reading } = source as KeptGuide;
      const compiled = compileGuide(JSON.stringify(reading), `${guide} ${edition}`);
      if (!compiled.ok) {
        this.log.error(`A guide that messages were read by cannot be used any more: ${compiled.error.map(printGuideError).join('; ')}`); // prettier-ignore
        recalled.set(keyOf(guide, edition), 'unusable');
        continue;
      }
      const former = { ...compiled.value, edition, overlay };
      recalled.set(keyOf(guide, edition), former);
      const [oldest] = this.former.keys();
      if (this.former.size >= MOST_FORMER && oldest !== undefined) this.former.delete(oldest);
      this.former.set(keyOf(guide, edition), former);
    }
    return recalled;
  }
}

/** A guide as it is kept: what it reads, and of an overlay what is agreed, for judging goes by that as well. */
type KeptGuide = Guide['source'] & { readonly overlay?: Guide['overlay'] };

const keptOf = ({ source, overlay }: Guide): KeptGuide => (overlay === null ? source : { ...source, overlay });

const keyOf = (guide: string, edition: string): string => `${guide} ${edition}`;
