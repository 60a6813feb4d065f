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
import { MailChannel } from './mail/mail-channel.service';
import { MailDesk } from './mail/mail-desk.service';
import { MailFetcher } from './mail/mail-fetcher.service';
import { MailKeeper } from './mail/mail-keeper.service';
import { MailPost } from './mail/mail-post.service';
import { MailRepository } from './mail/mail.repository';
import { ReceiptLedger } from './receipt-ledger.service';
import { SigningService } from './signing.service';

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
    MailChannel,
    MailDesk,
    MailFetcher,
    MailKeeper,
    MailPost,
    MailRepository,
    ReceiptLedger,
    SigningService,
  ],
  exports: [SigningService, AccountBook, ArrivalRepository, ConnectionBook, MailRepository],
})
export class ChannelsModule {}
