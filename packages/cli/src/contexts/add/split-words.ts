import { CommandError } from '../../errors/command-error.ts'

const word = /(?:[^\s"']|"[^"]*"|'[^']*')+/g

/**
 * Splits a line into the words of a command, as a shell does with quotes. Nothing in it is evaluated, and a backslash is a character
 * like others, because paths of Windows have it.
 *
 * @param line - Such as `vault read -field "api key"`.
 * @throws {CommandError} when there is no word, or a quote is not closed.
 */
export function splitWords(line: string): readonly string[] {
  const words = line.match(word) ?? []
  if (words.length === 0 || line.replaceAll(word, '').trim() !== '') {
    throw new CommandError('The command with credentials is empty, or a quote in it is not closed.', {
      hint: 'Pass an executable and its arguments: `--credentials-command "vault read -format=json cloudconnexa"`.',
    })
  }
  return words.map((one) =>
    one.replaceAll(/"([^"]*)"|'([^']*)'/g, (_, double?: string, single?: string) => double ?? single ?? ''),
  )
}
