import { Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '../access';
import { CurrentActor } from '../access/services';
import { ACTION_CODES, FINDING_CODES, type FindingCode } from '../findings';
import { RuleSettingRepository } from '../master/services';
import { ANYBODY, problem } from '../platform';
import { apiOk, apiProblems, Database, Permit, ValidBody, ValidParams } from '../platform/services';
import { RuleDesk } from './rule-desk.service';
import { settingFault } from './setting-fault';

const code = z.enum(FINDING_CODES as [FindingCode, ...FindingCode[]]);
const amount = z.string().regex(/^\d{1,15}(\.\d{1,6})?$/, 'is not an amount as "12" or "3.49"');
const severity = z.enum(['error', 'warning', 'info']);
const reason = z.string().trim().min(3).max(500);
const byId = z.strictObject({ id: z.uuid() });

const auto = z.object({
  action: z.enum(ACTION_CODES),
  mostAmount: amount.nullable().default(null).describe('The most that may be given away so'),
  mostPercent: amount.nullable().default(null),
});
const setting = z
  .strictObject({
    partner: z.string().nullable().default(null).describe('Code of the partner; null: the company'),
    documentType: z.string().min(1).max(20).nullable().default(null).describe('As the message names it, as 224'),
    code,
    said: severity.nullable().default(null).describe('Only where the rule says this'),
    severity: severity.nullable().default(null),
    stops: z.boolean().nullable().default(null).describe('Whether a warning holds the order'),
    auto: auto.nullable().default(null).describe('What settles it without a person (partners of level 3)'),
    reason,
  })
  .superRefine((body, context) => {
    const message = settingFault(body);
    if (message !== null) context.addIssue({ code: 'custom', message });
  });
const limit = z
  .strictObject({
    role: z.enum(['clerk', 'senior', 'finance', 'admin']),
    code: code.nullable().default(null),
    action: z.enum(ACTION_CODES).nullable().default(null),
    mostAmount: amount.nullable().default(null),
    mostPercent: amount.nullable().default(null),
  })
  .refine((body) => body.mostAmount !== null || body.mostPercent !== null, 'needs an amount or a percentage');

const set = { id: z.uuid(), setBy: z.uuid().nullable(), setAt: z.iso.datetime() };
const settingSchema = z.object({
  ...set,
  partner: z.string().nullable(),
  documentType: z.string().nullable(),
  code: z.string(),
  said: z.string().nullable(),
  severity: z.string().nullable(),
  stops: z.boolean().nullable(),
  auto: z
    .object({ action: z.string(), mostAmount: z.string().nullable(), mostPercent: z.string().nullable() })
    .nullable(),
  reason: z.string(),
});
const limitSchema = z.object({
  ...set,
  role: z.string(),
  code: z.string().nullable(),
  action: z.string().nullable(),
  mostAmount: z.string().nullable(),
  mostPercent: z.string().nullable(),
});
const made = z.object({ id: z.uuid() });
type Id = z.output<typeof byId>;

/** What findings are judged by: settings and limits of authority. */
@ApiTags('rules')
@Controller('api')
export class RuleController {
  constructor(
    private readonly desk: RuleDesk,
    private readonly rules: RuleSettingRepository,
    private readonly database: Database,
  ) {}

  @Get('finding-settings')
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'How grave findings are where it is other than their rule says' })
  @apiOk(z.object({ items: z.array(settingSchema) }))
  async settings(): Promise<{ items: z.output<typeof settingSchema>[] }> {
    const rows = await this.rules.settings(this.database);
    return { items: rows.map(({ partnerId: _, ...row }) => ({ ...row, setAt: row.setAt.toISOString() })) };
  }

  @Put('finding-settings')
  @Permit('admin')
  @ApiOperation({ summary: 'Set a finding, in the place of what was set for the same; open orders are judged again' })
  @apiOk(made)
  @apiProblems('invalid-request', 'not-authorised', 'not-found')
  async put(
    @ValidBody(setting) body: z.output<typeof setting>,
    @CurrentActor() actor: Actor,
  ): Promise<z.output<typeof made>> {
    const id = await this.desk.put(body, actor);
    if (id === null) throw problem('not-found');
    return { id };
  }

  @Delete('finding-settings/:id')
  @HttpCode(204)
  @Permit('admin')
  @ApiOperation({ summary: 'Let a finding be as its rule says again' })
  @apiProblems('not-authorised', 'not-found')
  async remove(@ValidParams(byId) { id }: Id, @CurrentActor() actor: Actor): Promise<void> {
    if (!(await this.desk.remove(id, actor))) throw problem('not-found');
  }

  @Get('authority-limits')
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'How much each role may give away by an answer' })
  @apiOk(z.object({ items: z.array(limitSchema) }))
  async limits(): Promise<{ items: z.output<typeof limitSchema>[] }> {
    const rows = await this.rules.limits(this.database);
    return { items: rows.map((row) => ({ ...row, setAt: row.setAt.toISOString() })) };
  }

  @Put('authority-limits')
  @Permit('admin')
  @ApiOperation({ summary: 'Limit what a role may give away; answers beyond it are asked again' })
  @apiOk(made)
  @apiProblems('invalid-request', 'not-authorised')
  async putLimit(
    @ValidBody(limit) body: z.output<typeof limit>,
    @CurrentActor() actor: Actor,
  ): Promise<z.output<typeof made>> {
    return { id: await this.desk.putLimit(body, actor) };
  }

  @Delete('authority-limits/:id')
  @HttpCode(204)
  @Permit('admin')
  @ApiOperation({ summary: 'Take a limit away' })
  @apiProblems('not-authorised', 'not-found')
  async removeLimit(@ValidParams(byId) { id }: Id, @CurrentActor() actor: Actor): Promise<void> {
    if (!(await this.desk.removeLimit(id, actor))) throw problem('not-found');
  }

  @Post('open-orders/judgement')
  @HttpCode(202)
  @Permit('senior', 'admin')
  @ApiOperation({ summary: 'Judge every open order again, after a change of the master that came by another way' })
  async judge(): Promise<void> {
    await this.desk.judgeOpenOrders();
  }
}
