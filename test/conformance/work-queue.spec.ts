import { Logger } from '@nestjs/common';
import { testConfig, testDatabase } from '../harness';
import { workProcess } from '../harness/work-process';
import { describeWorkQueue } from './work-queue';

Logger.overrideLogger(false);

describeWorkQueue('postgres', async () => {
  const db = await testDatabase();
  return {
    db,
    process: async (limits) => workProcess(await db.connectAgain(), testConfig({ limits })),
    close: () => db.drop(),
  };
});
