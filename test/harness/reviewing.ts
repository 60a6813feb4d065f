import { EventLog, type Database } from '../../src/platform/services';
import { CaseNews } from '../../src/review/case-news.service';
import { CaseWeights } from '../../src/review/case-weights.repository';
import { DeskHub } from '../../src/review/desk-hub.service';
import { ReviewCaseRepository } from '../../src/review/review-case.repository';
import { testConfig } from './test-database';

/** Cases as the program keeps them, with nobody at the screens. */
export const reviewCases = (database: Database): ReviewCaseRepository => {
  const config = testConfig();
  return new ReviewCaseRepository(
    new CaseNews(new CaseWeights(config, new EventLog(database)), new DeskHub(database, config)),
  );
};
