import { Injectable } from '@nestjs/common';
import type { Colleague } from '../access';
import { UserService } from '../access/services';
import type { AuthorityLimit } from '../kernel';
import { ReferenceRepository } from '../master/services';
import type { Sql } from '../platform';

/** What decides whether somebody may give an answer, and who else may. */
export interface Authorities {
  readonly limits: readonly AuthorityLimit[];
  readonly colleagues: readonly Colleague[];
}

/** Reads how far everybody's authority goes today. */
@Injectable()
export class AnswerAuthority {
  constructor(
    private readonly reference: ReferenceRepository,
    private readonly users: UserService,
  ) {}

  async current(sql: Sql): Promise<Authorities> {
    const { authorityLimits } = await this.reference.current(sql);
    return { limits: authorityLimits, colleagues: await this.users.colleagues(sql) };
  }
}
