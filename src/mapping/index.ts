export * from './document-kind';
export * from './guide';
export * from './guide-book';
export { guideJsonSchema, type GuideSource } from './guide-schema';
export { overlayJsonSchema, type Agreed } from './overlay-schema';
export { ANYBODY, type BrokenOverlay, type GuideText, type SentBy } from './partner-guides';
export { printGuideError, type GuideError } from './guide-text';
export type { Interpretation } from './interpret';
export { readingFindingsOf, type SourceMessage, type StoredEnvelope } from './source-message';
