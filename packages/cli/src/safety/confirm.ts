import { CommandError } from '../errors/command-error.ts'
import { openQuestions } from '../questions/ask.ts'
import type { GlobalFlags } from '../session/global-flags.ts'
import type { Target } from '../session/target.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { quoteLine } from './quote-line.ts'

/** What would be done, and to what. */
export interface ConfirmedAction {
  /** Without a period: `Delete the network office`. */
  readonly sentence: string
  /** What has to be typed. */
  readonly name: string
}

/** What {@link confirmAction} needs to know of the session. */
export interface ConfirmDependencies {
  readonly terminal: Terminal
  readonly flags: GlobalFlags
  readonly signal: AbortSignal
  readonly target: Target
  /** What was typed after the name of the program. */
  readonly typed: readonly string[]
}

/**
 * Asks before something is taken away. Returns if it may be.
 *
 * @param action - What would be done, and to what.
 * @param dependencies - Who is asked, and for which Cloud ID.
 * @throws {CommandError} (exit code 21) when it was refused, the context is read-only, or there is nobody to ask.
 */
export async function confirmAction(
  action: ConfirmedAction,
  dependencies: ConfirmDependencies,
): Promise<void> {
  const { flags, target, terminal, signal } = dependencies
  if (flags.dryRun) return
  if (target.readOnly) throw createReadOnly(target)
  if (flags.confirm !== undefined) {
    if (flags.confirm === action.name) return
    throw refuse(
      `--confirm ${flags.confirm} is not ${action.name}. Nothing was changed.`,
      `Pass \`--confirm ${quoteLine([action.name])}\` if that is what you mean.`,
    )
  }
  if (flags.yes && target.confirm === undefined) return
  const questions = await openQuestions(terminal, signal)
  if (questions === undefined) throw createUnconfirmed(action, dependencies)
  const message = `${action.sentence} in ${target.name}?\nType ${action.name} to confirm`
  const typed = await questions.text({ message })
  if (typed.trim() !== action.name)
    throw refuse(`"${typed.trim()}" is not ${action.name}. Nothing was changed.`)
}

function createReadOnly({ name }: Target): CommandError {
  return refuse(
    `${name} is read-only. Nothing was changed.`,
    'Use another context with `--context`, or look at what would be sent with `--dry-run`.',
  )
}

/** Names the line to run, because a script has nobody who could find it out. */
function createUnconfirmed(
  action: ConfirmedAction,
  { target, typed, flags }: ConfirmDependencies,
): CommandError {
  const flag = target.confirm === undefined ? ['--yes'] : ['--confirm', action.name]
  const others =
    target.confirm === undefined ? typed : typed.filter((input) => input !== '--yes' && input !== '-y')
  // Flags behind `--` would be arguments.
  const end = others.indexOf('--')
  const line = end < 0 ? [...others, ...flag] : others.toSpliced(end, 0, ...flag)
  const reason = flags.yes
    ? `--yes is not enough for ${target.name}`
    : 'nobody can be asked, because this is no terminal'
  return refuse(
    `${action.sentence} in ${target.name}: a confirmation is missing, and ${reason}. Nothing was changed.`,
    `Run: cloudconnexa ${quoteLine(line)}`,
  )
}

function refuse(message: string, hint?: string): CommandError {
  return new CommandError(message, { exit: 'refused', ...(hint !== undefined && { hint }) })
}
