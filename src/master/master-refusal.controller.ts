import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ANYBODY, decodeCursor, pageOf, pageQuery, toPage, type Page } from '../platform';
import { apiOk, apiProblems, Permit, ValidQuery } from '../platform/services';
import { MasterRefusalRepository } from './master-refusal.repository';

const listQuery = pageQuery.extend({ table: z.string().max(40).optional().describe('Such as `articles`') });
const refusalSchema = z.object({
  table: z.string(),
  key: z.string().describe('Number, code or GTIN of the row; its place where it has none'),
  faults: z.array(z.string()),
  seenAt: z.iso.datetime().describe('When it came last'),
});

/** Rows of the master that were not taken over, over HTTP. */
@ApiTags('master')
@Controller('api/master-refusals')
export class MasterRefusalController {
  constructor(private readonly refusals: MasterRefusalRepository) {}

  @Get()
  @Permit(...ANYBODY)
  @ApiOperation({
    summary: 'Rows of the master that were refused, with what is wrong with them',
    description: 'By table and key. A row goes from the list when it comes in again and is right.',
  })
  @apiOk(pageOf(refusalSchema))
  @apiProblems('invalid-request')
  async list(
    @ValidQuery(listQuery) { table, limit, cursor }: z.output<typeof listQuery>,
  ): Promise<Page<z.output<typeof refusalSchema>>> {
    const [afterTable, key] = decodeCursor(cursor, 2) ?? [];
    const after = typeof afterTable === 'string' && typeof key === 'string' ? { table: afterTable, key } : null;
    return toPage(
      await this.refusals.list(table ?? null, limit + 1, after),
      limit,
      (row) => [row.table, row.key],
      (row) => ({ table: row.table, key: row.key, faults: [...row.faults], seenAt: row.seenAt.toISOString() }),
    );
  }
}
