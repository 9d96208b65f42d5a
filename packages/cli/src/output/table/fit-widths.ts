/** What is known of a column before its width is chosen. */
export interface ColumnExtent {
  /** Of its widest cell, heading included. */
  readonly width: number
  /** Whether its cells are useless when they are cut, as ids and dates are. It then has its whole width, or is left out. */
  readonly isWhole: boolean
  /** Whether it is left out before others, as ids are: objects are known by their names. */
  readonly isId: boolean
  /** Whether no item has had a value for it. */
  readonly isEmpty: boolean
}

/** Between two columns. */
export const gap = 2
/** What a column keeps when it is cut; more for the first one, which says what the row is about. */
const leastWidth = 12
const leastFirstWidth = 20

/**
 * Selects the columns that fit beside each other. Left out are, until that does: those without values, ids, and the last ones. The
 * first one never is.
 *
 * @param extents - Of all columns.
 * @param columns - Of the terminal; undefined where nothing has to fit.
 * @returns Whether each of them is shown.
 */
export function selectFitting(
  extents: readonly ColumnExtent[],
  columns: number | undefined,
): readonly boolean[] {
  const isShown = extents.map(() => true)
  if (columns === undefined) return isShown
  const leave = (
    select: (extent: ColumnExtent) => boolean,
    measure: (extent: ColumnExtent, index: number) => number,
  ): void => {
    for (const index of [...extents.keys()].slice(1).toReversed()) {
      const extent = extents[index]
      const widths = extents.map((one, place) => (isShown[place] === true ? measure(one, place) : 0))
      if (extent !== undefined && sumUp(widths) > columns && select(extent)) isShown[index] = false
    }
  }
  const measureWhole = ({ width }: ColumnExtent): number => width
  leave(({ isEmpty }) => isEmpty, measureWhole)
  leave(({ isId }) => isId, measureWhole)
  leave(() => true, measureLeast)
  return isShown
}

/**
 * Chooses the widths of columns. The widest are cut first.
 *
 * @param extents - Of those that are shown.
 * @param columns - Of the terminal; undefined where nothing has to fit.
 */
export function fitWidths(extents: readonly ColumnExtent[], columns: number | undefined): readonly number[] {
  const widths = extents.map(({ width }) => width)
  if (columns === undefined) return widths
  // Below that only where items further on are wider than the first ones, by which the columns were selected.
  for (const least of [extents.map(measureLeast), extents.map(() => 1)]) {
    while (sumUp(widths) > columns) {
      const index = findWidest(widths, least)
      if (index < 0) break
      widths[index] = (widths[index] ?? 0) - 1
    }
  }
  return widths
}

function measureLeast({ width, isWhole }: ColumnExtent, index: number): number {
  return isWhole ? width : Math.min(width, index === 0 ? leastFirstWidth : leastWidth)
}

function findWidest(widths: readonly number[], least: readonly number[]): number {
  let widest = -1
  for (const [index, width] of widths.entries())
    if (width > (least[index] ?? 0) && (widest < 0 || width > (widths[widest] ?? 0))) widest = index
  return widest
}

function sumUp(widths: readonly number[]): number {
  const shown = widths.filter((width) => width > 0)
  return shown.reduce((sum, width) => sum + width, gap * Math.max(0, shown.length - 1))
}
