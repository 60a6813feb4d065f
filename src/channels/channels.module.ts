import { Module } from '@nestjs/common';
import { AccountBook } from './account-book.service';
import { ArrivalRepository } from './arrival.repository';
import { Carrier } from './connections/carrier.service';
import { ConnectionBook } from './connections/connection-book.service';
import { ConnectionRepository } from './connections/connection.repository';
import { DeliverProcessor } from './deliver.processor';
import { DeliveryBook } from './delivery-book.service';
import { FolderChannelService } from './folder/folder-channel.service';
import { InterchangeUploadController } from './http/interchange-upload.controller';
import { ReceiptLedger } from './receipt-ledger.service';
import { SigningService } from './signing.service';
import { WebhookKind } from './webhook/webhook-kind.service';

/** How bytes arrive and leave. */
@Module({
  controllers: [InterchangeUploadController],
  providers: [
    AccountBook,
    ArrivalRepository,
    Carrier,
    ConnectionBook,
    ConnectionRepository,
    DeliverProcessor,
    DeliveryBook,
    FolderChannelService,
    ReceiptLedger,
    SigningService,
    WebhookKind,
  ],
  exports: [SigningService, AccountBook, ArrivalRepository, ConnectionBook],
})
export class ChannelsModule {}
