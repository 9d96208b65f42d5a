import { escapeUnprintable } from '@cloudconnexa/errors/runtime'

// What JSON leaves as it is and terminals act on: C1 controls (one of them begins a command, as ESC does), line separators, and marks that
// turn the direction of text around.
const activeCharacters = /[\u007F-\u009F\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]/g
// Joiners and selectors inside of an emoji are a part of it.
// Written out: the compiler knows the flag of newer targets only.
// Made when it is needed: it takes a third of the time that the whole program has to start.
const createEmojiPattern = (): RegExp => new RegExp(String.raw`(\p{RGI_Emoji})`, 'v')
let emojis: RegExp | undefined

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/**
 * Converts a string to one line that does nothing to a terminal: control characters, direction marks and invisible characters become
 * escapes such as `\u001b`.
 */
export function toPrintable(text: string): string {
  const escaped = escapeUnprintable(text)
  if (escaped === text) return text
  emojis ??= createEmojiPattern()
  return text
    .split(emojis)
    .map((part, index) => (index % 2 === 1 ? part : escapeUnprintable(part)))
    .join('')
}

/** {@link toPrintable} of each line of a text. */
export function toPrintableLines(text: string): string {
  return text.split(/\r?\n/).map(toPrintable).join('\n')
}

/** Whether a text has characters that a terminal would act on, line breaks among them. */
export function hasControls(text: string): boolean {
  return /[\p{Cc}\u2028\u2029\u200E\u200F\u202A-\u202E\u2066-\u2069]/u.test(text)
}

/** Escapes, within the strings of JSON or in double quotes of YAML, what a terminal would act on. Parsers read the same value. */
export function escapeActive(quoted: string): string {
  return quoted.replace(activeCharacters, escapeCharacter)
}

/** Escapes, in text of a format that has no escapes, what a terminal would act on. Tabs and line breaks stay. */
export function escapeControls(text: string): string {
  // All of the active ones, and C0 controls but tabs and line breaks.
  const controls = /(?![\t\n\r])[\p{Cc}\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu
  return text.replace(controls, escapeCharacter)
}
