import { Injectable } from '@nestjs/common';
import { answersTo, parametersOf, render, wholeFinding, type KeptFinding, type Parameter } from '../findings';
import type { Language } from '../kernel';
import { Database } from '../platform/services';

/** Orders that are looked through, the latest. */
const MOST_ORDERS = 20_000;
const MOST_EXAMPLES = 20;

/** A finding that a rule may be made from, with what its conditions may be about. */
interface RuleExample {
  readonly order: string;
  readonly reference: string;
  readonly customer: string | null;
  readonly finding: string;
  readonly code: string;
  readonly cause: string | null;
  readonly text: Readonly<Record<Language, string>>;
  readonly actions: readonly string[];
  readonly parameters: readonly (Parameter & { readonly value: string | null })[];
}

interface Row extends Pick<RuleExample, 'order' | 'reference' | 'customer' | 'finding'> {
  readonly body: KeptFinding;
}

/** Finds findings that were made in orders, for who makes a rule without an order at hand. */
@Injectable()
export class RuleExamples {
  constructor(private readonly database: Database) {}

  /** By a code the latest, each cause once; by an order and a finding that one. Those that no answer settles are left out. */
  async find(asked: {
    readonly code?: string | undefined;
    readonly order?: string | undefined;
    readonly finding?: string | undefined;
  }): Promise<readonly RuleExample[]> {
    const { code, order, finding } = asked;
    const rows =
      code === undefined
        ? await this.database.query<Row>(ONE, [order, finding])
        : await this.database.query<Row>(LATEST, [code]);
    return rows.map(exampleOf).filter(({ actions }) => actions.length > 0);
  }
}

function exampleOf({ body, ...row }: Row): RuleExample {
  const finding = wholeFinding(body);
  const valueOf = (name: string): string | null => {
    const value = finding.params[name] ?? null;
    return value === null || value === '' ? null : String(value);
  };
  return {
    ...row,
    code: finding.code,
    cause: finding.cause,
    text: { nl: render(finding, 'nl', 'staff'), en: render(finding, 'en', 'staff') },
    actions: answersTo(finding),
    parameters: [...parametersOf(finding.code).values()].map((one) => ({ ...one, value: valueOf(one.name) })),
  };
}

const ROW = 'o.id AS "order", o.reference, c.name AS customer, f.fingerprint AS finding, f.body';
const ONE = `
  SELECT ${ROW} FROM sales_order o JOIN order_finding f ON f.order_id = o.id LEFT JOIN customer c ON c.id = o.customer_id
  WHERE o.id = $1::uuid AND f.fingerprint = $2 AND f.source = 'judge' LIMIT 1`;
const LATEST = `
  SELECT ${ROW} FROM (
    SELECT DISTINCT ON (coalesce(f.body ->> 'cause', f.fingerprint)) f.order_id, f.fingerprint, o.received_at
    FROM (SELECT id, received_at FROM sales_order ORDER BY received_at DESC, id DESC LIMIT ${MOST_ORDERS}) o
      JOIN order_finding f ON f.order_id = o.id
    WHERE f.code = $1 AND f.source = 'judge' AND f.stops
    ORDER BY coalesce(f.body ->> 'cause', f.fingerprint), o.received_at DESC) k
    JOIN sales_order o ON o.id = k.order_id JOIN order_finding f ON f.order_id = k.order_id AND f.fingerprint = k.fingerprint
    LEFT JOIN customer c ON c.id = o.customer_id
  ORDER BY k.received_at DESC, o.id LIMIT ${MOST_EXAMPLES}`;
