import { Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '../access';
import { CurrentActor } from '../access/services';
import { ANYBODY, decodeCursor, pageOf, pageQuery, problem, toPage, type Page } from '../platform';
import { apiNoContent, apiOk, apiProblems, Permit, ValidBody, ValidParams, ValidQuery } from '../platform/services';
import { ErpBook } from './erp-book.service';
import { ErpGate } from './erp-gate.service';
import {
  checksSchema,
  erpCode,
  erpSchema,
  erpView,
  feedName,
  feedSchema,
  feedTimes,
  feedView,
  readingAsked,
  runSchema,
  runView,
  type ErpView,
  type RunView,
} from './erp-schema';
import { stateOf } from './erp-state';
import { ErpTimes } from './erp-times.service';
import type { ErpFeed, ErpSystem } from './erp-system';
import { ExportDesk } from './export-desk.service';
import { ERP_ENTITIES, type ErpEntity } from './port';
import { SyncService } from './sync.service';

const runsQuery = pageQuery.extend({ entity: z.enum(ERP_ENTITIES).optional() });
type Code = z.output<typeof erpCode>;
const erpsSchema = z.object({ items: z.array(erpSchema), next: z.null() });
const begunSchema = z.object({ run: z.uuid() });

const WHY_NOT = {
  busy: { nl: 'Dit wordt al gelezen.', en: 'This is being read already.' },
  off: { nl: 'Deze ERP staat uit.', en: 'This ERP is switched off.' },
  stopped: { nl: 'Deze ERP wacht op een mens. Herstel wat er staat en laat hem dan doorgaan.', en: 'This ERP waits for a person. Mend what is said there, and then let it go on.' },
  away: { nl: 'Deze ERP is weg en wordt straks opnieuw gevraagd. Laat hem doorgaan om niet te wachten.', en: 'This ERP is away and is asked again soon. Let it go on so as not to wait.' },
} as const; // prettier-ignore

/** The ERPs that we keep in step with, over HTTP. */
@ApiTags('erp')
@Controller('api/erps')
export class ErpSystemController {
  constructor(
    private readonly book: ErpBook,
    private readonly gate: ErpGate,
    private readonly sync: SyncService,
    private readonly times: ErpTimes,
    private readonly desk: ExportDesk,
  ) {}

  @Get()
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'Every ERP: how it is, what is read of it and when, and how many orders it has to hear of' })
  @apiOk(erpsSchema)
  async list(): Promise<{ readonly items: readonly ErpView[]; readonly next: null }> {
    const [erps, exports] = await Promise.all([this.book.list(), this.desk.counts()]);
    const now = new Date();
    const views = erps.map(async (erp) => {
      const [feeds, reverted] = await Promise.all([this.book.feeds(erp), this.book.reverted(erp)]);
      return erpView(erp, feeds, exports, reverted, now);
    });
    return { items: await Promise.all(views), next: null };
  }

  @Get(':code/runs')
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'Its readings, newest first: how long, how many rows, what was wrong, both sides compared' })
  @apiOk(pageOf(runSchema))
  @apiProblems('invalid-request', 'not-found')
  async runs(
    @ValidParams(erpCode) { code }: Code,
    @ValidQuery(runsQuery) { entity, limit, cursor }: z.output<typeof runsQuery>,
  ): Promise<Page<RunView>> {
    const [at, id] = decodeCursor(cursor, 2) ?? [];
    const before = typeof at === 'string' && typeof id === 'string' ? { at, id } : null;
    const rows = await this.sync.runs(await this.named(code), entity ?? null, limit + 1, before);
    return toPage(rows, limit, (run) => [run.cursorAt, run.id], runView);
  }

  @Post(':code/readings')
  @HttpCode(202)
  @Permit('admin')
  @ApiOperation({
    summary: 'Read something of it now',
    description: 'It goes on after the answer; the run says what came of it.',
  })
  @apiOk(begunSchema, { status: 202 })
  @apiProblems('invalid-request', 'not-found', 'conflict')
  async read(
    @ValidParams(erpCode) { code }: Code,
    @ValidBody(readingAsked) { entity, mode, gone }: z.output<typeof readingAsked>,
    @CurrentActor() actor: Actor,
  ): Promise<z.output<typeof begunSchema>> {
    const erp = await this.named(code);
    await this.feed(erp, entity);
    const state = stateOf(erp, new Date());
    if (state !== 'in-step') throw problem('conflict', { detail: WHY_NOT[state] });
    const run = await this.sync.begin(erp, entity, { mode, by: actor.id, goneIsGone: gone });
    if (run === null) throw problem('conflict', { detail: WHY_NOT.busy });
    return { run };
  }

  @Post(':code/checks')
  @HttpCode(200)
  @Permit('admin')
  @ApiOperation({ summary: 'Go there and look whether everything is there and allowed; changes nothing' })
  @apiOk(checksSchema)
  @apiProblems('not-found')
  async check(@ValidParams(erpCode) { code }: Code): Promise<z.output<typeof checksSchema>> {
    return { items: [...(await this.gate.check(await this.named(code)))] };
  }

  @Put(':code/feeds/:entity')
  @Permit('admin')
  @ApiOperation({ summary: 'Say when something is read; it takes effect within seconds' })
  @apiOk(feedSchema)
  @apiProblems('invalid-request', 'not-found')
  async setTimes(
    @ValidParams(feedName) { code, entity }: z.output<typeof feedName>,
    @ValidBody(feedTimes) wanted: z.output<typeof feedTimes>,
    @CurrentActor() actor: Actor,
  ): Promise<z.output<typeof feedSchema>> {
    const erp = await this.named(code);
    if ((await this.times.set(erp, entity, wanted, actor.id)) !== null) throw problem('not-found');
    return feedView(await this.feed(erp, entity));
  }

  @Post(':code/go-on')
  @HttpCode(204)
  @Permit('admin')
  @ApiOperation({ summary: 'Ask it again: what it waited for is mended' })
  @apiNoContent('It is asked again')
  @apiProblems('not-found')
  async goOn(@ValidParams(erpCode) { code }: Code, @CurrentActor() actor: Actor): Promise<void> {
    await this.gate.goOn(await this.named(code), actor.id);
  }

  private async named(code: string): Promise<ErpSystem> {
    const erp = await this.book.find(code);
    if (erp === null) throw problem('not-found');
    return erp;
  }

  private async feed(erp: ErpSystem, entity: ErpEntity): Promise<ErpFeed> {
    const feed = (await this.book.feeds(erp)).find((one) => one.entity === entity);
    if (feed === undefined) throw problem('not-found');
    return feed;
  }
}
