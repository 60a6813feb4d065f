/** First part of the address of every screen. What follows it is read in the browser. */
const SCREENS: readonly string[] = [
  'today',
  'queue',
  'review',
  'resolve',
  'orders',
  'order-entry',
  'interchanges',
  'rules',
  'partners',
  'operations',
  'articles',
  'customers',
  'change-requests',
  'settings',
  'account',
];

/** Where the page with the screens is found, as routes. */
export const SCREEN_ADDRESSES: readonly string[] = ['', ...SCREENS.flatMap((screen) => [screen, `${screen}/*rest`])];

/** The policy of the page with the screens: as everywhere, and the styles that its own script writes with the nonce of this answer. */
export const screenPolicy = (common: Readonly<Record<string, string[]>>, nonce: string): string =>
  Object.entries({ ...common, 'style-src': ["'self'", `'nonce-${nonce}'`] })
    .map(([name, values]) => `${name} ${values.join(' ')}`)
    .join('; ');

/** Names of built files: nothing that leads out of their folder. */
export const isAssetName = (name: string): boolean => /^[\w-]+(\.[\w-]+)+$/.test(name);

const ASSET_TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  // With which documents are drawn that name a font and do not bring it.
  ttf: 'font/ttf',
  pfb: 'application/octet-stream',
};

export const assetType = (name: string): string | null => ASSET_TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? null;
