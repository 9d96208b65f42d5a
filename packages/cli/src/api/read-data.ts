import { CommandError } from '../errors/command-error.ts'
import type { Terminal } from '../terminal/terminal.ts'

/**
 * Reads a request body: `@file`, `-` for standard input, or what was typed.
 *
 * @param terminal - Its standard input.
 * @param data - Where the body is.
 * @param isText - Whether the operation takes plain text.
 * @throws {CommandError} when it cannot be read, or is neither JSON nor YAML.
 */
export async function readData(terminal: Terminal, data: string, isText: boolean): Promise<unknown> {
  const file = data.startsWith('@') ? data.slice(1) : undefined
  const text =
    data === '-' ? await terminal.input.readAll() : file === undefined ? data : await readFile(file)
  if (isText) return text.replace(/\r?\n$/, '')
  try {
    return JSON.parse(text)
  } catch {
    return parseYaml(text, file ?? 'what was passed with --data')
  }
}

async function readFile(file: string): Promise<string> {
  try {
    const fs = await import('node:fs/promises')
    return await fs.readFile(file, 'utf8')
  } catch (error) {
    throw new CommandError(`${file} cannot be read.`, {
      hint: 'Pass the path of a file that exists.',
      cause: error,
    })
  }
}

async function parseYaml(text: string, source: string): Promise<unknown> {
  const { parseDocument } = await import('yaml')
  const document = parseDocument(text)
  const [error] = document.errors
  if (error === undefined) return document.toJS()
  const [start] = error.linePos ?? []
  throw new CommandError(`The request body is neither JSON nor YAML: ${error.code}.`, {
    hint: 'Correct it, and send it again.',
    location: { file: source, ...(start && { line: start.line, column: start.col }) },
  })
}
