import { CommandError } from '../errors/command-error.ts'

const word = /(?:[^\s"']|"[^"]*"|'[^']*')+/g

/**
 * Splits a line into the words of a command, as a shell does with quotes. Nothing in it is evaluated, and a backslash is a character
 * like others, because paths of Windows have it.
 *
 * @param line - Such as `vault read -field "api key"`.
 * @param flag - The flag whose value it is, for messages.
 * @throws {CommandError} when there is no word, or a quote is not closed.
 */
export function splitWords(line: string, flag: string): readonly [string, ...string[]] {
  const [first, ...others] = line.match(word) ?? []
  if (first === undefined || line.replaceAll(word, '').trim() !== '') {
    throw new CommandError(`The command of ${flag} is empty, or a quote in it is not closed.`, {
      hint: `Pass an executable and its arguments: \`${flag} "vault read -format=json cloudconnexa"\`.`,
    })
  }
  return [unquote(first), ...others.map(unquote)]
}

function unquote(typed: string): string {
  return typed.replaceAll(
    /"([^"]*)"|'([^']*)'/g,
    (_, double?: string, single?: string) => double ?? single ?? '',
  )
}
