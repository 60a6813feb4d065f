/** The figures of the office at one moment. "Today" begins at midnight in Amsterdam. */
export interface Overview {
  readonly interchangesToday: number;
  readonly ordersReleasedToday: number;
  readonly waitingInReview: number;
  readonly answersOutstanding: number;
  readonly quarantinedWork: number;
  readonly filesRefusedToday: number;
}

export type OverviewFigure = keyof Overview;
