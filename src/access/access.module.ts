import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccountController } from './account.controller';
import { AccountService } from './account.service';
import { AccessGuard } from './access.guard';
import { ApiKeyBook } from './api-key-book.service';
import { ApiKeyGate } from './api-key-gate.service';
import { ApiKeyMeter } from './api-key-meter.service';
import { ApiKeyController } from './api-key.controller';
import { ApiKeyRepository } from './api-key.repository';
import { DemoDoor } from './demo-door.service';
import { DoorController } from './door.controller';
import { FirstAdministratorService } from './first-administrator.service';
import { LogInGateService } from './log-in-gate.service';
import { LoginThrottleRepository } from './login-throttle.repository';
import { PasswordService } from './password.service';
import { SessionController } from './session.controller';
import { SessionRepository } from './session.repository';
import { SessionService } from './session.service';
import { UserController } from './user.controller';
import { UserDesk } from './user-desk.service';
import { UserRepository } from './user.repository';
import { UserService } from './user.service';
import { UserTrail } from './user-trail.service';

/** Who may come in, and the guard before every route. */
@Global()
@Module({
  controllers: [AccountController, ApiKeyController, DoorController, SessionController, UserController],
  providers: [
    { provide: APP_GUARD, useClass: AccessGuard },
    AccountService,
    ApiKeyBook,
    ApiKeyGate,
    ApiKeyMeter,
    ApiKeyRepository,
    DemoDoor,
    FirstAdministratorService,
    LogInGateService,
    LoginThrottleRepository,
    PasswordService,
    SessionRepository,
    SessionService,
    UserDesk,
    UserRepository,
    UserService,
    UserTrail,
  ],
  exports: [ApiKeyBook, ApiKeyMeter, DemoDoor, FirstAdministratorService, SessionService, UserService],
})
export class AccessModule {}
