export { GuideBookService, type CurrentGuides } from './guide-book.service';
export * from './guide-files.client';
export { MappingModule } from './mapping.module';
export { MessageSourceService } from './message-source.service';
export { OverlayDesk } from './overlay-desk.service';
