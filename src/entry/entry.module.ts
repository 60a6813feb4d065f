import { Module } from '@nestjs/common';
import { ChannelsModule } from '../channels/services';
import { IntakeModule } from '../intake/services';
import { DocumentLaying } from './document-laying.service';
import { DraftTrial } from './draft-trial.service';
import { Drafts } from './drafts.service';
import { EntryDocuments } from './documents.service';
import { EntryDocumentController } from './entry-document.controller';
import { EntryDocumentRepository } from './entry-document.repository';
import { MasterLookup } from './master-lookup.repository';
import { OrderDraftController } from './order-draft.controller';
import { OrderDraftRepository } from './order-draft.repository';
import { OrderEntryController } from './order-entry.controller';
import { Placing } from './placing.service';

/** Orders keyed by hand: drafts, the documents beside them, and how they become orders. */
@Module({
  imports: [ChannelsModule, IntakeModule],
  controllers: [EntryDocumentController, OrderDraftController, OrderEntryController],
  providers: [
    DocumentLaying,
    DraftTrial,
    Drafts,
    EntryDocuments,
    EntryDocumentRepository,
    MasterLookup,
    OrderDraftRepository,
    Placing,
  ],
})
export class EntryModule {}
