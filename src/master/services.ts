export { AssortmentEntity, CrossReferenceEntity, PriceEntity } from './agreement.entity';
export { ArticleEntity, PackagingEntity } from './article.entity';
export { CompanyEntity, HolidayEntity, ReferenceVersionEntity } from './company.entity';
export { CustomerEntity, CustomerLocationEntity } from './customer.entity';
export { DemoService, type DemoRefusal } from './demo.service';
export { FactsRepository } from './facts.repository';
export { MasterModule } from './master.module';
export { MasterRepository } from './master.repository';
export { PartnerCustomerEntity, PartnerEntity, PartnerIdentifierEntity, PartnerUnitEntity } from './partner.entity';
export { PriceGroupEntity } from './price-group.entity';
export {
  AgreedDiscountEntity,
  ContractEntity,
  ContractLineEntity,
  PromotionEntity,
  PromotionLineEntity,
} from './price-terms.entity';
export { ReferenceRepository } from './reference.repository';
