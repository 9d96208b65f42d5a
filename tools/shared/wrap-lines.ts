/** How text is laid out. */
interface Layout {
  /** Columns of the terminal; without them nothing is broken. */
  readonly columns?: number | undefined
  /** Columns that every line after the first begins with. */
  readonly indent?: number
}

/** Columns of a stream that somebody looks at; nothing where it is a file or a pipe, whose lines stay whole. */
export function readColumns(stream: NodeJS.WriteStream): number | undefined {
  // Some terminals do not know their width.
  return stream.isTTY ? stream.columns || 80 : undefined
}

/**
 * Breaks a line between words where the terminal would break it within one. A word that is wider than the terminal stays whole.
 *
 * @param line - Without colours; spaces at its beginning stay.
 */
export function wrapLine(line: string, { columns = Number.POSITIVE_INFINITY, indent = 0 }: Layout): string {
  const [start = ''] = /^ */.exec(line) ?? []
  let width = start.length
  let wrapped = start
  for (const [index, word] of line.slice(start.length).split(' ').entries()) {
    const space = index === 0 ? '' : ' '
    const breaks = index > 0 && width + space.length + word.length > columns
    wrapped += breaks ? `\n${' '.repeat(indent)}${word}` : `${space}${word}`
    width = breaks ? indent + word.length : width + space.length + word.length
  }
  return wrapped
}
