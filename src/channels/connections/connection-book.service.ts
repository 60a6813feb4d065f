import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { err, ok, type Result } from '../../kernel';
import { Database, UnitOfWork } from '../../platform/services';
import { CONNECTION_KINDS, type Connection, type ConnectionKind, type ConnectionKindName } from './connection';
import { ConnectionRepository } from './connection.repository';

/** What somebody writes down about a connection. */
export interface NewConnection {
  readonly code: string;
  readonly kind: string;
  /** Code of the partner; null for one of our own. */
  readonly partnerCode: string | null;
  readonly settings: unknown;
  readonly secretName: string | null;
  readonly active: boolean;
}

const CODE = /^[a-z0-9][a-z0-9-]{0,39}$/;

/** The connections, and the kinds that there are. Each kind registers itself in `onModuleInit`. */
@Injectable()
export class ConnectionBook {
  private readonly kinds = new Map<ConnectionKindName, ConnectionKind>();

  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly connections: ConnectionRepository,
  ) {}

  register(kind: ConnectionKind): void {
    this.kinds.set(kind.name, kind);
  }

  kind(name: ConnectionKindName): ConnectionKind {
    const kind = this.kinds.get(name);
    if (kind === undefined) throw new Error(`Nothing goes to connections of the kind ${name}`);
    return kind;
  }

  find(code: string): Promise<Connection | null> {
    return this.connections.byCode(this.database, code);
  }

  list(): Promise<readonly Connection[]> {
    return this.connections.all(this.database, null);
  }

  /** Those in use of one kind. */
  inUse(kind: ConnectionKindName): Promise<readonly Connection[]> {
    return this.connections.all(this.database, kind);
  }

  /** Writes a connection down. @returns it, or sentences that say what is wrong */
  async save(wanted: NewConnection): Promise<Result<Connection, readonly string[]>> {
    const name = CONNECTION_KINDS.find((known) => known === wanted.kind);
    if (!CODE.test(wanted.code))
      return err(['The code is 1 to 40 of a-z, 0-9 and hyphens, and begins with no hyphen.']);
    if (name === undefined) return err([`The kind is one of ${CONNECTION_KINDS.join(', ')}.`]);
    const kind = this.kind(name);
    const settings = kind.settings.safeParse(wanted.settings);
    if (!settings.success) return err(z.prettifyError(settings.error).split('\n'));
    const partnerId =
      wanted.partnerCode === null ? null : await this.connections.partnerId(this.database, wanted.partnerCode);
    if (wanted.partnerCode !== null && partnerId === null) return err([`There is no partner ${wanted.partnerCode}.`]);
    const { code, secretName, active } = wanted;
    return this.unitOfWork.run(async (tx) => {
      if (secretName !== null) {
        const known = await tx.query('SELECT FROM secret WHERE name = $1', [secretName]);
        if (known.length === 0) return err([`There is no secret ${secretName}: store it first with "secret set".`]);
      }
      const row = { code, kind: name, partnerId, settings: settings.data, secretName, active };
      const saved = await this.connections.save(tx, row);
      if (saved === null) return err([`${code} is a connection of another kind or partner; take another code.`]);
      if (kind.accountKind === null || saved.accountId !== null) return ok(saved);
      return ok({ ...saved, accountId: await this.connections.ensureAccount(tx, saved, kind.accountKind) });
    });
  }

  /** Sends a partner's answers over a connection, or to his out folder (null). @returns what is wrong, null when nothing is */
  async route(partnerCode: string, connectionCode: string | null): Promise<string | null> {
    const partnerId = await this.connections.partnerId(this.database, partnerCode);
    if (partnerId === null) return `There is no partner ${partnerCode}.`;
    const connection = connectionCode === null ? null : await this.find(connectionCode);
    if (connectionCode !== null && connection === null) return `There is no connection ${connectionCode}.`;
    if (connection !== null && connection.partnerId !== null && connection.partnerId !== partnerId)
      return `The connection ${connection.code} is another partner's.`;
    if (connection !== null && this.kind(connection.kind).deliver === undefined)
      return `Nothing can be brought over a connection of the kind ${connection.kind}.`;
    await this.unitOfWork.run((tx) => this.connections.setRoute(tx, partnerId, connection?.id ?? null));
    return null;
  }
}
