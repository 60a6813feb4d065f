import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { openApiSchema, problemSchema } from './openapi.decorator';
import { type ProblemCode, PROBLEMS } from './problem';

type OperationObject = NonNullable<OpenAPIObject['paths'][string]['get']>;
type ResponseObject = NonNullable<OperationObject['responses'][string]>;

/** What any route may answer; written into every operation here, so that no controller repeats it. */
const EVERYWHERE: readonly ProblemCode[] = [
  'invalid-request',
  'unauthenticated',
  'not-authorised',
  'internal',
  'unavailable',
];

const INTRODUCTION = `Orders come in, are checked, and are answered; what needs a person waits at the review desk.

Log in with \`POST /api/session\` and send the token as \`Authorization: Bearer\`, or use the cookie that comes with it.
A partner's program sends its API key in the same header; routes that take one name the scope it needs in \`x-key-scope\`. Refused requests
answer \`application/problem+json\` (RFC 9457): decide by \`code\`, show \`title\`, and name \`instance\` when you ask for help. Lists answer
\`{"items": [...], "next": "cursor" | null}\`. A write on something with a version sends \`If-Match\` with the ETag that was read.`;

const KEY_DESCRIPTION =
  "API key of a partner's program, `bnd_...`. It reaches what is its own partner's alone, is limited in requests and bytes a minute (429), and opens only routes that list it.";

/** The OpenAPI document of everything that this application serves. */
export function apiDocument(app: INestApplication): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setTitle('Binnendienst')
    .setDescription(INTRODUCTION)
    .setVersion('1')
    .addBearerAuth({ type: 'http', scheme: 'bearer' }, 'token')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: KEY_DESCRIPTION }, 'key')
    .addCookieAuth('binnendienst_session', { type: 'apiKey', in: 'cookie' }, 'cookie')
    .addSecurityRequirements('token')
    .addSecurityRequirements('cookie');
  const document = SwaggerModule.createDocument(app, builder.build(), {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
  });
  for (const path of Object.values(document.paths)) {
    for (const operation of [path.get, path.post, path.put, path.patch, path.delete]) {
      if (operation) addCommonAnswers(operation);
    }
  }
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, Problem: openApiSchema(problemSchema, 'output') },
  };
  return document;
}

function addCommonAnswers(operation: OperationObject): void {
  const isPublic = operation.security?.length === 0;
  for (const code of EVERYWHERE) {
    const { status, title } = PROBLEMS[code];
    if (isPublic && (code === 'unauthenticated' || code === 'not-authorised')) continue;
    operation.responses[String(status)] ??= problemAnswer(`\`${code}\`: ${title.en}`);
  }
}

const problemAnswer = (description: string): ResponseObject => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});
