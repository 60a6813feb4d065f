import { applyDecorators } from '@nestjs/common';
import { ApiHeader, ApiResponse, type OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';
import { PROBLEM_CODES, PROBLEMS, type ProblemCode } from './problem';

type SchemaObject = Exclude<NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string], { $ref: string }>;

/** The OpenAPI schema of a zod schema: of what goes in (defaults are optional) or of what comes out (defaults are there). */
export function openApiSchema(schema: z.ZodType, io: 'input' | 'output'): SchemaObject {
  return z.toJSONSchema(schema, { target: 'openapi-3.0', io, unrepresentable: 'any' }) as SchemaObject;
}

/** The answer to every refused request. */
export const problemSchema = z.object({
  type: z.string().describe('URI of the problem type, such as /problems/stale'),
  code: z.enum(PROBLEM_CODES),
  title: z.string(),
  status: z.number().int(),
  detail: z.string().optional(),
  instance: z.string().describe('Correlation id; name it when you ask for help'),
  version: z
    .number()
    .int()
    .optional()
    .describe('The version as it is now, where there is one; the ETag header names it too'),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});

/** Documents the answer of a route that succeeds. */
export function apiOk(
  schema: z.ZodType,
  options: { readonly status?: number; readonly description?: string } = {},
): MethodDecorator {
  const { status = 200, description = '' } = options;
  return ApiResponse({ status, description, schema: openApiSchema(schema, 'output') });
}

/** Documents an answer without a body. */
export const apiNoContent = (description = ''): MethodDecorator => ApiResponse({ status: 204, description });

/** Documents the problems that a route has of its own. Those that every route may answer (401, 500, 503) are added for all. */
export function apiProblems(...codes: readonly ProblemCode[]): MethodDecorator {
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of codes) byStatus.set(PROBLEMS[code].status, [...(byStatus.get(PROBLEMS[code].status) ?? []), code]);
  return applyDecorators(...[...byStatus].map(([status, ofStatus]) => problemResponse(status, ofStatus)));
}

/** Documents a write on one exact version: the If-Match header, and what happens without it or with an old one. */
export const apiIfMatch = (): MethodDecorator =>
  applyDecorators(
    ApiHeader({ name: 'If-Match', required: true, description: 'The ETag of the version that you saw, as "3"' }),
    apiProblems('stale', 'precondition-required'),
  );

/** Problems that name the present version. */
const VERSIONED: readonly ProblemCode[] = ['stale', 'open-findings'];

function problemResponse(status: number, codes: readonly ProblemCode[]): MethodDecorator {
  return ApiResponse({
    status,
    description: codes.map((code) => `\`${code}\`: ${PROBLEMS[code].title.en}`).join('. '),
    ...(codes.some((code) => VERSIONED.includes(code)) && {
      headers: { ETag: { description: 'The version as it is now', schema: { type: 'string' as const } } },
    }),
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  });
}
