import type { ChangesUnderTest } from './erp-change-conformance';
import type { ErpOrder, ErpPort, ErpRow, MasterEntity, Named } from '../../src/erp/port';

/** What a row must say after somebody changed the ERP by its own means. */
export interface ExpectedRow {
  readonly entity: MasterEntity;
  readonly table: ErpRow['table'];
  readonly row: Readonly<Record<string, unknown>>;
}

/** An exporter that stops at a step of its own until it is let on. */
export interface PausedExporter {
  readonly port: ErpPort;
  readonly stopped: Promise<void>;
  resume(): void;
}

/** An ERP as the suite sees it: the port, and what only whoever knows the ERP can do there. */
export interface ErpUnderTest {
  /** A connection of its own each time. */
  open(): ErpPort;
  /** An order that the ERP can book, with two lines. */
  order(key: string): ErpOrder;
  /** One that the ERP refuses by a rule of its own, and what its text says. Absent where it has no such rule. */
  readonly refused?: { order(key: string): ErpOrder; readonly text: RegExp };
  /** An article that was read of the ERP once and that it does not know any more. Absent where nothing has to have been read. */
  readonly forgotten?: Named;
  /** Changes of the master, each made there by hand. */
  readonly changes: Readonly<Record<string, () => Promise<ExpectedRow>>>;
  /** Changes of the master that the connector makes there. Absent where it makes none. */
  readonly requests?: ChangesUnderTest;
  /** The steps of an export between which somebody else may come; none where writing is one step. */
  readonly steps: readonly string[];
  pausing(step: string): PausedExporter;
  /** What an exporter leaves that dies behind its first step. Absent where nothing is left. */
  leaveDraft?(order: ErpOrder): Promise<void>;
  /** Lets the ERP take what was handed over and answer to it. Absent where it answers at once. */
  settle?(): Promise<void>;
  /** What the ERP itself has of an order and has not cancelled, each with its lines. Absent where the port reads it back from there. */
  there?(
    key: string,
  ): readonly { readonly lines: readonly { readonly article: string; readonly quantity: number }[] }[];
  /** Picks the goods of an order, as the warehouse does. */
  pick(key: string): Promise<void>;
  /** Sends so much of the first line and all of the others, and leaves the rest waiting. */
  ship(key: string, quantity: string): Promise<void>;
  /** Posts the invoice of an order. @returns its number */
  invoice(key: string): Promise<string>;
}
