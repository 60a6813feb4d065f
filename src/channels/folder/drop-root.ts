/** Where the folder of an account is: the company's own trusted drop, or the drop of one partner. */
export const dropRoot = (dataDir: string, accountCode: string): string =>
  accountCode === 'drop' ? `${dataDir}/drop` : `${dataDir}/partners/${accountCode}`;
