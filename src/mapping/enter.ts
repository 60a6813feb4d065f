import type { Message } from '../formats';
import type { Plan } from './plan';
import type { Scope } from './syntax';

/** Points the scopes of a line and of its groups at one line. */
export function enterLine<S extends Scope, Part>(plan: Plan<S, Part>, message: Message, part: Part): void {
  plan.syntax.fill(plan.lineScope, message, part);
  for (const group of plan.lineGroups) group.enter(plan.syntax, message, plan.lineScope);
}
