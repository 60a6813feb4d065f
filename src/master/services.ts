export { AssortmentEntity, CrossReferenceEntity, CustomerArticleEntity, PriceEntity } from './agreement.entity';
export { ArticleChangeEntity } from './article-change.entity';
export { ArticleAvailabilityEntity, ArticleEntity, PackagingEntity } from './article.entity';
export { CalendarBook, COMPANY_CALENDAR, type ShownCalendar } from './calendar-book.service';
export { CalendarDayEntity, CalendarEntity, CarrierEntity, SiteEntity } from './calendar.entity';
export { ChangeAgreementEntity } from './change-agreement.entity';
export { FunctionMeaningEntity } from './function-meaning.entity';
export { FunctionMeaningRepository, type NewMeaning } from './function-meaning.repository';
export { ChangeAgreementRepository, type NewAgreement } from './change-agreement.repository';
export { CompanyEntity, HolidayEntity, ReferenceVersionEntity } from './company.entity';
export { CustomerEntity, CustomerLocationEntity, CustomerPermitEntity } from './customer.entity';
export { DemoService, type DemoRefusal } from './demo.service';
export { AuthorityLimitEntity, FindingSettingEntity } from './finding-setting.entity';
export { FactsRepository } from './facts.repository';
export { LikelyRepository } from './likely.repository';
export { MasterMemoryRepository } from './master-memory.repository';
export { MasterModule } from './master.module';
export { MasterAuditRepository, type MasterAudit } from './master-audit.repository';
export { MasterImport, type Imported } from './master-import.service';
export { MasterChangeEntity } from './master-change.entity';
export { MasterSyncEntity } from './master-sync.entity';
export { MasterRefusalEntity } from './master-refusal.entity';
export { MasterRefusalRepository } from './master-refusal.repository';
export type { MasterFiles } from './sift-rows';
export { isMasterTable } from './master-rows';
export { MasterRepository } from './master.repository';
export { PartnerCustomerEntity, PartnerEntity, PartnerIdentifierEntity, PartnerUnitEntity } from './partner.entity';
export { RememberedAnswerEntity } from './remembered-answer.entity';
export { RuleSettingRepository, type NewSetting } from './rule-setting.repository';
export { CustomerPortfolioEntity, UserAbsenceEntity } from './portfolio.entity';
export { PortfolioService } from './portfolio.service';
export { PriceGroupEntity } from './price-group.entity';
export {
  AgreedDiscountEntity,
  ContractEntity,
  ContractLineEntity,
  PromotionEntity,
  PromotionLineEntity,
} from './price-terms.entity';
export { ChangeOutboxRepository, type DueChange } from './requests/change-outbox.repository';
export { ChangeRequestEntity } from './requests/change-request.entity';
export { ChangeSubjectRepository } from './requests/change-subject.repository';
export { ChangeWatch } from './requests/change-watch.service';
export { MasterChanges } from './requests/master-changes.service';
export { RequestNews } from './requests/request-news.service';
export { ReferenceRepository } from './reference.repository';
