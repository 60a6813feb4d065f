import { Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { LANGUAGES } from '../kernel';
import { problem, valueOrProblem } from '../platform';
import { apiNoContent, apiOk, apiProblems, Permit, ValidBody } from '../platform/services';
import type { GuardedRequest } from './current-actor.decorator';
import { DemoDoor } from './demo-door.service';
import { FirstAdministratorService } from './first-administrator.service';
import { peopleProblem } from './people-problem.filter';
import { UserService } from './user.service';

const door = z.object({
  demo: z.boolean().describe("Whether the demo's log-in opens this program"),
  firstAdministrator: z.boolean().describe('Whether nobody can log in yet and the first administrator is to be made'),
});
const first = z.strictObject({
  code: z.string().min(1).max(100).describe('As the program printed it when it started'),
  user: z.string().trim().min(1).max(64),
  name: z.string().trim().min(1).max(80),
  language: z.enum(LANGUAGES).default('nl'),
  password: z.string().min(1).max(1000),
});

/** What somebody may know before he is logged in, and the way in when nobody can log in. */
@ApiTags('session')
@Controller('api/session')
export class DoorController {
  constructor(
    private readonly demoDoor: DemoDoor,
    private readonly users: UserService,
    private readonly firsts: FirstAdministratorService,
  ) {}

  @Get('door')
  @Permit('public')
  @ApiOperation({ summary: 'Which log-ins there are: the demo, or none yet', security: [] })
  @apiOk(door)
  async door(): Promise<z.output<typeof door>> {
    return {
      demo: this.demoDoor.isOpen && (await this.users.hasDemoUsers()),
      firstAdministrator: !(await this.users.hasUsers()),
    };
  }

  @Post('first-administrator')
  @HttpCode(204)
  @Permit('public')
  @ApiOperation({ summary: 'Make the first administrator, with the code of the start', security: [] })
  @apiNoContent('He can log in now, and the code is worth nothing any more')
  @apiProblems('invalid-request', 'not-authorised', 'conflict', 'too-many-attempts')
  async make(@ValidBody(first) body: z.output<typeof first>, @Req() request: GuardedRequest): Promise<void> {
    const made = await this.firsts.make(body, request.ip ?? 'unknown');
    valueOrProblem(made, (refusal) =>
      refusal.reason === 'too-many-attempts'
        ? problem('too-many-attempts', { retryAfterSeconds: refusal.retryAfterSeconds })
        : peopleProblem(refusal.reason),
    );
  }
}
