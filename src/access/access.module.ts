import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access.guard';
import { ApiKeyBook } from './api-key-book.service';
import { ApiKeyGate } from './api-key-gate.service';
import { ApiKeyMeter } from './api-key-meter.service';
import { ApiKeyController } from './api-key.controller';
import { ApiKeyRepository } from './api-key.repository';
import { DemoDoor } from './demo-door.service';
import { LogInGateService } from './log-in-gate.service';
import { LoginThrottleRepository } from './login-throttle.repository';
import { PasswordService } from './password.service';
import { SessionController } from './session.controller';
import { SessionRepository } from './session.repository';
import { SessionService } from './session.service';
import { UserRepository } from './user.repository';
import { UserService } from './user.service';

/** Who may come in, and the guard before every route. */
@Global()
@Module({
  controllers: [ApiKeyController, SessionController],
  providers: [
    { provide: APP_GUARD, useClass: AccessGuard },
    ApiKeyBook,
    ApiKeyGate,
    ApiKeyMeter,
    ApiKeyRepository,
    DemoDoor,
    LogInGateService,
    LoginThrottleRepository,
    PasswordService,
    SessionRepository,
    SessionService,
    UserRepository,
    UserService,
  ],
  exports: [ApiKeyBook, ApiKeyMeter, DemoDoor, SessionService, UserService],
})
export class AccessModule {}
