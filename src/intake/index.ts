export { explainJson, explainParts, type ExplainInput, type ExplainedPart } from './explain';
export * from './explain-contract';
export { explainText } from './explain-text';
