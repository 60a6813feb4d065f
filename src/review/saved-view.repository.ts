import { Injectable } from '@nestjs/common';
import { Database, UnitOfWork } from '../platform/services';

/** Views of the queue as rows; everybody has their own. */
@Injectable()
export class SavedViewRepository {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  of(userId: string): Promise<readonly { readonly name: string; readonly filter: string }[]> {
    return this.database.query('SELECT name, filter FROM saved_view WHERE user_id = $1 ORDER BY name', [userId]);
  }

  async keep(userId: string, name: string, filter: string): Promise<void> {
    await this.unitOfWork.run((tx) =>
      tx.query(
        `INSERT INTO saved_view (user_id, name, filter) VALUES ($1, $2, $3) ON CONFLICT (user_id, name) DO UPDATE SET filter = excluded.filter`,
        [userId, name, filter],
      ),
    );
  }

  async forget(userId: string, name: string): Promise<void> {
    await this.unitOfWork.run((tx) =>
      tx.query('DELETE FROM saved_view WHERE user_id = $1 AND name = $2', [userId, name]),
    );
  }
}
