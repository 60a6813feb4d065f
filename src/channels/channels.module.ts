import { Module } from '@nestjs/common';
import { AccountBook } from './account-book.service';
import { ArrivalRepository } from './arrival.repository';
import { Carrier } from './connections/carrier.service';
import { ConnectionBook } from './connections/connection-book.service';
import { ConnectionRepository } from './connections/connection.repository';
import { ConnectionWatch } from './connections/connection-watch.service';
import { ContactBook } from './connections/contact-book.service';
import { ContactRepository } from './connections/contact.repository';
import { DeliverProcessor } from './deliver.processor';
import { DeliveryBook } from './delivery-book.service';
import { DeliveryWays } from './delivery-ways.service';
import { FolderChannelService } from './folder/folder-channel.service';
import { InterchangeUploadController } from './http/interchange-upload.controller';
import { CaseMailOutcome } from './mail/case-mail-outcome.service';
import { CaseMailProcessor } from './mail/case-mail.processor';
import { CaseMailWay } from './mail/case-mail-way.service';
import { MailChannel } from './mail/mail-channel.service';
import { MailDesk } from './mail/mail-desk.service';
import { MailFetcher } from './mail/mail-fetcher.service';
import { MailKeeper } from './mail/mail-keeper.service';
import { MailPost } from './mail/mail-post.service';
import { MailReplies } from './mail/mail-replies.service';
import { MailSenders } from './mail/mail-senders.service';
import { MailRepository } from './mail/mail.repository';
import { ReceiptLedger } from './receipt-ledger.service';
import { HostKeyBook } from './sftp/host-key-book.service';
import { HostKeyController } from './sftp/host-key.controller';
import { HostKeyRepository } from './sftp/host-key.repository';
import { SftpConnectionKind } from './sftp/sftp-connection.service';
import { SftpDelivery } from './sftp/sftp-delivery.service';
import { SftpDoor } from './sftp/sftp-door.service';
import { SftpRunner } from './sftp/sftp-runner.service';
import { SftpSchedule } from './sftp/sftp-schedule.service';
import { SigningService } from './signing.service';
import { WebhookKind } from './webhook/webhook-kind.service';

/** How bytes arrive and leave. */
@Module({
  controllers: [HostKeyController, InterchangeUploadController],
  providers: [
    AccountBook,
    ArrivalRepository,
    Carrier,
    ConnectionBook,
    ConnectionRepository,
    ConnectionWatch,
    ContactBook,
    ContactRepository,
    DeliverProcessor,
    DeliveryBook,
    DeliveryWays,
    FolderChannelService,
    HostKeyBook,
    HostKeyRepository,
    CaseMailOutcome,
    CaseMailProcessor,
    CaseMailWay,
    MailChannel,
    MailDesk,
    MailFetcher,
    MailKeeper,
    MailPost,
    MailReplies,
    MailRepository,
    MailSenders,
    ReceiptLedger,
    SftpConnectionKind,
    SftpDelivery,
    SftpDoor,
    SftpRunner,
    SftpSchedule,
    SigningService,
    WebhookKind,
  ],
  exports: [SigningService, AccountBook, ArrivalRepository, ConnectionBook, ContactBook, HostKeyBook, MailRepository],
})
export class ChannelsModule {}
