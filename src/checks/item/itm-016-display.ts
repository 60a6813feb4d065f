import { given } from '../given';
import { articleField } from '../order-case';
import { lineRule } from '../rule';

/** ITM-016: an article that is ordered as a whole, with what is in it. The parts are never delivered beside it. */
export const display = lineRule('ITM-016', (line) => {
  const { subLines, gtin, supplierArticle, buyerArticle } = line.line;
  if (subLines.length === 0) return null;
  const sku = line.resolution.article?.number ?? given(gtin) ?? given(supplierArticle) ?? given(buyerArticle);
  return {
    field: articleField(line.index, line.line),
    actual: String(subLines.length),
    params: { sku, n: String(subLines.length) },
  };
});
