import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CHANGE_TABLES, fieldOf, valueIn } from '../master';
import { ChangeSubjectRepository, MasterChanges } from '../master/services';
import { ANYBODY, problem } from '../platform';
import { apiOk, apiProblems, Database, Permit, ValidQuery } from '../platform/services';
import { ChangeWays } from './change-ways.service';

const asked = z.strictObject({
  table: z.enum(CHANGE_TABLES),
  key: z.string().min(1).max(400).describe('Of the row, as `GET /api/change-subjects` has it'),
  field: z.string().min(1).max(40),
});
const waySchema = z.object({
  way: z
    .enum(['erp', 'hand', 'here', 'gone'])
    .describe(
      'Handed over to the ERP, entered there by a person, or written here: no ERP tells this of the row; gone: nowhere, the ERP has the row no more',
    ),
  erp: z.string().nullable().describe('Code of the ERP; null where none tells it'),
});

/** Which way a change of the master would go, before anybody asks for it or approves it. */
@ApiTags('master')
@Controller('api/change-ways')
export class ChangeWayController {
  constructor(
    private readonly database: Database,
    private readonly subjects: ChangeSubjectRepository,
    private readonly ways: ChangeWays,
    private readonly here: MasterChanges,
  ) {}

  @Get()
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'Where another value of the master would be written: in the ERP, by whom, or here' })
  @apiOk(waySchema)
  @apiProblems('invalid-request', 'not-found')
  async way(@ValidQuery(asked) { table, key, field }: z.output<typeof asked>): Promise<z.output<typeof waySchema>> {
    const subject = await this.subjects.find(this.database, table, key);
    if (subject === null || fieldOf(table, field) === null) throw problem('not-found');
    const change = { table, key, field, row: subject.row, oldValue: valueIn(subject.row, field) };
    const way = await this.ways.of(change);
    if (way.kind === 'erp') return { way: 'erp', erp: way.erp.code };
    if (way.kind !== 'here') return { way: way.kind, erp: way.erp };
    return { way: (await this.here.isByHand(this.database, change)) ? 'hand' : 'here', erp: null };
  }
}
