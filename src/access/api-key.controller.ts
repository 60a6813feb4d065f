import { Controller, Delete, Get, HttpCode, Post, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import { API_SCOPES } from '../kernel';
import {
  decodeCursor,
  type Page,
  pageOf,
  pageQuery,
  problem,
  type ProblemError,
  toPage,
  valueOrProblem,
} from '../platform';
import { apiNoContent, apiOk, apiProblems, Permit, ValidBody, ValidParams, ValidQuery } from '../platform/services';
import type { Actor } from './actor';
import { API_KEY_REFUSALS, type ApiKey, type ApiKeyRefusal, type MadeApiKey } from './api-key';
import { ApiKeyBook } from './api-key-book.service';
import { CurrentActor } from './current-actor.decorator';

const lastDay = z.iso.date().describe('The last day on which it opens anything');
const scopes = z.array(z.enum(API_SCOPES)).min(1).max(API_SCOPES.length);
const wanted = z.strictObject({
  partner: z.string().max(40).describe('Code of the only partner that it speaks for'),
  scopes,
  expires: lastDay.nullable().default(null),
});
const rotation = z.strictObject({
  until: z.iso.date().describe('The last day on which the old key opens anything'),
  expires: lastDay.nullable().default(null).describe('Of the new key'),
});
const byPrefix = z.strictObject({ prefix: z.string().regex(/^bnd_[a-z0-9]{8}$/) });
const keySchema = z.object({
  prefix: z.string().describe('The public part of the key: what it is called and revoked by'),
  partner: z.string(),
  scopes: z.array(z.enum(API_SCOPES)),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime().nullable(),
  revokedAt: z.iso.datetime().nullable(),
  lastUsedAt: z.iso.datetime().nullable().describe('To the minute'),
});
const madeSchema = keySchema.extend({
  key: z.string().describe('For the header `Authorization: Bearer`. Shown this once: only a hash of it is kept'),
});

type KeyView = z.output<typeof keySchema>;

/** The keys of partners' programs, for an admin. */
@ApiTags('api keys')
@Controller('api/api-keys')
export class ApiKeyController {
  constructor(private readonly book: ApiKeyBook) {}

  @Get()
  @Permit('admin')
  @ApiOperation({ summary: 'All keys, newest first' })
  @apiOk(pageOf(keySchema))
  @apiProblems('invalid-request')
  async list(@ValidQuery(pageQuery) query: z.output<typeof pageQuery>): Promise<Page<KeyView>> {
    const [createdAt, id] = decodeCursor(query.cursor, 2) ?? [];
    const after = typeof createdAt === 'string' && typeof id === 'string' ? { createdAt, id } : null;
    const rows = await this.book.list(query.limit, after);
    return toPage(rows, query.limit, (row) => [row.cursorAt, row.id], keyView);
  }

  @Post()
  @HttpCode(201)
  @Permit('admin')
  @ApiOperation({ summary: "Make a key for a partner's program; the answer is the only one that shows it" })
  @apiOk(madeSchema, { status: 201 })
  @apiProblems('invalid-request', 'not-found')
  async make(
    @ValidBody(wanted) { partner, scopes, expires }: z.output<typeof wanted>,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<z.output<typeof madeSchema>> {
    const made = await this.book.make({ partnerCode: partner, scopes, expires }, actor.id);
    return shownOnce(valueOrProblem(made, refusalProblem), response);
  }

  @Post(':prefix/rotation')
  @HttpCode(201)
  @Permit('admin')
  @ApiOperation({ summary: 'Make a key in the place of another, which lives on until a day: in between both open' })
  @apiOk(madeSchema, { status: 201 })
  @apiProblems('invalid-request', 'not-found', 'conflict')
  async rotate(
    @ValidParams(byPrefix) { prefix }: z.output<typeof byPrefix>,
    @ValidBody(rotation) body: z.output<typeof rotation>,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<z.output<typeof madeSchema>> {
    return shownOnce(valueOrProblem(await this.book.rotate(prefix, body, actor.id), refusalProblem), response);
  }

  @Delete(':prefix')
  @HttpCode(204)
  @Permit('admin')
  @ApiOperation({ summary: 'Revoke a key' })
  @apiNoContent('The key opens nothing any more')
  @apiProblems('not-found')
  async revoke(
    @ValidParams(byPrefix) { prefix }: z.output<typeof byPrefix>,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    const refusal = await this.book.revoke(prefix, actor.id);
    if (refusal !== null) throw refusalProblem(refusal);
  }
}

const keyView = (key: ApiKey): KeyView => ({
  prefix: key.prefix,
  partner: key.partner,
  scopes: [...key.scopes],
  createdAt: key.createdAt.toISOString(),
  expiresAt: key.expiresAt?.toISOString() ?? null,
  revokedAt: key.revokedAt?.toISOString() ?? null,
  lastUsedAt: key.lastUsedAt?.toISOString() ?? null,
});

/** No proxy or browser may keep the one answer with the key in it. */
function shownOnce(made: MadeApiKey, response: Response): z.output<typeof madeSchema> {
  response.setHeader('Cache-Control', 'no-store');
  return { ...keyView(made), key: made.token };
}

const CODES = {
  'no-partner': 'not-found',
  'no-scope': 'invalid-request',
  'day-past': 'invalid-request',
  'no-key': 'not-found',
  'key-over': 'conflict',
} as const satisfies Readonly<Record<ApiKeyRefusal, string>>;

const refusalProblem = (refusal: ApiKeyRefusal): ProblemError =>
  problem(CODES[refusal], { detail: API_KEY_REFUSALS[refusal] });
