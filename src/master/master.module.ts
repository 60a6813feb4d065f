import { Module } from '@nestjs/common';
import { ChangeAgreementRepository } from './change-agreement.repository';
import { CalendarBook } from './calendar-book.service';
import { CalendarYears } from './calendar-years.service';
import { ContactController } from './contact.controller';
import { ContactRepository } from './contact.repository';
import { ContactService } from './contact.service';
import { CrossReferenceController } from './cross-reference.controller';
import { CrossReferenceRepository } from './cross-reference.repository';
import { CrossReferenceService } from './cross-reference.service';
import { CustomerController } from './customer.controller';
import { CustomerListRepository } from './customer-list.repository';
import { CustomerViewRepository } from './customer-view.repository';
import { ArticleController } from './article.controller';
import { ArticleRepository } from './article.repository';
import { ArticleViewRepository } from './article-view.repository';
import { DemoService } from './demo.service';
import { FunctionMeaningRepository } from './function-meaning.repository';
import { FactsRepository } from './facts.repository';
import { LikelyRepository } from './likely.repository';
import { MasterAuditRepository } from './master-audit.repository';
import { MasterImport } from './master-import.service';
import { MasterMemoryRepository } from './master-memory.repository';
import { MasterRefusalController } from './master-refusal.controller';
import { MasterRefusalRepository } from './master-refusal.repository';
import { MasterRepository } from './master.repository';
import { PortfolioController } from './portfolio.controller';
import { PortfolioRepository } from './portfolio.repository';
import { PortfolioService } from './portfolio.service';
import { PriceExplanationController } from './price-explanation.controller';
import { ChangeOutboxRepository } from './requests/change-outbox.repository';
import { ChangeRequestController } from './requests/change-request.controller';
import { ChangeRequestRepository } from './requests/change-request.repository';
import { ChangeRequests } from './requests/change-requests.service';
import { ChangeSubjectRepository } from './requests/change-subject.repository';
import { ChangeWatch } from './requests/change-watch.service';
import { MasterChanges } from './requests/master-changes.service';
import { RequestNews } from './requests/request-news.service';
import { RequestTrail } from './requests/request-trail.service';
import { ReferenceRepository } from './reference.repository';
import { RuleSettingRepository } from './rule-setting.repository';

/** Master data: articles, prices, customers, partners, calendars. */
@Module({
  controllers: [
    ArticleController,
    ChangeRequestController,
    ContactController,
    CrossReferenceController,
    CustomerController,
    MasterRefusalController,
    PortfolioController,
    PriceExplanationController,
  ],
  providers: [
    ArticleRepository,
    ArticleViewRepository,
    CalendarBook,
    CalendarYears,
    ChangeAgreementRepository,
    ChangeOutboxRepository,
    ChangeRequestRepository,
    ChangeRequests,
    ChangeSubjectRepository,
    ChangeWatch,
    ContactRepository,
    ContactService,
    CrossReferenceRepository,
    CrossReferenceService,
    CustomerListRepository,
    CustomerViewRepository,
    DemoService,
    FactsRepository,
    FunctionMeaningRepository,
    LikelyRepository,
    MasterAuditRepository,
    MasterChanges,
    MasterImport,
    MasterMemoryRepository,
    MasterRefusalRepository,
    MasterRepository,
    PortfolioRepository,
    PortfolioService,
    ReferenceRepository,
    RequestNews,
    RequestTrail,
    RuleSettingRepository,
  ],
  exports: [
    CalendarBook,
    ChangeAgreementRepository,
    ChangeOutboxRepository,
    ChangeSubjectRepository,
    ChangeWatch,
    DemoService,
    FactsRepository,
    FunctionMeaningRepository,
    LikelyRepository,
    MasterAuditRepository,
    MasterChanges,
    MasterImport,
    MasterMemoryRepository,
    MasterRepository,
    PortfolioService,
    ReferenceRepository,
    RequestNews,
    RuleSettingRepository,
  ],
})
export class MasterModule {}
