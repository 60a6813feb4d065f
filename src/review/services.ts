export { ChangeIntake, type ChangeArrival, type ChangeOutcome } from './change-intake.service';
export { RehearsalService } from './rehearsal.service';
export { ReleaseService } from './release.service';
export { ReviewCaseRepository } from './review-case.repository';
export { ReviewModule } from './review.module';
export { SecondJudgement } from './second-judgement.service';
