import { Logger } from '@nestjs/common';
import { MetricsService } from '../../src/platform/health/metrics.service';
import { BatchRunner } from '../../src/platform/work/batch-runner.service';
import { Waker } from '../../src/platform/work/waker.service';
import { WorkQueueService } from '../../src/platform/work/work-queue.service';
import { WorkRepository } from '../../src/platform/work/work.repository';
import { WorkerService } from '../../src/platform/work/worker.service';
import { UnitOfWork } from '../../src/platform/services';
import { testConfig, testDatabase } from '../harness';
import { describeWorkQueue } from './work-queue';

Logger.overrideLogger(false);

describeWorkQueue('postgres', async () => {
  const db = await testDatabase();
  return {
    db,
    async process(limits) {
      const database = await db.connectAgain();
      const config = testConfig({ limits });
      const work = new WorkRepository(database);
      const waker = new Waker(database);
      const runner = new BatchRunner(work, new UnitOfWork(database), database, config, new MetricsService());
      const workers = new WorkerService(work, runner, waker, database, config);
      return {
        queue: new WorkQueueService(work, waker),
        start(processors) {
          processors.forEach((each) => workers.register(each));
          workers.start(processors.map(({ kind }) => kind));
        },
        drain: () => workers.drain(),
        sweep: () => workers.sweep(),
      };
    },
  };
});
