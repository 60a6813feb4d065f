import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { FINDING_CODES, type FindingCode } from '../findings';
import { OFFICE } from '../platform';
import { apiOk, apiProblems, Permit, ValidQuery } from '../platform/services';
import { RuleExamples } from './rule-examples.service';

const query = z
  .strictObject({
    code: z.enum(FINDING_CODES as [FindingCode, ...FindingCode[]]).optional(),
    order: z.uuid().optional(),
    finding: z.string().min(1).max(64).optional().describe('The id of the finding in this order'),
  })
  .refine(({ code, order, finding }) => (code === undefined) !== (order === undefined) && (order === undefined) === (finding === undefined), {
    error: 'needs a code, or an order and a finding',
  }); // prettier-ignore
const text = z.object({ nl: z.string(), en: z.string() });
const exampleSchema = z.object({
  order: z.uuid(),
  reference: z.string(),
  customer: z.string().nullable(),
  finding: z.string(),
  code: z.string(),
  cause: z.string().nullable().describe('Null: the question has no cause of its own'),
  text,
  actions: z.array(z.string()).describe('The answers that can be remembered'),
  parameters: z
    .array(
      z.object({
        name: z.string(),
        kind: z.enum(['number', 'date', 'choice', 'text']),
        options: z.array(z.string()),
        value: z.string().nullable().describe('As it is in this finding'),
      }),
    )
    .describe('What a condition may be about'),
});
const examplesSchema = z.object({ items: z.array(exampleSchema) });

/** Findings that a rule may be made from. */
@ApiTags('rules')
@Controller('api/rule-examples')
export class RuleExampleController {
  constructor(private readonly examples: RuleExamples) {}

  @Get()
  @Permit(...OFFICE)
  @ApiOperation({ summary: 'The latest findings with this code, or the one that is named: what a rule may be made from' })
  @apiOk(examplesSchema)
  @apiProblems('invalid-request')
  async list(@ValidQuery(query) asked: z.output<typeof query>): Promise<z.output<typeof examplesSchema>> {
    const found = await this.examples.find(asked);
    return {
      items: found.map(({ actions, parameters, text, ...one }) => ({
        ...one,
        text: { ...text },
        actions: [...actions],
        parameters: parameters.map(({ options, ...parameter }) => ({ ...parameter, options: [...options] })),
      })),
    };
  }
} // prettier-ignore
