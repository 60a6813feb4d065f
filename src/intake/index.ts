export { explainJson, explainParts, type ExplainInput, type ExplainedPart } from './explain';
export * from './explain-contract';
export { explainText } from './explain-text';
export { benchText } from './bench-text';
export type { ReplayedMessage } from './replay';
export { replayLines, replaySummary } from './replay-text';
export type { TestedFile } from './guide-bench';
