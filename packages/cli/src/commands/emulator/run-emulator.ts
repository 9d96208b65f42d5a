import type { StopReason } from '@cloudconnexa/emulator/command-line'
import type { CommandInput } from '../../inputs/command-inputs.ts'
import { CommandError } from '../../errors/command-error.ts'
import type { Session } from '../../session/session.ts'
import { describeFlag } from './describe-flag.ts'
import { loadEmulatorCommandLine } from '../../session/connection/load-emulator.ts'

/** Carries out `emulator`: it runs until it is stopped. */
export async function runEmulator(session: Session, { flags }: CommandInput): Promise<void> {
  const { terminal, signal } = session
  if (session.flags.dryRun) return session.note('Would start the emulator. Nothing was started.')
  const { runCommandLine, listCommandLineOptions } = await loadEmulatorCommandLine()
  const names = listCommandLineOptions().map((option) => describeFlag(option).name)
  const inputs = names.flatMap((name) => writeFlag(name, flags[name]))
  const messages: string[] = []
  let close = (): void => undefined
  const stopped = new Promise<StopReason>((resolve) => {
    const stop = (): void => resolve('signal')
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop, { once: true })
    close = () => resolve('output closed')
  })
  const exitCode = await runCommandLine(inputs, {
    // Nobody reads on where a pipe has been closed.
    stdout: (text) => void terminal.output.write(text).catch(close),
    stderr: (text) => void messages.push(text),
    isTerminal: terminal.output.isTerminal,
    colors: terminal.output.hasColors,
    stopped,
    waitForInputEnd: async () => {
      await terminal.input.readAll()
      return 'input ended'
    },
  })
  const message = messages.join('').trim()
  if (exitCode !== 0) throw createFailure(message, exitCode)
  if (message !== '') await session.note(message)
}

/** A flag as the emulator's own command line takes it. */
function writeFlag(name: string, value: unknown): readonly string[] {
  if (value === undefined || value === false) return []
  if (value === true) return [`--${name}`]
  const values: readonly unknown[] = [value].flat()
  // All that take a value take strings.
  return values.filter((one) => typeof one === 'string').map((one) => `--${name}=${one}`)
}

function createFailure(message: string, exitCode: number): CommandError {
  const text = message.replace(/^error: /, '').replace(/[^.]$/, '$&.')
  return new CommandError(`The emulator did not start: ${text}`, {
    exit: exitCode === 2 ? 'input' : 'other',
    hint: 'Run `cloudconnexa emulator --help` for what it takes.',
  })
}
