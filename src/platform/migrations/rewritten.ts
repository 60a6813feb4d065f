/** A statement that gives the document of every order new lines, and something more at the head. Both are terms of SQL. */
export const rewritten = (head: string, line: string): string =>
  `UPDATE sales_order SET document = jsonb_set(${head}, '{lines}', (
     SELECT coalesce(jsonb_agg(${line} ORDER BY place), '[]')
     FROM jsonb_array_elements(document -> 'lines') WITH ORDINALITY AS every (line, place)))`;
