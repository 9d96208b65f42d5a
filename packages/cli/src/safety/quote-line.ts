/**
 * Writes what was typed as a line that a shell reads as the same words.
 *
 * @param inputs - The words.
 */
export function quoteLine(inputs: readonly string[]): string {
  return inputs
    .map((input) => (/^[\w@%+=:,./-]+$/.test(input) ? input : `'${input.replaceAll("'", `'\\''`)}'`))
    .join(' ')
}
