import { Controller, Delete, Get, HttpCode, Post, Put, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import type { Actor } from '../access';
import { CurrentActor } from '../access/services';
import {
  decodeCursor,
  OFFICE,
  pageOf,
  pageQuery,
  problem,
  toPage,
  valueOrProblem,
  versionTag,
  type Page,
} from '../platform';
import { apiIfMatch, apiNoContent, apiOk, apiProblems, Database, IfMatchVersion, Permit, ValidBody, ValidParams, ValidQuery } from '../platform/services'; // prettier-ignore
import { documentSchema } from './document-schema';
import { draftContentSchema, type DraftContent } from './draft';
import { draftProblem } from './draft-problem';
import { Drafts } from './drafts.service';
import { OrderDraftRepository } from './order-draft.repository';
import { Placing } from './placing.service';

const byId = z.strictObject({ id: z.uuid() });
const listed = z.object({
  id: z.uuid(),
  customer: z.string().nullable(),
  orderNumber: z.string(),
  lines: z.number().int(),
  document: z.string().nullable(),
  changedAt: z.iso.datetime(),
});
const draftSchema = z.object({
  id: z.uuid(),
  version: z.number().int(),
  state: z.enum(['open', 'placed']),
  content: draftContentSchema,
  document: documentSchema.nullable(),
  changedAt: z.iso.datetime(),
  interchange: z.uuid().nullable().describe('What it became'),
});
const made = z.object({ id: z.uuid(), version: z.number().int() });
const saved = z.object({ version: z.number().int() });
const placed = z.object({ interchange: z.uuid() });
type Id = z.output<typeof byId>;

/** Orders that somebody keys by hand. Everybody has his own; every write names the version that was seen. */
@ApiTags('order entry')
@Controller('api/order-drafts')
export class OrderDraftController {
  constructor(
    private readonly database: Database,
    private readonly rows: OrderDraftRepository,
    private readonly drafts: Drafts,
    private readonly placing: Placing,
  ) {}

  @Get()
  @Permit(...OFFICE)
  @ApiOperation({ summary: 'Your own drafts that are not placed yet, the latest first' })
  @apiOk(pageOf(listed))
  @apiProblems('invalid-request')
  async list(
    @ValidQuery(pageQuery) { limit, cursor }: z.output<typeof pageQuery>,
    @CurrentActor() actor: Actor,
  ): Promise<Page<z.output<typeof listed>>> {
    const [changedAt, id] = decodeCursor(cursor, 2) ?? [];
    const after = typeof changedAt === 'string' && typeof id === 'string' ? { changedAt, id } : null;
    const found = await this.rows.list(this.database, actor.id, limit, after);
    return toPage(
      found,
      limit,
      (row) => [row.cursorAt, row.id],
      ({ cursorAt: _, ...row }) => ({ ...row, changedAt: row.changedAt.toISOString() }),
    );
  }

  @Post()
  @Permit(...OFFICE)
  @ApiOperation({ summary: 'Begin a draft' })
  @apiOk(made, { status: 201 })
  @apiProblems('invalid-request')
  async begin(
    @ValidBody(draftContentSchema) content: DraftContent,
    @CurrentActor() actor: Actor,
  ): Promise<z.output<typeof made>> {
    return { ...(await this.drafts.begin(actor, content)), version: 1 };
  }

  @Get(':id')
  @Permit(...OFFICE)
  @ApiOperation({ summary: 'A draft of yours; the ETag is its version' })
  @apiOk(draftSchema)
  @apiProblems('not-found')
  async show(
    @ValidParams(byId) { id }: Id,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<z.output<typeof draftSchema>> {
    const draft = await this.rows.find(this.database, actor.id, id);
    if (draft === null) throw problem('not-found');
    response.setHeader('ETag', versionTag(draft.version));
    const { placedAt: _, interchangeId, changedAt, ...shown } = draft;
    return { ...shown, changedAt: changedAt.toISOString(), interchange: interchangeId };
  }

  @Put(':id')
  @Permit(...OFFICE)
  @ApiOperation({ summary: 'Keep what was typed' })
  @apiIfMatch()
  @apiOk(saved)
  @apiProblems('invalid-request', 'not-found', 'conflict')
  async save(
    @ValidParams(byId) { id }: Id,
    @IfMatchVersion() version: number,
    @ValidBody(draftContentSchema) content: DraftContent,
    @CurrentActor() actor: Actor,
  ): Promise<z.output<typeof saved>> {
    return { version: valueOrProblem(await this.drafts.save(actor, { id, version }, content), draftProblem) };
  }

  @Delete(':id')
  @HttpCode(204)
  @Permit(...OFFICE)
  @ApiOperation({ summary: 'Throw a draft away, and its document where no other draft shows it' })
  @apiIfMatch()
  @apiNoContent()
  @apiProblems('not-found', 'conflict')
  async remove(
    @ValidParams(byId) { id }: Id,
    @IfMatchVersion() version: number,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    valueOrProblem(await this.drafts.remove(actor, { id, version }), draftProblem);
  }

  @Delete(':id/document')
  @Permit(...OFFICE)
  @ApiOperation({ summary: 'Take the document away from beside a draft' })
  @apiIfMatch()
  @apiOk(saved)
  @apiProblems('not-found', 'conflict')
  async clear(
    @ValidParams(byId) { id }: Id,
    @IfMatchVersion() version: number,
    @CurrentActor() actor: Actor,
  ): Promise<z.output<typeof saved>> {
    return { version: valueOrProblem(await this.drafts.clear(actor, { id, version }), draftProblem) };
  }

  @Post(':id/placement')
  @HttpCode(202)
  @Permit(...OFFICE)
  @ApiOperation({
    summary: 'Make an order of a draft. Asked again it answers the same',
    description: 'It arrives as any other file; what becomes of it stands with the interchange.',
  })
  @apiIfMatch()
  @apiOk(placed, { status: 202 })
  @apiProblems('invalid-request', 'not-found')
  async place(
    @ValidParams(byId) { id }: Id,
    @IfMatchVersion() version: number,
    @CurrentActor() actor: Actor,
  ): Promise<z.output<typeof placed>> {
    const { interchangeId } = valueOrProblem(await this.placing.place(actor, { id, version }), draftProblem);
    return { interchange: interchangeId };
  }
}
