import type { CommandGroup } from '../commands/command-group.ts'
import type { Command } from '../commands/command.ts'
import { listFlags } from '../router/build-parameters.ts'
import type { Terminal } from '../terminal/terminal.ts'

/** Writes help on a command, or on what is below a group. */
export async function printHelp(
  { output }: Terminal,
  words: readonly string[],
  place: Command | CommandGroup | undefined,
): Promise<void> {
  if (place === undefined) return
  const below = 'list' in place ? [...place.list()] : Object.entries(listFlags(place))
  const lines = below.map(([name, { summary }]) => `  ${name.padEnd(24)}${summary}`)
  await output.write(`${['cloudconnexa', ...words].join(' ')}\n${place.summary}\n\n${lines.join('\n')}\n`)
}
