import { createHash } from 'node:crypto';
import { existsSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { describeChannel, type Fate } from '../../conformance/channel';
import { testDatabase } from '../../harness';
import { remoteFolder, SftpOffice } from '../../harness/sftp-partner';
import { Sshd } from '../../harness/sshd';

// Real: OpenSSH, PostgreSQL and the channel between them. A key of the suite is a file of one name and one time.

const LIMIT = 3_000_000;

describeChannel('SFTP', async () => {
  const db = await testDatabase();
  const sshd = await Sshd.start();
  const office = new SftpOffice(db.database, { fileBytes: LIMIT });
  const folder = remoteFolder(sshd, 'in');
  const refused = remoteFolder(sshd, 'refused');
  const connection = await office.connect(
    sshd,
    { inbound: [{ folder, complete: { rule: 'renamed' }, refused: { do: 'move', folder: refused } }] },
    { code: 'suite', confirmed: sshd.fingerprint },
  );
  return {
    db,
    accountCode: 'sftp:suite',
    tooMany: LIMIT + 1,
    async arrive(key, bytes): Promise<Fate> {
      const name = createHash('sha256').update(key).digest('hex').slice(0, 20);
      writeFileSync(`${folder}/${name}`, bytes);
      utimesSync(`${folder}/${name}`, 1_800_000_000, 1_800_000_000);
      await office.run(connection).catch(() => undefined);
      if (existsSync(`${refused}/${name}`)) {
        rmSync(`${refused}/${name}`);
        return 'refused';
      }
      return existsSync(`${folder}/${name}`) ? 'not signed' : 'signed';
    },
    async close() {
      await sshd.stop();
      await db.drop();
    },
  };
});
