/** Colours that can be read on dark and on light backgrounds; yellow and cyan cannot on white ones. */
export type TextColor = 'green' | 'red' | 'magenta' | 'gray'

/**
 * Colours a text, or sets it off as a heading.
 *
 * @param style - How.
 * @param text - The text.
 * @param hasColors - Whether it is written where there are colours.
 */
export function colorText(style: TextColor | 'bold', text: string, hasColors: boolean): string {
  if (!hasColors) return text
  // Where it is written to is known, and is not always a stream that Node could ask.
  return process.getBuiltinModule('node:util').styleText(style, text, { validateStream: false })
}
