import { Injectable } from '@nestjs/common';
import { settleDataDir } from '../postgres/data-home.service';
import { readConfig, type Config, type Limits } from './config';
import { StartRefusal } from './start-refusal';

/** The settings of this process. Tests put their own in with `overrideProvider(ConfigService).useValue(new ConfigService(...))`. */
@Injectable()
export class ConfigService {
  constructor(readonly values: Config) {}

  get limits(): Limits {
    return this.values.limits;
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
