import { Module } from '@nestjs/common';
import { ChangeAgreementRepository } from './change-agreement.repository';
import { CalendarBook } from './calendar-book.service';
import { CrossReferenceController } from './cross-reference.controller';
import { CrossReferenceService } from './cross-reference.service';
import { ArticleController } from './article.controller';
import { ArticleRepository } from './article.repository';
import { DemoService } from './demo.service';
import { FunctionMeaningRepository } from './function-meaning.repository';
import { FactsRepository } from './facts.repository';
import { LikelyRepository } from './likely.repository';
import { MasterAuditRepository } from './master-audit.repository';
import { MasterImport } from './master-import.service';
import { MasterMemoryRepository } from './master-memory.repository';
import { MasterRepository } from './master.repository';
import { PortfolioController } from './portfolio.controller';
import { PortfolioRepository } from './portfolio.repository';
import { PortfolioService } from './portfolio.service';
import { PriceExplanationController } from './price-explanation.controller';
import { ReferenceRepository } from './reference.repository';
import { RuleSettingRepository } from './rule-setting.repository';

/** Master data: articles, prices, customers, partners, calendars. */
@Module({
  controllers: [ArticleController, CrossReferenceController, PortfolioController, PriceExplanationController],
  providers: [
    ArticleRepository,
    CalendarBook,
    ChangeAgreementRepository,
    CrossReferenceService,
    DemoService,
    FactsRepository,
    FunctionMeaningRepository,
    LikelyRepository,
    MasterAuditRepository,
    MasterImport,
    MasterMemoryRepository,
    MasterRepository,
    PortfolioRepository,
    PortfolioService,
    ReferenceRepository,
    RuleSettingRepository,
  ],
  exports: [
    CalendarBook,
    ChangeAgreementRepository,
    DemoService,
    FactsRepository,
    FunctionMeaningRepository,
    LikelyRepository,
    MasterAuditRepository,
    MasterImport,
    MasterMemoryRepository,
    MasterRepository,
    PortfolioService,
    ReferenceRepository,
    RuleSettingRepository,
  ],
})
export class MasterModule {}
