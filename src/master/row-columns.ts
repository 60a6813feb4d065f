import { z } from 'zod';
import { shapeOf, type MasterTable } from './master-rows';
import { amount, day, quantity, vatRate } from './row-values';

/*
 * What kinds of values rows of the master have, for those who make rows of what others write: made from the schemas of the rows, so that both never
 * differ.
 */

/** How a value is written in a row: plain decimal, date, whole number, true or false, list of words, list of whole numbers, or words and codes. */
export type ColumnKind = 'decimal' | 'date' | 'integer' | 'boolean' | 'words' | 'integers' | 'text';

export interface RowColumn {
  readonly kind: ColumnKind;
  /** Whether "none" may be said of it. */
  readonly isNullable: boolean;
  /** Whether a row may leave it out. */
  readonly isOptional: boolean;
}

/** The columns of a table whose values can stand in one cell. */
export function columnsOf(table: MasterTable): ReadonlyMap<string, RowColumn> {
  const columns = Object.entries(shapeOf(table)).flatMap(([name, schema]): [string, RowColumn][] => {
    const column = columnOf(schema);
    return column === null ? [] : [[name, column]];
  });
  return new Map(columns);
}

function columnOf(schema: z.core.$ZodType): RowColumn | null {
  let [inner, isNullable, isOptional] = [schema, false, false];
  for (;;) {
    if (inner instanceof z.ZodDefault || inner instanceof z.ZodOptional) isOptional = true;
    else if (inner instanceof z.ZodNullable) isNullable = true;
    else break;
    inner = inner.def.innerType;
  }
  const kind = kindOf(inner);
  return kind === null ? null : { kind, isNullable, isOptional };
}

function kindOf(schema: z.core.$ZodType): ColumnKind | null {
  if (schema === amount || schema === quantity || schema === vatRate) return 'decimal';
  if (schema === day) return 'date';
  if (schema instanceof z.ZodNumber) return 'integer';
  if (schema instanceof z.ZodBoolean) return 'boolean';
  if (schema instanceof z.ZodArray) {
    const element = kindOf(schema.def.element);
    return element === 'integer' ? 'integers' : element === 'text' ? 'words' : null;
  }
  return schema instanceof z.ZodObject || schema instanceof z.ZodRecord || schema instanceof z.ZodUnion ? null : 'text';
}
