import { Module } from '@nestjs/common';
import { MessageSourceRepository } from './message-source.repository';
import { MessageSourceService } from './message-source.service';

/** How a message becomes our purchase order. */
@Module({
  providers: [MessageSourceRepository, MessageSourceService],
  exports: [MessageSourceService],
})
export class MappingModule {}
