import { Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '../access';
import { CurrentActor } from '../access/services';
import { businessDateOf, FUNCTION_KINDS, isIsoDate, MESSAGE_MEANINGS, systemClock } from '../kernel';
import { FunctionMeaningRepository } from '../master/services';
import { ANYBODY, OFFICE, problem, type ProblemError } from '../platform';
import { apiOk, apiProblems, Database, Permit, ValidBody, ValidParams } from '../platform/services';
import { MeaningDesk, type MeaningRefusal } from './meaning-desk.service';

const meaning = z.enum(MESSAGE_MEANINGS);
const day = z.iso.date().refine(isIsoDate);
const reason = z.string().trim().min(3).max(500);
const byId = z.strictObject({ id: z.uuid() });
type Id = z.output<typeof byId>;

const said = z.strictObject({
  meaning,
  reason,
  remember: z
    .strictObject({
      documentType: z.boolean().default(false).describe('Only for documents of the same type'),
      validTo: day.nullable().default(null).describe('The last day on which it counts'),
    })
    .refine(({ validTo }) => validTo === null || validTo >= businessDateOf(systemClock.now()), { error: 'is over' })
    .nullable()
    .default(null)
    .describe('What the partner means by this code from now on; null: of this message alone'),
});
const goesOn = z.object({ messages: z.number().int().describe('How many messages go on by it, this one included') });

const row = z
  .strictObject({
    partner: z.string().min(1).describe('Code of the partner'),
    kind: z.enum(FUNCTION_KINDS).nullable().default(null).describe('Of this kind of message alone'),
    documentType: z.string().min(1).max(20).nullable().default(null).describe('As the message names it, as 224'),
    code: z.string().trim().min(1).max(20).describe('As sent: element 1225, BEG01, the type of a cXML order'),
    meaning,
    validFrom: day.optional().describe('Today where it is left out'),
    validTo: day.nullable().default(null),
    reason,
  })
  .refine(({ validFrom, validTo }) => validTo === null || validTo >= (validFrom ?? businessDateOf(systemClock.now())), {
    error: 'ends before it begins',
  });
const shown = z.object({
  id: z.uuid(),
  partner: z.string(),
  kind: z.enum(FUNCTION_KINDS).nullable(),
  documentType: z.string().nullable(),
  code: z.string(),
  meaning,
  validFrom: z.string(),
  validTo: z.string().nullable(),
  reason: z.string(),
  source: z.enum(['import', 'person']),
  confirmedBy: z.uuid().nullable(),
  confirmedAt: z.iso.datetime(),
});

/** What partners mean by the functions of their messages: of one message, and of all with that code. */
@ApiTags('rules')
@Controller('api')
export class MeaningController {
  constructor(
    private readonly desk: MeaningDesk,
    private readonly meanings: FunctionMeaningRepository,
    private readonly database: Database,
  ) {}

  @Post('messages/:id/meaning')
  @HttpCode(202)
  @Permit(...OFFICE)
  @ApiOperation({ summary: 'Say what a message means that nobody understood, or that was only kept; it goes the whole road again' })
  @apiOk(goesOn)
  @apiProblems('invalid-request', 'not-authorised', 'conflict')
  async say(
    @ValidParams(byId) { id }: Id,
    @ValidBody(said) body: z.output<typeof said>,
    @CurrentActor() actor: Actor,
  ): Promise<z.output<typeof goesOn>> {
    const done = await this.desk.say(id, body, actor);
    if (!done.ok) throw refused(done.error);
    return { messages: done.value };
  }

  @Get('function-meanings')
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'What partners mean by function codes, where it is other than their guides say' })
  @apiOk(z.object({ items: z.array(shown) }))
  async list(): Promise<{ items: z.output<typeof shown>[] }> {
    const rows = await this.meanings.list(this.database);
    return { items: rows.map(({ partnerId: _, ...one }) => ({ ...one, confirmedAt: one.confirmedAt.toISOString() })) };
  }

  @Put('function-meanings')
  @Permit('senior', 'admin')
  @ApiOperation({ summary: 'Set what a partner means by a code, in the place of what was set for the same from that day' })
  @apiOk(byId)
  @apiProblems('invalid-request', 'not-authorised', 'not-found')
  async put(@ValidBody(row) { validFrom, ...body }: z.output<typeof row>, @CurrentActor() actor: Actor): Promise<Id> {
    const from = validFrom ?? businessDateOf(systemClock.now());
    const id = await this.desk.set({ ...body, validFrom: from }, actor);
    if (id === null) throw problem('not-found');
    return { id };
  }

  @Delete('function-meanings/:id')
  @HttpCode(204)
  @Permit('senior', 'admin')
  @ApiOperation({ summary: 'Let a code mean what the guide says again' })
  @apiProblems('not-authorised', 'not-found')
  async remove(@ValidParams(byId) { id }: Id, @CurrentActor() actor: Actor): Promise<void> {
    if (!(await this.desk.remove(id, actor))) throw problem('not-found');
  }
} // prettier-ignore

const FAULTS = {
  'no-partner': {
    nl: 'De afzender is geen bekende partner; er is niets om het voor te onthouden.',
    en: 'The sender is no partner that we know; there is nothing to remember it for.',
  },
  'no-code': {
    nl: 'Het bericht heeft geen functiecode; zeg het alleen van dit bericht.',
    en: 'The message has no function code; say it of this message alone.',
  },
};

function refused(why: MeaningRefusal): ProblemError {
  if (why === 'not-authorised') return problem('not-authorised', { extra: { needed: 'senior' } });
  if (why === 'not-waiting') {
    return problem('conflict', {
      detail: {
        nl: 'Dit bericht wacht niet op een betekenis.',
        en: 'This message does not wait for a meaning.',
      },
    });
  }
  return problem('invalid-request', { errors: [{ path: 'body.remember', message: FAULTS[why] }] });
}
