import { makeFinding, type Finding } from '../findings';
import type { Message } from '../formats';
import type { SourcePosition } from '../kernel';
import type { Plan } from './plan';
import type { Scope } from './syntax';

/** Longest value in a finding; the message has the rest. */
const MOST_VALUE = 200;
/** Paths that a message is told of one by one. A sender with more of them needs a guide, not a longer list. */
const MOST_PATHS = 5;

/** MSG-010: what the message says and the order does not, because nobody reads it: by the guide's own word, or without one. */
export const leftOut = <S extends Scope, Part>(
  plan: Plan<S, Part>,
  message: Message,
  root: Part,
): readonly Finding[] => [...unreadContent(plan), ...unmappedContent(plan, message, root)];

function unreadContent<S extends Scope, Part>(plan: Plan<S, Part>): readonly Finding[] {
  return plan.unread.flatMap(({ text, path }) => {
    const values = path.all(plan.rootScope);
    if (values.length === 0) return [];
    const value = values.join(', ').slice(0, MOST_VALUE);
    return [
      // With the path: two fields with one value are two questions.
      makeFinding('MSG-010', {
        actual: `${text} = ${value}`,
        position: plan.rootScope.position(),
        params: { path: text, value },
      }),
    ];
  });
}

function unmappedContent<S extends Scope, Part>(plan: Plan<S, Part>, message: Message, root: Part): readonly Finding[] {
  // A segment that no directory knows was told by the syntax already.
  const told = new Set(
    message.findings.map(({ code, reason, position }) =>
      // A rule of a profile says how something should be written, not that nobody reads it.
      code === 'MSG-010' && reason !== 'profile-rule' ? offsetOf(position) : null,
    ),
  );
  told.delete(null);
  const found = plan.coverage.unmapped(message, root).filter(({ position }) => !told.has(offsetOf(position)));
  const more = found.length - MOST_PATHS;
  return found.slice(0, MOST_PATHS).map(({ path, value, count, position }, index) =>
    makeFinding('MSG-010', {
      // With the path: two fields with one value are two questions.
      actual: `${path} = ${value}`,
      position,
      params: {
        path,
        value,
        ...(count > 1 ? { count } : {}),
        ...(more > 0 && index === MOST_PATHS - 1 ? { more } : {}),
      },
    }),
  );
}

const offsetOf = (position: SourcePosition | null): number | null =>
  position !== null && 'offset' in position ? position.offset : null;
