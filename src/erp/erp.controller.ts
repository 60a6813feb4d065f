import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '../access';
import { CurrentActor } from '../access/services';
import { problem } from '../platform';
import { apiOk, apiProblems, Permit, ValidBody, ValidParams } from '../platform/services';
import type { RefusalOutcome } from '../sales';
import { ErpRefusals } from './erp-refusals.service';

const reference = z.string().trim().min(1).max(40).describe('Our order number');
const named = z.strictObject({ reference });
const refusal = z.strictObject({
  release: z.number().int().min(1).describe('Which handing over is refused: that of the push'),
  reasons: z
    .array(
      z.strictObject({
        code: z.string().trim().min(1).max(40).describe('As the ERP calls it'),
        text: z.string().trim().min(1).max(500),
        line: z
          .number()
          .int()
          .min(0)
          .max(99_999)
          .nullable()
          .default(null)
          .describe('Place in the list of lines, from 0'),
        lineNumber: z.string().max(35).nullable().default(null),
      }),
    )
    .min(1)
    .max(100),
});
const outcomeSchema = z.object({
  outcome: z.enum(['refused', 'repeated']).describe('Repeated: it lies on the desk because of it already'),
  order: z.uuid(),
});
const pushSchema = z.object({
  key: z.string().describe('Handed over twice under one key it is booked once'),
  kind: z.enum(['new', 'amended']),
  reference: z.string(),
  release: z.number().int(),
});

const DETAILS: Readonly<
  Record<'other-release' | 'not-released' | 'under-way', { readonly nl: string; readonly en: string }>
> = {
  'other-release': {
    nl: 'De order is sindsdien opnieuw aangeboden, of nog niet.',
    en: 'The order was offered again since then, or not yet.',
  },
  'not-released': { nl: 'De order is niet vrijgegeven.', en: 'The order is not released.' },
  'under-way': { nl: 'De goederen zijn al onderweg.', en: 'The goods are under way already.' },
};

/** What the ERP's connection calls. */
@ApiTags('erp')
@Controller('api/erp/orders')
export class ErpController {
  constructor(private readonly refusals: ErpRefusals) {}

  @Get(':reference')
  @Permit('admin')
  @ApiOperation({ summary: 'How a released order is handed to the ERP: new, or as an amendment, and under which key' })
  @apiOk(pushSchema)
  @apiProblems('not-found')
  async push(@ValidParams(named) params: z.output<typeof named>): Promise<z.output<typeof pushSchema>> {
    const push = await this.refusals.pushed(params.reference);
    if (push === null) throw problem('not-found');
    return push;
  }

  @Post(':reference/refusal')
  @HttpCode(200)
  @Permit('admin')
  @ApiOperation({ summary: 'The ERP does not take the order over: it goes back to the desk (ERP-001)' })
  @apiOk(outcomeSchema)
  @apiProblems('invalid-request', 'not-found', 'conflict')
  async refuse(
    @ValidParams(named) params: z.output<typeof named>,
    @ValidBody(refusal) body: z.output<typeof refusal>,
    @CurrentActor() actor: Actor,
  ): Promise<z.output<typeof outcomeSchema>> {
    return said(await this.refusals.refuse({ ...params, ...body }, actor.id));
  }
}

function said(outcome: RefusalOutcome): z.output<typeof outcomeSchema> {
  if (outcome.kind === 'no-order') throw problem('not-found');
  if (outcome.kind === 'refused' || outcome.kind === 'repeated') return { outcome: outcome.kind, order: outcome.orderId }; // prettier-ignore
  throw problem('conflict', { detail: DETAILS[outcome.kind] });
}
