import { Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '../access';
import { CurrentActor } from '../access/services';
import { isIsoDate } from '../kernel';
import { ANYBODY, decodeCursor, pageOf, pageQuery, problem, toPage, valueOrProblem, type Page } from '../platform';
import { apiNoContent, apiOk, apiProblems, Permit, ValidBody, ValidParams, ValidQuery } from '../platform/services';
import { PortfolioService } from './portfolio.service';

const userId = z.uuid();
const day = z.iso.date().refine(isIsoDate);
const portfolioQuery = pageQuery.extend({
  search: z.string().trim().min(1).max(80).optional().describe('Part of the number or the name of the customer'),
});
const byNumber = z.strictObject({ customer: z.string().min(1).max(40).describe('Our number of the customer') });
const byId = z.strictObject({ id: z.uuid() });
const care = z
  .strictObject({
    responsible: userId.nullable().describe('Null: nobody, his cases are everybody’s'),
    deputy: userId.nullable().default(null).describe('Who does so on days on which the first one is away'),
  })
  .refine(({ responsible, deputy }) => deputy === null || (responsible !== null && deputy !== responsible), {
    error: 'names a deputy of nobody, or of himself',
  });
const portfolioSchema = z.object({
  customer: z.string(),
  name: z.string(),
  responsible: userId.nullable(),
  deputy: userId.nullable(),
});
const absence = z
  .strictObject({ user: userId, firstDay: day, lastDay: day })
  .refine(({ firstDay, lastDay }) => lastDay >= firstDay, { error: 'ends before it begins' });
const absenceSchema = z.object({ id: z.uuid(), user: userId, firstDay: z.string(), lastDay: z.string() });

type PortfolioView = z.output<typeof portfolioSchema>;

const NO_USER = {
  nl: 'Deze gebruiker is er niet of kan niet meer inloggen.',
  en: 'There is no such user, or they may not log in any more.',
};

/** Who looks after which customer, and who is away. */
@ApiTags('people')
@Controller('api')
export class PortfolioController {
  constructor(private readonly portfolios: PortfolioService) {}

  @Get('portfolios')
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'Customers by number, with who looks after them' })
  @apiOk(pageOf(portfolioSchema))
  @apiProblems('invalid-request')
  async list(@ValidQuery(portfolioQuery) query: z.output<typeof portfolioQuery>): Promise<Page<PortfolioView>> {
    const [after] = decodeCursor(query.cursor, 1) ?? [];
    const rows = await this.portfolios.list(
      query.limit,
      query.search ?? null,
      typeof after === 'string' ? after : null,
    );
    return toPage(
      rows,
      query.limit,
      (row) => [row.customer],
      (row) => ({ ...row }),
    );
  }

  @Put('portfolios/:customer')
  @HttpCode(204)
  @Permit('senior', 'admin')
  @ApiOperation({ summary: 'Say who looks after a customer; it holds for cases from now on' })
  @apiNoContent()
  @apiProblems('invalid-request', 'not-authorised', 'not-found', 'conflict')
  async put(
    @ValidParams(byNumber) { customer }: z.output<typeof byNumber>,
    @ValidBody(care) { responsible, deputy }: z.output<typeof care>,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    const portfolio = responsible === null ? null : { responsible, deputy };
    const done = await this.portfolios.put(customer, portfolio, actor);
    valueOrProblem(done, (why) =>
      why === 'no-customer' ? problem('not-found') : problem('conflict', { detail: NO_USER }),
    );
  }

  @Get('absences')
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'Who is away, today or later' })
  @apiOk(z.object({ items: z.array(absenceSchema) }))
  async absences(): Promise<{ items: z.output<typeof absenceSchema>[] }> {
    return { items: (await this.portfolios.absences()).map((row) => ({ ...row })) };
  }

  @Post('absences')
  @HttpCode(201)
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'Say that somebody is away: oneself, or as a head or administrator anybody' })
  @apiOk(byId, { status: 201 })
  @apiProblems('invalid-request', 'not-authorised', 'conflict')
  async add(
    @ValidBody(absence) body: z.output<typeof absence>,
    @CurrentActor() actor: Actor,
  ): Promise<z.output<typeof byId>> {
    const added = await this.portfolios.addAbsence(body, actor);
    const id = valueOrProblem(added, (why) =>
      why === 'not-yours' ? problem('not-authorised') : problem('conflict', { detail: NO_USER }),
    );
    return { id };
  }

  @Delete('absences/:id')
  @HttpCode(204)
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'Take an absence away; one’s own, or as a head or administrator anybody’s' })
  @apiNoContent()
  @apiProblems('not-found')
  async remove(@ValidParams(byId) { id }: z.output<typeof byId>, @CurrentActor() actor: Actor): Promise<void> {
    if (!(await this.portfolios.removeAbsence(id, actor))) throw problem('not-found');
  }
}
