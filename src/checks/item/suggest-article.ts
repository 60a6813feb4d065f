import type { Suggestion } from '../../findings';
import { printGtin, type Gtin, type IsoDate } from '../../kernel';
import { NOTHING_LIKELY, successionOf, type Customer, type LikelyArticle, type LikelyArticles, type LikelyCandidate } from '../../master'; // prettier-ignore
import { given } from '../given';
import type { LineCase, OrderCase } from '../order-case';
import { barOf, isPermitted } from './may-buy';
import { similarity, trigramsOf, type Trigrams } from './similarity';

/** More would not help anybody to choose. */
const MOST_SUGGESTIONS = 5;
/** Words that have less in common say nothing. */
const LEAST_SIMILARITY = 0.3;

/** The ways to an article, the best first (validation rules, section 2.4). A near GTIN that he never ordered is no more than a guess. */
const WAYS = ['sister', 'near-ordered', 'former', 'kin', 'description', 'near'] as const;
type Way = (typeof WAYS)[number];

/** One reason to think of an article, in both languages. */
interface Reason {
  readonly way: Way;
  readonly nl: string;
  readonly en: string;
}

interface Thought {
  readonly article: LikelyArticle;
  readonly reasons: Reason[];
  similarity: number;
}

/** Whom it is for, and the days by which the rules would judge it. */
interface Situation {
  readonly customer: Customer | null;
  /** That of the prices, by which ITM-011 reads the lists. */
  readonly listed: IsoDate;
  /** That of the delivery, on which the permit must hold (ITM-015) and the article be there (ITM-009). */
  readonly delivered: IsoDate;
  /** That of the order, on which the article must still be sold (ITM-006). */
  readonly askedOn: IsoDate;
}

const timesOrdered = ({ ordered }: LikelyArticle, customer: Customer | null): number =>
  ordered.find(([customerId]) => customerId === customer?.id)?.[1] ?? 0;

const isSold = (article: LikelyArticle, day: IsoDate): boolean =>
  article.status !== 'discontinued' || (article.discontinuedOn !== null && article.discontinuedOn > day);

/** True for what we may sell to this customer on the days of this line. What may not be sold to him must not be put into anybody's head. */
function maySell(article: LikelyArticle, { customer, listed, delivered, askedOn }: Situation): boolean {
  const isThere =
    article.status === 'active' ||
    (article.status === 'announced' && article.availableFrom !== null && article.availableFrom <= delivered) ||
    (article.status === 'discontinued' && isSold(article, askedOn));
  if (!isThere || article.kind !== 'goods') return false;
  return (
    customer === null ||
    (barOf(customer, article.assortment, listed) === null && isPermitted(customer, article, delivered))
  );
}

/** The article itself, or what has taken its place; null when neither is sold. */
function current(article: LikelyArticle, { articleById }: LikelyArticles, day: IsoDate): LikelyArticle | null {
  if (isSold(article, day)) return article;
  return successionOf(article, articleById, (one) => isSold(one, day)).successor;
}

function reasonOf({ why, code, whose, until, article }: LikelyCandidate, times: number): Reason {
  switch (why) {
    case 'sister':
      return {
        way: 'sister',
        nl: `${whose ?? ''} bestelt het onder ${code}`,
        en: `${whose ?? ''} orders it as ${code}`,
      };
    case 'former':
      return {
        way: 'former',
        nl: `${code} was tot en met ${until ?? ''} het nummer van de klant voor ${article.number}`,
        en: `${code} was the customer’s number for ${article.number} until ${until ?? ''}`,
      };
    case 'kin': {
      const gtin = printGtin(code as Gtin);
      return {
        way: 'kin',
        nl: `GTIN ${gtin} is een andere verpakking ervan`,
        en: `GTIN ${gtin} is another package of it`,
      };
    }
    case 'near': {
      const gtin = printGtin(code as Gtin);
      if (times === 0) return { way: 'near', nl: `GTIN ${gtin} lijkt erop`, en: `GTIN ${gtin} is almost it` };
      return {
        way: 'near-ordered',
        nl: `GTIN ${gtin} lijkt erop; deze klant bestelde het ${String(times)} keer`,
        en: `GTIN ${gtin} is almost it; this customer ordered it ${String(times)} times`,
      };
    }
  }
}

