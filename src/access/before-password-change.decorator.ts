import { type CustomDecorator, SetMetadata } from '@nestjs/common';

export const BEFORE_PASSWORD_CHANGE_KEY = 'binnendienst:before-password-change';

/** A route that also answers somebody who first has to choose a password of his own: every other one refuses him. */
export const BeforePasswordChange = (): CustomDecorator => SetMetadata(BEFORE_PASSWORD_CHANGE_KEY, true);
