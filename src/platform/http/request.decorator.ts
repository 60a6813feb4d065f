import { Body, createParamDecorator, type ExecutionContext, Param, type PipeTransform, Query } from '@nestjs/common';
import { ApiBody, ApiParam, ApiQuery } from '@nestjs/swagger';
import type { Request } from 'express';
import type { z } from 'zod';
import { openApiSchema } from './openapi.decorator';
import { parseRequest, type RequestPart } from './validate';
import { versionFromIfMatch } from './version-tag';

/** Reads a part of the request by a schema, or throws the problem that lists what is wrong. */
class SchemaPipe implements PipeTransform {
  constructor(
    private readonly schema: z.ZodType,
    private readonly part: RequestPart,
  ) {}

  transform(value: unknown): unknown {
    return parseRequest(this.schema, value ?? {}, this.part);
  }
}

/** The body of a request, checked by the schema, which also becomes its documentation. */
export const ValidBody = (schema: z.ZodType): ParameterDecorator =>
  both(Body(new SchemaPipe(schema, 'body')), ApiBody({ schema: openApiSchema(schema, 'input') }));

/** The query of a request, checked by the schema, which also becomes its documentation. */
export const ValidQuery = (schema: z.ZodObject): ParameterDecorator =>
  both(
    Query(new SchemaPipe(schema, 'query')),
    ...Object.entries(schema.shape).map(([name, part]) =>
      ApiQuery({ name, required: isRequired(part), schema: openApiSchema(part as z.ZodType, 'input') }),
    ),
  );

/** The path parameters of a request, checked by the schema, which also becomes its documentation. */
export const ValidParams = (schema: z.ZodObject): ParameterDecorator =>
  both(
    Param(new SchemaPipe(schema, 'params')),
    ...Object.entries(schema.shape).map(([name, part]) =>
      ApiParam({ name, schema: openApiSchema(part as z.ZodType, 'input') }),
    ),
  );

/** The version from If-Match; 428 when the header is missing. Put `@apiIfMatch()` on the method for the documentation. */
export const IfMatchVersion = createParamDecorator((_data: undefined, context: ExecutionContext): number =>
  versionFromIfMatch(context.switchToHttp().getRequest<Request>().headers['if-match']),
);

/** One decorator on the parameter that reads and documents: two lists of the same fields would drift apart. */
function both(parameter: ParameterDecorator, ...documentation: readonly MethodDecorator[]): ParameterDecorator {
  return (target, key, index) => {
    parameter(target, key, index);
    if (key === undefined) return;
    const descriptor = Object.getOwnPropertyDescriptor(target, key);
    if (descriptor) for (const decorate of documentation) decorate(target, key, descriptor);
  };
}

const isRequired = (schema: unknown): boolean => !(schema as z.ZodType).safeParse(undefined).success;
