import { Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import { randomUUID } from 'node:crypto';
import type { Request, Response } from 'express';
import { z } from 'zod';
import type { Caller } from '../../access';
import { ApiKeyMeter, CurrentCaller } from '../../access/services';
import { err, type Result } from '../../kernel';
import { OFFICE, problem, type ProblemError } from '../../platform';
import { apiOk, apiProblems, ConfigService, Permit, PermitKey, ValidQuery } from '../../platform/services';
import { AccountBook } from '../account-book.service';
import type { Receipt, RefusedArrival } from '../arrival';
import { isFileName } from '../file-name';
import { SigningService, type SigningRefusal } from '../signing.service';
import { type BodySource, bodySource, codingOf, UnfitBody } from './body-source.client';

const query = z.object({
  partner: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/)
    .optional()
    .describe(
      'Code of the partner who is known to have sent it; without it any known partner may stand in the envelope',
    ),
  name: z.string().optional().describe('File name, for people: 1 to 200 characters, no control characters, no path'),
});
const answer = z.object({
  id: z.uuid().describe('The interchange: the same bytes again give the same one'),
  sha256: z.string(),
  duplicate: z.boolean().describe('These bytes came before; the stored acknowledgement goes out again'),
});

type SignedFor = Receipt & { readonly sha256: string };

/** Takes orders in over HTTP: of people of the office, and of partners' programs with their keys. */
@ApiTags('interchanges')
@Controller('api/interchanges')
export class InterchangeUploadController {
  /** Uploads whose bytes are being taken in: the id of who sends each. */
  private readonly underWay: string[] = [];

  constructor(
    private readonly accounts: AccountBook,
    private readonly signing: SigningService,
    private readonly meter: ApiKeyMeter,
    private readonly config: ConfigService,
  ) {}

  @Post()
  @HttpCode(202)
  @Permit(...OFFICE)
  @PermitKey('interchanges:write')
  @ApiOperation({
    summary: 'Bring in an interchange: the bytes as they are. Answered when they are stored; reading follows',
    description:
      'With an API key it arrives on the account of its partner, and another partner in the envelope holds the order (MSG-014).',
  })
  @ApiBody({ description: 'Untouched bytes', schema: { type: 'string', format: 'binary' } })
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'The same key again gives the same receipt' })
  @ApiHeader({
    name: 'Content-Encoding',
    required: false,
    description: '`gzip`, or none: what is stored, hashed and limited are the unpacked bytes',
  })
  @apiOk(answer, { status: 202 })
  @apiProblems('invalid-request', 'not-found', 'conflict', 'too-large', 'unsupported-media-type', 'rate-limited')
  async upload(
    @ValidQuery(query) { partner, name }: z.output<typeof query>,
    @CurrentCaller() caller: Caller,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<z.output<typeof answer>> {
    if (isForm(request)) throw problem('unsupported-media-type', { detail: A_FORM });
    const coding = codingOf(request.headers['content-encoding']);
    if (coding === null) {
      response.setHeader('Accept-Encoding', 'gzip');
      throw problem('unsupported-media-type', { detail: NO_CODING });
    }
    if (name !== undefined && !isFileName(name)) {
      throw problem('invalid-request', { errors: [{ path: 'query.name', message: NO_NAME }] });
    }
    const accountId = await this.accountOf(caller, partner ?? null);
    if (accountId === null) throw problem('not-found', { detail: NO_PARTNER });
    const arrival = { accountId, arrivalKey: arrivalKey(request), name: name ?? null, receivedBy: caller.id };
    const limitBytes = this.config.limits.httpBytes;
    const announced = Number(request.headers['content-length'] ?? 0);
    if (announced > limitBytes) throw await this.refused({ ...arrival, size: announced, reason: 'too-large' });
    const source = bodySource(request, coding, limitBytes);
    const expected = coding === 'identity' && announced > 0 ? announced : limitBytes;
    const receipt = await this.inTurn(caller.id, () =>
      this.metered(caller, expected, source, () => this.sign(arrival, source, limitBytes)),
    );
    if (!receipt.ok) {
      const { reason } = receipt.error;
      if (reason === 'key-used') throw problem('conflict', { detail: KEY_USED });
      throw await this.refused({
        ...arrival,
        size: reason === 'empty' ? 0 : Math.max(announced, source.taken),
        reason,
      });
    }
    const { interchangeId, sha256, duplicate } = receipt.value;
    if (interchangeId === null) throw problem('conflict');
    return { id: interchangeId, sha256, duplicate };
  }

  /** @returns null when there is no such partner; to a key there is its own alone */
  private async accountOf(caller: Caller, partner: string | null): Promise<string | null> {
    if (caller.kind === 'user') return this.accounts.forStaff(partner);
    return partner === null || partner === caller.key.partnerCode ? this.accounts.forKey(caller.key) : null;
  }

  /**
   * Each upload holds memory and now and then a connection of the pool: beyond so many a sender is asked to come again rather than kept
   * waiting. One sender has half of the places at most, or a slow one would shut out all others.
   */
  private async inTurn<T>(callerId: string, taking: () => Promise<T>): Promise<T> {
    const { uploadsAtOnce } = this.config.limits;
    const own = this.underWay.filter((id) => id === callerId).length;
    if (this.underWay.length >= uploadsAtOnce || own >= Math.ceil(uploadsAtOnce / 2))
      throw problem('unavailable', { detail: BUSY, retryAfterSeconds: BUSY_SECONDS });
    this.underWay.push(callerId);
    try {
      return await taking();
    } finally {
      this.underWay.splice(this.underWay.indexOf(callerId), 1);
    }
  }

  private async sign(
    arrival: Parameters<SigningService['signFor']>[0],
    source: BodySource,
    limitBytes: number,
  ): Promise<Result<SignedFor, SigningRefusal>> {
    try {
      return await this.signing.signFor(arrival, source, limitBytes);
    } catch (error) {
      if (!(error instanceof UnfitBody)) throw error;
      if (error.reason === 'too-large') return err({ reason: 'too-large', limitBytes });
      throw problem('invalid-request', { detail: NOT_GZIP });
    }
  }

  /** Charges a key with the bytes that it brings: set aside before they come, put right when it is known how many came. */
  private async metered<T>(
    caller: Caller,
    expectedBytes: number,
    source: BodySource,
    taking: () => Promise<T>,
  ): Promise<T> {
    if (caller.kind === 'user') return taking();
    const waitSeconds = await this.meter.reserve(caller.id, expectedBytes);
    if (waitSeconds !== null) throw problem('rate-limited', { retryAfterSeconds: waitSeconds });
    try {
      return await taking();
    } finally {
      // Counts only: the answer that stands is not lost over them.
      if (source.taken !== expectedBytes)
        await this.meter.giveBack(caller.id, expectedBytes - source.taken).catch(() => undefined);
    }
  }

  /** Notes what is not let in, so that the balance of the day adds up. @returns the answer to the sender */
  private async refused(refused: RefusedArrival): Promise<ProblemError> {
    await this.signing.refuse(refused);
    if (refused.reason === 'empty') return problem('invalid-request', { detail: EMPTY });
    return tooLarge(this.config.limits.httpBytes);
  }
}

