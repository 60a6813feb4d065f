import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { addDays, businessDateOf, daysBetween, isIsoDate, systemClock } from '../kernel';
import { decodeCursor, pageOf, pageQuery, problem, toPage, type Page } from '../platform';
import { apiOk, apiProblems, Permit, ValidQuery } from '../platform/services';
import { AuditRepository, type AuditLine } from './audit.repository';

/** What is looked through at once, and what is looked through when no days are given. Days. */
const MOST_DAYS = 366;
const USUAL_DAYS = 31;

const day = z.iso.date().refine(isIsoDate).optional();
const asked = pageQuery.extend({
  who: z
    .union([z.uuid(), z.literal('system')])
    .optional()
    .describe('Id of a user or API key, or `system`; left out: all but the program'),
  subject: z.string().min(1).max(200).optional().describe('Id of what it was done with'),
  kind: z
    .string()
    .regex(/^[a-z][a-z0-9-]{1,80}$/)
    .optional()
    .describe('What was done, as `user-made`'),
  from: day.describe('First day; 31 days ago when it is left out'),
  to: day.describe('Last day; today when it is left out'),
});
const line = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  kind: z.string(),
  subjectType: z.string(),
  subjectId: z.string(),
  subjectName: z.string().nullable().describe('Of a user, as he is called today'),
  actor: z.string(),
  actorName: z.string().nullable().describe('As he is called today; null for the program and for API keys'),
  authority: z.string().nullable().describe('The role that he had then'),
  data: z.record(z.string(), z.unknown()).describe('With `before` and `after` where something was changed'),
});

type Line = z.output<typeof line>;

/** Who did what, when, with what, and by which authority. */
@ApiTags('people')
@Controller('api/audit')
export class AuditController {
  constructor(private readonly lines: AuditRepository) {}

  @Get()
  @Permit('senior', 'admin')
  @ApiOperation({ summary: 'Search the event log, the latest first; a year of it at most' })
  @apiOk(pageOf(line))
  @apiProblems('invalid-request', 'not-authorised')
  async search(@ValidQuery(asked) query: z.output<typeof asked>): Promise<Page<Line>> {
    const to = query.to ?? businessDateOf(systemClock.now());
    const from = query.from ?? addDays(to, -USUAL_DAYS);
    if (daysBetween(from, to) < 0 || daysBetween(from, to) > MOST_DAYS) throw badDays();
    const [at, id] = decodeCursor(query.cursor, 2) ?? [];
    const after = typeof at === 'string' && typeof id === 'string' ? { at, id } : null;
    const { who = null, subject = null, kind = null } = query;
    const rows = await this.lines.search({ who, subject, kind, from, to }, query.limit, after);
    return toPage(rows, query.limit, (row) => [row.cursorAt, row.id], lineView);
  }
}

const lineView = ({ cursorAt: _, ...row }: AuditLine): Line => ({
  ...row,
  at: row.at.toISOString(),
  data: { ...row.data },
});

const badDays = () =>
  problem('invalid-request', {
    detail: {
      nl: `De laatste dag ligt voor de eerste, of meer dan ${MOST_DAYS} dagen later.`,
      en: `The last day lies before the first, or more than ${MOST_DAYS} days after it.`,
    },
  });
