export * from './document-kind';
export * from './guide';
export * from './guide-book';
export { guideJsonSchema, type GuideSource } from './guide-schema';
export { printGuideError, type GuideError } from './guide-text';
export type { Interpretation } from './interpret';
export type { ShownTable } from './table-scope';
export { readingFindingsOf, type SourceMessage, type StoredEnvelope } from './source-message';
