import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '../access';
import { CurrentActor } from '../access/services';
import { JOB_KINDS, type JobKind } from '../kernel';
import { decodeCursor, pageOf, pageQuery, problem, toPage, type Page } from '../platform';
import { apiOk, apiProblems, Permit, type QueueState, ValidParams, ValidQuery } from '../platform/services';
import { DeadWorkRepository } from './dead-work.repository';
import { QueueDesk } from './queue-desk.service';

const queueKind = z.strictObject({ kind: z.string().max(50) });
const queueSchema = z.object({
  kind: z.enum(JOB_KINDS),
  pausedAt: z.iso.datetime().nullable(),
  pausedBy: z.string().nullable().describe('Id of the user, or `command line`'),
  due: z.number().int().describe('Waits and could be done'),
  later: z.number().int().describe('Waits for its time'),
  leased: z.number().int().describe('Is being done'),
  quarantined: z.number().int().describe('Failed too often and waits for a person'),
  oldestDueAt: z.iso.datetime().nullable(),
});
const retriedSchema = queueSchema.extend({ retried: z.number().int().describe('How many got another chance') });
const deadSchema = z.object({
  id: z.string(),
  kind: z.enum(JOB_KINDS),
  key: z.string().describe('What it is about, as the id of a message'),
  attempts: z.number().int(),
  lastError: z.string().nullable(),
  since: z.iso.datetime().describe('When it was put down'),
  case: z
    .object({ id: z.uuid(), version: z.number().int() })
    .nullable()
    .describe('The open case that tells of it: `POST /api/review-cases/{id}/retry` tries it again'),
});
type QueueView = z.output<typeof queueSchema>;

/** The work queues, one a kind of work, for those who look after the program. */
@ApiTags('queues')
@Controller('api/queues')
export class QueueController {
  constructor(
    private readonly desk: QueueDesk,
    private readonly dead: DeadWorkRepository,
  ) {}

  @Get()
  @Permit('admin')
  @ApiOperation({ summary: 'All queues with what is in them, in the order of the road' })
  @apiOk(z.object({ items: z.array(queueSchema), next: z.null() }))
  async list(): Promise<{ readonly items: readonly QueueView[]; readonly next: null }> {
    return { items: (await this.desk.list()).map(toView), next: null };
  }

  @Get('dead-work')
  @Permit('admin')
  @ApiOperation({ summary: 'Work that failed too often and waits for a person, the oldest first' })
  @apiOk(pageOf(deadSchema))
  @apiProblems('invalid-request')
  async deadWork(
    @ValidQuery(pageQuery) { limit, cursor }: z.output<typeof pageQuery>,
  ): Promise<Page<z.output<typeof deadSchema>>> {
    const [after] = decodeCursor(cursor, 1) ?? [];
    const rows = await this.dead.list(limit, typeof after === 'string' && /^\d{1,18}$/.test(after) ? after : null);
    return toPage(
      rows,
      limit,
      (row) => [row.id],
      (row) => ({ ...row, since: row.since.toISOString() }),
    );
  }

  @Post(':kind/pause')
  @HttpCode(200)
  @Permit('admin')
  @ApiOperation({
    summary: 'Begin no more work of this kind, in any process',
    description:
      'What has begun goes on. Work that comes in waits and nothing is lost. Pausing twice is the same as once.',
  })
  @apiOk(queueSchema)
  @apiProblems('not-found')
  async pause(
    @ValidParams(queueKind) { kind }: z.output<typeof queueKind>,
    @CurrentActor() actor: Actor,
  ): Promise<QueueView> {
    await this.desk.pause(known(kind), actor.id);
    return this.view(known(kind));
  }

  @Post(':kind/resume')
  @HttpCode(200)
  @Permit('admin')
  @ApiOperation({ summary: 'Go on with the work of this kind' })
  @apiOk(queueSchema)
  @apiProblems('not-found')
  async resume(
    @ValidParams(queueKind) { kind }: z.output<typeof queueKind>,
    @CurrentActor() actor: Actor,
  ): Promise<QueueView> {
    await this.desk.resume(known(kind), actor.id);
    return this.view(known(kind));
  }

  @Post(':kind/retry')
  @HttpCode(200)
  @Permit('admin')
  @ApiOperation({
    summary: 'Give all quarantined work of this kind another chance',
    description: 'Their cases end as `retried`, and open again where the work fails once more.',
  })
  @apiOk(retriedSchema)
  @apiProblems('not-found')
  async retry(
    @ValidParams(queueKind) { kind }: z.output<typeof queueKind>,
    @CurrentActor() actor: Actor,
  ): Promise<z.output<typeof retriedSchema>> {
    const retried = await this.desk.retry(known(kind), actor.id);
    return { ...(await this.view(known(kind))), retried };
  }

  private async view(kind: JobKind): Promise<QueueView> {
    const found = (await this.desk.list()).find((queue) => queue.kind === kind);
    if (found === undefined) throw problem('not-found');
    return toView(found);
  }
}

function known(name: string): JobKind {
  const kind = JOB_KINDS.find((each) => each === name);
  if (kind === undefined) throw problem('not-found');
  return kind;
}

const toView = ({ pausedAt, oldestDueAt, ...queue }: QueueState): QueueView => ({
  ...queue,
  pausedAt: pausedAt?.toISOString() ?? null,
  oldestDueAt: oldestDueAt?.toISOString() ?? null,
});
