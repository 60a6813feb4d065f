import { problem } from './problem';

/** The ETag of a version: a strong tag, because a version names one exact state. */
export const versionTag = (version: number): string => `"${version}"`;

/**
 * The version that the client saw, from If-Match. Throws `precondition-required` (428) when the header is absent and
 * `invalid-request` when it is not one of our tags: `*` would mean "whatever it is now", which is what the header must prevent.
 */
export function versionFromIfMatch(header: string | undefined): number {
  if (header === undefined || header.trim() === '') throw problem('precondition-required');
  const version = /^\s*"(\d{1,15})"\s*$/.exec(header)?.[1];
  if (version !== undefined) return Number(version);
  const message = {
    nl: 'Stuur de ETag terug die u kreeg, met aanhalingstekens, zoals "3".',
    en: 'Send the ETag that you received, with its quotes, as "3".',
  };
  throw problem('invalid-request', { errors: [{ path: 'header.If-Match', message }] });
}
