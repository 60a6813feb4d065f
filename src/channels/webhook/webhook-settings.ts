import { z } from 'zod';

const SECRET_NAME = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'a name of the secret store');

/** Headers that are ours or HTTP's to write. */
const RESERVED =
  /^(host|connection|keep-alive|content-.*|transfer-encoding|te|trailer|upgrade|expect|proxy-.*|webhook-.*|user-agent)$/i;
/** Headers that let somebody in: settings are shown, so these come out of the secret store. */
const CONFIDENTIAL = /^(authorization|cookie|.*(api-?key|token|secret|password).*)$/i;
const HEADER_NAME = /^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}$/;
const MOST_HEADERS = 20;

const headers = z
  .record(
    z.string().regex(HEADER_NAME, 'a header name'),
    z.union([
      z.string().regex(/^[\x21-\x7e]([\x20-\x7e]{0,998}[\x21-\x7e])?$/),
      z.strictObject({ secret: SECRET_NAME }),
    ]),
  )
  .refine((all) => Object.keys(all).length <= MOST_HEADERS, `at most ${MOST_HEADERS} headers`)
  .superRefine((all, context) => {
    for (const [name, value] of Object.entries(all)) {
      const fault = headerFault(name, value);
      if (fault !== null) context.addIssue({ code: 'custom', path: [name], message: fault });
    }
  });

function headerFault(name: string, value: unknown): string | null {
  if (RESERVED.test(name)) return 'this header is written by the program';
  if (typeof value === 'string' && CONFIDENTIAL.test(name))
    return 'settings are shown: write {"secret": "NAME"} and store the value with "secret set"';
  return null;
}

/** Where answers are posted, and under which conditions. Everything but the address has a default. */
export const webhookSettings = z
  .strictObject({
    url: z.string().max(2_000),
    headers: headers.default({}),
    /** For connecting, sending and the answer together. */
    timeoutMs: z.number().int().min(1_000).max(120_000).default(30_000),
    /** Lets answers travel readable by everybody on the way. */
    allowHttp: z.boolean().default(false),
    /** Lets the address be one of an inner network. */
    allowPrivate: z.boolean().default(false),
    /** The secret that the receiver has still: as long as it stands here, both sign. */
    oldSecret: SECRET_NAME.nullable().default(null),
  })
  .superRefine((settings, context) => {
    const fault = urlFault(settings);
    if (fault !== null) context.addIssue({ code: 'custom', path: ['url'], message: fault });
  });
export type WebhookSettings = z.output<typeof webhookSettings>;

function urlFault({ url, allowHttp }: { readonly url: string; readonly allowHttp: boolean }): string | null {
  if (!URL.canParse(url)) return 'is no URL';
  const { protocol, username, password, hash, hostname } = new URL(url);
  if (username !== '' || password !== '') return 'settings are shown: no name and password in the URL';
  if (hash !== '') return 'what follows # is never sent';
  if (protocol === 'https:') return null;
  if (protocol !== 'http:') return 'must begin with https://';
  return allowHttp || isLoopbackName(hostname) ? null : 'must begin with https://, or "allowHttp" be true';
}

const isLoopbackName = (host: string): boolean =>
  host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
