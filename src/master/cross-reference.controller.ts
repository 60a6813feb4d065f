import { Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '../access';
import { CurrentActor } from '../access/services';
import { businessDateOf, isIsoDate, systemClock, type IsoDate } from '../kernel';
import {
  ANYBODY,
  decodeCursor,
  OFFICE,
  pageOf,
  pageQuery,
  problem,
  toPage,
  valueOrProblem,
  type Page,
} from '../platform';
import { apiNoContent, apiOk, apiProblems, Permit, ValidBody, ValidParams, ValidQuery } from '../platform/services';
import { PACKAGING_LEVELS } from './article';
import {
  REFERENCE_SOURCES,
  REFERENCE_TIMES,
  type ReferenceFilter,
  type ReferenceView,
} from './cross-reference.repository';
import { CrossReferenceService } from './cross-reference.service';

const code = z.string().trim().min(1).max(70);
const level = z.enum(PACKAGING_LEVELS);
const day = z.iso.date().refine(isIsoDate);
const reason = z.string().trim().min(3).max(500);
const yes = z.enum(['true', 'false']).transform((text) => text === 'true');
const scope = {
  customer: code.nullable().default(null).describe('Our number of the customer whose number it is'),
  partner: code.nullable().default(null).describe('Code of a partner who uses it for all his customers'),
};
const query = pageQuery.extend({
  buyerArticle: code.optional().describe("The buyer's number as he sends it"),
  beginning: code.optional().describe('How his numbers begin'),
  customer: code.optional().describe('Our customer number'),
  partner: code.optional().describe('Code of the partner'),
  article: code.optional().describe('Our article number'),
  source: z.enum(REFERENCE_SOURCES).optional(),
  time: z.enum(REFERENCE_TIMES).optional().describe('Those that hold today, are to come, or have ended'),
  conflicting: yes.optional().describe('Only numbers that mean several articles at the same time'),
  confirmed: yes.optional().describe('False: only those for which nobody vouches yet'),
});
const wanted = z
  .strictObject({
    ...scope,
    buyerArticle: code,
    article: code.describe('Our article number'),
    level: level
      .nullable()
      .default(null)
      .describe('The package that the buyer means; the base unit where it is left out'),
    validFrom: day.optional().describe('Today where it is left out'),
    validTo: day.nullable().default(null).describe('The last day on which it holds'),
    reason: reason.describe('Why it is so'),
  })
  .refine((row) => (row.customer === null) !== (row.partner === null), 'names a customer or a partner');
const ending = z.strictObject({
  lastDay: day.describe('The last day on which it holds. Before its first day: it never held, and is taken away'),
  reason,
});
const byId = z.strictObject({ id: z.uuid() });
const referenceSchema = z.object({
  id: z.uuid(),
  customer: z.string().nullable(),
  partner: z.string().nullable(),
  whose: z.string().describe('Name of the customer or the partner'),
  buyerArticle: z.string(),
  article: z.string(),
  description: z.string(),
  level: level.nullable(),
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
  source: z.enum(REFERENCE_SOURCES),
  confirmedBy: z
    .string()
    .nullable()
    .describe('Nobody yet: it is told with every line that is matched by it alone (ITM-004)'),
  confirmedAt: z.iso.datetime().nullable(),
  reason: z.string().nullable(),
  conflicts: z.array(z.string()).describe('Articles that the number means as well on some of these days (ITM-003)'),
});
const changeSchema = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  kind: z.string(),
  actor: z.string(),
  data: z.record(z.string(), z.unknown()).describe('With `before` and `after`'),
});

type Id = z.output<typeof byId>;
type Change = z.output<typeof changeSchema>;

const ENDS_BEFORE = { nl: 'Het eindigt voordat het begint.', en: 'It ends before it begins.' };
const HAS_ENDED = {
  nl: 'Deze koppeling is er niet meer, of eindigt al op of voor die dag.',
  en: 'This cross-reference is no longer there, or ends on or before that day already.',
};
const NOT_THERE = {
  customer: { nl: 'Die klant is er niet.', en: 'There is no such customer.' },
  partner: { nl: 'Die handelspartner is er niet.', en: 'There is no such partner.' },
  article: { nl: 'Dat artikel is er niet.', en: 'There is no such article.' },
};

const today = (): IsoDate => businessDateOf(systemClock.now());

/** What buyers call our articles. */
@ApiTags('master')
@Controller('api/cross-references')
export class CrossReferenceController {
  constructor(private readonly references: CrossReferenceService) {}

  @Get()
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'What numbers of buyers mean or meant, by number' })
  @apiOk(pageOf(referenceSchema))
  @apiProblems('invalid-request')
  async list(@ValidQuery(query) asked: z.output<typeof query>): Promise<Page<z.output<typeof referenceSchema>>> {
    const [number, id] = decodeCursor(asked.cursor, 2) ?? [];
    const after = typeof number === 'string' && typeof id === 'string' ? { buyerArticle: number, id } : null;
    const rows = await this.references.list(filterOf(asked), asked.limit, after);
    return toPage(
      rows,
      asked.limit,
      (row) => [row.buyerArticle, row.id],
      (row) => ({ ...row, conflicts: [...row.conflicts] }),
    );
  }

  @Put()
  @Permit(...OFFICE)
  @ApiOperation({
    summary: 'Vouch for what a number of a buyer means: orders from now on are matched by it without a word',
  })
  @apiOk(referenceSchema)
  @apiProblems('invalid-request', 'not-found')
  async confirm(
    @ValidBody(wanted) { validFrom, ...reference }: z.output<typeof wanted>,
    @CurrentActor() actor: Actor,
  ): Promise<ReferenceView> {
    const from = validFrom ?? today();
    if (reference.validTo !== null && reference.validTo < from) throw problem('invalid-request', { detail: ENDS_BEFORE }); // prettier-ignore
    const confirmed = await this.references.confirm({ ...reference, validFrom: from }, actor.id);
    return valueOrProblem(confirmed, (unknown) => problem('not-found', { detail: NOT_THERE[unknown] }));
  }

  @Post(':id/end')
  @HttpCode(204)
  @Permit(...OFFICE)
  @ApiOperation({ summary: 'Let a cross-reference hold no longer; open orders that it touches are judged again' })
  @apiNoContent()
  @apiProblems('invalid-request', 'conflict')
  async end(
    @ValidParams(byId) { id }: Id,
    @ValidBody(ending) body: z.output<typeof ending>,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    const ended = await this.references.end(id, body.lastDay, body.reason, actor.id);
    if (!ended) throw problem('conflict', { detail: HAS_ENDED });
  }

  @Get(':id/changes')
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'What people did with a cross-reference, the earliest first' })
  @apiOk(z.object({ items: z.array(changeSchema) }))
  async changes(@ValidParams(byId) { id }: Id): Promise<{ items: Change[] }> {
    const events = await this.references.changes(id);
    return {
      items: events.map((event) => ({
        id: event.id,
        at: event.at.toISOString(),
        kind: event.kind,
        actor: event.actor,
        data: { ...event.data },
      })),
    };
  }
}

const filterOf = (asked: z.output<typeof query>): ReferenceFilter => ({
  buyerArticle: asked.buyerArticle ?? null,
  beginning: asked.beginning ?? null,
  customer: asked.customer ?? null,
  partner: asked.partner ?? null,
  article: asked.article ?? null,
  source: asked.source ?? null,
  time: asked.time ?? null,
  conflicting: asked.conflicting ?? false,
  confirmed: asked.confirmed ?? null,
  day: today(),
});
