import { Controller, Get, HttpCode, Post, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import type { Actor } from '../../access';
import { CurrentActor } from '../../access/services';
import {
  ANYBODY,
  decodeCursor,
  OFFICE,
  pageOf,
  pageQuery,
  problem,
  toPage,
  type Page,
  type ProblemError,
} from '../../platform';
import {
  apiIfMatch,
  apiOk,
  apiProblems,
  IfMatchVersion,
  Permit,
  ValidBody,
  ValidParams,
  ValidQuery,
} from '../../platform/services';
import {
  approval,
  askBody,
  askedSchema,
  requestFilter,
  requestSchema,
  requestView,
  subjectQuery,
  subjectsSchema,
  subjectView,
  waitingSchema,
  withReason,
} from './change-request-schema';
import type { PackagingLevel } from '../article';
import type { GtinPackage } from './change-subject.repository';
import { ChangeRequests, deciderOf, type AskRefusal, type DecisionRefusal } from './change-requests.service';
import type { RequestAct } from './request-life';
import type { ValueFault } from './change-value';

const requestList = pageQuery.extend(requestFilter.shape);
const byId = z.strictObject({ id: z.uuid() });
type Id = z.output<typeof byId>;
type RequestView = z.output<typeof requestSchema>;

/** Values of the master that people ask their owner for. Asking changes neither the master nor an order. */
@ApiTags('master')
@Controller('api')
export class ChangeRequestController {
  constructor(private readonly requests: ChangeRequests) {}

  @Get('change-requests')
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'Change requests, the latest first' })
  @apiOk(pageOf(requestSchema))
  @apiProblems('invalid-request')
  async list(@ValidQuery(requestList) query: z.output<typeof requestList>, @CurrentActor() actor: Actor): Promise<Page<RequestView>> {
    const { cursor, limit, state, owner, table, order, mine, decidable, conflicting } = query;
    const [at, id] = decodeCursor(cursor, 2) ?? [];
    const before = typeof at === 'string' && typeof id === 'string' ? { at, id } : null;
    const filter = {
      ...{ state: state ?? null, owner: owner ?? null, table: table ?? null, order: order ?? null },
      ...{ askedBy: mine === undefined ? null : actor.id, decider: decidable === undefined ? null : deciderOf(actor) },
      conflicting: conflicting !== undefined,
    };
    const rows = await this.requests.list(filter, limit, before);
    return toPage(rows, limit, (row) => [row.cursorAt, row.id], (row) => requestView(row, this.requests.actsOn(row, actor)));
  }

  @Get('change-requests/waiting')
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'How many change requests wait for whoever asks: those that the list shows as "decidable"' })
  @apiOk(waitingSchema)
  waiting(@CurrentActor() actor: Actor): Promise<z.output<typeof waitingSchema>> {
    return this.requests.waitingFor(actor);
  }

  @Get('change-requests/:id')
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'A change request with who asked for it and why' })
  @apiOk(requestSchema)
  @apiProblems('not-found')
  async show(@ValidParams(byId) { id }: Id, @CurrentActor() actor: Actor, @Res({ passthrough: true }) response: Response): Promise<RequestView> {
    const request = await this.requests.find(id);
    if (request === null) throw problem('not-found');
    response.setHeader('ETag', `"${request.version}"`);
    return requestView(request, this.requests.actsOn(request, actor));
  }

  @Get('change-subjects')
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'What may be asked for of an article and of a customer, with the values as they are' })
  @apiOk(subjectsSchema)
  @apiProblems('invalid-request')
  async subjects(@ValidQuery(subjectQuery) { article, customer }: z.output<typeof subjectQuery>): Promise<z.output<typeof subjectsSchema>> {
    const offered = await this.requests.offered(article ?? null, customer ?? null);
    return { items: offered.map(subjectView) };
  }

  @Post('change-requests')
  @HttpCode(201)
  @Permit(...OFFICE, 'sales')
  @ApiOperation({ summary: 'Ask for another value of the master; who asks for what is asked for already joins in' })
  @apiOk(askedSchema, { status: 201 })
  @apiProblems('invalid-request', 'not-found', 'conflict')
  async ask(@ValidBody(askBody) body: z.output<typeof askBody>, @CurrentActor() actor: Actor): Promise<z.output<typeof askedSchema>> {
    const { case: caseId, finding, line, ...wanted } = body;
    const asked = await this.requests.ask(
      { ...wanted, was: wanted.was, caseId: caseId ?? null, finding: finding ?? null, line: line ?? null },
      actor,
    );
    if (!asked.ok) throw askProblem(asked.error);
    return asked.value;
  }

  @Post('change-requests/:id/approve')
  @HttpCode(200)
  @Permit(...OFFICE, 'sales')
  @ApiOperation({ summary: 'Approve it, or once more what the ERP refused; it is handed over where that can be done' })
  @apiIfMatch()
  @apiOk(requestSchema)
  @apiProblems('invalid-request', 'not-authorised', 'not-found', 'conflict')
  approve(@ValidParams(byId) { id }: Id, @IfMatchVersion() version: number, @ValidBody(approval) { reason, value }: z.output<typeof approval>, @CurrentActor() actor: Actor): Promise<RequestView> {
    return this.decide(id, version, { act: 'approve', reason, value }, actor);
  }

  @Post('change-requests/:id/reject')
  @HttpCode(200)
  @Permit(...OFFICE, 'sales')
  @ApiOperation({ summary: 'Refuse it, and say why to who asked' })
  @apiIfMatch()
  @apiOk(requestSchema)
  @apiProblems('invalid-request', 'not-authorised', 'not-found', 'conflict')
  reject(@ValidParams(byId) { id }: Id, @IfMatchVersion() version: number, @ValidBody(withReason) { reason }: z.output<typeof withReason>, @CurrentActor() actor: Actor): Promise<RequestView> {
    return this.decide(id, version, { act: 'reject', reason, value: undefined }, actor);
  }

  @Post('change-requests/:id/withdraw')
  @HttpCode(200)
  @Permit(...OFFICE, 'sales')
  @ApiOperation({ summary: 'Take it back: who asked while nobody decided, its owner also later' })
  @apiIfMatch()
  @apiOk(requestSchema)
  @apiProblems('invalid-request', 'not-authorised', 'not-found', 'conflict')
  withdraw(@ValidParams(byId) { id }: Id, @IfMatchVersion() version: number, @ValidBody(withReason) { reason }: z.output<typeof withReason>, @CurrentActor() actor: Actor): Promise<RequestView> {
    return this.decide(id, version, { act: 'withdraw', reason, value: undefined }, actor);
  }

  private async decide(id: string, version: number, decision: { readonly act: RequestAct; readonly reason: string | null; readonly value: string | null | undefined }, actor: Actor): Promise<RequestView> {
    const decided = await this.requests.decide(id, version, decision, actor);
    if (!decided.ok) throw decisionProblem(decided.error);
    return requestView(decided.value, this.requests.actsOn(decided.value, actor));
  }
} // prettier-ignore

