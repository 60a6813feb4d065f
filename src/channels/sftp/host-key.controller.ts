import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '../../access';
import { CurrentActor } from '../../access/services';
import { problem } from '../../platform';
import { apiOk, apiProblems, Permit, ValidBody, ValidParams } from '../../platform/services';
import type { Connection } from '../connections/connection';
import { ConnectionBook } from '../connections/connection-book.service';
import { HostKeyBook } from './host-key-book.service';
import { hostKeyFingerprint } from './settings';

const connectionCode = z.strictObject({ code: z.string().min(1).max(40) });
const confirmation = z.strictObject({ fingerprint: hostKeyFingerprint });
const hostKeys = z.strictObject({
  items: z.array(
    z.strictObject({
      fingerprint: z.string(),
      type: z.string().nullable(),
      state: z.enum(['offered', 'confirmed', 'replaced']),
      firstSeenAt: z.iso.datetime(),
      lastSeenAt: z.iso.datetime(),
      confirmedAt: z.iso.datetime().nullable(),
    }),
  ),
});

/** The host keys of partners' servers over HTTP. */
@ApiTags('connections')
@Controller('api/connections/:code/host-keys')
export class HostKeyController {
  constructor(
    private readonly book: ConnectionBook,
    private readonly keys: HostKeyBook,
  ) {}

  @Get()
  @Permit('admin')
  @ApiOperation({ summary: 'Host keys that the server of a connection has shown, the latest first' })
  @apiOk(hostKeys)
  @apiProblems('not-found')
  async list(
    @ValidParams(connectionCode) { code }: z.output<typeof connectionCode>,
  ): Promise<z.output<typeof hostKeys>> {
    return this.view(await this.connection(code));
  }

  @Post()
  @HttpCode(200)
  @Permit('admin')
  @ApiOperation({
    summary: 'Confirm a host key, in the place of the one before',
    description:
      'Compare it with what the partner tells you by another way than this server. It may be confirmed before it was ever shown.',
  })
  @apiOk(hostKeys)
  @apiProblems('invalid-request', 'not-found')
  async confirm(
    @ValidParams(connectionCode) { code }: z.output<typeof connectionCode>,
    @ValidBody(confirmation) { fingerprint }: z.output<typeof confirmation>,
    @CurrentActor() actor: Actor,
  ): Promise<z.output<typeof hostKeys>> {
    const connection = await this.connection(code);
    await this.keys.confirm(connection.id, fingerprint, actor.id);
    return this.view(connection);
  }

  private async connection(code: string): Promise<Connection> {
    const connection = await this.book.find(code);
    if (connection?.kind !== 'sftp') throw problem('not-found');
    return connection;
  }

  private async view({ id }: Connection): Promise<z.output<typeof hostKeys>> {
    const keys = await this.keys.list(id);
    return {
      items: keys.map(({ fingerprint, type, state, firstSeenAt, lastSeenAt, confirmedAt }) => ({
        fingerprint,
        type,
        state,
        firstSeenAt: firstSeenAt.toISOString(),
        lastSeenAt: lastSeenAt.toISOString(),
        confirmedAt: confirmedAt?.toISOString() ?? null,
      })),
    };
  }
}
