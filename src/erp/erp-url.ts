const LOCAL = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** The address of an ERP as settings have it. */
export interface ErpUrl {
  readonly url: string;
  /** Lets secret and orders travel readable by everybody on the way; not asked for an address of this machine. */
  readonly allowHttp: boolean;
}

/** Why an ERP cannot be asked at this address; null where it can. */
export function urlFault({ url, allowHttp }: ErpUrl): string | null {
  if (!URL.canParse(url)) return 'is no URL';
  const { protocol, username, password, hash, search, hostname } = new URL(url);
  if (username !== '' || password !== '') return 'settings are shown: no name and password in the URL';
  if (hash !== '' || search !== '') return 'ends with the path: no "?" and no "#"';
  if (protocol === 'https:') return null;
  if (protocol !== 'http:') return 'is no address of HTTPS';
  return allowHttp || LOCAL.test(hostname) ? null : 'is http, and "allowHttp" is not set';
}
