import { Injectable } from '@nestjs/common';
import { ConfigService } from '../config/config.service';
import { openDatabase, type OpenDatabase } from './open-database.service';

/** Keeps the database open for the life of the program, and closes it in the right order: the pool, then the server under it. */
@Injectable()
export class DatabaseConnection {
  private constructor(private readonly open: OpenDatabase) {}

  static async open(config: ConfigService): Promise<DatabaseConnection> {
    return new DatabaseConnection(await openDatabase(config.values));
  }

  get database(): OpenDatabase['database'] {
    return this.open.database;
  }

  async close(): Promise<void> {
    await this.open.database.close();
    await this.open.server?.stop();
  }
}
