export type { DraftContent } from './draft';
