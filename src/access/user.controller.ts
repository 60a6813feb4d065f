import { Controller, Get, HttpCode, Post, Put, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import { LANGUAGES, USER_ROLES } from '../kernel';
import { ANYBODY, decodeCursor, pageOf, pageQuery, toPage, valueOrProblem, type Page } from '../platform';
import { apiNoContent, apiOk, apiProblems, Permit, ValidBody, ValidParams, ValidQuery } from '../platform/services';
import type { Actor } from './actor';
import { CurrentActor } from './current-actor.decorator';
import { peopleProblem } from './people-problem.filter';
import { UserDesk } from './user-desk.service';
import { UserRepository } from './user.repository';

const role = z.enum(USER_ROLES);
const language = z.enum(LANGUAGES);
const name = z.string().trim().min(1).max(80).describe('As colleagues know them');
const password = z.string().min(1).max(1000).nullable().default(null).describe('Null: one is made');
const wanted = z.strictObject({ user: z.string().trim().min(1).max(64), name, role, language, password });
const change = z.strictObject({ name, role, language, active: z.boolean().describe('False: may not log in') });
const reset = z.strictObject({ password });
const byId = z.strictObject({ id: z.uuid() });
const userSchema = z.object({
  id: z.uuid(),
  user: z.string().describe('The name to log in with'),
  name: z.string(),
  role,
  language,
  active: z.boolean(),
  demo: z.boolean().describe('Made with the demo data; the password is public'),
  mustChangePassword: z.boolean(),
  seenAt: z.iso.datetime().nullable().describe('Last seen, of a log-in that still holds'),
});
const toldOnce = z.object({
  id: z.uuid(),
  password: z.string().describe('To be changed at the first log-in. Shown this once'),
});
const colleague = z.object({ id: z.uuid(), name: z.string(), role, active: z.boolean() });

type UserView = z.output<typeof userSchema>;

/** The people who may log in, for an administrator; their names, for everybody. */
@ApiTags('people')
@Controller('api')
export class UserController {
  constructor(
    private readonly desk: UserDesk,
    private readonly users: UserRepository,
  ) {}

  @Get('users')
  @Permit('admin')
  @ApiOperation({ summary: 'Users, by the name to log in with' })
  @apiOk(pageOf(userSchema))
  @apiProblems('invalid-request')
  async list(@ValidQuery(pageQuery) query: z.output<typeof pageQuery>): Promise<Page<UserView>> {
    const [after] = decodeCursor(query.cursor, 1) ?? [];
    return toPage(
      await this.users.list(query.limit, typeof after === 'string' ? after : null),
      query.limit,
      (row) => [row.user],
      (row) => ({ ...row, seenAt: row.seenAt?.toISOString() ?? null }),
    );
  }

  @Get('colleagues')
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'Who works here, by name' })
  @apiOk(z.object({ items: z.array(colleague) }))
  async colleagues(): Promise<{ items: z.output<typeof colleague>[] }> {
    return { items: (await this.users.colleagues()).map((row) => ({ ...row })) };
  }

  @Post('users')
  @HttpCode(201)
  @Permit('admin')
  @ApiOperation({ summary: 'Make a user; the answer is the only one that shows the first password' })
  @apiOk(toldOnce, { status: 201 })
  @apiProblems('invalid-request', 'conflict')
  async make(
    @ValidBody(wanted) body: z.output<typeof wanted>,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<z.output<typeof toldOnce>> {
    const made = await this.desk.make(body, actor);
    response.setHeader('Cache-Control', 'no-store');
    return { ...valueOrProblem(made, peopleProblem) };
  }

  @Put('users/:id')
  @HttpCode(204)
  @Permit('admin')
  @ApiOperation({ summary: 'Change a user; one who may not log in any more is logged out everywhere' })
  @apiNoContent()
  @apiProblems('invalid-request', 'not-found', 'conflict')
  async change(
    @ValidParams(byId) { id }: z.output<typeof byId>,
    @ValidBody(change) body: z.output<typeof change>,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    valueOrProblem(await this.desk.change(id, body, actor), peopleProblem);
  }

  @Post('users/:id/password')
  @HttpCode(200)
  @Permit('admin')
  @ApiOperation({
    summary: 'Give a user another password, to be changed at the next log-in; he is logged out everywhere',
  })
  @apiOk(toldOnce)
  @apiProblems('invalid-request', 'not-found', 'conflict')
  async reset(
    @ValidParams(byId) { id }: z.output<typeof byId>,
    @ValidBody(reset) body: z.output<typeof reset>,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<z.output<typeof toldOnce>> {
    const done = await this.desk.reset(id, body.password, actor);
    response.setHeader('Cache-Control', 'no-store');
    return { ...valueOrProblem(done, peopleProblem) };
  }
}
