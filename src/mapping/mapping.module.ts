import { Module } from '@nestjs/common';
import { GuideBookService } from './guide-book.service';
import { GuideRepository } from './guide.repository';
import { MessageSourceRepository } from './message-source.repository';
import { MessageSourceService } from './message-source.service';

/** How a message becomes our purchase order. */
@Module({
  providers: [GuideRepository, GuideBookService, MessageSourceRepository, MessageSourceService],
  exports: [GuideBookService, MessageSourceService],
})
export class MappingModule {}
