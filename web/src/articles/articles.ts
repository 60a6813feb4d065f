import type { paths } from '../api/schema';

type Answer<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer T } } } };
}
  ? T
  : never;

export type FoundArticle = Answer<'/api/articles'>['items'][number];
export type Article = Answer<'/api/articles/{number}'>;
export type ListedPrice = Answer<'/api/articles/{number}/prices'>['items'][number];
export type ArticleChange = Answer<'/api/articles/{number}/changes'>['items'][number];
export type Explanation = Answer<'/api/price-explanations'>;
export type PriceStep = Explanation['steps'][number];
export type ArticleStatus = FoundArticle['status'];

export const STATUSES: readonly ArticleStatus[] = ['active', 'announced', 'discontinued', 'blocked'];
export const articleAddress = (number: string): string => `/articles/${encodeURIComponent(number)}`;
