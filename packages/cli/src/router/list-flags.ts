import type { Command } from '../command/command.ts'
import type { CommandFlag } from '../inputs/command-inputs.ts'
import { globalFlags } from '../inputs/global-flags.ts'

/** Lists the flags of a command together with those that every command has. */
export function listFlags(command: Pick<Command, 'flags'>): Readonly<Record<string, CommandFlag>> {
  return { ...command.flags, ...globalFlags }
}

/**
 * Finds a flag as it was typed, without its value: `--output`, `-o`.
 *
 * @param flags - Flags by their names.
 */
export function findFlag(
  flags: Readonly<Record<string, CommandFlag>>,
  typed: string,
): readonly [string, CommandFlag] | undefined {
  return Object.entries(flags).find(
    ([name, { alias }]) => typed === `--${name}` || (alias !== undefined && typed === `-${alias}`),
  )
}
