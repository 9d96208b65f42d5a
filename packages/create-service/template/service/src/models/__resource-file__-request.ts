/** Body of `create__Resource__` and `update__Resource__`. */
export interface __Resource__Request {
  /** How people call it. */
  name: string
  /** Anything worth saying. */
  description?: string
}
