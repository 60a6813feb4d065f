export { AccessModule } from './access.module';
export { CurrentActor, type GuardedRequest } from './current-actor.decorator';
export { DemoDoor } from './demo-door.service';
export { LoginThrottleEntity } from './login-throttle.entity';
export { cookie, noSessionCookie, sessionCookie } from './session-cookie';
export { SessionEntity } from './session.entity';
export { type LoggedIn, SessionService } from './session.service';
export { UserEntity } from './user.entity';
export { type NewUser, type NewUserRefusal, UserService } from './user.service';
