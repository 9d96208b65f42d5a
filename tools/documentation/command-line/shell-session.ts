import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { systemClock } from '@cloudconnexa/core'
import { splitLine, wordRules } from '../../../packages/cli/src/commands/completion/split-line.ts'
import { programName } from '../../../packages/cli/src/commands/help/describe-inputs.ts'
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

/** Programs that a guide looks at files and changes them with. */
const fileTools: ReadonlySet<string> = new Set(['cat', 'ls', 'rm'])

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
 * Executes the few things of a shell that a guide needs. The command line runs in this process; `export`, `echo $?`, variables in
 * front of a command and redirections are understood; what follows a pipe, and what looks at files, runs in a real shell.
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
    const path = join(this.#options.folder, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text, { mode: 0o600 })
  }

  /** Reads a file of the working folder. */
  readFile(name: string): string {
    return readFileSync(join(this.#options.folder, name), 'utf8')
  }

  /**
   * Executes a line.
   *
   * @param line - The line as it stands in the document.
   * @returns What the terminal shows.
   */
  async run(line: string): Promise<string> {
    const shown = await this.#execute(this.#substitute(line, false))
    return this.#substitute(stripVTControlCharacters(shown), true)
  }

  async #execute(line: string): Promise<string> {
    const command = parseCommand(line)
    const [program, ...rest] = command.words
    if (program === programName) return this.#runProgram(command, rest)
    if (program === 'export') {
      for (const word of rest) {
        const [name = '', value = ''] = word.split(/=(.*)/s)
        this.#environment[name] = value
      }
      return ''
    }
    if (program === 'echo' && rest[0] === '$?') return `${this.#exitCode}\n`
    if (fileTools.has(program ?? '')) return this.#runInShell(line)
    throw new Error(`A guide cannot execute ${line}`)
  }

  #runInShell(line: string, input = ''): string {
    const { status, stdout, stderr } = spawnSync('sh', ['-c', line], {
      cwd: this.#options.folder,
      input,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    })
    this.#exitCode = status ?? 1
    return stdout + stderr
  }

  async #runProgram(command: ShellCommand, typed: readonly string[]): Promise<string> {
    const { columns } = this.#options
    const results: string[] = []
    const shown: string[] = []
    const isPiped = command.pipe !== undefined || command.to !== undefined
    const terminal: Terminal = {
      input: {
        isTerminal: false,
        readAll: () => Promise.resolve(command.from === undefined ? '' : this.readFile(command.from)),
      },
      output: createOutput(isPiped ? results : shown, isPiped ? undefined : columns),
      // Progress depends on how long something takes.
      errors: createOutput(shown, undefined),
      environment: { ...this.#environment, ...command.assignments },
      clock: systemClock,
      signal: new AbortController().signal,
      keychain: false,
    }
    this.#exitCode = await this.#runInFolder(() => runCommandLine(typed, terminal))
    if (command.to !== undefined) this.writeFile(command.to, results.join(''))
    if (command.pipe === undefined) return shown.join('')
    return shown.join('') + this.#runInShell(command.pipe, results.join(''))
  }

  /** The command line takes paths as they are typed, so the folder is that of the process meanwhile. */
  async #runInFolder<Result>(run: () => Promise<Result>): Promise<Result> {
    const before = process.cwd()
    process.chdir(this.#options.folder)
    try {
      return await run()
    } finally {
      process.chdir(before)
    }
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
