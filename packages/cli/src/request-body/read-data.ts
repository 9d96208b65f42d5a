import { CommandError } from '../errors/command-error.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { parseData } from './parse-data.ts'
import { readNamedFile } from '../files/read-named-file.ts'

/** What `--data` brought. */
export interface ReadData {
  readonly value: unknown
  /** Where it came from, for messages. */
  readonly name: string
  /** Whether it stood on the command line itself, where everybody on the machine can read it. */
  readonly isLiteral: boolean
}

/**
 * Reads what `--data` names: `@file`, `-` for standard input, or JSON or YAML itself.
 *
 * @param typed - What was typed after the flag.
 * @param terminal - Where standard input is.
 * @throws {CommandError} when it cannot be read, or is neither JSON nor YAML.
 */
export async function readData(typed: string, terminal: Terminal): Promise<ReadData> {
  if (typed.startsWith('@')) {
    const file = typed.slice(1)
    const value = await parseData(await readNamedFile(file, '--data'), { name: file, isFile: true })
    return { value, name: file, isLiteral: false }
  }
  if (typed === '-') {
    const name = 'standard input'
    const text = await terminal.input.readAll()
    if (text.trim() === '')
      throw new CommandError('Nothing came from standard input.', {
        hint: 'Pipe JSON or YAML into the command.',
      })
    return { value: await parseData(text, { name, isFile: false }), name, isLiteral: false }
  }
  const value = await parseData(typed, { name: '--data', isFile: false })
  // Bare text is YAML too, and a body of some operations; one that ends as files do was meant as a file.
  if (typeof value === 'string' && /\.(?:ya?ml|json)$/i.test(value))
    throw new CommandError('--data looks like the name of a file without @ before it.', {
      hint: 'Put @ before it to read the file: `--data @network.yaml`.',
    })
  return { value, name: '--data', isLiteral: true }
}
