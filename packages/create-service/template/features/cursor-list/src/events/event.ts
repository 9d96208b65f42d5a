/** Something that has happened to __a-resource-words__. */
export interface __Resource__Event {
  /** Given by the API. */
  readonly id: string
  /** How serious it is. */
  readonly level: string
  /** What has happened, in words. */
  readonly text: string
}

/** Response of `list__Resource__Events`: one page. */
export interface Page__Resource__EventResponse {
  /** The events of this page. */
  readonly events: readonly __Resource__Event[]
  /** Where the next page begins; absent on the last one. */
  readonly nextCursor?: string
}
