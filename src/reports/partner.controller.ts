import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ANYBODY, decodeCursor, pageOf, pageQuery, problem, toPage, type Page } from '../platform';
import { apiOk, apiProblems, Permit, ValidParams, ValidQuery } from '../platform/services';
import {
  connectionSchema,
  partnerRowSchema,
  partnerSchema,
  type ConnectionView,
  type PartnerRowView,
  type PartnerView,
} from './partner-view';
import { PartnerRepository } from './partner.repository';

const asked = pageQuery.extend({
  search: z.string().trim().max(100).optional().describe('Looked for in name, code and identifiers'),
  status: z.enum(['test', 'live']).optional(),
});
const byCode = z.strictObject({ code: z.string().max(70) });
const connections = z.object({ items: z.array(connectionSchema) });

/** Partners, and what is agreed with each. */
@ApiTags('partners')
@Controller('api')
export class PartnerController {
  constructor(private readonly partners: PartnerRepository) {}

  @Get('partners')
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'Partners by name, with what came of each last and what is open' })
  @apiOk(pageOf(partnerRowSchema))
  @apiProblems('invalid-request')
  async list(@ValidQuery(asked) query: z.output<typeof asked>): Promise<Page<PartnerRowView>> {
    const [name, code] = decodeCursor(query.cursor, 2) ?? [];
    const after = typeof name === 'string' && typeof code === 'string' ? { name, code } : null;
    const search = query.search === undefined || query.search === '' ? null : query.search;
    const rows = await this.partners.list({ search, status: query.status ?? null }, query.limit, after);
    return toPage(
      rows,
      query.limit,
      (row) => [row.name, row.code],
      (row) => row,
    );
  }

  @Get('partners/:code')
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'A partner with everything that is agreed with him but how his messages are read' })
  @apiOk(partnerSchema)
  @apiProblems('not-found')
  async show(@ValidParams(byCode) { code }: z.output<typeof byCode>): Promise<PartnerView> {
    const found = await this.partners.find(code);
    if (found === null) throw problem('not-found');
    return found;
  }

  @Get('connections')
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'Systems that we fetch from and deliver to, and how that goes' })
  @apiOk(connections)
  async connections(): Promise<{ readonly items: readonly ConnectionView[] }> {
    return { items: await this.partners.connections(null) };
  }
}
