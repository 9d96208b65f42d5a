import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { systemClock } from '@cloudconnexa/core'
import { splitLine, wordRules } from '../../../packages/cli/src/completion/split-line.ts'
import { programName } from '../../../packages/cli/src/help/describe-inputs.ts'
import { runCommandLine } from '../../../packages/cli/src/run-command-line.ts'
import type { Terminal, TextOutput } from '../../../packages/cli/src/terminal/terminal.ts'

/** What a shell session works with. */
export interface ShellSessionOptions {
  /** The working folder. */
  readonly folder: string
  readonly homeFolder: string
  readonly environment: Readonly<Record<string, string>>
  /** Width of the terminal. */
  readonly columns: number
  /** What stands in the document, and what is meant: addresses of servers that exist only while it is executed. */
  readonly substitutions: ReadonlyMap<string, string>
}

/** A command with what the shell does with its streams. */
interface ShellCommand {
  readonly assignments: Readonly<Record<string, string>>
  readonly words: readonly string[]
  /** File that is standard input. */
  readonly from?: string
  /** File that standard output goes to. */
  readonly to?: string
  /** Programs that standard output goes through. */
  readonly pipe?: string
}

function splitPipe(line: string): readonly [string, string | undefined] {
  const at = line.indexOf(' | ')
  return at < 0 ? [line, undefined] : [line.slice(0, at), line.slice(at + 3)]
}

function parseCommand(line: string): ShellCommand {
  const [first, pipe] = splitPipe(line)
  const all = [...splitLine(`${first} `, wordRules.bash).words]
  const assignments: Record<string, string> = {}
  while (/^[A-Z_]+=/.test(all[0] ?? '')) {
    const [name = '', value = ''] = (all.shift() ?? '').split(/=(.*)/s)
    assignments[name] = value
  }
  const readRedirection = (sign: string): string | undefined => {
    const at = all.indexOf(sign)
    return at < 0 ? undefined : all.splice(at, 2)[1]
  }
  const from = readRedirection('<')
  const to = readRedirection('>')
  return {
    assignments,
    words: all,
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(pipe !== undefined && { pipe }),
  }
}

/**
 * Executes the few things of a shell that a guide needs. The command line runs in this process; `export`, `cat`, `echo $?`, variables in
 * front of a command and redirections are understood, and what follows a pipe runs in a real shell.
 */
export class ShellSession {
  readonly #options: ShellSessionOptions
  readonly #environment: Record<string, string>
  #exitCode = 0

  constructor(options: ShellSessionOptions) {
    this.#options = options
    this.#environment = { ...options.environment, HOME: options.homeFolder }
  }

  /** Puts a file into the working folder. */
  writeFile(name: string, text: string): void {
    writeFileSync(join(this.#options.folder, name), text, { mode: 0o600 })
  }

  /**
   * Executes a line.
   *
   * @param line - The line as it stands in the document.
   * @returns What the terminal shows.
   */
  async run(line: string): Promise<string> {
    const command = parseCommand(this.#substitute(line, false))
    const shown = await this.#execute(command)
    return this.#substitute(stripVTControlCharacters(shown), true)
  }

  async #execute(command: ShellCommand): Promise<string> {
    const [program, ...rest] = command.words
    if (program === programName) return this.#runProgram(command, rest)
    if (program === 'export') {
      for (const word of rest) {
        const [name = '', value = ''] = word.split(/=(.*)/s)
        this.#environment[name] = value
      }
      return ''
    }
    if (program === 'cat') return readFileSync(join(this.#options.folder, rest[0] ?? ''), 'utf8')
    if (program === 'echo' && rest[0] === '$?') return `${this.#exitCode}\n`
    throw new Error(`A guide cannot execute ${command.words.join(' ')}`)
  }

  async #runProgram(command: ShellCommand, typed: readonly string[]): Promise<string> {
    const { folder, columns } = this.#options
    const results: string[] = []
    const shown: string[] = []
    const isPiped = command.pipe !== undefined || command.to !== undefined
    const terminal: Terminal = {
      input: {
        isTerminal: false,
        readAll: () =>
          Promise.resolve(command.from === undefined ? '' : readFileSync(join(folder, command.from), 'utf8')),
      },
      output: createOutput(isPiped ? results : shown, isPiped ? undefined : columns),
      // Progress depends on how long something takes.
      errors: createOutput(shown, undefined),
      environment: { ...this.#environment, ...command.assignments },
      clock: systemClock,
      signal: new AbortController().signal,
      keychain: false,
    }
    this.#exitCode = await runCommandLine(this.#locateFiles(typed), terminal)
    if (command.to !== undefined) this.writeFile(command.to, results.join(''))
    if (command.pipe === undefined) return shown.join('')
    const { stdout, stderr, status } = spawnSync('sh', ['-c', command.pipe], {
      cwd: folder,
      input: results.join(''),
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    })
    this.#exitCode = status ?? 1
    return shown.join('') + stdout + stderr
  }

  /** Files that a command names are those of the working folder, which is not that of this process. */
  #locateFiles(typed: readonly string[]): readonly string[] {
    const { folder } = this.#options
    return typed.map((word) => {
      const [, sign = '', name = ''] = /^(@?)([\w-]+\.\w+)$/.exec(word) ?? []
      const path = join(folder, name)
      return name !== '' && existsSync(path) ? sign + path : word
    })
  }

  #substitute(text: string, isShown: boolean): string {
    let replaced = text
    for (const [written, meant] of this.#options.substitutions)
      replaced = isShown ? replaced.replaceAll(meant, written) : replaced.replaceAll(written, meant)
    return replaced
  }
}

function createOutput(parts: string[], columns: number | undefined): TextOutput {
  return {
    write: (text) => {
      parts.push(text)
      return Promise.resolve()
    },
    isTerminal: columns !== undefined,
    columns,
    hasColors: false,
  }
}
