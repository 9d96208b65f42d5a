import type { JSONValue } from '@jmespath-community/jmespath'
import { CommandError } from '../../errors/command-error.ts'
import { toPrintable } from '../../text/printable.ts'
import { locateSyntaxError } from './locate-syntax-error.ts'

/** A JMESPath expression that can be applied. */
export interface Query {
  /**
   * @param value - What JSON can hold.
   * @throws {CommandError} when a function of the expression gets what it cannot work with.
   */
  readonly apply: (value: unknown) => unknown
}

/**
 * Reads a JMESPath expression.
 *
 * @param expression - The value of `--query`.
 * @throws {CommandError} with the position, when it is none.
 */
export async function parseQuery(expression: string): Promise<Query> {
  const { compile, search } = await import('@jmespath-community/jmespath')
  try {
    compile(expression)
  } catch {
    throw createSyntaxError(expression, locateSyntaxError(expression, compile))
  }
  return {
    apply(value) {
      try {
        // Made for JSON by `toPlainValue`.
        return search(value as JSONValue, expression)
      } catch (error) {
        throw new CommandError(`The query cannot be applied to the result: ${readMessage(error)}.`, {
          hint: 'Look at the result without --query, and change the expression to fit it.',
        })
      }
    },
  }
}

function createSyntaxError(expression: string, position: number): CommandError {
  const character = expression[position]
  const problem =
    character === undefined
      ? 'it ends too early'
      : `"${toPrintable(character)}" is not expected at character ${position + 1}`
  const hint = /\d/.test(character ?? '')
    ? 'Write numbers in backticks: [?size > `3`]'
    : 'Put the expression in single quotes, so that the shell leaves it alone. https://jmespath.org has the language.'
  const marked = `  ${toPrintable(expression)}\n${' '.repeat(2 + position)}^`
  return new CommandError(`The query is not a JMESPath expression: ${problem}.\n${marked}`, { hint })
}

/** What the interpreter says, as a part of a sentence. */
function readMessage(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  return toPrintable(text)
    .replace(/\.$/, '')
    .replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())
}
