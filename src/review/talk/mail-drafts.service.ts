import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import type { Finding } from '../../findings';
import type { Language, MailTable } from '../../kernel';
import { Database } from '../../platform/services';
import type { SalesOrder } from '../../sales';
import { OrderRepository } from '../../sales/services';
import { ReviewCaseRepository } from '../review-case.repository';
import { customerQuestions, linesTable, numbersOf, questionsText, type CustomerQuestion } from './mail-draft';
import { DEFAULT_TEMPLATES, merged, templateFor, type MailTemplateCode, type MailText } from './mail-template';
import { TalkRepository, type MailSubject } from './talk.repository';

/** A mail that is proposed; whoever sends it may change every word. */
export interface MailDraft extends MailText {
  readonly template: MailTemplateCode;
  readonly language: Language;
  readonly lines: MailTable | null;
}

/** What there is to ask about a case. */
export interface CaseQuestions {
  readonly subject: MailSubject;
  readonly order: SalesOrder | null;
  readonly questions: readonly CustomerQuestion[];
}

/** Whom a mail is written to and by. */
export interface Correspondents {
  readonly contact: string | null;
  readonly sender: Actor;
}

/** Proposes mails about cases: every open question of the order in one, in the language of the customer. */
@Injectable()
export class CaseMailDrafts {
  constructor(
    private readonly database: Database,
    private readonly cases: ReviewCaseRepository,
    private readonly orders: OrderRepository,
    private readonly talk: TalkRepository,
  ) {}

  /** Null when there is no such case. @param language null: the customer's */
  async forCustomer(caseId: string, { contact, sender }: Correspondents, language: Language | null): Promise<MailDraft | null> {
    const asked = await this.questions(caseId);
    if (asked === null) return null;
    const { subject, order, questions } = asked;
    const spoken = language ?? subject.language;
    const template = templateFor(questions.map(({ finding }) => finding.code));
    const text = (await this.talk.template(this.database, template, spoken)) ?? DEFAULT_TEMPLATES[template][spoken];
    const words = merged(text, {
      contact: contact ?? (spoken === 'nl' ? 'relatie' : 'customer'),
      customer: subject.customer ?? '',
      order: order?.buyerOrderNumber ?? subject.title ?? '',
      reference: order?.reference ?? '',
      questions: questionsText(questions, numbersOf(order), spoken),
      sender: sender.name,
      company: subject.company,
      link: '',
    });
    return { ...words, template, language: spoken, lines: linesTable(order, questions, spoken) };
  } // prettier-ignore

  /** The mail to a representative, in his language. The link leads to the question, behind the log-in. */
  async forRepresentative(
    { subject, order }: CaseQuestions,
    { contact, sender }: Correspondents,
    said: { readonly text: string; readonly language: Language; readonly link: string },
  ): Promise<MailText> {
    const text =
      (await this.talk.template(this.database, 'representative', said.language)) ??
      DEFAULT_TEMPLATES.representative[said.language];
    return merged(text, {
      contact: contact ?? '',
      customer: subject.customer ?? '',
      order: order?.buyerOrderNumber ?? subject.title ?? '',
      reference: order?.reference ?? '',
      questions: said.text,
      sender: sender.name,
      company: subject.company,
      link: said.link,
    });
  }

  /** What is open, and what it is open about; null when there is no such case. */
  async questions(caseId: string): Promise<CaseQuestions | null> {
    const subject = await this.talk.subject(this.database, caseId);
    const found = await this.cases.find(this.database, caseId);
    if (subject === null || found === null) return null;
    const order = subject.orderId === null ? null : await this.orders.find(this.database, subject.orderId);
    const questions = customerQuestions(await this.open(found.salesOrderId, found.findings));
    return { subject, order, questions };
  }

  private async open(orderId: string | null, own: readonly Finding[]): Promise<readonly Finding[]> {
    if (orderId === null) return own;
    const stored = await this.orders.findings(this.database, orderId);
    return stored.flatMap(({ state, finding }) => (state === 'open' ? [finding] : []));
  }
}
