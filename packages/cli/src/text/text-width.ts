import measure from 'fast-string-width'

const ascii = /^[ -~]*$/
let segmenter: Intl.Segmenter | undefined

/** Splits a text into what readers take for characters: a letter with its accents, an emoji of several parts. */
function splitCharacters(text: string): readonly string[] {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}

/** How many columns of a terminal a text takes. It has no control characters. */
export function measureWidth(text: string): number {
  if (ascii.test(text)) return text.length
  return splitCharacters(text).reduce((sum, character) => sum + measure(character), 0)
}

/** Cuts a text to a number of columns; what was cut ends in `…`. */
export function cutText(text: string, columns: number): string {
  if (measureWidth(text) <= columns) return text
  if (columns <= 0) return ''
  let kept = ''
  let width = 1
  for (const character of ascii.test(text) ? text : splitCharacters(text)) {
    width += measure(character)
    if (width > columns) break
    kept += character
  }
  return `${kept.trimEnd()}…`
}

/** Fills a text with spaces up to a number of columns. */
export function padText(text: string, columns: number, isRight: boolean = false): string {
  const spaces = ' '.repeat(Math.max(0, columns - measureWidth(text)))
  return isRight ? `${spaces}${text}` : `${text}${spaces}`
}
