import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ConfigService, ScheduleService } from '../../platform/services';
import { CONNECTION_KINDS } from './connection';
import { ConnectionBook } from './connection-book.service';
import { ContactBook } from './contact-book.service';

/** Tells of outages between two tries that lie far apart, and ends those of connections that are switched off or not fetched from any more. */
@Injectable()
export class ConnectionWatch implements OnModuleInit {
  constructor(
    private readonly schedule: ScheduleService,
    private readonly book: ConnectionBook,
    private readonly contacts: ContactBook,
    private readonly config: ConfigService,
  ) {}

  onModuleInit(): void {
    this.schedule.register({ name: 'connection-watch', cron: '* * * * *', run: () => this.look() });
  }

  /** @returns a few words for the record */
  async look(): Promise<string> {
    const fetched: string[] = [];
    for (const name of CONNECTION_KINDS) {
      const kind = this.book.kind(name);
      for (const one of await this.book.inUse(name)) if (kind.isFetched?.(one) === true) fetched.push(one.id);
    }
    // Who was down itself for that long knows nothing of the servers yet: the next tries tell.
    const mayTell = performance.now() >= this.config.limits.connectionDownMs;
    const { told, over } = await this.contacts.look(fetched, mayTell);
    return `${told} told, ${over} over`;
  }
}
