/** Statements that give a check of a table, which is there already, another condition. */
export const allow = (table: string, constraint: string, condition: string): readonly string[] => [
  `ALTER TABLE ${table} DROP CONSTRAINT ${constraint}`,
  `ALTER TABLE ${table} ADD CONSTRAINT ${constraint} CHECK (${condition})`,
];
