import type { z } from 'zod';
import type { ErpPort } from './port';

/** The kinds of ERP that we can speak to. */
export const CONNECTORS = ['tryton', 'files', 'odoo'] as const;
export type ConnectorName = (typeof CONNECTORS)[number];

/** What a connector gets to open its ERP with. */
export interface ErpAccess<Settings = unknown> {
  /** As its schema read them. */
  readonly settings: Settings;
  /** Password, key or token; null where none is stored. Never in a log, never in a fault. */
  readonly secret: Buffer | null;
  /** No call takes longer, whatever the other side does. */
  readonly timeoutMs: number;
}

/** A kind of ERP. Each registers itself with the `ErpBook`. */
export interface Connector<Settings = unknown> {
  readonly name: ConnectorName;
  /** What its settings must be; unknown keys are refused. */
  readonly settings: z.ZodType<Settings>;
  open(access: ErpAccess<Settings>): ErpPort;
}
