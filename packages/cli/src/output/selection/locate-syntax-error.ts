const endsEarly = /EOF/

/**
 * Finds where an expression stops being one, which the parser does not say: behind the longest piece of it from its beginning that is an
 * expression, or lacks no more than its end.
 *
 * @param expression - An expression that the parser refuses.
 * @param parse - The parser.
 * @returns Index of the character; the length where something is missing at the end.
 */
export function locateSyntaxError(expression: string, parse: (text: string) => unknown): number {
  for (let end = expression.length; end > 0; end -= 1)
    if (isBeginning(expression.slice(0, end), parse)) return end + countSpaces(expression.slice(end))
  return 0
}

function isBeginning(text: string, parse: (text: string) => unknown): boolean {
  try {
    parse(text)
    return true
  } catch (error) {
    return error instanceof Error && endsEarly.test(error.message)
  }
}

function countSpaces(text: string): number {
  return text.length - text.trimStart().length
}
