import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '../access';
import { CurrentActor, UserService } from '../access/services';
import { findingName } from '../findings';
import { ANYBODY, decodeCursor, pageOf, pageQuery, toPage, type Page } from '../platform';
import { apiOk, apiProblems, Database, Permit, ValidQuery } from '../platform/services';
import { filterOf, QUEUE_GROUPS, queueFilter } from './queue-filter';
import { countsSchema, groupSchema, groupView, placeSchema, queueRowSchema, queueRowView } from './queue-view';
import { ReviewQueueRepository } from './review-queue.repository';

const listQuery = pageQuery.extend(queueFilter.shape);
const placeQuery = queueFilter.extend({ case: z.uuid() });
const groupQuery = queueFilter.extend({ by: z.enum(QUEUE_GROUPS) });
const groups = z.object({ items: z.array(groupSchema).describe('At most 200, the most numerous first') });
const people = z.object({ items: z.array(z.object({ id: z.uuid(), name: z.string() })) });

/** The queue of the desk: open cases by the time to miss, then by what is at risk. */
@ApiTags('review')
@Controller('api/review-queue')
export class ReviewQueueController {
  constructor(
    private readonly queue: ReviewQueueRepository,
    private readonly database: Database,
    private readonly users: UserService,
  ) {}

  @Get()
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'Open cases, what is missed first first' })
  @apiOk(pageOf(queueRowSchema))
  @apiProblems('invalid-request')
  async list(
    @ValidQuery(listQuery) query: z.output<typeof listQuery>,
    @CurrentActor() actor: Actor,
  ): Promise<Page<z.output<typeof queueRowSchema>>> {
    const [dueAt, atRisk, id] = decodeCursor(query.cursor, 3) ?? [];
    const isWhole = typeof dueAt === 'string' && typeof atRisk === 'string' && typeof id === 'string';
    const after = isWhole ? { dueAt, atRisk, id } : null;
    const rows = await this.queue.list(this.database, filterOf(query, actor.id), query.limit, after);
    return toPage(rows, query.limit, (row) => [row.cursorAt, row.atRisk, row.id], queueRowView);
  }

  @Get('counts')
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'How many there are in all, and of each; each counted as if it were not chosen from' })
  @apiOk(countsSchema)
  @apiProblems('invalid-request')
  async counts(
    @ValidQuery(queueFilter) query: z.output<typeof queueFilter>,
    @CurrentActor() actor: Actor,
  ): Promise<z.output<typeof countsSchema>> {
    const { total, facets } = await this.queue.counts(this.database, filterOf(query, actor.id));
    return { total, facets: facets.map((one) => ({ ...one, text: one.facet === 'code' ? { ...findingName(one.key) } : null })) }; // prettier-ignore
  }

  @Get('place')
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'Where a case stands in the queue, and which cases stand before and behind it' })
  @apiOk(placeSchema)
  @apiProblems('invalid-request')
  async place(
    @ValidQuery(placeQuery) { case: id, ...query }: z.output<typeof placeQuery>,
    @CurrentActor() actor: Actor,
  ): Promise<z.output<typeof placeSchema>> {
    return this.queue.place(this.database, filterOf(query, actor.id), id);
  }

  @Get('groups')
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'Open cases by what they have in common' })
  @apiOk(groups)
  @apiProblems('invalid-request')
  async groups(
    @ValidQuery(groupQuery) query: z.output<typeof groupQuery>,
    @CurrentActor() actor: Actor,
  ): Promise<z.output<typeof groups>> {
    const rows = await this.queue.groups(this.database, filterOf(query, actor.id), query.by);
    return { items: rows.map(groupView) };
  }

  @Get('people')
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'Whom a case can be given to' })
  @apiOk(people)
  async people(): Promise<z.output<typeof people>> {
    return { items: [...(await this.users.clearers())] };
  }
}
