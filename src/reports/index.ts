export type * from './overview';
