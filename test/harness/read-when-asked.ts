import type { Office } from './office';

/** Leaves an ERP alone until a case asks for a reading: at every quarter of an hour the schedule would bring another one between two of its steps. */
export const readWhenAsked = async (office: Office): Promise<void> => {
  await office.query('UPDATE erp_feed SET every_minutes = 1440, from_hour = 3, to_hour = 4, whole_at_hour = NULL');
};
