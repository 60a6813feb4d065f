import { Controller, Get, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '../access';
import { CurrentActor } from '../access/services';
import { businessDateOf, systemClock } from '../kernel';
import { ANYBODY, OFFICE, problem, valueOrProblem } from '../platform';
import { apiOk, apiProblems, Permit, ValidBody, ValidQuery } from '../platform/services';
import { PACKAGING_LEVELS } from './article';
import { CrossReferenceService, type ReferenceView } from './cross-reference.service';

const code = z.string().trim().min(1).max(70);
const level = z.enum(PACKAGING_LEVELS);
const scope = {
  customer: code.nullable().default(null).describe('Our number of the customer whose number it is'),
  partner: code.nullable().default(null).describe('Code of a partner who uses it for all his customers'),
};
const query = z.strictObject({ buyerArticle: code.describe("The buyer's number as he sends it") });
const wanted = z
  .strictObject({
    ...scope,
    buyerArticle: code,
    article: code.describe('Our article number'),
    level: level
      .nullable()
      .default(null)
      .describe('The package that the buyer means; the base unit where it is left out'),
    validFrom: z.iso.date().optional().describe('Today where it is left out'),
    validTo: z.iso.date().nullable().default(null).describe('The last day on which it holds'),
    reason: z.string().trim().min(3).max(500).describe('Why it is so'),
  })
  .refine((row) => (row.customer === null) !== (row.partner === null), 'names a customer or a partner');
const referenceSchema = z.object({
  id: z.uuid(),
  customer: z.string().nullable(),
  partner: z.string().nullable(),
  buyerArticle: z.string(),
  article: z.string(),
  level: level.nullable(),
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
  source: z.enum(['import', 'person', 'rule']),
  confirmedBy: z
    .string()
    .nullable()
    .describe('Nobody yet: it is told with every line that is matched by it alone (ITM-004)'),
  confirmedAt: z.iso.datetime().nullable(),
  reason: z.string().nullable(),
});
const listSchema = z.object({ items: z.array(referenceSchema) });

const ENDS_BEFORE = { nl: 'Het eindigt voordat het begint.', en: 'It ends before it begins.' };
const NOT_THERE = {
  customer: { nl: 'Die klant is er niet.', en: 'There is no such customer.' },
  partner: { nl: 'Die handelspartner is er niet.', en: 'There is no such partner.' },
  article: { nl: 'Dat artikel is er niet.', en: 'There is no such article.' },
};

/** What buyers call our articles. */
@ApiTags('master')
@Controller('api/cross-references')
export class CrossReferenceController {
  constructor(private readonly references: CrossReferenceService) {}

  @Get()
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'What a number of a buyer means or meant, to whomever' })
  @apiOk(listSchema)
  @apiProblems('invalid-request')
  async list(
    @ValidQuery(query) { buyerArticle }: z.output<typeof query>,
  ): Promise<{ items: readonly ReferenceView[] }> {
    return { items: await this.references.list(buyerArticle) };
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
    const from = validFrom ?? businessDateOf(systemClock.now());
    if (reference.validTo !== null && reference.validTo < from) throw problem('invalid-request', { detail: ENDS_BEFORE }); // prettier-ignore
    const confirmed = await this.references.confirm({ ...reference, validFrom: from }, actor.id);
    return valueOrProblem(confirmed, (unknown) => problem('not-found', { detail: NOT_THERE[unknown] }));
  }
}
