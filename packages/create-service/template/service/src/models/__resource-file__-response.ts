/** Response of `create__Resource__`, `get__Resource__` and `update__Resource__`; part of `Page__Resource__Response`. */
export interface __Resource__Response {
  /** Given by the API. */
  readonly id: string
  /** How people call it. */
  readonly name: string
  /** Anything worth saying. */
  readonly description?: string
}
