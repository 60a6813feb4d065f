import { Injectable } from '@nestjs/common';
import { SecretStore } from '../../platform/services';
import type { Connection } from '../connections/connection';
import type { HostKey } from './host-key';
import { HostKeyBook } from './host-key-book.service';
import { sftpSettings, type SftpSettings } from './settings';
import { SftpFault } from './sftp-fault';
import { SftpSession, type Door } from './sftp-session.client';

const MS = 1_000;

/** Opens connections to partners' servers: with the secrets of the store, and only to a server whose key a person has confirmed. */
@Injectable()
export class SftpDoor {
  constructor(
    private readonly secrets: SecretStore,
    private readonly hostKeys: HostKeyBook,
  ) {}

  /** They were checked when they were stored; a default that came later is filled in. */
  settings(connection: Connection): SftpSettings {
    return sftpSettings.parse(connection.settings);
  }

  /** @throws SftpFault */
  async open(connection: Connection): Promise<SftpSession> {
    const settings = this.settings(connection);
    const trusted = await this.hostKeys.trusted(connection.id, settings.hostKeys);
    const shown: HostKey[] = [];
    const door: Door = {
      host: settings.host,
      port: settings.port,
      user: settings.user,
      login: await this.login(connection, settings),
      connectMs: settings.limits.connectSeconds * MS,
      operationMs: settings.limits.operationSeconds * MS,
      trusted,
    };
    try {
      return await SftpSession.open(door, (key) => shown.push(key));
    } finally {
      const [key] = shown;
      if (key !== undefined) await this.hostKeys.shown(connection, key, trusted);
    }
  }

  private async login(connection: Connection, settings: SftpSettings): Promise<Door['login']> {
    const secret = await this.secret(connection.secretName);
    if (settings.authentication === 'password') return { password: secret };
    const passphrase = settings.passphraseSecret === null ? null : await this.secret(settings.passphraseSecret);
    return { privateKey: secret, passphrase };
  }

  private async secret(name: string | null): Promise<Buffer> {
    if (name === null)
      throw new SftpFault('log-in', 'the connection names no secret to be let in with (--secret NAME)');
    const secret = await this.secrets.read(name);
    if (secret === null) throw new SftpFault('log-in', `there is no secret ${name}: store it with "secret set"`);
    return secret;
  }
}
