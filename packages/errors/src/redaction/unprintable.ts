// Control characters, lone surrogates, line and paragraph separators, and invisible characters: direction marks, zero-width
// characters, tags, fillers. They forge lines, reorder a line in a terminal, or hide a part of it. The expressions for them are where
// they are used: to build them takes a millisecond, which a process without failures can save.

/** Texts of our own, nearly all. */
const plain = /^[ -~…’]*$/

const shortForms: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/**
 * Converts a string to one line that is safe in a terminal or a log: unprintable characters become escape sequences such as
 * `\n` or `\u001b`. A string without such characters is returned unchanged.
 *
 * @param text - A string of any origin.
 */
export function escapeUnprintable(text: string): string {
  if (plain.test(text)) return text
  const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{DI}]/gu
  return text.replace(unprintable, (character) => shortForms[character] ?? escapeCharacter(character))
}

/** Replaces each run of unprintable characters by a space. */
export function replaceUnprintable(text: string): string {
  return replaceRuns(text, ' ')
}

/** Removes unprintable characters. */
export function removeUnprintable(text: string): string {
  return replaceRuns(text, '')
}

function replaceRuns(text: string, replacement: string): string {
  return plain.test(text) ? text : text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{DI}]+/gu, replacement)
}

/** Escapes as JSON does: a character outside the Basic Multilingual Plane becomes two escapes. */
function escapeCharacter(character: string): string {
  return Array.from(
    { length: character.length },
    (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`,
  ).join('')
}
