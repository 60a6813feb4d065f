import { Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '../access';
import { CurrentActor } from '../access/services';
import { isIsoDate, type Result } from '../kernel';
import { ANYBODY, problem } from '../platform';
import { apiOk, apiProblems, Permit, ValidBody, ValidParams } from '../platform/services';
import { sentenceOf, type Guide, type GuideError } from '../mapping';
import { OverlayDesk } from '../mapping/services';

const byCode = z.strictObject({ code: z.string().max(70) });
type Code = z.output<typeof byCode>;
const overlay = z.string().min(1).max(256 * 1024).describe('The text of an overlay of this partner'); // prettier-ignore
const from = z.iso.date().refine(isIsoDate).describe('The first day of receipt on which it holds');
const stored = { guide: z.string().min(1).max(200), version: z.int().min(1) };

const check = z.strictObject({ overlay });
const newOverlay = z.strictObject({ overlay, from });
const restoration = z.strictObject({ ...stored, from });
const withdrawal = z.strictObject(stored);

const text = z.object({ nl: z.string(), en: z.string() });
const checkedSchema = z.object({
  faults: z.array(z.object({ line: z.number().int(), column: z.number().int(), text })).describe('As one reads on'),
  says: z
    .object({
      guide: z.string(),
      title: z.string(),
      extends: z.string(),
      version: z.number().int().describe('Which version it would be'),
      latest: z.number().int().nullable().describe('The latest version of this name that is not withdrawn'),
      validFrom: z.iso.date().nullable(),
    })
    .nullable()
    .describe('What it is; null where it cannot be used'),
});
type Checked = z.output<typeof checkedSchema>;
const madeSchema = z.object({ guide: z.string(), version: z.number().int(), validFrom: z.iso.date().nullable() });
type Made = z.output<typeof madeSchema>;

/** Overlays that are looked after on a partner's page. */
@ApiTags('partners')
@Controller('api/partners/:code/overlays')
export class OverlayController {
  constructor(private readonly desk: OverlayDesk) {}

  @Post('check')
  @HttpCode(200)
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'What is wrong with the text of an overlay, by line and column; stores nothing' })
  @apiOk(checkedSchema)
  @apiProblems('invalid-request')
  async check(@ValidParams(byCode) { code }: Code, @ValidBody(check) body: z.output<typeof check>): Promise<Checked> {
    const checked = await this.desk.check(code, body.overlay);
    if (!checked.ok)
      return { faults: checked.error.map(({ line, column, message }) => ({ line, column, text: { ...message } })), says: null }; // prettier-ignore
    const { guide, version, latest } = checked.value;
    const { id, source, overlay } = guide;
    const says = { guide: id, title: source.title, extends: overlay?.base ?? '', version, latest, validFrom: overlay?.validFrom ?? null }; // prettier-ignore
    return { faults: [], says };
  }

  @Post()
  @HttpCode(201)
  @Permit('senior', 'admin')
  @ApiOperation({
    summary: 'Put an overlay in force from a day on',
    description:
      'It becomes the next version of its name. What was read before stays as it was read; earlier versions stay visible.',
  })
  @apiOk(madeSchema, { status: 201 })
  @apiProblems('invalid-request', 'not-authorised')
  async put(
    @ValidParams(byCode) { code }: Code,
    @ValidBody(newOverlay) body: z.output<typeof newOverlay>,
    @CurrentActor() actor: Actor,
  ): Promise<Made> {
    return made(await this.desk.putInForce(code, body.overlay, body.from, actor.id));
  }

  @Post('restorations')
  @HttpCode(201)
  @Permit('senior', 'admin')
  @ApiOperation({ summary: 'Put an earlier version in force again from a day on, as a new version with its text' })
  @apiOk(madeSchema, { status: 201 })
  @apiProblems('invalid-request', 'not-authorised', 'not-found')
  async putBack(
    @ValidParams(byCode) { code }: Code,
    @ValidBody(restoration) { from, ...which }: z.output<typeof restoration>,
    @CurrentActor() actor: Actor,
  ): Promise<Made> {
    const put = await this.desk.putBack(code, which, from, actor.id);
    if (put === null) throw problem('not-found');
    return made(put);
  }

  @Post('withdrawals')
  @HttpCode(204)
  @Permit('senior', 'admin')
  @ApiOperation({ summary: 'Take a version out of use; the version below it that is not withdrawn holds again' })
  @apiProblems('invalid-request', 'not-authorised', 'not-found')
  async withdraw(
    @ValidParams(byCode) { code }: Code,
    @ValidBody(withdrawal) which: z.output<typeof withdrawal>,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    if (!(await this.desk.withdraw(code, which, actor.id))) throw problem('not-found');
  }
}

function made(put: Result<Guide, readonly GuideError[]>): Made {
  if (put.ok)
    return { guide: put.value.id, version: put.value.version, validFrom: put.value.overlay?.validFrom ?? null };
  const errors = put.error.map((error) => ({ path: 'body.overlay', message: sentenceOf(error) }));
  throw problem('invalid-request', {
    errors,
    detail: { nl: 'Deze eigen leeswijzer kan niet gebruikt worden.', en: 'This overlay cannot be used.' },
  });
}
