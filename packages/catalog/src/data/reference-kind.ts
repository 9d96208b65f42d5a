/** How the objects of a kind are found by their names. */
export interface ReferenceKind {
  /** The method that lists them, such as `networks.list`. */
  readonly list: string
  /** Properties that people call them by; the first is the usual one. */
  readonly names: readonly string[]
  /** Parameter of the list that narrows it down to one parent, where they have one: names are often unique below a parent only. */
  readonly within?: string
}
