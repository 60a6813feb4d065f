import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '../platform';
import type { PartnerReading } from './resolved-demands';

/** One version of an overlay as it is stored. */
export interface StoredOverlay {
  readonly guide: string;
  readonly version: number;
  /** Code of the partner. */
  readonly partner: string;
  readonly text: string;
  readonly madeAt: Date;
  readonly madeBy: string;
  readonly withdrawnAt: Date | null;
}

export type NewOverlay = Pick<StoredOverlay, 'guide' | 'version' | 'partner' | 'text' | 'madeBy'>;

/** A guide as it is put together, with everything that it takes from others; an overlay also with what it says of itself, as `overlay`. */
export interface GuideEdition {
  readonly guide: string;
  readonly edition: string;
  readonly source: unknown;
}

/** So many of a partner's latest files say in which formats he sends. */
const LATEST_FILES = 50;

const COLUMNS = `g.guide, g.version, p.code AS partner, g.text, g.made_at AS "madeAt", g.made_by AS "madeBy",
  g.withdrawn_at AS "withdrawnAt"`;

/** Overlays that were made in the product, and every guide that has read messages. */
@Injectable()
export class GuideRepository {
  /** Rises whenever an overlay is made or withdrawn. */
  async revision(sql: Sql): Promise<string> {
    const [row] = await sql.query<{ revision: string }>(
      'SELECT coalesce(max(revision), 0)::text AS revision FROM partner_guide',
    );
    return row?.revision ?? '0';
  }

  /** All of them, withdrawn ones too, by name and version. */
  list(sql: Sql): Promise<readonly StoredOverlay[]> {
    return sql.query<StoredOverlay>(
      `SELECT ${COLUMNS} FROM partner_guide g JOIN partner p ON p.id = g.partner_id ORDER BY g.guide, g.version`,
    );
  }

  /** Of each name the highest version that is not withdrawn, and older ones: which holds depends on the day. */
  active(sql: Sql): Promise<readonly StoredOverlay[]> {
    return sql.query<StoredOverlay>(
      `SELECT ${COLUMNS} FROM partner_guide g JOIN partner p ON p.id = g.partner_id WHERE g.withdrawn_at IS NULL
       ORDER BY g.guide, g.version`,
    );
  }

  /** @returns `false` when there is such a version already or a later one, which would go before it; the partner must exist */
  async add(tx: Tx, { guide, version, partner, text, madeBy }: NewOverlay): Promise<boolean> {
    await this.inTurn(tx);
    const rows = await tx.query(
      `INSERT INTO partner_guide (guide, version, partner_id, text, made_by)
       SELECT $1, $2, id, $4, $5 FROM partner
       WHERE code = $3 AND NOT EXISTS (SELECT 1 FROM partner_guide g WHERE g.guide = $1 AND g.version >= $2)
       RETURNING id`,
      [guide, version, partner, text, madeBy],
    );
    return rows.length === 1;
  }

  /** @returns whether there was such a version, not withdrawn yet */
  async withdraw(tx: Tx, guide: string, version: number, by: string): Promise<boolean> {
    await this.inTurn(tx);
    const rows = await tx.query(
      `UPDATE partner_guide SET withdrawn_at = now(), withdrawn_by = $3, revision = nextval('guide_revision')
       WHERE guide = $1 AND version = $2 AND withdrawn_at IS NULL RETURNING id`,
      [guide, version, by],
    );
    return rows.length === 1;
  }

  /**
   * One change after the other, to their commits: a revision that became visible behind a higher one would be seen by no process, and the
   * overlay would wait for the next change. Readers do not wait.
   */
  private async inTurn(tx: Tx): Promise<void> {
    await tx.query('LOCK TABLE partner_guide IN SHARE ROW EXCLUSIVE MODE');
  }

  /** What a partner's row says of how he is read, and the formats of his latest files; null when there is no such partner. */
  async readingOf(sql: Sql, code: string): Promise<(PartnerReading & { readonly formats: readonly string[] }) | null> {
    const [row] = await sql.query<PartnerReading & { readonly formats: readonly string[] }>(
      `SELECT p.syntax_checks AS "syntaxChecks", p.line_breaks AS "lineBreaks", ARRAY(
         SELECT DISTINCT f.format FROM (SELECT format FROM interchange WHERE partner_id = p.id ORDER BY received_at DESC LIMIT ${LATEST_FILES}) f
         WHERE f.format IS NOT NULL) AS formats
       FROM partner p WHERE p.code = $1`,
      [code],
    );
    return row ?? null;
  }

  async partnerExists(sql: Sql, code: string): Promise<boolean> {
    return (await sql.query('SELECT 1 FROM partner WHERE code = $1', [code])).length === 1;
  }

  /**
   * Notes guides down, each edition once. One that no message was read by yet may still be changed.
   *
   * @returns those that say something else than when messages were read by them
   */
  async note(tx: Tx, editions: readonly GuideEdition[]): Promise<readonly Omit<GuideEdition, 'source'>[]> {
    const rows = JSON.stringify(editions);
    const given = 'json_to_recordset($1::json) AS r (guide text, edition text, source json)';
    await tx.query(
      `INSERT INTO guide_edition (guide, edition, source) SELECT r.guide, r.edition, r.source FROM ${given}
       ON CONFLICT (guide, edition) DO NOTHING`,
      [rows],
    );
    // What an overlay says of itself changes no reading; it is not there in what was noted before it was kept.
    const changed = await tx.query<Omit<GuideEdition, 'source'> & { used: boolean }>(
      `SELECT r.guide, r.edition, e.source::jsonb - 'overlay' <> r.source::jsonb - 'overlay'
           AND EXISTS (SELECT 1 FROM message m WHERE m.guide = r.guide AND m.guide_version = r.edition) AS used
       FROM ${given} JOIN guide_edition e USING (guide, edition) WHERE e.source::jsonb <> r.source::jsonb`,
      [rows],
    );
    await tx.query(
      `UPDATE guide_edition e SET source = r.source, noted_at = now() FROM ${given}
       WHERE e.guide = r.guide AND e.edition = r.edition AND r.guide || ' ' || r.edition = ANY ($2)`,
      [rows, changed.filter(({ used }) => !used).map(({ guide, edition }) => `${guide} ${edition}`)],
    );
    return changed.filter(({ used }) => used).map(({ guide, edition }) => ({ guide, edition }));
  }

  /** Editions that messages were read by. */
  editions(
    sql: Sql,
    wanted: readonly { readonly guide: string; readonly edition: string }[],
  ): Promise<readonly GuideEdition[]> {
    return sql.query<GuideEdition>(
      `SELECT e.guide, e.edition, e.source FROM guide_edition e
       JOIN jsonb_to_recordset($1::jsonb) AS r (guide text, edition text) USING (guide, edition)`,
      [JSON.stringify(wanted)],
    );
  }
}
