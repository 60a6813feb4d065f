import { Injectable } from '@nestjs/common';
import { ConfigService } from '../platform/services';
import type { Attempt } from './attempt';
import { Carrier } from './connections/carrier.service';
import type { RoutedDelivery } from './delivery-book.service';
import { DropFolderClient } from './folder/drop-folder.client';
import { dropRoot } from './folder/drop-root';

/** Files written to disk at the same time. */
const WRITES_AT_ONCE = 8;

/** The ways to partners: their out folders, and the connections that routes name. */
@Injectable()
export class DeliveryWays {
  constructor(
    private readonly carrier: Carrier,
    private readonly config: ConfigService,
  ) {}

  /** Brings answers there. @returns for every way what became of those that went along it; none of them fails as a whole */
  bring(deliveries: readonly RoutedDelivery[]): readonly Promise<readonly Attempt<RoutedDelivery>[]>[] {
    return [...byConnection(deliveries)].map(([connectionId, theirs]) =>
      connectionId === null ? this.writeAll(theirs) : this.carrier.carry(connectionId, theirs),
    );
  }

  private async writeAll(deliveries: readonly RoutedDelivery[]): Promise<readonly Attempt<RoutedDelivery>[]> {
    const attempts: Attempt<RoutedDelivery>[] = [];
    for (let i = 0; i < deliveries.length; i += WRITES_AT_ONCE) {
      const group = deliveries.slice(i, i + WRITES_AT_ONCE);
      attempts.push(...(await Promise.all(group.map((delivery) => this.write(delivery)))));
    }
    return attempts;
  }

  /** Into the partner's own drop where he has one, else below `out` of the company's. */
  private async write(delivery: RoutedDelivery): Promise<Attempt<RoutedDelivery>> {
    const { partnerCode, hasFolder, fileName, body } = delivery;
    const folder = new DropFolderClient(dropRoot(this.config.values.dataDir, hasFolder ? partnerCode : 'drop'));
    try {
      await folder.deliver(hasFolder ? null : partnerCode, fileName, body);
      return { delivery, outcome: 'delivered' };
    } catch (error) {
      return { delivery, outcome: 'failed', fault: error instanceof Error ? error : new Error(String(error)) };
    }
  }
}

function byConnection(deliveries: readonly RoutedDelivery[]): ReadonlyMap<string | null, readonly RoutedDelivery[]> {
  const groups = new Map<string | null, RoutedDelivery[]>();
  for (const delivery of deliveries) {
    const group = groups.get(delivery.connectionId);
    if (group === undefined) groups.set(delivery.connectionId, [delivery]);
    else group.push(delivery);
  }
  return groups;
}
