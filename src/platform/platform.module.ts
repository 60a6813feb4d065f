import { BullModule, getQueueToken } from '@nestjs/bull';
import { Global, Module, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Queue } from 'bull';
import { DataSource } from 'typeorm';
import { JOB_KINDS } from '../kernel';
import { plays } from './config/config';
import { ConfigService } from './config/config.service';
import { DatabaseConnection } from './database/connection.service';
import { Database } from './database/database.service';
import { UnitOfWork } from './database/unit-of-work.service';
import { EventLog } from './events/event-log.service';
import { CaseMailRepository } from './mails/case-mail.repository';
import { OutboxDeskRepository } from './outbox/outbox-desk.repository';
import { OutboxHold } from './outbox/outbox-hold.service';
import { OutboxRepository } from './outbox/outbox.repository';
import { ArchiveCheck } from './payloads/archive-check.service';
import { ArchiveFolder } from './payloads/archive-folder.client';
import { ArchiveReader } from './payloads/archive-reader.service';
import { ArchiveRepository } from './payloads/archive.repository';
import { ArchiveService } from './payloads/archive.service';
import { ArchiveWriter } from './payloads/archive-writer.service';
import { PayloadRepository } from './payloads/payload.repository';
import { PayloadStore } from './payloads/payload-store.service';
import { ArchiveSchedule } from './schedule/archive-schedule.service';
import { Housekeeping } from './schedule/housekeeping.service';
import { ScheduleRepository } from './schedule/schedule.repository';
import { ScheduleService } from './schedule/schedule.service';
import { SecretStore } from './secrets/secret-store.service';
import { BatchRunner } from './work/batch-runner.service';
import { BullPost, type JobData, queuesByKind } from './work/bull-post.service';
import { HandOutRepository } from './work/hand-out.repository';
import { QueueRepository } from './work/queue.repository';
import { RedisConnection } from './work/redis-connection.client';
import { Waker } from './work/waker.service';
import { WorkRelay } from './work/work-relay.service';
import { WorkQueueService } from './work/work-queue.service';
import { WorkRepository } from './work/work.repository';
import { WorkerService } from './work/worker.service';

const offered = [
  ArchiveCheck,
  ArchiveService,
  CaseMailRepository,
  ConfigService,
  Database,
  DataSource,
  EventLog,
  OutboxDeskRepository,
  OutboxHold,
  OutboxRepository,
  PayloadStore,
  QueueRepository,
  RedisConnection,
  ScheduleService,
  SecretStore,
  UnitOfWork,
  WorkQueueService,
  WorkRelay,
  WorkRepository,
  WorkerService,
];

/**
 * The ground that everything stands on. Global, because there is one database, one configuration and one queue in a program, and
 * nothing is learnt from each module listing them again.
 *
 * It alone starts and stops what runs in the background, so that the order is in one place. By the time Nest calls the shutdown
 * hook, channels have stopped (`beforeApplicationShutdown`) and the HTTP server is closed.
 */
@Global()
@Module({
  imports: [
    BullModule.registerQueueAsync(
      ...JOB_KINDS.map((name) => ({
        name,
        inject: [RedisConnection],
        useFactory: (redis: RedisConnection) => redis.queueOptions,
      })),
    ),
  ],
  providers: [
    { provide: ConfigService, useFactory: () => ConfigService.fromEnvironment() },
    {
      provide: DatabaseConnection,
      inject: [ConfigService],
      useFactory: (config: ConfigService) => DatabaseConnection.open(config),
    },
    { provide: Database, inject: [DatabaseConnection], useFactory: ({ database }: DatabaseConnection) => database },
    { provide: DataSource, inject: [Database], useFactory: ({ dataSource }: Database) => dataSource },
    {
      provide: BullPost,
      inject: [RedisConnection, ...JOB_KINDS.map((kind) => getQueueToken(kind))],
      useFactory: (redis: RedisConnection, ...queues: readonly Queue<JobData>[]) =>
        new BullPost(redis, queuesByKind(queues)),
    },
    ArchiveCheck,
    ArchiveFolder,
    ArchiveReader,
    ArchiveRepository,
    ArchiveSchedule,
    ArchiveService,
    ArchiveWriter,
    BatchRunner,
    CaseMailRepository,
    EventLog,
    HandOutRepository,
    Housekeeping,
    OutboxDeskRepository,
    OutboxHold,
    OutboxRepository,
    PayloadRepository,
    PayloadStore,
    QueueRepository,
    RedisConnection,
    ScheduleRepository,
    ScheduleService,
    SecretStore,
    UnitOfWork,
    Waker,
    WorkQueueService,
    WorkRelay,
    WorkRepository,
    WorkerService,
  ],
  exports: offered,
})
export class PlatformModule implements OnApplicationBootstrap, OnApplicationShutdown {
  constructor(
    private readonly config: ConfigService,
    private readonly workers: WorkerService,
    private readonly relay: WorkRelay,
    private readonly schedule: ScheduleService,
    private readonly connection: DatabaseConnection,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    try {
      if (plays(this.config.values, 'worker')) this.workers.start();
      if (plays(this.config.values, 'scheduler')) this.schedule.start();
    } catch (error) {
      // Nest calls no shutdown hook after a start that failed, and the server would stay behind.
      await this.onApplicationShutdown();
      throw error;
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.workers.drain();
    await this.schedule.stop();
    await this.relay.close();
    await this.connection.close();
  }
}