const FAULTS: Readonly<Record<ValueFault, { readonly nl: string; readonly en: string }>> = {
  empty: { nl: 'Dit gegeven kan niet leeg zijn.', en: 'This value cannot be empty.' },
  text: { nl: 'Te lang: hoogstens 500 tekens.', en: 'Too long: 500 characters at most.' },
  amount: { nl: 'Geen getal; schrijf het als 12 of 3.49.', en: 'Not a number; write it as 12 or 3.49.' },
  whole: { nl: 'Geen heel getal; schrijf het als 30.', en: 'Not a whole number; write it as 30.' },
  day: { nl: 'Geen datum; schrijf hem als 2026-11-23.', en: 'Not a date; write it as 2026-11-23.' },
  choice: { nl: 'Kies een van de waarden.', en: 'Choose one of the values.' },
  gtin: { nl: 'Geen GTIN met een juist controlecijfer.', en: 'Not a GTIN with a right check digit.' },
  gln: { nl: 'Geen GLN met een juist controlecijfer.', en: 'Not a GLN with a right check digit.' },
  names: { nl: 'Dit staat niet in de stamgegevens.', en: 'There is no such thing in the master.' },
  row: { nl: 'Deze waarde past niet bij de andere gegevens.', en: 'This value does not fit the others.' },
};

