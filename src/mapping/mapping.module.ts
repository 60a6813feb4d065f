import { Module } from '@nestjs/common';
import { GuideBookService } from './guide-book.service';
import { GuideRepository } from './guide.repository';
import { MessageSourceRepository } from './message-source.repository';
import { MessageSourceService } from './message-source.service';
import { OverlayDesk } from './overlay-desk.service';
import { PartnerGuideController } from './partner-guide.controller';

/** How a message becomes our purchase order. */
@Module({
  controllers: [PartnerGuideController],
  providers: [GuideRepository, GuideBookService, OverlayDesk, MessageSourceRepository, MessageSourceService],
  exports: [GuideBookService, MessageSourceService, OverlayDesk],
})
export class MappingModule {}
