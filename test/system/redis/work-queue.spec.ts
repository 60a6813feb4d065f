import { Logger } from '@nestjs/common';
import { describeWorkQueue } from '../../conformance/work-queue';
import { testConfig, testDatabase } from '../../harness';
import { RedisServer } from '../../harness/redis-server';
import { workProcess } from '../../harness/work-process';

// Real: PostgreSQL, a redis-server of its own, Bull. The same promises as those of the work queue without Redis.

Logger.overrideLogger(false);

describeWorkQueue('bull', async () => {
  const [db, redis] = [await testDatabase(), await RedisServer.start()];
  return {
    db,
    async process(limits) {
      const started = workProcess(await db.connectAgain(), testConfig({ limits, redisUrl: redis.url }));
      await until(() => started.redis.isUp);
      return started;
    },
    async close() {
      await redis.remove();
      await db.drop();
    },
  };
});

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}
