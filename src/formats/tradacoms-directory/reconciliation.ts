import type { DirectoryData } from '../edifact-directory';

/** The reconciliation message, version 2: reference and recipient of the transmission once more. Layout and source in README.md. */
export const RECONCILIATION: DirectoryData = {
  release: '2',
  messages: { RSGRSG: ['MHD!1', 'RSG!1', 'MTR!1'] },
  segments: { MHD: 'MSRF TYPE', MTR: 'NOSG', RSG: 'RSGA! RSGB!' },
  composites: { TYPE: 'messageType messageVersion' },
  elements: {
    messageType: 'an..6',
    messageVersion: 'an..1',
    MSRF: 'w..12',
    NOSG: 'w..10',
    RSGA: 'an..14',
    RSGB: 'an..14',
  },
  codes: {},
};
