import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { z } from 'zod';
import type { Actor } from '../access';
import { CurrentActor } from '../access/services';
import { isFileName } from '../channels';
import { ANYBODY, OFFICE, problem, valueOrProblem } from '../platform';
import { apiIfMatch, apiOk, apiProblems, ConfigService, IfMatchVersion, Permit, ValidParams, ValidQuery } from '../platform/services'; // prettier-ignore
import { documentSchema } from './document-schema';
import { DOCUMENT_TYPES, SERVED_AS } from './document-type';
import { DocumentLaying } from './document-laying.service';
import { EntryDocuments, type ShownBytes } from './documents.service';
import { documentTooLarge, draftProblem } from './draft-problem';

const uploadQuery = z.strictObject({
  draft: z.uuid().describe('Beside which it is laid, in the place of the one before'),
  name: z.string().refine(isFileName, 'is not the name of a file'),
});
const laid = z.object({ version: z.number().int().describe('Of the draft'), document: documentSchema });
const byId = z.strictObject({ id: z.uuid() });
const byAttachment = z.strictObject({ id: z.uuid(), at: z.coerce.number().int().min(0).max(1000) });
const textSchema = z.object({
  mail: z
    .object({
      from: z.string().nullable(),
      subject: z.string().nullable(),
      date: z.iso.datetime().nullable(),
      attachments: z.array(
        z.object({
          name: z.string().nullable(),
          type: z.enum(DOCUMENT_TYPES).nullable().describe('Null: it is not shown'),
          size: z.number().int(),
        }),
      ),
    })
    .nullable(),
  text: z.string(),
});

/** Documents that orders are keyed from. */
@ApiTags('order entry')
@Controller('api/entry-documents')
export class EntryDocumentController {
  constructor(
    private readonly documents: EntryDocuments,
    private readonly laying: DocumentLaying,
    private readonly config: ConfigService,
  ) {}

  @Post()
  @HttpCode(201)
  @Permit(...OFFICE)
  @ApiOperation({ summary: 'Lay a document beside a draft: PDF, picture, mail or text, as its content says' })
  @ApiBody({ description: 'Untouched bytes', schema: { type: 'string', format: 'binary' } })
  @apiIfMatch()
  @apiOk(laid, { status: 201 })
  @apiProblems('invalid-request', 'not-found', 'conflict', 'too-large', 'unsupported-media-type')
  async lay(
    @ValidQuery(uploadQuery) { draft, name }: z.output<typeof uploadQuery>,
    @IfMatchVersion() version: number,
    @CurrentActor() actor: Actor,
    @Req() request: Request,
  ): Promise<z.output<typeof laid>> {
    const limitBytes = this.config.limits.entryDocumentBytes;
    if (Number(request.headers['content-length'] ?? 0) > limitBytes) throw documentTooLarge(limitBytes);
    // Who stops early leaves the rest to be read: the connection is still needed, to say why.
    const source: AsyncIterable<Buffer> = request.iterator({ destroyOnReturn: false });
    return valueOrProblem(await this.laying.lay(actor, { id: draft, version }, name, source, limitBytes), draftProblem);
  }

  @Get(':id')
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'The bytes of a document, untouched' })
  @ApiProduces(...new Set(Object.values(SERVED_AS)))
  @apiProblems('not-found')
  async bytes(@ValidParams(byId) { id }: z.output<typeof byId>, @Res() response: Response): Promise<void> {
    await serve(await this.documents.bytesOf(id), response);
  }

  @Get(':id/text')
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'The words of a document that is a text or a mail' })
  @apiOk(textSchema)
  @apiProblems('not-found')
  async text(@ValidParams(byId) { id }: z.output<typeof byId>): Promise<z.output<typeof textSchema>> {
    const shown = await this.documents.textOf(id);
    if (shown === null) throw problem('not-found');
    const { mail, text } = shown;
    return { text, mail: mail === null ? null : { ...mail, attachments: [...mail.attachments] } };
  }

  @Get(':id/attachments/:at')
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'An attachment of a mail, by its place from 0' })
  @ApiProduces(...new Set(Object.values(SERVED_AS)))
  @apiProblems('not-found')
  async attachment(
    @ValidParams(byAttachment) { id, at }: z.output<typeof byAttachment>,
    @Res() response: Response,
  ): Promise<void> {
    await serve(await this.documents.attachmentOf(id, at), response);
  }
}

/** Nothing in a document may run, whoever opens it and however. */
async function serve(shown: ShownBytes | null, response: Response): Promise<void> {
  if (shown === null) throw problem('not-found');
  response
    .setHeader('Content-Type', SERVED_AS[shown.type])
    .setHeader('Content-Security-Policy', `sandbox; default-src 'none'`)
    .setHeader('X-Content-Type-Options', 'nosniff')
    .setHeader('Content-Disposition', 'inline')
    .setHeader('Cache-Control', 'private, no-store');
  await pipeline(Readable.from(shown.bytes), response);
}
