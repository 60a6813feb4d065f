import { type Language, LANGUAGES, type Result } from '../../kernel';

/** A sentence in every language that we speak. */
export type Text = Readonly<Record<Language, string>>;

/**
 * Every way in which a request can fail, with the status and the title that go with it (RFC 9457). The keys are public: clients
 * decide by them, so a key may be added but never renamed or given another meaning.
 */
export const PROBLEMS = {
  'invalid-request': {
    status: 400,
    title: { nl: 'Het verzoek klopt niet', en: 'The request is not valid' },
  },
  unauthenticated: {
    status: 401,
    title: { nl: 'Log eerst in', en: 'Please log in first' },
  },
  'not-authorised': {
    status: 403,
    title: { nl: 'U mag dit niet doen', en: 'You may not do this' },
  },
  'foreign-origin': {
    status: 403,
    title: { nl: 'Het verzoek komt van een andere website', en: 'The request comes from another website' },
  },
  'not-found': {
    status: 404,
    title: { nl: 'Niet gevonden', en: 'Not found' },
  },
  conflict: {
    status: 409,
    title: { nl: 'Dit past niet bij de huidige toestand', en: 'This does not fit the present state' },
  },
  'open-findings': {
    status: 409,
    title: { nl: 'Er staan nog meldingen open', en: 'There are still open findings' },
  },
  stale: {
    status: 412,
    title: { nl: 'Iemand anders heeft dit intussen gewijzigd', en: 'Somebody else has changed this in the meantime' },
  },
  'too-large': {
    status: 413,
    title: { nl: 'Het verzoek is te groot', en: 'The request is too large' },
  },
  'unsupported-media-type': {
    status: 415,
    title: { nl: 'Dit soort inhoud wordt hier niet gelezen', en: 'This kind of content is not read here' },
  },
  'precondition-required': {
    status: 428,
    title: { nl: 'Stuur If-Match mee met de versie die u zag', en: 'Send If-Match with the version that you saw' },
  },
  'too-many-attempts': {
    status: 429,
    title: { nl: 'Te veel pogingen, wacht even', en: 'Too many attempts, please wait' },
  },
  'rate-limited': {
    status: 429,
    title: { nl: 'Te veel verzoeken, wacht even', en: 'Too many requests, please wait' },
  },
  internal: {
    status: 500,
    title: { nl: 'Er ging iets mis aan onze kant', en: 'Something went wrong on our side' },
  },
  unavailable: {
    status: 503,
    title: { nl: 'Even niet bereikbaar', en: 'Not available for a moment' },
  },
} as const satisfies Readonly<Record<string, { readonly status: number; readonly title: Text }>>;

export type ProblemCode = keyof typeof PROBLEMS;

export const PROBLEM_CODES = Object.keys(PROBLEMS) as readonly ProblemCode[];

/** One thing in a request that is not right. */
export interface RequestError {
  /** Where it stands, as "body.lines[2].quantity", "query.limit" or "header.If-Match". */
  readonly path: string;
  readonly message: Text;
}

/** What a problem can say besides its code. */
export interface ProblemDetails {
  readonly detail?: Text;
  readonly errors?: readonly RequestError[];
  /** Sent as the Retry-After header, in whole seconds. */
  readonly retryAfterSeconds?: number;
  /** The version as it is now: sent as the ETag header too, so that a client goes on from the place where it finds every version. */
  readonly version?: number;
  /** Further members of the answer, such as the open findings. Never use the names that RFC 9457 reserves. */
  readonly extra?: Readonly<Record<string, unknown>>;
}

/** Why a request was refused, still without language or status: the filter makes the answer of it. */
export interface Problem extends ProblemDetails {
  readonly code: ProblemCode;
}

/** The answer as it travels: application/problem+json. */
export interface ProblemDocument {
  readonly type: string;
  readonly code: ProblemCode;
  readonly title: string;
  readonly status: number;
  readonly instance: string;
  readonly detail?: string;
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
  readonly [extra: string]: unknown;
}

/** The exception that carries a problem to the filter. Only controllers and what stands before them throw it. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

/** Makes the exception for a problem, to be thrown by a controller. */
export const problem = (code: ProblemCode, details: ProblemDetails = {}): ProblemError =>
  new ProblemError({ code, ...details });

/** The value of an outcome, or a thrown problem made of its reason: the one place where a service's refusal becomes HTTP. */
export function valueOrProblem<T, E>(result: Result<T, E>, toProblem: (error: E) => ProblemError): T {
  if (result.ok) return result.value;
  throw toProblem(result.error);
}

/** The stable URI of a problem type: relative with a full path (RFC 9457, 3.1.1), and every installation explains it there. */
export const problemUri = (code: ProblemCode): string => `/problems/${code}`;

/** The document that a client receives. `instance` is the correlation id that the log carries too. */
export function renderProblem(failure: Problem, language: Language, instance: string): ProblemDocument {
  const { status, title } = PROBLEMS[failure.code];
  return {
    ...failure.extra,
    type: problemUri(failure.code),
    code: failure.code,
    title: title[language],
    status,
    ...(failure.detail ? { detail: failure.detail[language] } : {}),
    instance,
    ...(failure.version === undefined ? {} : { version: failure.version }),
    ...(failure.errors
      ? { errors: failure.errors.map(({ path, message }) => ({ path, message: message[language] })) }
      : {}),
  };
}

/** The language that a browser or client asks for: the first of ours in order of preference, Dutch when it names none. */
export function acceptedLanguage(header: string | undefined): Language {
  const wishes = (header ?? '')
    .split(',')
    .map((part, index) => {
      const [tag = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
      const quality = Number(parameters.find((piece) => piece.startsWith('q='))?.slice(2) ?? '1');
      return { language: tag.split('-')[0], quality: Number.isFinite(quality) ? quality : 0, index };
    })
    .filter((wish) => wish.quality > 0)
    .sort((a, b) => b.quality - a.quality || a.index - b.index);
  for (const wish of wishes) {
    const language = LANGUAGES.find((known) => known === wish.language);
    if (language) return language;
  }
  return 'nl';
}
