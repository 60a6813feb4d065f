/** What the origin check looks at. */
export interface OriginFacts {
  readonly method: string;
  /** The Host header, or what a trusted proxy says it was. */
  readonly host: string | undefined;
  readonly origin: string | undefined;
  /** Sec-Fetch-Site, which browsers set and pages cannot. */
  readonly fetchSite: string | undefined;
  /** True when the caller is known by a cookie, which a browser sends along without being asked. */
  readonly byCookie: boolean;
}

const SAFE_METHODS: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

/**
 * True when a request may go on: it changes nothing, or it comes from our own pages, or from a program. A program that sends its
 * token by itself needs no Origin; a cookie without Origin is refused, because every browser sends Origin with a write.
 */
export function isOwnOrigin(facts: OriginFacts): boolean {
  if (SAFE_METHODS.includes(facts.method)) return true;
  if (facts.origin !== undefined) return hostOf(facts.origin) === facts.host?.toLowerCase();
  if (facts.fetchSite !== undefined) return facts.fetchSite === 'same-origin';
  return !facts.byCookie;
}

/** Undefined for "null" (a sandboxed page) and for anything that is no URL. */
function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}

/** True for an address that only this machine itself can reach (127.0.0.0/8 and ::1). */
export const isLoopbackAddress = (address: string): boolean =>
  address === '::1' || /^(::ffff:)?127(\.\d{1,3}){3}$/i.test(address);

/** The host names under which a server that listens on loopback only may be addressed. */
const LOCAL_NAMES: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/**
 * True for a Host header that names this machine itself. With demo data the password is public, so a page elsewhere that points
 * its own name at 127.0.0.1 (DNS rebinding) must not reach us.
 */
export function isLocalHost(host: string | undefined): boolean {
  return host !== undefined && LOCAL_NAMES.includes(host.toLowerCase().replace(/:\d+$/, ''));
}
