// Control characters, lone surrogates, separators of lines and paragraphs, and whatever is drawn as nothing: direction marks,
// zero-width characters, tags, fillers. They forge lines, reorder a line in a terminal, or hide a part of it.
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{DI}]/gu
const runsOfUnprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{DI}]+/gu

const shortForms: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/**
 * The string as one line that a terminal or a log can show: what is not printable stands there as an escape sequence such as
 * `\n` or `\u001b`. A string without such characters comes back as it is.
 *
 * @param text - Of any origin.
 */
export function escapeUnprintable(text: string): string {
  return text.replace(unprintable, (character) => shortForms[character] ?? escapeCharacter(character))
}

/** The string with a space in place of whatever is not printable. */
export function replaceUnprintable(text: string): string {
  return text.replace(runsOfUnprintable, ' ')
}

/** The string without what is not printable. */
export function removeUnprintable(text: string): string {
  return text.replace(runsOfUnprintable, '')
}

/** As JSON has it: a character beyond the first 65,536 is two escapes. */
function escapeCharacter(character: string): string {
  return Array.from(
    { length: character.length },
    (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`,
  ).join('')
}
