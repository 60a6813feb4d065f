import { z } from 'zod';
import { problem, type RequestError } from './problem';

/** Which part of a request was read. */
export type RequestPart = 'body' | 'query' | 'params';

const dutch = z.locales.nl().localeError;
const english = z.locales.en().localeError;

/**
 * Reads a part of a request by its schema. Throws the problem `invalid-request` that lists every error with its path, in both
 * languages; the values themselves are not repeated, because they may be passwords or names.
 */
export function parseRequest<S extends z.ZodType>(schema: S, input: unknown, part: RequestPart): z.output<S> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  // Only a refused request pays for the texts: it is read again once for each language.
  const nl = schema.safeParse(input, { error: dutch }).error?.issues ?? [];
  const en = schema.safeParse(input, { error: english }).error?.issues ?? [];
  const errors = parsed.error.issues.map((issue, index): RequestError => ({
    path: pathText(part, issue.path),
    message: { nl: nl[index]?.message ?? issue.message, en: en[index]?.message ?? issue.message },
  }));
  throw problem('invalid-request', { errors });
}

/** "body.lines[2].quantity" for the path that zod reports. */
export function pathText(part: RequestPart, path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : `${text}.${String(key)}`),
    part,
  );
}
