import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access.guard';
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
  controllers: [SessionController],
  providers: [
    { provide: APP_GUARD, useClass: AccessGuard },
    DemoDoor,
    LogInGateService,
    LoginThrottleRepository,
    PasswordService,
    SessionRepository,
    SessionService,
    UserRepository,
    UserService,
  ],
  exports: [DemoDoor, SessionService, UserService],
})
export class AccessModule {}