const replaced = (old: LikelyArticle, reason: Reason): Reason => ({
  way: reason.way,
  nl: `${reason.nl}; ${old.number} is hierdoor vervangen`,
  en: `${reason.en}; this has taken the place of ${old.number}`,
});

/** Articles are the same objects for all lines of a batch, and their words are taken apart once. */
const KNOWN_TRIGRAMS = new WeakMap<LikelyArticle, Trigrams>();

function wordsOf(article: LikelyArticle): Trigrams {
  const known = KNOWN_TRIGRAMS.get(article) ?? trigramsOf(article.description);
  KNOWN_TRIGRAMS.set(article, known);
  return known;
}

/** The reasons to think of each article that may be sold to the customer. */
function thoughts(likely: LikelyArticles, description: string | null, situation: Situation): readonly Thought[] {
  const found = new Map<string, Thought>();
  const words = description === null ? null : trigramsOf(description);
  const think = (of: LikelyArticle, reason: Reason): void => {
    const article = current(of, likely, situation.askedOn);
    if (article === null || !maySell(article, situation)) return;
    const said = article.id === of.id ? reason : replaced(of, reason);
    const known = found.get(article.id);
    if (known === undefined) {
      const likeness = words === null ? 0 : similarity(words, wordsOf(article));
      found.set(article.id, { article, reasons: [said], similarity: likeness });
    } else if (!known.reasons.some(({ nl }) => nl === said.nl)) known.reasons.push(said);
  };
  for (const candidate of likely.candidates) {
    think(candidate.article, reasonOf(candidate, timesOrdered(candidate.article, situation.customer)));
  }
  if (words !== null) {
    for (const article of likely.usual) {
      const likeness = similarity(words, wordsOf(article));
      if (likeness < LEAST_SIMILARITY) continue;
      const percent = String(Math.round(likeness * 100));
      think(article, {
        way: 'description',
        nl: `omschrijving lijkt er voor ${percent} % op`,
        en: `description is ${percent} % alike`,
      });
    }
  }
  return [...found.values()];
}

const rankOf = ({ reasons }: Thought): number => Math.min(...reasons.map(({ way }) => WAYS.indexOf(way)));

/** The better way first, then the one with more reasons, the more alike in words, what is ordered more; numbers make it certain. */
const byRank =
  (customer: Customer | null) =>
  (a: Thought, b: Thought): number =>
    rankOf(a) - rankOf(b) ||
    b.reasons.length - a.reasons.length ||
    b.similarity - a.similarity ||
    timesOrdered(b.article, customer) - timesOrdered(a.article, customer) ||
    (a.article.number < b.article.number ? -1 : 1);

/** What the line may have been meant to be, the best first: articles that may be sold to the customer, each with all that speaks for it. */
export function suggestArticles(line: LineCase, order: OrderCase): readonly Suggestion[] {
  const { input, identification, today, askedOn } = order;
  const likely = input.likely?.(line.index) ?? NOTHING_LIKELY;
  const { customer } = identification;
  const situation = { customer, listed: line.priceDate, delivered: line.resolution.confirmedDate ?? today, askedOn };
  return [...thoughts(likely, given(line.line.description), situation)]
    .sort(byRank(customer))
    .slice(0, MOST_SUGGESTIONS)
    .map(({ article, reasons }) => {
      const sorted = [...reasons].sort((a, b) => WAYS.indexOf(a.way) - WAYS.indexOf(b.way) || (a.nl < b.nl ? -1 : 1));
      const say = (language: 'nl' | 'en'): string =>
        `${article.description}: ${sorted.map((reason) => reason[language]).join('; ')}`;
      return { action: 'MAP_ITEM' as const, value: article.number, evidence: { nl: say('nl'), en: say('en') } };
    });
}
