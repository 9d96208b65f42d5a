/** What the API has found out about __a-resource-words__. */
export interface __Resource__ReportResponse {
  /** Lines of the report. */
  readonly lines: readonly string[]
}
