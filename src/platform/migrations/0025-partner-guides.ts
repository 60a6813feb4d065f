import type { MigrationInterface, QueryRunner } from 'typeorm';
import { migrationName } from './migration-name';
import { rewritten } from './rewritten';

/**
 * Overlays that were made in the product, and every guide as it was when it read messages; and in the orders that were understood before the
 * places for what guides read now.
 */
export class PartnerGuides implements MigrationInterface {
  readonly name = migrationName(25, 'partner-guides');

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const HEAD = { orderNumber: null, sequence: null, requestedDispatch: null, paymentTerms: null, deliveryTerms: null };
const LINE = { action: null, requestedDispatch: null, identifications: [], subLines: [], schedules: [] };

const asJson = (values: object): string => `'${JSON.stringify(values)}'::jsonb`;
const asNames = (values: object): string => `'{${Object.keys(values).join()}}'::text[]`;

const UP: readonly string[] = [
  // Rises with everything that changes which overlays hold, so that each process sees by one number whether it must look again.
  'CREATE SEQUENCE guide_revision',
  `CREATE TABLE partner_guide (
     id uuid CONSTRAINT pk_partner_guide PRIMARY KEY DEFAULT gen_random_uuid(),
     guide text NOT NULL,
     version integer NOT NULL CONSTRAINT ck_partner_guide_version CHECK (version > 0),
     partner_id uuid NOT NULL CONSTRAINT fk_partner_guide_partner REFERENCES partner (id),
     text text NOT NULL CONSTRAINT ck_partner_guide_text CHECK (octet_length(text) BETWEEN 1 AND 262144),
     made_at timestamptz NOT NULL DEFAULT now(),
     made_by text NOT NULL,
     withdrawn_at timestamptz,
     withdrawn_by text,
     revision bigint NOT NULL DEFAULT nextval('guide_revision'),
     CONSTRAINT uq_partner_guide UNIQUE (guide, version),
     CONSTRAINT ck_partner_guide_withdrawn CHECK (num_nonnulls(withdrawn_at, withdrawn_by) IN (0, 2)))`,
  'CREATE INDEX ix_partner_guide_revision ON partner_guide (revision)',
  'CREATE INDEX ix_partner_guide_partner ON partner_guide (partner_id)',
  // json and not jsonb: the sequence of its words is kept.
  `CREATE TABLE guide_edition (
     guide text NOT NULL,
     edition text NOT NULL,
     source json NOT NULL,
     noted_at timestamptz NOT NULL DEFAULT now(),
     CONSTRAINT pk_guide_edition PRIMARY KEY (guide, edition))`,
  // Nobody had looked for any of it: none was understood.
  rewritten(`document || ${asJson(HEAD)}`, `line || ${asJson(LINE)}`),
];

const DOWN: readonly string[] = [
  rewritten(`document - ${asNames(HEAD)}`, `line - ${asNames(LINE)}`),
  'DROP TABLE guide_edition',
  'DROP TABLE partner_guide',
  'DROP SEQUENCE guide_revision',
];
