import type { INestApplicationContext } from '@nestjs/common';
import type { Actor } from './access';
import { UserService } from './access/services';
import { withProgram } from './cli-database';
import type { Told } from './cli-outbox';

export const done = (...lines: readonly string[]): Told => ({ ok: true, lines });
export const refused = (...lines: readonly string[]): Told => ({ ok: false, lines });

/** What is thrown away for good, kept from it, or moved where somebody has to look after it, is an admin's. */
export async function asAdmin(
  by: string | undefined,
  act: (context: INestApplicationContext, actor: Actor) => Promise<Told>,
): Promise<Told> {
  if (by === undefined) return refused('Who does this? --by USER');
  return withProgram(async (context) => {
    const actor = await context.get(UserService).actor(by);
    if (actor === null) return refused(`There is no user ${by}, or he may not log in any more.`);
    return actor.role === 'admin' ? act(context, actor) : refused('This takes the role admin.');
  });
}
