/** First part of the address of every screen. What follows it is read in the browser. */
const SCREENS: readonly string[] = [
  'today',
  'queue',
  'review',
  'resolve',
  'orders',
  'interchanges',
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

export const assetType = (name: string): string | null => {
  if (name.endsWith('.js')) return 'text/javascript; charset=utf-8';
  return name.endsWith('.css') ? 'text/css; charset=utf-8' : null;
};
