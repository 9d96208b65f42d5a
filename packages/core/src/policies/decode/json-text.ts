const quote = 0x22
const backslash = 0x5c
/** `{` and `[`. */
const openings: ReadonlySet<number> = new Set([0x7b, 0x5b])
/** `}` and `]`. */
const closings: ReadonlySet<number> = new Set([0x7d, 0x5d])

/** Whether a string begins as JSON and is over before its first value is. */
export function isTruncatedJson(text: string): boolean {
  if (!/^\s*["[{]/.test(text)) return false
  let depth = 0
  let isInString = false
  for (let index = 0; index < text.length; index++) {
    const character = text.charCodeAt(index)
    if (isInString) {
      if (character === backslash) index += 1
      else if (character === quote) isInString = false
    } else if (character === quote) isInString = true
    else if (openings.has(character)) depth += 1
    else if (closings.has(character) && --depth === 0) return false
  }
  return isInString || depth > 0
}
