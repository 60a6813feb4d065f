import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Client } from 'pg';
import { fromRoot } from './parts';

interface Guard {
  /** Compiled files and what is taken out of them: text that must be there, and what stands there instead. */
  readonly patches: readonly (readonly [file: string, from: string, to: string])[];
  /** What is taken out of the database. */
  readonly statements: readonly string[];
  /** The strikes, by name, that show that it is missing. */
  readonly shownBy: readonly string[];
  /** Whether a strike has to interrupt a full batch: one piece at a time shows it too seldom. */
  readonly batches: boolean;
}

/**
 * The guards of "nothing lost, nothing doubled", each taken out alone to see that the run notices: a copy of the compiled program without
 * it. The product itself has no switch for this.
 */
const GUARDS = {
  /** Results count only while the lease is one's own, and a message is decided only while it waits. */
  cas: {
    patches: [
      ['platform/work/work.repository.js', `DELETE FROM work WHERE id = ANY($1::bigint[]) AND lease_token = $2 RETURNING id`, `WITH gone AS (DELETE FROM work WHERE id = ANY($1::bigint[])) SELECT unnest($1::bigint[]) AS id WHERE $2::text IS NOT NULL`],
      ['intake/interchange.repository.js', `WHERE id = ANY ($1) AND state = 'waiting' ORDER BY id FOR UPDATE`, `WHERE id = ANY ($1) ORDER BY id FOR UPDATE`],
    ],
    statements: [],
    shownBy: ['freeze worker-1'],
    batches: true,
  },
  /** Work whose worker was killed is handed out again. */
  sweep: {
    patches: [['platform/work/work.repository.js', `WHERE state = 'leased' AND lease_until < clock_timestamp() AND expiries <`, `WHERE false AND expiries <`]],
    statements: [],
    shownBy: ['worker-1', 'worker-2'],
    batches: false,
  },
  /** The same bytes on one account are one interchange, and an arrival has one receipt. */
  unique: {
    patches: [
      ['channels/arrival.repository.js', `ON CONFLICT (account_id, sha256) DO NOTHING`, ``],
      ['channels/arrival.repository.js', `ON CONFLICT (account_id, arrival_key) DO NOTHING`, ``],
      ['channels/arrival.repository.js', `SELECT id, sha256 FROM interchange WHERE account_id = $1 AND sha256 = ANY ($2)`, `SELECT id, sha256 FROM interchange WHERE account_id = $1 AND sha256 = ANY ($2) AND received_at = now()`],
    ],
    statements: [
      'ALTER TABLE interchange DROP CONSTRAINT uq_interchange_content',
      'ALTER TABLE receipt DROP CONSTRAINT uq_receipt_arrival',
    ],
    shownBy: ['everything', 'web', 'scheduler', 'SFTP sessions'],
    batches: false,
  },
} as const satisfies Record<string, Guard>; // prettier-ignore

export type GuardName = keyof typeof GUARDS;

/** The strikes, by name, that show that a guard is missing. */
export const showing = (name: GuardName): readonly string[] => GUARDS[name].shownBy;

/** Whether a strike has to interrupt a full batch to show it. */
export const showsInBatches = (name: GuardName): boolean => GUARDS[name].batches;

/** A copy of the compiled program in this folder, without the guard. @returns where it is */
export function withoutGuard(folder: string, name: GuardName): string {
  const dist = path.join(folder, 'dist');
  mkdirSync(folder, { recursive: true });
  cpSync(fromRoot('dist'), dist, { recursive: true });
  // What the program finds beside its own folder.
  for (const beside of ['node_modules', 'fixtures', 'mappings', 'package.json'])
    symlinkSync(fromRoot(beside), path.join(folder, beside));
  for (const [file, from, to] of GUARDS[name].patches) {
    const place = path.join(dist, file);
    const code = readFileSync(place, 'utf8');
    if (!code.includes(from))
      throw new Error(`The guard ${name} is no longer found in ${file}: adapt test/chaos/sabotage.ts`);
    writeFileSync(place, code.replaceAll(from, to));
  }
  return dist;
}

export async function removeFromDatabase(client: Client, name: GuardName): Promise<void> {
  for (const statement of GUARDS[name].statements) await client.query(statement);
}
