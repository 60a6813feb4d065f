import { Injectable } from '@nestjs/common';
import type { Sql, StoredPayload, Tx } from '../platform';
import type { DocumentType } from './document-type';

export interface EntryDocument {
  readonly id: string;
  readonly payloadId: string;
  readonly type: DocumentType;
  /** Bytes. */
  readonly size: number;
}

const FIELDS = 'id, payload_id AS "payloadId", type, size::float8 AS size';

/** Documents that orders are keyed from. The same content is one document, whoever shows it. */
@Injectable()
export class EntryDocumentRepository {
  async find(sql: Sql, id: string): Promise<EntryDocument | null> {
    const [row] = await sql.query<EntryDocument>(`SELECT ${FIELDS} FROM entry_document WHERE id = $1`, [id]);
    return row ?? null;
  }

  /** The document with this content, kept until the transaction ends; null when there is none. */
  async known(tx: Tx, sha256: string): Promise<EntryDocument | null> {
    // Two people may bring the same at the same time; the second waits and finds it.
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`entry-document ${sha256}`]);
    const [row] = await tx.query<EntryDocument>(
      `SELECT ${FIELDS} FROM entry_document WHERE sha256 = $1 FOR KEY SHARE`,
      [sha256],
    );
    return row ?? null;
  }

  async insert(tx: Tx, payload: StoredPayload, type: DocumentType): Promise<EntryDocument> {
    const [row] = await tx.query<EntryDocument>(
      `INSERT INTO entry_document (sha256, payload_id, size, type) VALUES ($1, $2, $3, $4) RETURNING ${FIELDS}`,
      [payload.sha256, payload.id, payload.size, type],
    );
    if (row === undefined) throw new Error('A document was not inserted');
    return row;
  }

  /** Takes a document away, with its bytes, that no draft shows any more. */
  async removeUnused(tx: Tx, id: string): Promise<void> {
    const gone = await tx.query<{ payloadId: string }>(
      `DELETE FROM entry_document k WHERE k.id = $1 AND NOT EXISTS (SELECT FROM order_draft d WHERE d.document_id = k.id)
       RETURNING payload_id AS "payloadId"`,
      [id],
    );
    for (const { payloadId } of gone) {
      await tx.query('DELETE FROM payload_chunk WHERE payload_id = $1', [payloadId]);
      await tx.query('DELETE FROM payload WHERE id = $1', [payloadId]);
    }
  }
}
