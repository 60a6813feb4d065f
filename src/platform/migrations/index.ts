import type { MigrationInterface } from 'typeorm';
import { Platform } from './0001-platform';
import { Master } from './0002-master';
import { Road } from './0003-road';
import { Access } from './0004-access';
import { RetriedCases } from './0006-retried-cases';
import { AcceptedText } from './0007-accepted-text';
import { EnvelopeReferences } from './0008-envelope-references';
import { X12Acknowledgements } from './0009-x12-acknowledgements';
import { MessagesReadAlone } from './0010-messages-read-alone';
import { ReceivedAcknowledgements } from './0011-received-acknowledgements';
import { SyntaxChecks } from './0012-syntax-checks';
import { LineBreaks } from './0013-line-breaks';
import { CasesAboutOrders } from './0014-cases-about-orders';
import { Connections } from './0015-connections';
import { Queues } from './0016-queues';
import { BalanceAndTraffic } from './0017-balance-and-traffic';
import { HostKeys } from './0018-host-keys';
import { ApiKeys } from './0019-api-keys';
import { Mail } from './0020-mail';
import { DeliveryClocks } from './0021-delivery';
import { Retention } from './0022-retention';
import { PayloadArchive } from './0023-payload-archive';
import { ConnectionContacts } from './0024-connection-contacts';
import { PartnerGuides } from './0025-partner-guides';
import { OrderFormats } from './0026-order-formats';
import { RuleEngine } from './0027-rule-engine';
import { Prices } from './0028-prices';
import { Items } from './0029-items';
import { OrderChanges } from './0030-order-changes';
import { Calendars } from './0031-calendars';
import { Terms } from './0032-terms';
import { MasterRefusals } from './0033-master-refusals';
import { ChangesOfFormats } from './0034-changes-of-formats';
import { MessageMeanings } from './0035-message-meanings';
import { PartialRelease } from './0036-partial-release';
import { MasterChanges } from './0037-master-changes';
import { OrderAgreements } from './0038-order-agreements';
import { PagesOfKeptMessages } from './0039-pages-of-kept-messages';
import { PricesOfCustomers } from './0040-prices-of-customers';
import { ReplacingDuplicates } from './0041-replacing-duplicates';
import { OrdersThatBecameChanges } from './0042-orders-that-became-changes';
import { ReviewQueue } from './0043-review-queue';
import { WordsOfArticles } from './0044-words-of-articles';
import { DeskDecisions } from './0045-desk-decisions';
import { People } from './0046-people';
import { ScreensOfTheMaster } from './0047-screens-of-the-master';
import { FilesOfPartners } from './0049-files-of-partners';
import { ResolutionRules } from './0051-resolution-rules';
import { Conversations } from './0053-conversations';
import { OrderEntry } from './0055-order-entry';
import { RefusalsRead } from './0057-refusals-read';
import { DeskSpeed } from './0059-desk-speed';
import { WorkAskedAgain } from './0060-work-asked-again';
import { PartnersOfCases } from './0061-partners-of-cases';
import { ContactsLookedAfter } from './0062-contacts-looked-after';
import { Erp } from './0063-erp';
import { RowsAnErpSaysMoreOf } from './0064-rows-an-erp-says-more-of';
import { ChangeRequests } from './0065-change-requests';
import { RowsThatHaveGone } from './0066-rows-that-have-gone';
import { NewsOfRequests } from './0067-news-of-requests';
import { RowsThatGoBack } from './0068-rows-that-go-back';

/** Every migration, in the order in which they run. A new one is added at the end; one that has been released never changes. */
export const MIGRATIONS: readonly (new () => MigrationInterface)[] = [
  Platform,
  Master,
  Road,
  Access,
  RetriedCases,
  AcceptedText,
  EnvelopeReferences,
  X12Acknowledgements,
  MessagesReadAlone,
  ReceivedAcknowledgements,
  SyntaxChecks,
  LineBreaks,
  CasesAboutOrders,
  Connections,
  Queues,
  BalanceAndTraffic,
  HostKeys,
  ApiKeys,
  Mail,
  DeliveryClocks,
  Retention,
  PayloadArchive,
  ConnectionContacts,
  PartnerGuides,
  OrderFormats,
  RuleEngine,
  Prices,
  Items,
  OrderChanges,
  Calendars,
  Terms,
  MasterRefusals,
  ChangesOfFormats,
  MessageMeanings,
  PartialRelease,
  MasterChanges,
  OrderAgreements,
  PagesOfKeptMessages,
  PricesOfCustomers,
  ReplacingDuplicates,
  OrdersThatBecameChanges,
  ReviewQueue,
  WordsOfArticles,
  DeskDecisions,
  People,
  ScreensOfTheMaster,
  FilesOfPartners,
  ResolutionRules,
  Conversations,
  OrderEntry,
  RefusalsRead,
  DeskSpeed,
  WorkAskedAgain,
  PartnersOfCases,
  ContactsLookedAfter,
  Erp,
  RowsAnErpSaysMoreOf,
  ChangeRequests,
  RowsThatHaveGone,
  NewsOfRequests,
  RowsThatGoBack,
];
