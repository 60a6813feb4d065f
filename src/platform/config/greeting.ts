/** What somebody who has just typed `npm start` wants to know. */
export interface GreetingFacts {
  /** Null when this process serves no HTTP. */
  readonly url: string | null;
  readonly dropIn: string;
  readonly dropOut: string;
  readonly dataDir: string;
  readonly role: string;
  /** True when the demo's public password opens this program. */
  readonly demo: boolean;
  /** True when nobody can log in yet. */
  readonly noUsers: boolean;
  /** With it the first administrator is made on the log-in screen; null when somebody can log in, or no HTTP is served. */
  readonly firstCode?: string | null;
  readonly seconds: number;
}

/** The block that is printed when everything runs. */
export function greeting(facts: GreetingFacts): string {
  const { url, demo, noUsers, role, firstCode = null } = facts;
  const web: readonly (readonly [string, string])[] = url
    ? [
        ['Web', url],
        ['API', `${url}/api/docs  (OpenAPI: ${url}/api/docs-json)`],
        ['Log in', logInText({ url, demo, noUsers, firstCode })],
      ]
    : [['Role', `${role}, without HTTP`]];
  const rows = [...web, ['Orders in', facts.dropIn], ['Answers out', facts.dropOut], ['Data', facts.dataDir]] as const;
  const listing = rows.map(([label, text]) => `  ${label.padEnd(12)} ${text}`).join('\n');
  const local = demo && url ? '\n  With demo data it answers on this machine only.' : '';
  return `\nBinnendienst runs (${facts.seconds.toFixed(1)} s)\n\n${listing}\n${local}\n  Stop with Ctrl-C\n\n`;
}

/** The ways in on an empty database: there are no default passwords. */
const FIRST_USER = 'npm run cli -- user NAME --role admin';
const firstUser = (url: string, code: string | null | undefined): string =>
  typeof code === 'string'
    ? `make the first administrator at ${url} with the code ${code}, or with "${FIRST_USER}"`
    : `make the first user with "${FIRST_USER}"`;

/**
 * What somebody who starts the program in production has to be told beside the line in the log; null when there is nothing. A process
 * without HTTP needs nobody to log in.
 */
export const productionHint = ({
  url,
  noUsers,
  firstCode,
}: Pick<GreetingFacts, 'url' | 'noUsers' | 'firstCode'>): string | null =>
  url !== null && noUsers ? `Nobody can log in yet: ${firstUser(url, firstCode)}` : null;

function logInText(facts: Pick<GreetingFacts, 'demo' | 'noUsers' | 'firstCode'> & { readonly url: string }): string {
  if (facts.noUsers) return `nobody can yet: ${firstUser(facts.url, facts.firstCode)}`;
  return facts.demo ? 'demo / demo' : 'with your own name and password';
}
