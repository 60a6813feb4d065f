import { Module } from '@nestjs/common';
import { APP_FILTER, DiscoveryModule } from '@nestjs/core';
import { HealthModule } from '../health/health.module';
import { DocsController } from './docs.controller';
import { DocsService } from './docs.service';
import { LingeringClose } from './lingering-close.service';
import { PermitCheckService } from './permit-check.service';
import { ProblemFilter } from './problem.filter';
import { ProblemsController } from './problems.controller';
import { ScreensController } from './screens.controller';
import { RequestObserverService } from './request-observer.service';

/** How HTTP is spoken here: problems, permissions, documentation. `configureHttp` adds what stands before the routes. */
@Module({
  imports: [DiscoveryModule, HealthModule],
  controllers: [DocsController, ProblemsController, ScreensController],
  providers: [
    { provide: APP_FILTER, useClass: ProblemFilter },
    DocsService,
    LingeringClose,
    PermitCheckService,
    RequestObserverService,
  ],
})
export class HttpModule {}
