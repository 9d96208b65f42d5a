/** A word as it is typed in a POSIX shell: in single quotes, where it has to be. */
export function quoteWord(word: string): string {
  if (/^[\w@%+:,./=-]+$/.test(word)) return word
  return `'${word.replaceAll("'", String.raw`'\''`)}'`
}
