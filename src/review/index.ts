export { caseSchema } from './case-schema';
export { caseView, type CaseView } from './case-view';
export type { Admission, Candidate } from './admission';
export * from './corrections';
export * from './decisions';
export type * from './rehearsed';
export type * from './review-case';
export * from './source';
export type { OrderToJudge, Verdict } from './verdict';
