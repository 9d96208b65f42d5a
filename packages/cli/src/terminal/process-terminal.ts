import { systemClock } from '@cloudconnexa/core'
import { detectKind } from './detect-kind.ts'
import { createProcessOutput } from './process-output.ts'
import { replaceWrite } from './replace-write.ts'
import type { Terminal, TextOutput } from './terminal.ts'

/** Notes and errors that nobody can read are not worth failing for. */
function createNotes(mayBlock: () => boolean): TextOutput {
  const output = createProcessOutput(2, () => process.stderr, mayBlock)
  return replaceWrite(output, (text) => output.write(text).catch(() => undefined))
}

/** Node's streams, which are made when somebody first asks. */
function createQuestionStreams(): NonNullable<Terminal['questions']> {
  return {
    get input() {
      return process.stdin
    },
    get output() {
      // Questions break their lines at the width, also at one of 0: a character on each line.
      if (process.stderr.columns === 0) process.stderr.columns = 80
      return process.stderr
    },
  }
}

/**
 * Creates the terminal of this process. Once a command asks for its signal, Ctrl+C and a request to end abort it, and a second one ends the
 * process at once. Until then the first one does: help needs no signal, and Node takes a tenth of its own start for one.
 *
 * @param build - What this build does without.
 */
export function createProcessTerminal(build: Pick<Terminal, 'keychain'> = {}): Terminal {
  let controller: AbortController | undefined
  const mayBlock = (): boolean => controller === undefined
  const createController = (): AbortController => {
    const created = new AbortController()
    for (const name of ['SIGINT', 'SIGTERM'] as const)
      process.once(name, () => {
        created.abort()
      })
    return created
  }
  let isInputTerminal: boolean | undefined
  const isInput = (): boolean => (isInputTerminal ??= detectKind(0) === 'terminal')
  const errors = createNotes(mayBlock)
  return {
    ...build,
    input: {
      get isTerminal() {
        return isInput()
      },
      readAll: async () => (await import('node:stream/consumers')).text(process.stdin),
    },
    output: createProcessOutput(1, () => process.stdout, mayBlock),
    errors,
    get questions() {
      return errors.isTerminal && isInput() ? createQuestionStreams() : undefined
    },
    environment: process.env,
    // `performance.now()` would load a module of Node that a run needs for nothing else.
    clock: { ...systemClock, monotonic: () => Number(process.hrtime.bigint()) / 1e6 },
    get signal() {
      controller ??= createController()
      return controller.signal
    },
  }
}
