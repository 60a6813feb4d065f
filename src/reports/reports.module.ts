import { Module } from '@nestjs/common';
import { OverviewController } from './overview.controller';
import { OverviewRepository } from './overview.repository';

/** Read-only views for the office. */
@Module({ controllers: [OverviewController], providers: [OverviewRepository] })
export class ReportsModule {}
