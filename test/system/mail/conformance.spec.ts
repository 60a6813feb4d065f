import { aMail, anAttachment } from '../../builders/mail';
import { describeChannel, type Fate } from '../../conformance/channel';
import { Dovecot } from '../../harness/dovecot';
import { MAIL_PARTNER, MailBench } from '../../harness/mail';

// Real: dovecot over IMAP, PostgreSQL. A mail is sent again as the same mail; the fate is the folder that it lies in afterwards.

const LIMIT = 4_000_000;

describeChannel('mail', async () => {
  const server = await Dovecot.open();
  const bench = await MailBench.open(server, { limits: { messageBytes: LIMIT } });
  return {
    db: bench.db,
    accountCode: `mail:box:${MAIL_PARTNER}`,
    tooMany: LIMIT,
    async arrive(key, bytes): Promise<Fate> {
      server.put(aMail({ messageId: `<${key}@noordster.example>`, parts: [anAttachment(bytes)] }));
      await bench.run();
      const fates = [
        ...server.messages('Orders taken').map((): Fate => 'signed'),
        ...server.messages('Orders review').map((): Fate => 'refused'),
        ...server.messages('INBOX').map((): Fate => 'not signed'),
      ];
      for (const folder of ['Orders taken', 'Orders review', 'INBOX']) server.empty(folder);
      const [fate, ...others] = fates;
      if (fate === undefined || others.length > 0) throw new Error(`The mail lies in ${fates.length} folders`);
      return fate;
    },
    async close() {
      await server.close();
      await bench.close();
    },
  };
});
