export { RehearsalService } from './rehearsal.service';
export { ReleaseService } from './release.service';
export { ReviewCaseRepository } from './review-case.repository';
export { ReviewModule } from './review.module';
export { SecondJudgement } from './second-judgement.service';
