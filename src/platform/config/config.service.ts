import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { settleDataDir } from '../postgres/data-home.service';
import { readConfig, type Config } from './config';
import { StartRefusal } from './start-refusal';

/** The settings of this process. Tests put their own in with `overrideProvider(ConfigService).useValue(new ConfigService(...))`. */
@Injectable()
export class ConfigService implements Config {
  readonly environment: Config['environment'];
  readonly port: Config['port'];
  readonly dataDir: Config['dataDir'];
  readonly dataDirChosen: Config['dataDirChosen'];
  readonly archiveDir: string;
  readonly databaseUrl: Config['databaseUrl'];
  readonly redisUrl: Config['redisUrl'];
  readonly secretKey: Config['secretKey'];
  readonly role: Config['role'];
  readonly trustProxy: Config['trustProxy'];
  readonly logLevel: Config['logLevel'];
  readonly limits: Config['limits'];

  constructor(readonly values: Config) {
    this.environment = values.environment;
    this.port = values.port;
    this.dataDir = values.dataDir;
    this.dataDirChosen = values.dataDirChosen;
    this.archiveDir = values.archiveDir ?? join(values.dataDir, 'archive');
    this.databaseUrl = values.databaseUrl;
    this.redisUrl = values.redisUrl;
    this.secretKey = values.secretKey;
    this.role = values.role;
    this.trustProxy = values.trustProxy;
    this.logLevel = values.logLevel;
    this.limits = values.limits;
  }

  /**
   * Reads the environment, the one place that does, and settles where the data directory is.
   *
   * @throws StartRefusal with a sentence for every variable that is wrong
   */
  static fromEnvironment(environment: NodeJS.ProcessEnv = process.env): ConfigService {
    const read = readConfig(environment);
    if (!read.ok) throw new StartRefusal(read.error);
    return new ConfigService(settleDataDir(read.value));
  }
}
