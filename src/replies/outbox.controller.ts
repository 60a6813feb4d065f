import { Controller, Get, HttpCode, Post, Res, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import type { Actor } from '../access';
import { CurrentActor } from '../access/services';
import { ANYBODY, decodeCursor, OFFICE, pageOf, pageQuery, problem, toPage, versionTag, type Page } from '../platform';
import {
  apiIfMatch,
  apiOk,
  apiProblems,
  Database,
  IfMatchVersion,
  OutboxRepository,
  Permit,
  ValidParams,
  ValidQuery,
} from '../platform/services';
import { OutboxDesk, type AgainResult } from './outbox-desk.service';
import { OutboxListRepository } from './outbox-list.repository';
import { againProblem } from './outbox-problem.filter';
import {
  OUTBOX_STATES,
  outboxItemSchema,
  outboxRowSchema,
  type OutboxItemView,
  type OutboxRowView,
} from './outbox-schema';
import { outboxItemView, outboxRowView } from './outbox-view';

const rowId = z.strictObject({ id: z.uuid() });
const listQuery = pageQuery.extend({
  state: z.enum(OUTBOX_STATES).optional(),
  partner: z.string().max(40).optional().describe('Code of the partner'),
  order: z.uuid().optional().describe('Id of the sales order'),
});
type Id = z.output<typeof rowId>;

/** What leaves, over HTTP: to look at, and to send again. */
@ApiTags('outbox')
@Controller('api/outbox')
export class OutboxController {
  constructor(
    private readonly database: Database,
    private readonly lists: OutboxListRepository,
    private readonly outbox: OutboxRepository,
    private readonly desk: OutboxDesk,
  ) {}

  @Get()
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'Everything that was or will be sent, newest first' })
  @apiOk(pageOf(outboxRowSchema))
  @apiProblems('invalid-request')
  async list(@ValidQuery(listQuery) query: z.output<typeof listQuery>): Promise<Page<OutboxRowView>> {
    const [createdAt, id] = decodeCursor(query.cursor, 2) ?? [];
    const after = typeof createdAt === 'string' && typeof id === 'string' ? { createdAt, id } : null;
    const filter = { state: query.state ?? null, partner: query.partner ?? null, order: query.order ?? null };
    const rows = await this.lists.list(this.database, filter, query.limit, after);
    return toPage(rows, query.limit, (row) => [row.cursorAt, row.id], outboxRowView);
  }

  @Get(':id')
  @Permit(...ANYBODY)
  @ApiOperation({
    summary: 'One of them, with attempts, what the partner said of it, and its text; the ETag is its revision',
  })
  @apiOk(outboxItemSchema)
  @apiProblems('not-found')
  async show(@ValidParams(rowId) { id }: Id, @Res({ passthrough: true }) response: Response): Promise<OutboxItemView> {
    return this.view(id, response);
  }

  @Get(':id/body')
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'The bytes as they leave or left' })
  @ApiProduces('application/octet-stream')
  @apiProblems('not-found')
  async body(@ValidParams(rowId) { id }: Id): Promise<StreamableFile> {
    const row = await this.outbox.find(id);
    const body = row === null ? null : await this.outbox.body(id);
    if (row === null || body === null) throw problem('not-found');
    const disposition = `attachment; filename="${row.fileName ?? id}"`;
    return new StreamableFile(body, { type: 'application/octet-stream', disposition });
  }

  @Post(':id/resend')
  @HttpCode(200)
  @Permit(...OFFICE)
  @ApiOperation({
    summary: 'Send the same bytes once more',
    description:
      'The same id, file name and control reference, so that a receiver who has them already can tell. What is being tried is tried at once.',
  })
  @apiIfMatch()
  @apiOk(outboxItemSchema)
  @apiProblems('not-found', 'conflict')
  async resend(
    @ValidParams(rowId) { id }: Id,
    @IfMatchVersion() revision: number,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<OutboxItemView> {
    return this.after(await this.desk.resend(id, revision, actor), response);
  }

  @Post(':id/send-anew')
  @HttpCode(200)
  @Permit(...OFFICE)
  @ApiOperation({
    summary: 'Compose the same answer anew and send it',
    description:
      'A new id and a new control number, for a receiver who takes the old one for a repetition. What did not leave is superseded. Answers the new one.',
  })
  @apiIfMatch()
  @apiOk(outboxItemSchema)
  @apiProblems('not-found', 'conflict')
  async sendAnew(
    @ValidParams(rowId) { id }: Id,
    @IfMatchVersion() revision: number,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<OutboxItemView> {
    return this.after(await this.desk.sendAnew(id, revision, actor), response);
  }

  private after(result: AgainResult, response: Response): Promise<OutboxItemView> {
    if (!result.ok) throw againProblem(result.error);
    return this.view(result.value, response);
  }

  private async view(id: string, response: Response): Promise<OutboxItemView> {
    const row = await this.lists.find(this.database, id);
    if (row === null) throw problem('not-found');
    response.setHeader('ETag', versionTag(row.revision));
    return outboxItemView(row, await this.outbox.body(id));
  }
}
