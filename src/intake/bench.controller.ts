import { Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { isIsoDate } from '../kernel';
import type { GuideWords } from '../mapping';
import { OFFICE, problem } from '../platform';
import { apiOk, apiProblems, ConfigService, Database, Permit, ValidBody, ValidParams } from '../platform/services';
import { benchSchema, benchView, type BenchView } from './bench-view';
import { GuideBench, type Bench } from './guide-bench.service';
import { replaySchema, replayView, type ReplayView } from './replay-view';
import { ReplayService } from './replay.service';

const byCode = z.strictObject({ code: z.string().max(70) });
const trial = z.strictObject({
  content: z.base64().min(1).describe('The bytes of the file, as base64'),
  overlay: z
    .string()
    .min(1)
    .max(256 * 1024)
    .nullable()
    .default(null)
    .describe(
      'The text of an overlay of this partner that takes the place of those of its name; null: what holds today',
    ),
});

const replayed = z.strictObject({
  overlay: z
    .string()
    .min(1)
    .max(256 * 1024)
    .describe('The text of an overlay of this partner'),
  since: z.iso.date().refine(isIsoDate).describe('Messages that came on this day or later, the first ones of these'),
  language: z.enum(['nl', 'en']).default('nl').describe('In which the differences are told'),
});

/** Tries a file as if a partner had sent it. */
@ApiTags('partners')
@Controller('api/partners')
export class BenchController {
  /** A trial takes the processor for as long as it lasts, and what comes in goes before. */
  private busy = false;

  constructor(
    private readonly bench: GuideBench,
    private readonly replays: ReplayService,
    private readonly database: Database,
    private readonly config: ConfigService,
  ) {}

  @Post(':code/trials')
  @HttpCode(200)
  @Permit(...OFFICE)
  @ApiOperation({
    summary: 'Read a file as if this partner sent it now, and store nothing',
    description:
      'Judged with the facts of this moment in a transaction that can only read. One at a time in a process: who comes meanwhile gets 503 and tries again.',
  })
  @apiOk(benchSchema)
  @apiProblems('invalid-request', 'not-authorised', 'not-found', 'too-large')
  async try(
    @ValidParams(byCode) { code }: z.output<typeof byCode>,
    @ValidBody(trial) { content, overlay }: z.output<typeof trial>,
  ): Promise<BenchView> {
    const { benchBytes, benchMessages, sourcePieceBytes } = this.config.limits;
    const bytes = Buffer.from(content, 'base64');
    if (bytes.length > benchBytes) throw tooLarge(benchBytes);
    return this.alone(async () => {
      const read = await this.open(code, overlay);
      return benchView(bytes, await read(bytes, benchMessages), sourcePieceBytes);
    });
  }

  @Post(':code/overlays/trials')
  @HttpCode(200)
  @Permit(...OFFICE)
  @ApiOperation({
    summary: 'What an overlay changes in the messages that this partner sent before; stores nothing',
    description:
      'Each message is read by what read it then and by the overlay, and both are judged with the facts of this moment. One trial at a time in a process.',
  })
  @apiOk(replaySchema)
  @apiProblems('invalid-request', 'not-authorised')
  replay(
    @ValidParams(byCode) { code }: z.output<typeof byCode>,
    @ValidBody(replayed) { overlay, since, language }: z.output<typeof replayed>,
  ): Promise<ReplayView> {
    return this.alone(async () => {
      const wish = { since, partner: code, overlay: { file: 'overlay', text: overlay }, against: 'guides', language } as const; // prettier-ignore
      const told = await this.replays.replay(wish, this.database);
      if (!told.ok) throw badOverlay(told.error);
      return replayView(told.value, this.config.limits.replayMessages, language);
    });
  }

  private async alone<T>(run: () => Promise<T>): Promise<T> {
    if (this.busy) throw problem('unavailable', { detail: BUSY, retryAfterSeconds: 2 });
    this.busy = true;
    try {
      return await run();
    } finally {
      this.busy = false;
    }
  }

  private async open(code: string, overlay: string | null): Promise<Bench> {
    const own = await this.bench.openFor(code);
    if (own === null) throw problem('not-found', { detail: NOBODY });
    if (overlay === null) return own;
    const opened = await this.bench.open(overlay, 'overlay', code);
    if (opened.ok) return opened.value;
    throw badOverlay(opened.error);
  }
}

const NOBODY = {
  nl: 'Deze partner is er niet, of hij heeft geen kenmerk waaraan zijn bestanden te herkennen zijn.',
  en: 'There is no such partner, or he has no identifier by which his files are known.',
};
const BAD_OVERLAY = { nl: 'Deze overlay kan niet gebruikt worden.', en: 'This overlay cannot be used.' };
const badOverlay = (said: readonly GuideWords[]) =>
  problem('invalid-request', { errors: said.map((message) => ({ path: 'body.overlay', message })), detail: BAD_OVERLAY }); // prettier-ignore
const BUSY = {
  nl: 'Er wordt op dit moment al een bestand beproefd. Probeer het zo weer.',
  en: 'Another file is being tried at this moment. Try again soon.',
};
const tooLarge = (most: number) =>
  problem('too-large', {
    detail: { nl: `Hoogstens ${most} bytes; breng een groter bestand in met de opdrachtregel.`, en: `At most ${most} bytes; try a larger file on the command line.` },
  }); // prettier-ignore
