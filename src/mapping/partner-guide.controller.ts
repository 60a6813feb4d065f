import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { businessDateOf, systemClock } from '../kernel';
import { ANYBODY, problem } from '../platform';
import { apiOk, apiProblems, Database, Permit, ValidParams } from '../platform/services';
import { GuideBookService } from './guide-book.service';
import { plainGuide } from './guide-text';
import { GuideRepository } from './guide.repository';
import { keptInFiles, partnerGuidesSchema, partnerGuidesView, type PartnerGuidesView } from './partner-guide-view';

const byCode = z.strictObject({ code: z.string().max(70) });

/** How a partner's messages are read. */
@ApiTags('partners')
@Controller('api/partners')
export class PartnerGuideController {
  constructor(
    private readonly guides: GuideBookService,
    private readonly repository: GuideRepository,
    private readonly database: Database,
  ) {}

  @Get(':code/guides')
  @Permit(...ANYBODY)
  @ApiOperation({
    summary:
      "A partner's overlays, and how his orders are read today: what each of format, guide, row and overlay says",
  })
  @apiOk(partnerGuidesSchema)
  @apiProblems('not-found')
  async show(@ValidParams(byCode) { code }: z.output<typeof byCode>): Promise<PartnerGuidesView> {
    const said = await this.repository.readingOf(this.database, code);
    if (said === null) throw problem('not-found');
    const { book } = await this.guides.now();
    const stored = (await this.guides.list()).filter(({ partner }) => partner === code);
    const kept = [
      ...keptInFiles(this.guides.inFiles, plainGuide, code),
      ...stored.map(({ withdrawnAt, ...one }) => ({ ...one, withdrawn: withdrawnAt !== null })),
    ];
    const { formats, ...reading } = said;
    return partnerGuidesView({ code, book, kept, reading, formats, today: businessDateOf(systemClock.now()) });
  }
}
