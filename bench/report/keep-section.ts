const heading = '\n## Start of the command line\n'
const next = '\n## Tables\n'

/**
 * Moves what `npm run measure:command-line` has written from an earlier document into a new one: it stands before the tables.
 *
 * @param text - The new document.
 * @param earlier - The document that was there.
 */
export function keepCommandLineSection(text: string, earlier: string): string {
  const start = earlier.indexOf(heading)
  const place = text.indexOf(next)
  if (start === -1 || place === -1) return text
  const section = earlier.slice(start, earlier.indexOf(next, start))
  return `${text.slice(0, place)}${section}${text.slice(place)}`
}
