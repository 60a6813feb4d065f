import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '../../access';
import { CurrentActor } from '../../access/services';
import { ANYBODY, decodeCursor, pageOf, pageQuery, toPage, type Page } from '../../platform';
import {
  apiNoContent,
  apiOk,
  apiProblems,
  Database,
  Permit,
  UnitOfWork,
  ValidBody,
  ValidQuery,
} from '../../platform/services';
import { Notifications, type ListedNotification } from './notifications.service';
import { notificationSchema } from './talk-schema'; // prettier-ignore

const seen = z.strictObject({
  case: z.uuid().nullable().default(null).describe('Those about this case'),
  request: z.uuid().nullable().default(null).describe('Those about this change request; neither: all'),
});
const unreadSchema = z.object({ count: z.number().int() });

/** What colleagues and customers said that concerns who is logged in. */
@ApiTags('review')
@Controller('api/notifications')
export class NotificationController {
  constructor(
    private readonly notifications: Notifications,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Get()
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'What concerns you, the latest first' })
  @apiOk(pageOf(notificationSchema))
  @apiProblems('invalid-request')
  async list(
    @ValidQuery(pageQuery) query: z.output<typeof pageQuery>,
    @CurrentActor() actor: Actor,
  ): Promise<Page<z.output<typeof notificationSchema>>> {
    const [at, id] = decodeCursor(query.cursor, 2) ?? [];
    const after = typeof at === 'string' && typeof id === 'string' ? { at, id } : null;
    const rows = await this.notifications.list(this.database, actor.id, query.limit, after);
    return toPage(rows, query.limit, (row) => [row.cursorAt, row.id], view);
  }

  @Get('unread')
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'How much of it you have not seen' })
  @apiOk(unreadSchema)
  async unread(@CurrentActor() actor: Actor): Promise<z.output<typeof unreadSchema>> {
    return { count: await this.notifications.unread(actor.id) };
  }

  @Post('seen')
  @HttpCode(204)
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'Say that you have seen it' })
  @apiNoContent()
  @apiProblems('invalid-request')
  async see(@ValidBody(seen) body: z.output<typeof seen>, @CurrentActor() actor: Actor): Promise<void> {
    await this.unitOfWork.run((tx) =>
      this.notifications.read(tx, actor.id, { caseId: body.case, request: body.request }),
    );
  }
}

const view = ({ id, kind, caseId, request, about, customer, by, madeAt, readAt }: ListedNotification): z.output<typeof notificationSchema> => ({
  ...{ id, kind, case: caseId, request, about, customer, by },
  madeAt: madeAt.toISOString(),
  read: readAt !== null,
}); // prettier-ignore
