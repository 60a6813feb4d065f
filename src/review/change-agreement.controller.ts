import { Controller, Delete, Get, HttpCode, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '../access';
import { CurrentActor } from '../access/services';
import { ChangeAgreementRepository } from '../master/services';
import { ANYBODY, problem } from '../platform';
import {
  apiOk,
  apiProblems,
  Database,
  EventLog,
  Permit,
  UnitOfWork,
  ValidBody,
  ValidParams,
} from '../platform/services';

const amount = z.string().regex(/^\d{1,15}(\.\d{1,6})?$/, 'is not an amount as "12" or "3.49"');
const byId = z.strictObject({ id: z.uuid() });
type Id = z.output<typeof byId>;

const agreed = {
  documentType: z.string().min(1).max(20).nullable().default(null).describe('Type of the message that changes, as 230'),
  changes: z
    .enum(['profile', 'allowed', 'none'])
    .default('profile')
    .describe('Whether his messages may change orders (MSG-013)'),
  cutOffHours: z
    .number()
    .int()
    .min(0)
    .max(8784)
    .nullable()
    .default(null)
    .describe('Hours before the despatch (CHG-003)'),
  autoUntil: z
    .enum(['never', 'release', 'picking'])
    .default('never')
    .describe('Up to where changes within the bounds are applied without a person; of partners of level 3'),
  autoQuantityPercent: amount
    .nullable()
    .default(null)
    .describe('The most that a quantity may move by, in percent of the booked one'),
  autoQuantity: amount.nullable().default(null).describe('The most in base units'),
  autoDays: z.number().int().min(0).max(366).nullable().default(null).describe('The most days that a day may move by'),
};
const row = z.strictObject({
  partner: z.string().min(1).describe('Code of the partner'),
  customer: z.string().min(1).nullable().default(null).describe('Our number of the customer; null: all of the partner'),
  ...agreed,
  reason: z.string().trim().min(3).max(500),
});
const shown = z.object({
  id: z.uuid(),
  partner: z.string(),
  customer: z.string().nullable(),
  ...agreed,
  reason: z.string(),
  setBy: z.uuid().nullable(),
  setAt: z.iso.datetime(),
});

/** What is agreed with partners about changes of their orders. */
@ApiTags('rules')
@Controller('api/change-agreements')
export class ChangeAgreementController {
  constructor(
    private readonly agreements: ChangeAgreementRepository,
    private readonly events: EventLog,
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
  ) {}

  @Get()
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'What is agreed with partners about changes of their orders' })
  @apiOk(z.object({ items: z.array(shown) }))
  async list(): Promise<{ items: z.output<typeof shown>[] }> {
    const rows = await this.agreements.list(this.database);
    return { items: rows.map(({ partnerId: _, customerId: __, ...one }) => ({ ...one, setAt: one.setAt.toISOString() })) };
  }

  @Put()
  @Permit('admin')
  @ApiOperation({ summary: 'Agree on something, in the place of what was agreed for the same; it holds for changes from now on' })
  @apiOk(byId)
  @apiProblems('invalid-request', 'not-authorised', 'not-found')
  async put(@ValidBody(row) body: z.output<typeof row>, @CurrentActor() actor: Actor): Promise<Id> {
    const id = await this.unitOfWork.run(async (tx) => {
      const made = await this.agreements.put(tx, body, actor.id);
      const data = { partner: body.partner, customer: body.customer, autoUntil: body.autoUntil, changes: body.changes };
      if (made !== null) await this.events.append(tx, [{ kind: 'change-agreement-changed', subjectType: 'change-agreement', subjectId: made, actor: actor.id, data }]);
      return made;
    });
    if (id === null) throw problem('not-found');
    return { id };
  }

  @Delete(':id')
  @HttpCode(204)
  @Permit('admin')
  @ApiOperation({ summary: 'Let nothing be agreed again' })
  @apiProblems('not-authorised', 'not-found')
  async remove(@ValidParams(byId) { id }: Id, @CurrentActor() actor: Actor): Promise<void> {
    const removed = await this.unitOfWork.run(async (tx) => {
      const gone = await this.agreements.remove(tx, id);
      if (gone) await this.events.append(tx, [{ kind: 'change-agreement-changed', subjectType: 'change-agreement', subjectId: id, actor: actor.id, data: { removed: true } }]);
      return gone;
    });
    if (!removed) throw problem('not-found');
  }
} // prettier-ignore
