import { Controller, Get, HttpCode, Post, Put, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { z } from 'zod';
import type { Actor } from '../../access';
import { CurrentActor } from '../../access/services';
import type { Result } from '../../kernel';
import { ANYBODY, OFFICE, problem } from '../../platform';
import { apiNoContent, apiOk, apiProblems, Permit, ValidBody, ValidParams, ValidQuery } from '../../platform/services';
import { holdProblem } from '../case-hold-problem.filter';
import { CustomerTalk, type TalkRefusal } from './customer-talk.service';
import { CaseMailDrafts } from './mail-drafts.service';
import type { QuestionRefusal } from './representative-question';
import { RepresentativeTalk } from './representative-talk.service';
import { TalkView } from './talk-view.service';
import {
  caseAndMail,
  caseAndQuestion,
  caseId,
  draftQuery,
  draftSchema,
  givenAnswer,
  peopleSchema,
  saidSchema,
  wantedCall,
  wantedMail,
  wantedQuestion,
} from './talk-schema';

const callSchema = z.object({ id: z.uuid() });
type Id = z.output<typeof caseId>;

/** What is said about a case: with the customer by mail and telephone, with those who sell by questions. None of it is a decision. */
@ApiTags('review')
@Controller('api/review-cases')
export class TalkController {
  constructor(
    private readonly view: TalkView,
    private readonly drafts: CaseMailDrafts,
    private readonly customers: CustomerTalk,
    private readonly representatives: RepresentativeTalk,
  ) {}

  @Get(':id/people')
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'Who has a case in hand and who follows it, and whom to reach at the customer' })
  @apiOk(peopleSchema)
  @apiProblems('not-found')
  async people(@ValidParams(caseId) { id }: Id): Promise<z.output<typeof peopleSchema>> {
    const people = await this.view.people(id);
    if (people === null) throw problem('not-found');
    const { contacts, followers, snoozedUntil, ...rest } = people;
    return {
      ...rest,
      contacts: [...contacts],
      followers: [...followers],
      snoozedUntil: snoozedUntil?.toISOString() ?? null,
    };
  }

  @Get(':id/conversation')
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'Mails, calls and questions about a case; the latest 200, the oldest first' })
  @apiOk(saidSchema)
  @apiProblems('invalid-request')
  async conversation(@ValidParams(caseId) { id }: Id): Promise<z.output<typeof saidSchema>> {
    return { items: [...(await this.view.said(id))] as z.output<typeof saidSchema>['items'] };
  }

  @Get(':id/mail-draft')
  @Permit(...OFFICE)
  @ApiOperation({ summary: 'A mail to the customer with every open question, in his language; nothing is sent' })
  @apiOk(draftSchema)
  @apiProblems('invalid-request', 'not-found')
  async draft(
    @ValidParams(caseId) { id }: Id,
    @ValidQuery(draftQuery) { language, contact }: z.output<typeof draftQuery>,
    @CurrentActor() sender: Actor,
  ): Promise<z.output<typeof draftSchema>> {
    const draft = await this.drafts.forCustomer(id, { contact: contact ?? null, sender }, language ?? null);
    if (draft === null) throw problem('not-found');
    return draft as z.output<typeof draftSchema>;
  }

  @Put(':id/mails/:mail')
  @HttpCode(204)
  @Permit(...OFFICE)
  @ApiOperation({ summary: 'Send a mail to the customer under an id of your own; the case waits for his answer' })
  @apiNoContent()
  @apiProblems('invalid-request', 'not-found', 'conflict')
  async mail(
    @ValidParams(caseAndMail) { id, mail }: z.output<typeof caseAndMail>,
    @ValidBody(wantedMail) body: z.output<typeof wantedMail>,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    valueOf(await this.customers.mail(id, actor, { id: mail, ...body }));
  }

  @Post(':id/calls')
  @HttpCode(201)
  @Permit(...OFFICE)
  @ApiOperation({ summary: 'Write down what came of a telephone call with the customer' })
  @apiOk(callSchema, { status: 201 })
  @apiProblems('invalid-request', 'not-found', 'conflict')
  async call(
    @ValidParams(caseId) { id }: Id,
    @ValidBody(wantedCall) body: z.output<typeof wantedCall>,
    @CurrentActor() actor: Actor,
  ): Promise<z.output<typeof callSchema>> {
    return { id: valueOf(await this.customers.call(id, actor, body)) };
  }

  @Put(':id/colleague-questions/:question')
  @HttpCode(204)
  @Permit(...OFFICE)
  @ApiOperation({ summary: 'Ask who looks after the customer outside, under an id of your own; he is told and mailed' })
  @apiNoContent()
  @apiProblems('invalid-request', 'not-found', 'conflict')
  async ask(
    @ValidParams(caseAndQuestion) { id, question }: z.output<typeof caseAndQuestion>,
    @ValidBody(wantedQuestion) body: z.output<typeof wantedQuestion>,
    @CurrentActor() actor: Actor,
    @Req() request: Request,
  ): Promise<void> {
    const origin = `${request.protocol}://${request.get('host') ?? ''}`;
    valueOf(await this.representatives.ask(id, actor, { id: question, ...body, origin }));
  }

  @Post(':id/colleague-questions/:question/answer')
  @HttpCode(204)
  @Permit('sales', ...OFFICE)
  @ApiOperation({ summary: 'Answer a question of a colleague; the case is there again and he is told' })
  @apiNoContent()
  @apiProblems('invalid-request', 'not-authorised', 'not-found', 'conflict')
  async answer(
    @ValidParams(caseAndQuestion) { id, question }: z.output<typeof caseAndQuestion>,
    @ValidBody(givenAnswer) body: z.output<typeof givenAnswer>,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    valueOf(await this.representatives.answer(id, question, actor, body));
  }
}

function valueOf<T>(result: Result<T, TalkRefusal | QuestionRefusal>): T {
  if (result.ok) return result.value;
  const refusal = result.error;
  switch (refusal.kind) {
    case 'no-mailbox':
      throw problem('conflict', {
        detail: {
          nl: 'Er is geen postbus ingesteld om uit te versturen. Kopieer de mail en verstuur hem zelf.',
          en: 'No mailbox is set up to send from. Copy the mail and send it yourself.',
        },
      });
    case 'answered':
      throw problem('conflict', {
        detail: { nl: 'Deze vraag is al beantwoord.', en: 'This question has been answered already.' },
      });
    case 'not-asked':
      throw problem('not-authorised', {
        detail: { nl: 'Deze vraag is aan een collega gesteld.', en: 'This question was put to a colleague.' },
      });
    default:
      throw holdProblem(refusal);
  }
}
