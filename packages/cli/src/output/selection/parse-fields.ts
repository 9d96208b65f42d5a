import { CommandError } from '../../errors/command-error.ts'

/**
 * Reads the value of `--fields`.
 *
 * @param text - Such as `name,platform.os`.
 * @returns The paths, each once.
 * @throws {CommandError} when one of them is empty.
 */
export function parseFields(text: string): readonly string[] {
  const paths = text.split(',').map((path) => path.trim())
  if (paths.some((path) => path === '' || path.split('.').includes('')))
    throw new CommandError(`The value of --fields is not a list of properties: "${text}".`, {
      hint: 'Separate properties by commas, and those inside of others by dots: --fields name,platform.os',
    })
  return [...new Set(paths)]
}