function askProblem(refusal: AskRefusal): ProblemError {
  switch (refusal.kind) {
    case 'no-row':
      return problem('not-found');
    case 'no-case':
      return problem('not-found', { detail: { nl: 'Dit geval is er niet, of hoort bij geen order.', en: 'There is no such case, or it is of no order.' } });
    case 'no-change':
      return problem('conflict', { detail: { nl: 'Zo staat het er al.', en: 'It is that already.' } });
    case 'moved':
      return problem('conflict', {
        detail: {
          nl: `De waarde is intussen ${refusal.now ?? 'leeg'}. Kijk of uw verzoek nog nodig is.`,
          en: `The value is ${refusal.now ?? 'empty'} by now. See whether your request is still needed.`,
        },
        extra: { now: refusal.now },
      });
    case 'on-its-way':
      return problem('conflict', {
        detail: {
          nl: `De eigenaar heeft al beslist dat dit ${refusal.value ?? 'leeg'} wordt. Vraag een andere waarde aan als dat er staat.`,
          en: `Its owner has decided already that this becomes ${refusal.value ?? 'empty'}. Ask for another value once that is there.`,
        },
      });
    case 'taken-gtin':
      return takenProblem(refusal.by);
    case 'value':
      return problem('invalid-request', { detail: FAULTS[refusal.fault] });
  }
} // prettier-ignore

/** Which package is meant by a GTIN must never be a question. */
const takenProblem = ({ article, description, level }: GtinPackage): ProblemError =>
  problem('conflict', {
    detail: {
      nl: `Deze GTIN is al van artikel ${article} (${description}), per ${LEVELS[level].nl}. Laat hem daar eerst weghalen.`,
      en: `This GTIN is that of article ${article} (${description}) already, per ${LEVELS[level].en}. Have it taken away there first.`,
    },
    extra: { article, level },
  });

const LEVELS = {
  each: { nl: 'stuk', en: 'piece' },
  inner: { nl: 'binnenverpakking', en: 'inner pack' },
  case: { nl: 'doos', en: 'case' },
  layer: { nl: 'laag', en: 'layer' },
  pallet: { nl: 'pallet', en: 'pallet' },
} as const satisfies Readonly<Record<PackagingLevel, { readonly nl: string; readonly en: string }>>;

const CONFLICTS = {
  'not-now': { nl: 'Over dit verzoek is al beslist.', en: 'This request has been decided already.' },
  leaving: {
    nl: 'Dit gaat op dit moment naar de ERP. Kijk zo weer.',
    en: 'This goes to the ERP at this moment. Look again soon.',
  },
  'not-asked': { nl: 'Om deze waarde heeft niemand gevraagd.', en: 'Nobody asked for this value.' },
} as const;
const NOT_HIS = {
  own: {
    nl: 'U vroeg dit zelf; een ander keurt het goed.',
    en: 'You asked for this yourself; somebody else approves it.',
  },
  'no-owner': { nl: 'Hierover beslist een andere rol.', en: 'Another role decides about this.' },
} as const;

function decisionProblem(refusal: DecisionRefusal): ProblemError {
  switch (refusal.kind) {
    case 'not-found':
      return problem('not-found');
    case 'stale':
      return problem('stale', { extra: { version: refusal.version } });
    case 'own':
    case 'no-owner':
      return problem('not-authorised', { detail: NOT_HIS[refusal.kind] });
    case 'taken-gtin':
      return takenProblem(refusal.by);
    default:
      return problem('conflict', { detail: CONFLICTS[refusal.kind] });
  }
}
