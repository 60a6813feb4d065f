import { Module } from '@nestjs/common';
import { MappingModule } from '../mapping/services';
import { MasterModule } from '../master/services';
import { RepliesModule } from '../replies/services';
import { SalesModule } from '../sales/services';
import { AcceptedTextRepository } from './accepted-text.repository';
import { Aftermath } from './aftermath.service';
import { AnswerAuthority } from './answer-authority.service';
import { AnswerDesk } from './answer-desk.service';
import { AnswerRules } from './answer-rules.service';
import { AnswerTrail } from './answer-trail.service';
import { AnswerController } from './answer.controller';
import { BecomingChanges } from './becoming-changes.service';
import { CaseComments } from './case-comments.service';
import { CaseHoldController } from './case-hold.controller';
import { CaseHolds } from './case-holds.service';
import { CaseProposalController } from './case-proposal.controller';
import { CaseProposals } from './case-proposals.service';
import { CasePossibilities } from './case-possibilities.service';
import { CaseNews } from './case-news.service';
import { CaseAnswer } from './case-answer.service';
import { CaseInsightController } from './case-insight.controller';
import { CaseSourceRepository } from './case-source.repository';
import { CaseSource } from './case-source.service';
import { CaseSurroundingsRepository } from './case-surroundings.repository';
import { CaseSurroundingsService } from './case-surroundings.service';
import { CaseViews } from './case-views.service';
import { CaseWeights } from './case-weights.repository';
import { ChangeAgreementController } from './change-agreement.controller';
import { ChangeAutomation } from './change-automation.service';
import { ChangedOrders } from './changed-orders.service';
import { ChangeDecisions } from './change-decision.service';
import { ChangeDesk } from './change-desk.service';
import { ChangeIntake } from './change-intake.service';
import { ChangeJudging } from './change-judging.service';
import { ChangeLinking } from './change-linking.service';
import { ChangeRelease } from './change-release.service';
import { ChangeWriter } from './change-writer.service';
import { ComparisonController } from './comparison.controller';
import { DeskEventsController } from './desk-events.controller';
import { DeskHub } from './desk-hub.service';
import { DeskDecisionRepository } from './desk-decision.repository';
import { DeskWriter } from './desk-writer.service';
import { DeskService } from './desk.service';
import { DuplicateController } from './duplicate.controller';
import { DuplicateDesk } from './duplicate-desk.service';
import { FirstOrders } from './first-orders.service';
import { JudgingService } from './judging.service';
import { KeptMessageController } from './kept-message.controller';
import { KeptMessages } from './kept-messages.service';
import { OpenCases } from './open-cases.service';
import { OrderChangeController } from './order-change.controller';
import { OrderChangeRepository } from './order-change.repository';
import { OrderSource } from './order-source.service';
import { PartnerQuestionController } from './partner-question.controller';
import { PartnerQuestionDesk } from './partner-question-desk.service';
import { PartnerQuestionRepository } from './partner-question.repository';
import { PartnerQuestions } from './partner-questions.service';
import { QuestionAnswers } from './question-answers.service';
import { QuestionCases } from './question-cases.service';
import { RehearsalService } from './rehearsal.service';
import { Rememberer } from './rememberer.service';
import { ResolutionBook } from './resolution-book.repository';
import { ResolutionController } from './resolution.controller';
import { ResolutionTrials } from './resolution-trial.service';
import { ResolutionRepository } from './resolution.repository';
import { ReleaseService } from './release.service';
import { ReviewCaseRepository } from './review-case.repository';
import { ReviewQueueController } from './review-queue.controller';
import { ReviewQueueRepository } from './review-queue.repository';
import { ReviewController } from './review.controller';
import { RuleController } from './rule.controller';
import { RuleExampleController } from './rule-example.controller';
import { RuleExamples } from './rule-examples.service';
import { RuleDesk } from './rule-desk.service';
import { RuleProposals } from './rule-proposals.service';
import { SavedViewController } from './saved-view.controller';
import { SavedViewRepository } from './saved-view.repository';
import { SecondJudgement } from './second-judgement.service';
import { MailNews } from './talk/mail-news.service';
import { MailTemplateController } from './talk/mail-template.controller';
import { MailTemplates } from './talk/mail-templates.service';
import { CaseMailDrafts } from './talk/mail-drafts.service';
import { CustomerTalk } from './talk/customer-talk.service';
import { NotificationController } from './talk/notification.controller';
import { Notifications } from './talk/notifications.service';
import { TalkController } from './talk/talk.controller';
import { TalkRepository } from './talk/talk.repository';
import { TalkTrail } from './talk/talk-trail.service';
import { TalkView } from './talk/talk-view.service';
import { Waiting } from './talk/waiting.service';
import { RepresentativeLetters } from './talk/representative-letters.service';
import { RepresentativeNews } from './talk/representative-news.service';
import { RepresentativeTalk } from './talk/representative-talk.service';
import { CaseRouting } from './talk/case-routing.service';

