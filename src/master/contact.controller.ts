import { Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '../access';
import { CurrentActor } from '../access/services';
import { LANGUAGES } from '../kernel';
import { ANYBODY, problem, valueOrProblem, type ProblemError } from '../platform';
import { apiNoContent, apiOk, apiProblems, Permit, ValidBody, ValidParams } from '../platform/services';
import { CONTACT_TOPICS, PHONE } from './contact';
import { ContactService, type ContactRefusal } from './contact.service';

const ofCustomer = z.strictObject({ number: z.string().min(1).max(40).describe('Our customer number') });
const one = ofCustomer.extend({ id: z.uuid() });
type OfCustomer = z.output<typeof ofCustomer>;
type One = z.output<typeof one>;

const said = {
  name: z.string().trim().min(1).max(120),
  role: z.string().trim().min(1).max(80).nullable().default(null).describe('What he is there, as "Inkoper"'),
  topic: z.enum(CONTACT_TOPICS).default('orders').describe('What he answers for'),
  email: z.email().max(250).nullable().default(null),
  phone: z.string().trim().regex(PHONE, 'is not a telephone number as "+31 20 555 0100"').nullable().default(null),
  language: z.enum(LANGUAGES).nullable().default(null).describe('Null: that of the customer'),
};
const contactBody = z
  .strictObject(said)
  .refine(({ email, phone }) => email !== null || phone !== null, 'needs an address or a number');
type ContactBody = z.output<typeof contactBody>;

const contactSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  role: z.string().nullable(),
  topic: z.enum(CONTACT_TOPICS),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  language: z.enum(LANGUAGES).nullable(),
  endedAt: z.iso.datetime().nullable().describe('Since when nobody asks him any more'),
});
const contactsSchema = z.object({ items: z.array(contactSchema) });
const madeSchema = z.object({ id: z.uuid() });

/** Who answers at a customer: those are called and written to about his orders. */
@ApiTags('master')
@Controller('api/customers/:number/contacts')
export class ContactController {
  constructor(private readonly contacts: ContactService) {}

  @Get()
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'Who answers at a customer, by what they answer for; then those who no longer do' })
  @apiOk(contactsSchema)
  @apiProblems('not-found')
  async list(@ValidParams(ofCustomer) { number }: OfCustomer): Promise<z.output<typeof contactsSchema>> {
    const kept = await this.contacts.list(number);
    if (kept === null) throw problem('not-found');
    return { items: kept.map(({ endedAt, ...row }) => ({ ...row, endedAt: endedAt?.toISOString() ?? null })) };
  }

  @Post()
  @HttpCode(201)
  @Permit('senior', 'admin')
  @ApiOperation({ summary: 'Add somebody at a customer; one who had ended under this name is there again' })
  @apiOk(madeSchema, { status: 201 })
  @apiProblems('invalid-request', 'not-authorised', 'not-found', 'conflict')
  async add(
    @ValidParams(ofCustomer) { number }: OfCustomer,
    @ValidBody(contactBody) body: ContactBody,
    @CurrentActor() actor: Actor,
  ): Promise<z.output<typeof madeSchema>> {
    return { id: valueOrProblem(await this.contacts.add(number, body, actor), refused) };
  }

  @Put(':id')
  @HttpCode(204)
  @Permit('senior', 'admin')
  @ApiOperation({ summary: 'Change somebody at a customer; an import does not change him back' })
  @apiNoContent()
  @apiProblems('invalid-request', 'not-authorised', 'not-found', 'conflict')
  async change(
    @ValidParams(one) { number, id }: One,
    @ValidBody(contactBody) body: ContactBody,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    valueOrProblem(await this.contacts.change(number, id, body, actor), refused);
  }

  @Post(':id/end')
  @HttpCode(204)
  @Permit('senior', 'admin')
  @ApiOperation({ summary: 'Ask somebody at a customer no longer; he stays visible with the customer' })
  @apiNoContent()
  @apiProblems('not-authorised', 'not-found')
  async end(@ValidParams(one) { number, id }: One, @CurrentActor() actor: Actor): Promise<void> {
    valueOrProblem(await this.contacts.end(number, id, actor), refused);
  }
}

const refused = (why: ContactRefusal): ProblemError =>
  why === 'not-found'
    ? problem('not-found')
    : problem('conflict', {
        detail: {
          nl: 'Deze klant heeft al een contactpersoon met deze naam.',
          en: 'This customer has a contact of this name already.',
        },
      });
