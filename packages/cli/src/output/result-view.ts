import type { CatalogSchema } from '@cloudconnexa/catalog'

/**
 * How the values of a column are written in tables; all other formats have them as they are. `instant`: a point in time, as a string or
 * in milliseconds. `bytes`: a number of bytes. `seconds`: a duration.
 */
export type ColumnForm = 'instant' | 'bytes' | 'seconds'

/** A column of a table. */
export interface ResultColumn {
  /** Its heading. Default: from the property. */
  readonly title?: string
  /** Path of the property, with dots. */
  readonly property: string
  /** Whether only `--output wide` has it. */
  readonly isWide?: true
  /** How its values are written. Default: as they are. */
  readonly form?: ColumnForm
}

/** How a result is shown to people. */
export interface ResultView {
  readonly columns?: readonly ResultColumn[]
  /** What to say on standard error when there is nothing, such as `There are no networks.` */
  readonly emptyNote?: string
  /** Property of the result that has the rows of a table or CSV file. Default: the result is the row, or the rows. */
  readonly rows?: string
  /** Loads the schema of the result, which knows properties that no item happens to have. */
  readonly loadSchema?: () => Promise<CatalogSchema | undefined>
}
