import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { apiOk, apiProblems } from './openapi.decorator';
import { ANYBODY } from './permit';
import { Permit } from './permit.decorator';
import { PROBLEM_CODES, problem, PROBLEMS, problemUri } from './problem';

const problemType = z.object({
  type: z.string(),
  code: z.enum(PROBLEM_CODES),
  status: z.number().int(),
  title: z.object({ nl: z.string(), en: z.string() }),
});

/** Explains the problem types at the very URIs that problems carry. */
@ApiTags('problems')
@Controller('problems')
export class ProblemsController {
  @Get(':code')
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'What a problem type means' })
  @apiOk(problemType)
  @apiProblems('not-found')
  explain(@Param('code') wanted: string): z.output<typeof problemType> {
    const code = PROBLEM_CODES.find((known) => known === wanted);
    if (!code) throw problem('not-found');
    return { type: problemUri(code), code, ...PROBLEMS[code] };
  }
}
