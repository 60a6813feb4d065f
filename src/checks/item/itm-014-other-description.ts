import { given } from '../given';
import { fieldOf, lineRule } from '../rule';
import { isTelling, shareStem, similarity, trigramsOf } from './similarity';

/**
 * ITM-014: the words of the line are so unlike those of the article that its code may be wrong. Buyers shorten and translate: one word that
 * begins alike is enough to be silent.
 */
export const otherDescription = lineRule('ITM-014', (line, { input: { master } }) => {
  const { article } = line.identification;
  const theirs = given(line.line.description);
  if (article === null || theirs === null || theirs === article.description) return null;
  if (!isTelling(theirs) || shareStem(theirs, article.description)) return null;
  const likeness = 100 * similarity(trigramsOf(theirs), trigramsOf(article.description));
  if (likeness >= master.company.settings.descriptionLikenessPercent) return null;
  return {
    field: fieldOf(line, 'description'),
    cause: `${theirs}|${article.number}`,
    actual: theirs,
    expected: article.description,
    params: { theirs, ours: article.description, sku: article.number },
  };
});
