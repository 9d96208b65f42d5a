import type { CommandFlag } from '../inputs/command-inputs.ts'
import { refuseFlag } from './suggestions/refuse-flag.ts'
import { isFlag, splitFlag, takesNext } from './flag-words.ts'
import { findFlag } from './list-flags.ts'

// The router takes a value that begins with a hyphen for a flag, an empty one for an argument, and what follows a flag whose value is
// optional for its value. So it does not see the values: they are put aside, and it gets their numbers.

/** What the router gets, and the values by their numbers. */
export interface NormalizedInputs {
  readonly inputs: readonly string[]
  readonly values: readonly string[]
}

/**
 * Puts the values of flags aside.
 *
 * @param flags - The flags that may be there.
 * @param words - The words of the command, for messages.
 * @param typed - What follows them.
 * @throws {CommandError} when a flag is unknown; it names the nearest.
 */
export function normalizeInputs(
  flags: Readonly<Record<string, CommandFlag>>,
  words: readonly string[],
  typed: readonly string[],
): NormalizedInputs {
  const inputs: string[] = []
  const values: string[] = []
  const push = (name: string, value: string): void => {
    inputs.push(`--${name}=${values.length}`)
    values.push(value)
  }
  const end = typed.indexOf('--')
  const last = end < 0 ? typed.length : end
  for (let at = 0; at < last; at++) {
    const input = typed[at] ?? ''
    if (!isFlag(input)) {
      inputs.push(input)
      continue
    }
    const [flagName, attached] = splitFlag(input)
    const [name, flag] = findFlag(flags, flagName) ?? refuseFlag(flags, words, flagName)
    if (flag.type === 'boolean') inputs.push(input)
    else if (attached !== undefined) push(name, attached)
    else if (!takesNext(flag)) push(name, '')
    else {
      const next = typed[at + 1]
      const isMissing =
        next === undefined ||
        at + 1 >= last ||
        (isFlag(next) && findFlag(flags, splitFlag(next)[0]) !== undefined)
      if (isMissing) inputs.push(`--${name}`)
      else {
        push(name, next)
        at++
      }
    }
  }
  return { inputs: [...inputs, ...typed.slice(last)], values }
}
