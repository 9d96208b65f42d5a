import manifest from '../../../package.json' with { type: 'json' }
import type { CommandFlag } from '../../inputs/command-inputs.ts'
import type { FoundCommand } from '../../router/find-command.ts'
import { splitFlag } from '../../router/flag-words.ts'
import { findFlag } from '../../router/list-flags.ts'
import { globalFlags } from '../../inputs/global-flags.ts'
import { refuseFlag } from '../../router/suggestions/refuse-flag.ts'
import { refuseWord } from '../../router/suggestions/refuse-word.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import { buildCommandPage, buildGroupPage, buildRootPage } from './build-pages.ts'
import type { HelpPage } from './help-page.ts'
import { renderPage } from './render-page.ts'

const helpFlag: CommandFlag = { summary: 'Show help', type: 'boolean', alias: 'h' }
const versionFlag: CommandFlag = { summary: 'Show the version', type: 'boolean', alias: 'V' }

/** Whether the version is asked for, and not help on the flag that shows it. */
function asksForVersion({ groups, command }: FoundCommand, rest: readonly string[]): boolean {
  const names = rest.map((input) => findFlag({ help: helpFlag, version: versionFlag }, input)?.[0])
  return command === undefined && groups.length === 1 && names.includes('version') && !names.includes('help')
}

/** Refuses what stands behind a group and is neither a word of it nor a flag that every command has. */
function refuseUnknown({ words, groups }: FoundCommand, rest: readonly string[]): void {
  const [first] = rest
  if (first === undefined) return
  if (!first.startsWith('-')) refuseWord(groups, words, rest)
  const [typed] = splitFlag(first)
  const flags = { ...globalFlags, help: helpFlag, ...(groups.length === 1 && { version: versionFlag }) }
  if (findFlag(flags, typed) === undefined) refuseFlag(flags, words, typed)
}

/** Builds the page of what words lead to. */
async function buildPage({ words, groups, command }: FoundCommand): Promise<HelpPage | undefined> {
  const group = groups.at(-1)
  if (command !== undefined) return buildCommandPage(words, command, group)
  if (group === undefined) return undefined
  return groups.length === 1 ? buildRootPage(group) : buildGroupPage(words, group)
}

/**
 * Writes help to standard output; the version, where that is asked for along with other flags.
 *
 * @param terminal - Where to.
 * @param found - Where the words of the command line led.
 * @param rest - What follows them.
 * @throws {CommandError} when they lead nowhere, or a flag is unknown where there is no command.
 */
export async function showPlace(
  { output }: Pick<Terminal, 'output'>,
  found: FoundCommand,
  rest: readonly string[],
): Promise<void> {
  if (asksForVersion(found, rest)) return output.write(`${manifest.version}\n`)
  if (found.command === undefined) refuseUnknown(found, rest)
  const page = await buildPage(found)
  if (page !== undefined) await output.write(renderPage(page, output))
}
