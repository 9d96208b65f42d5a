/**
 * Writes a word as a POSIX shell reads it: in single quotes, where it has to be.
 *
 * @param word - The word.
 */
export function quoteWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`
}

/**
 * Writes what was typed as a line that a shell reads as the same words.
 *
 * @param inputs - The words.
 */
export function quoteLine(inputs: readonly string[]): string {
  return inputs.map(quoteWord).join(' ')
}
