import { CommandError } from '../../errors/command-error.ts'
import { openQuestions } from '../../terminal/questions/ask.ts'
import type { GlobalFlags } from '../../inputs/global-flags.ts'
import type { ConfirmedAction } from '../session.ts'
import type { Target } from '../target.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import { createReadOnlyError } from './read-only-error.ts'
import { toPrintableLines } from '../../text/printable.ts'
import { quoteLine } from '../../text/quote-word.ts'

/** What {@link confirmAction} needs to know of the session. */
export interface ConfirmDependencies {
  readonly terminal: Terminal
  readonly flags: GlobalFlags
  readonly signal: AbortSignal
  /** Finds out for which Cloud ID it is. */
  readonly findTarget: () => Promise<Target>
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
  const { flags, terminal, signal } = dependencies
  if (flags.dryRun) return
  const target = action.isLocal === true ? undefined : await dependencies.findTarget()
  if (target?.readOnly === true) throw createReadOnlyError(target.name)
  if (flags.confirm !== undefined) {
    if (flags.confirm === action.name) return
    const hint = `Pass \`--confirm ${quoteLine([action.name])}\` if that is what you mean.`
    throw createRefusal(`--confirm ${flags.confirm} is not ${action.name}. Nothing was changed.`, hint)
  }
  if (flags.yes && target?.confirm === undefined) return
  const place = target === undefined ? '' : ` in ${target.name}`
  const questions = await openQuestions(terminal, signal)
  if (questions === undefined)
    throw createUnconfirmed(action, place, target?.confirm === 'typed', dependencies)
  const message = toPrintableLines(`${action.sentence}${place}?\nType ${action.name} to confirm`)
  const reply = (await questions.text({ message })).trim()
  // Spaces around a name are seen by nobody, and some names have them.
  if (reply !== action.name.trim())
    throw createRefusal(
      `"${reply}" is not ${action.name}. Nothing was changed.`,
      'Type the name as it is, or use --yes.',
    )
}

/** Names the line to run, because a script has nobody who could find it out. */
function createUnconfirmed(
  { sentence, name }: ConfirmedAction,
  place: string,
  isTyped: boolean,
  { typed, flags }: ConfirmDependencies,
): CommandError {
  const flag = isTyped ? ['--confirm', name] : ['--yes']
  const others = isTyped ? typed.filter((input) => input !== '--yes' && input !== '-y') : typed
  // Flags behind `--` would be arguments.
  const end = others.indexOf('--')
  const line = end < 0 ? [...others, ...flag] : others.toSpliced(end, 0, ...flag)
  const reason = flags.yes ? '--yes is not enough for it' : 'there is no terminal to ask on'
  return createRefusal(
    `${sentence}${place}: a confirmation is missing, and ${reason}. Nothing was changed.`,
    `Run: cloudconnexa ${quoteLine(line)}`,
  )
}

function createRefusal(message: string, hint: string): CommandError {
  return new CommandError(message, { exit: 'refused', hint })
}
