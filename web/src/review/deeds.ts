import { api, dataOf } from '../api/client';
import type { paths } from '../api/schema';
import type { Meaning } from '../parts/meanings';
import { correctionsOf, type Question } from './model';
import type { Step } from '../decisions/decisions';
import type { Deed } from './use-review';

type Body<P extends keyof paths> = paths[P] extends { post: { requestBody: { content: { 'application/json': infer B } } } } ? B : never; // prettier-ignore
export type Override = Body<'/api/review-cases/{id}/overrides'>;
type Corrections = Body<'/api/review-cases/{id}/corrections'>;
export type Remember = NonNullable<Override['remember']>;

const at = (id: string, ifMatch: string) => ({ path: { id }, header: { 'If-Match': ifMatch } });

export const overrides = (id: string, body: Override): Deed => (tag) => dataOf(api.POST('/api/review-cases/{id}/overrides', { params: at(id, tag), body })); // prettier-ignore
export const corrections = (id: string, body: Corrections): Deed => (tag) => dataOf(api.POST('/api/review-cases/{id}/corrections', { params: at(id, tag), body })); // prettier-ignore
export const question = (id: string, finding: string): Deed => (tag) => dataOf(api.POST('/api/review-cases/{id}/questions', { params: at(id, tag), body: { finding } })); // prettier-ignore
export const lineRejection = (id: string, lines: number[], reason: string): Deed => (tag) => dataOf(api.POST('/api/review-cases/{id}/line-rejections', { params: at(id, tag), body: { lines, reason } })); // prettier-ignore
export const retry = (id: string): Deed => (tag) => dataOf(api.POST('/api/review-cases/{id}/retry', { params: at(id, tag) })); // prettier-ignore
export const close = (id: string, reason: string): Deed => (tag) => dataOf(api.POST('/api/review-cases/{id}/rejection', { params: at(id, tag), body: { reason } })); // prettier-ignore

export const link = (change: string, version: number, order: string): Deed => () => dataOf(api.POST('/api/order-changes/{id}/order', { params: at(change, `"${String(version)}"`), body: { order } })); // prettier-ignore
/** What a message means that nobody understood; it goes the whole road again. */
export const meaning = (message: string, means: Meaning, reason: string, always: boolean): Deed => () => dataOf(api.POST('/api/messages/{id}/meaning', { params: { path: { id: message } }, body: { meaning: means, reason, remember: always ? { documentType: false, validTo: null } : null } })); // prettier-ignore

/** What ends the order waits before it leaves, and Z takes it back until then; what would be refused is refused now. */
export const decide = (id: string, step: Step): Deed => (tag) => dataOf(api.POST('/api/desk-decisions', { params: { header: { 'If-Match': tag } }, body: { case: id, steps: [step] } })); // prettier-ignore
export const partnerAnswer = (id: string, scope: 'open' | 'partner', reason: string): Deed => (tag) => dataOf(api.POST('/api/review-cases/{id}/partner-answer', { params: at(id, tag), body: { scope, reason } })); // prettier-ignore

/** One finding, or all open ones of its question. */
export const targetOf = ({ finding, findings }: Question): Pick<Override, 'finding' | 'group'> =>
  finding.cause !== null && findings.length > 1
    ? { group: { code: finding.code as never, cause: finding.cause } }
    : { finding: finding.id };

/** The value of a suggestion put into the order. */
export const suggestion = (id: string, asked: Question, action: string, value: string, remember: Remember | null): Deed =>
  corrections(id, { corrections: [...correctionsOf(asked, action, value)] as Corrections['corrections'], remember }); // prettier-ignore
