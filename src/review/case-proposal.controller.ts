import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CHANGE_TABLES } from '../master';
import { ANYBODY, problem } from '../platform';
import { apiOk, apiProblems, Permit, ValidParams } from '../platform/services';
import { CaseProposals } from './case-proposals.service';

const named = z.strictObject({ id: z.uuid(), finding: z.string().min(1).max(64).describe('The id of the finding') });
const text = z.string().nullable();
const proposalSchema = z.object({
  article: text.describe('Our number; null where the order knows none'),
  customer: text.describe('Our number'),
  table: z.enum(CHANGE_TABLES).nullable().describe('Null: the finding says no more than that something is wrong'),
  key: text.describe('Of the row; null where a person has to say which one'),
  field: text,
  value: text.describe('What the buyer has; null where only a person knows'),
  line: z.number().int().nullable().describe('From 0'),
});

/** What of the master a finding asks to be changed (MD_REQ). It is asked for with `POST /api/change-requests`. */
@ApiTags('review')
@Controller('api/review-cases')
export class CaseProposalController {
  constructor(private readonly proposals: CaseProposals) {}

  @Get(':id/findings/:finding/change-proposal')
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'What of the master would have to be changed by a finding; nothing is asked for by it' })
  @apiOk(proposalSchema)
  @apiProblems('not-found')
  async show(@ValidParams(named) { id, finding }: z.output<typeof named>): Promise<z.output<typeof proposalSchema>> {
    const proposal = await this.proposals.of(id, finding);
    if (proposal === null) throw problem('not-found');
    return { ...proposal };
  }
}