/**
 * A multipart body wraps the bytes: what would be stored is not what the sender has on his disk. The type
 * `application/x-www-form-urlencoded` is let in, for curl says it of every `--data-binary`, and the bytes behind it are untouched.
 */
const isForm = (request: Request): boolean => /^\s*multipart\//i.test(request.headers['content-type'] ?? '');

const SEND_BYTES = 'curl --data-binary @file';
const A_FORM = {
  nl: `Stuur de bytes van het bestand zelf, geen formulier: ${SEND_BYTES}`,
  en: `Send the bytes of the file themselves, not a form: ${SEND_BYTES}`,
};
const NO_CODING = {
  nl: 'Van de Content-Encodings wordt alleen gzip gelezen.',
  en: 'Of the Content-Encodings only gzip is read.',
};
const NOT_GZIP = {
  nl: 'De Content-Encoding zegt gzip, maar de bytes zijn dat niet, of niet tot het einde.',
  en: 'The Content-Encoding says gzip, but the bytes are not, or not to their end.',
};
const NO_NAME = {
  nl: 'Gebruik een bestandsnaam van 1 tot 200 tekens, zonder map en zonder besturingstekens.',
  en: 'Use a file name of 1 to 200 characters, without folders and without control characters.',
};
const BUSY_SECONDS = 2;
const BUSY = {
  nl: 'Er komen op dit moment te veel zendingen tegelijk binnen. Probeer het zo weer, met dezelfde Idempotency-Key.',
  en: 'Too many uploads are coming in at this moment. Try again soon, with the same Idempotency-Key.',
};
const NO_PARTNER = { nl: 'Deze partner kennen wij niet.', en: 'There is no such partner.' };
const EMPTY = { nl: 'Er kwamen geen bytes mee.', en: 'The request has no bytes.' };

const KEY_USED = {
  nl: 'Deze Idempotency-Key hoort al bij een andere zending. Stuur nieuwe bytes met een nieuwe sleutel.',
  en: 'This Idempotency-Key belongs to another consignment. Send new bytes under a new key.',
};

const tooLarge = (limitBytes: number) =>
  problem('too-large', {
    detail: { nl: `Hoogstens ${limitBytes} bytes per verzoek.`, en: `At most ${limitBytes} bytes a request.` },
  });

/** The sender's own key where there is one: then the same request, tried again, gets the same receipt. */
function arrivalKey(request: Request): string {
  const key = request.headers['idempotency-key'];
  // No sender's key can have a blank: the two never meet, and people can be told which is which.
  if (key === undefined) return `http ${randomUUID()}`;
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(key)) {
    const message = { nl: 'Gebruik 1 tot 200 zichtbare tekens.', en: 'Use 1 to 200 visible characters.' };
    throw problem('invalid-request', { errors: [{ path: 'header.Idempotency-Key', message }] });
  }
  return key;
}
