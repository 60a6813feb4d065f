/**
 * The name TypeORM orders migrations by: it reads the last thirteen characters as a number. The number of the file goes there, so that
 * the order is the one that `ls` shows.
 */
export const migrationName = (number: number, subject: string): string =>
  `${subject}-${String(number).padStart(13, '0')}`;
