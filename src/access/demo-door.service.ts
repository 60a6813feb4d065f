import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { isLoopbackAddress } from '../platform';
import { ConfigService } from '../platform/services';

/**
 * Whether demo users may come in. Their passwords are public, so they open nothing in production, and nothing of a server that the
 * network can reach: the demo may have been put into its database after it began to listen.
 */
@Injectable()
export class DemoDoor {
  constructor(
    private readonly http: HttpAdapterHost,
    private readonly config: ConfigService,
  ) {}

  get isOpen(): boolean {
    return this.config.values.environment !== 'production' && this.listensHereOnly();
  }

  /** Asked of the socket itself: a setting says what was meant, not what is. */
  private listensHereOnly(): boolean {
    const { httpAdapter } = this.http as Partial<HttpAdapterHost>;
    const server = httpAdapter?.getHttpServer() as { address?: () => unknown } | undefined;
    const at = server?.address?.();
    if (typeof at !== 'object' || at === null || !('address' in at)) return false;
    return typeof at.address === 'string' && isLoopbackAddress(at.address);
  }
}
