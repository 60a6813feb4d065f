import createClient, { type Middleware } from 'openapi-fetch';
import type { components, paths } from './schema';

export type Problem = components['schemas']['Problem'];

/** What the server refused, in its own words, or that it could not be reached at all. */
export class ApiError extends Error {
  constructor(
    /** Null when no answer came: the connection is away, or what came is no problem of the API. */
    readonly problem: Problem | null,
    readonly status: number,
  ) {
    super(problem?.code ?? `status ${status}`);
    this.name = 'ApiError';
  }
}

/** The session ended: the page asks for the password again and keeps what was being done. */
export const isLoggedOut = (error: unknown): boolean => error instanceof ApiError && error.status === 401;

/** Every answer that is no success becomes an ApiError, so that a caller sees data or throws. */
const throwing: Middleware = {
  onRequest({ request }) {
    // What is refused is told in the language of the screen.
    request.headers.set('Accept-Language', document.documentElement.lang);
    return request;
  },
  async onResponse({ response }) {
    if (response.ok) return response;
    const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json') === true;
    throw new ApiError(isProblem ? ((await response.json()) as Problem) : null, response.status);
  },
  onError: () => new ApiError(null, 0),
};

/**
 * The API as its OpenAPI document describes it; the session travels in its cookie. Nothing is taken from the browser's cache: an ETag is the version
 * of a case, and what others are about to do with it is not part of that.
 */
export const api = createClient<paths>({ baseUrl: '/', cache: 'no-store' });
api.use(throwing);

/** The data of an answer; that there is some is what `throwing` made sure of. */
export async function dataOf<T>(answer: Promise<{ readonly data?: T }>): Promise<T> {
  const { data } = await answer;
  if (data === undefined) throw new ApiError(null, 0);
  return data;
}
