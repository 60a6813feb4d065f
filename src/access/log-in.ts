export interface Credentials {
  readonly user: string;
  readonly password: string;
}

/** Why nobody was logged in. An unknown name, a wrong password and a shut-out user are one reason on purpose. */
export type LogInRefusal =
  { readonly reason: 'bad-credentials' } | { readonly reason: 'too-many-attempts'; readonly retryAfterSeconds: number };