/** The release gate and the cases that people clear. */
@Module({
  imports: [MappingModule, MasterModule, RepliesModule, SalesModule],
  controllers: [
    AnswerController,
    CaseHoldController,
    ChangeAgreementController,
    ComparisonController,
    DeskEventsController,
    CaseInsightController,
    CaseProposalController,
    DuplicateController,
    KeptMessageController,
    OrderChangeController,
    PartnerQuestionController,
    ResolutionController,
    ReviewController,
    ReviewQueueController,
    RuleController,
    RuleExampleController,
    SavedViewController,
    MailTemplateController,
    NotificationController,
    TalkController,
  ],
  providers: [
    AcceptedTextRepository,
    AnswerAuthority,
    AnswerDesk,
    AnswerRules,
    AnswerTrail,
    BecomingChanges,
    CaseComments,
    CaseHolds,
    CaseNews,
    CaseAnswer,
    CasePossibilities,
    CaseProposals,
    CaseSource,
    CaseSourceRepository,
    CaseSurroundingsRepository,
    CaseSurroundingsService,
    CaseViews,
    CaseWeights,
    ChangeAutomation,
    ChangedOrders,
    ChangeDecisions,
    ChangeDesk,
    ChangeIntake,
    ChangeJudging,
    ChangeLinking,
    ChangeRelease,
    ChangeWriter,
    OpenCases,
    Rememberer,
    ResolutionBook,
    ResolutionRepository,
    ResolutionTrials,
    RuleExamples,
    RuleProposals,
    RuleDesk,
    SecondJudgement,
    DeskHub,
    DeskDecisionRepository,
    DeskService,
    DeskWriter,
    DuplicateDesk,
    FirstOrders,
    JudgingService,
    KeptMessages,
    OrderChangeRepository,
    OrderSource,
    RehearsalService,
    ReleaseService,
    Aftermath,
    PartnerQuestionDesk,
    PartnerQuestionRepository,
    PartnerQuestions,
    QuestionAnswers,
    QuestionCases,
    ReviewCaseRepository,
    ReviewQueueRepository,
    SavedViewRepository,
    CaseMailDrafts,
    CaseRouting,
    CustomerTalk,
    MailNews,
    MailTemplates,
    Notifications,
    RepresentativeLetters,
    RepresentativeNews,
    RepresentativeTalk,
    TalkRepository,
    TalkTrail,
    TalkView,
    Waiting,
  ],
  exports: [
    MailNews,
    AnswerDesk,
    BecomingChanges,
    CaseViews,
    ChangeDecisions,
    ChangeIntake,
    DeskDecisionRepository,
    DeskService,
    DuplicateDesk,
    OpenCases,
    RehearsalService,
    ReleaseService,
    ReviewCaseRepository,
    SecondJudgement,
  ],
})
export class ReviewModule {}
