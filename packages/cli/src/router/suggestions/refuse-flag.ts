import type { CommandFlag } from '../../inputs/command-inputs.ts'
import { CommandError } from '../../errors/command-error.ts'
import { askWhetherMeant, findNearest } from '../../text/find-nearest.ts'
import { toCamelCase } from '../../text/flag-names.ts'

/** The version is that of the program, and no matter of one command. */
const versionLine = 'cloudconnexa --version'

/** Words for what some of our flags do. */
const synonyms: Readonly<Record<string, readonly string[]>> = {
  '--format': ['--output'],
  '--json': ['--output json'],
  '--yaml': ['--output yaml'],
  '--csv': ['--output csv'],
  '--wide': ['--output wide'],
  '--jq': ['--query'],
  '--filter': ['--query'],
  '--columns': ['--fields'],
  '--profile': ['--context'],
  '--force': ['--yes'],
  '-f': ['--data', '--yes'],
  '--file': ['--data'],
  '--body': ['--data'],
  '-d': ['--data'],
  '--silent': ['--quiet'],
  '--debug': ['--verbose'],
  '-v': ['--verbose', versionLine],
  '--version': [versionLine],
  '--emulator': ['--local'],
  '--whatif': ['--dry-run'],
}

/**
 * Reports a flag that is not there. What was typed as its value is not repeated: it may be a secret.
 *
 * @param flags - The flags that are there, by their names.
 * @param words - The words of the command.
 * @param typed - The flag, without a value.
 * @throws {CommandError} always; it names the nearest flags.
 */
export function refuseFlag(
  flags: Readonly<Record<string, CommandFlag>>,
  words: readonly string[],
  typed: string,
): never {
  const known = (typed === '-V' ? [versionLine] : (synonyms[typed.toLowerCase()] ?? [])).filter((one) => {
    const [flag = ''] = one.split(' ')
    return one === versionLine || Object.hasOwn(flags, flag.slice(2))
  })
  const near = typed.startsWith('--')
    ? findNearest(typed.slice(2), Object.keys(flags)).map((name) => `--${name}`)
    : []
  const place = words.length === 0 ? '' : ` for \`${words.join(' ')}\``
  const suggested = known.length > 0 ? known : near
  const hint = `Run \`${['cloudconnexa', ...words, '--help'].join(' ')}\` for all flags.`
  throw new CommandError(`There is no flag \`${typed}\`${place}.${askWhetherMeant(suggested)}`, {
    hint: suggested.length === 0 && words.at(-1) === 'list' ? `${hint} ${explainQuery(typed)}` : hint,
  })
}

/** A filter that the API does not have is the likeliest thing to be missed of a list. */
function explainQuery(typed: string): string {
  const name = toCamelCase(typed.replace(/^-+/, ''))
  return /^\w+$/.test(name)
    ? `Items are chosen by their properties with \`--query "[?${name}=='…']"\`.`
    : 'Items are chosen by their properties with `--query`.'
}
