/** The figures of the office at one moment. "Today" begins at midnight in Amsterdam. */
export interface Today {
  readonly interchangesToday: number;
  readonly ordersReleasedToday: number;
  readonly waitingInReview: number;
  readonly answersOutstanding: number;
  readonly quarantinedWork: number;
  readonly filesRefusedToday: number;
}

export type TodayFigure = keyof Today;
