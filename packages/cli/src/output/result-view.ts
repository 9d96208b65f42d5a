/** A column of a table. */
export interface ResultColumn {
  /** Its heading. Default: from the property. */
  readonly title?: string
  /** Path of the property, with dots. */
  readonly property: string
  /** Whether only `--output wide` has it. */
  readonly isWide?: true
}

/** How a result is shown to people. */
export interface ResultView {
  readonly columns?: readonly ResultColumn[]
  /** What to say on standard error when there is nothing, such as `There are no networks.` */
  readonly emptyNote?: string
}
