import { Logger } from '@nestjs/common';

// A test says what went wrong itself; the log of the program under test would bury it.
Logger.overrideLogger(['error', 'fatal']);
