import type { DirectoryChanges } from './directory';

/** What UN/EDIFACT directory D.03B changes of D.03A, as far as our message types use it. Made by tools/edifact-directory.mjs; layout and source in README.md. */
export const D03B: DirectoryChanges = {
  release: 'D.03B',
  messages: {},
  segments: {},
  composites: {},
  elements: {},
  codes: {
    '1001': '+ 489 494',
    '1153': '+ TCR TIN',
    '2379': '- 711',
    '3035': '+ TCR',
    '3055': '+ 309 - 242 243',
    '3227': '+ 240',
    '4405': '+ 126 127 128',
    '9015': '+ 10',
  },
};
