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
  readonly seconds: number;
}

/** The block that is printed when everything runs. */
export function greeting(facts: GreetingFacts): string {
  const { url, demo, noUsers, role } = facts;
  const web: readonly (readonly [string, string])[] = url
    ? [
        ['Web', url],
        ['API', `${url}/api/docs  (OpenAPI: ${url}/api/docs-json)`],
        ['Log in', logInText(demo, noUsers)],
      ]
    : [['Role', `${role}, without HTTP`]];
  const rows = [...web, ['Orders in', facts.dropIn], ['Answers out', facts.dropOut], ['Data', facts.dataDir]] as const;
  const listing = rows.map(([label, text]) => `  ${label.padEnd(12)} ${text}`).join('\n');
  const local = demo && url ? '\n  With demo data it answers on this machine only.' : '';
  return `\nBinnendienst runs (${facts.seconds.toFixed(1)} s)\n\n${listing}\n${local}\n  Stop with Ctrl-C\n\n`;
}

/** The way in on an empty database: there are no default passwords. */
const FIRST_USER = 'npm run cli -- user NAME --role admin';

/**
 * What somebody who starts the program in production has to be told beside the line in the log; null when there is nothing. A process
 * without HTTP needs nobody to log in.
 */
export const productionHint = ({ url, noUsers }: Pick<GreetingFacts, 'url' | 'noUsers'>): string | null =>
  url !== null && noUsers ? `Nobody can log in yet. Make the first user with "${FIRST_USER}"` : null;

function logInText(demo: boolean, noUsers: boolean): string {
  if (noUsers) return `nobody can yet: make the first user with "${FIRST_USER}"`;
  return demo ? 'demo / demo' : 'with your own name and password';
}
