/**
 * A PostgreSQL array as text, for `unnest($1::numeric[], ...)`: many rows of plain columns are read from it twice as quickly as from JSON, and
 * field names are not repeated. No part of it is SQL: it travels as a parameter.
 */
export function arrayLiteral(values: readonly (string | number | boolean | null)[]): string {
  let text = '{';
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? null;
    if (i > 0) text += ',';
    if (value === null) text += 'NULL';
    else if (typeof value === 'string') text += `"${SPECIAL.test(value) ? value.replace(SPECIALS, '\\$&') : value}"`;
    else text += String(value);
  }
  return `${text}}`;
}

const SPECIAL = /["\\]/;
const SPECIALS = /["\\]/g;
