import type { Command } from '../../command/command.ts'
import type { CommandArgument, CommandFlag } from '../../inputs/command-inputs.ts'
import type { CommandGroup, CommandLink } from '../../command/command-group.ts'
import { isFlag, splitFlag, takesNext } from '../../router/flag-words.ts'
import { findFlag, listFlags } from '../../router/list-flags.ts'
import { globalFlags } from '../../inputs/global-flags.ts'

/** What could stand where the cursor is. */
export interface Candidate {
  readonly value: string
  readonly description: string
}

/** What could stand where the cursor is; `files` where only the shell knows. */
export type Candidates = readonly Candidate[] | 'files'

/** Reads names that were seen in responses, without a request. */
export type ReadNames = (kind: string) => Promise<readonly Candidate[]>

/** Where complete words have led. */
interface Position {
  readonly place: CommandGroup | Command
  readonly flags: Readonly<Record<string, CommandFlag>>
  /** Names of the flags that are there. */
  readonly used: ReadonlySet<string>
  /** The flag whose value comes next. */
  readonly pending?: CommandFlag | undefined
  /** How many arguments there are. */
  readonly count: number
  /** Whether `--` was typed, so that no flags follow. */
  readonly isEscaped: boolean
}

function isCommand(place: CommandGroup | Command): place is Command {
  return 'load' in place
}

async function followLink(link: CommandGroup | CommandLink): Promise<CommandGroup | Command> {
  return link.kind === 'group' ? link : link.describe()
}

/** Follows complete words; undefined where they lead nowhere. */
async function findPosition(root: CommandGroup, words: readonly string[]): Promise<Position | undefined> {
  let place: CommandGroup | Command = root
  let flags: Readonly<Record<string, CommandFlag>> = globalFlags
  let pending: CommandFlag | undefined
  let count = 0
  let isEscaped = false
  const used = new Set<string>()
  for (const word of words) {
    if (pending !== undefined) pending = undefined
    else if (!isEscaped && word === '--') isEscaped = true
    else if (!isEscaped && isFlag(word)) {
      const [typed, attached] = splitFlag(word)
      const [name, flag] = findFlag(flags, typed) ?? []
      if (name !== undefined) used.add(name)
      if (flag !== undefined && attached === undefined && takesNext(flag)) pending = flag
    } else if (isCommand(place)) count++
    else {
      const next: CommandGroup | CommandLink | undefined = place.list().get(word)
      if (next === undefined) return undefined
      place = await followLink(next)
      if (isCommand(place)) flags = listFlags(place)
    }
  }
  return { place, flags, used, pending, count, isEscaped }
}

/** Lists values of a flag or an argument. */
async function listValues(
  { choices, completes }: Pick<CommandFlag, 'choices' | 'completes'>,
  readNames: ReadNames,
): Promise<readonly Candidate[]> {
  if (choices !== undefined) return choices.map((value) => ({ value, description: '' }))
  return completes === undefined || completes === 'path' ? [] : readNames(completes)
}

/** Whether it names a file, as its placeholder says, or a path. */
function takesPath({ completes }: Pick<CommandFlag, 'completes'>, placeholder = ''): boolean {
  return completes === 'path' || /\bfile\b/.test(placeholder)
}

function listFlagNames({ flags, used }: Position): readonly Candidate[] {
  const left = Object.entries(flags).filter(
    ([name, { isRepeatable }]) => isRepeatable === true || !used.has(name),
  )
  const found = left.map(([name, { summary }]) => ({ value: `--${name}`, description: summary }))
  return [...found, { value: '--help', description: 'Show help on what stands before it' }]
}

function findArgument({ arguments: args }: Command, count: number): CommandArgument | undefined {
  const last = args.at(-1)
  return args[count] ?? (last?.isRepeatable === true ? last : undefined)
}

async function listFlagValues(flag: CommandFlag, readNames: ReadNames): Promise<Candidates> {
  const values = await listValues(flag, readNames)
  return values.length === 0 && takesPath(flag, flag.placeholder) ? 'files' : values
}

/** Lists what can stand at a position, whatever has been typed of it. */
async function listAt(position: Position, current: string, readNames: ReadNames): Promise<Candidates> {
  const { place, flags, pending, count, isEscaped } = position
  if (pending !== undefined) return listFlagValues(pending, readNames)
  if (!isEscaped && current.startsWith('-')) {
    const at = current.indexOf('=')
    if (at < 0) return listFlagNames(position)
    const flag = findFlag(flags, current.slice(0, at))?.[1]
    const values = flag === undefined ? [] : await listFlagValues(flag, readNames)
    if (values === 'files') return values
    return values.map((one) => ({ ...one, value: current.slice(0, at + 1) + one.value }))
  }
  if (!isCommand(place)) {
    return [...place.list()].map(([value, { summary: description }]) => ({ value, description }))
  }
  const argument = findArgument(place, count)
  if (argument === undefined) return isEscaped ? [] : listFlagNames(position)
  if (takesPath(argument, argument.name)) return 'files'
  return listValues(argument, readNames)
}

/**
 * Lists what could stand where the cursor is.
 *
 * @param root - All commands.
 * @param words - Complete words before the cursor, without the name of the program.
 * @param current - What has been typed of the word that the cursor is in.
 * @param readNames - Reads names of objects.
 */
export async function listCandidates(
  root: CommandGroup,
  words: readonly string[],
  current: string,
  readNames: ReadNames,
): Promise<Candidates> {
  const asksForHelp = words[0] === 'help'
  const position = await findPosition(root, asksForHelp ? words.slice(1) : words)
  if (position === undefined || (asksForHelp && isCommand(position.place))) return []
  const found = await listAt(position, current, readNames)
  if (found === 'files') return found
  const fitting = found.filter(({ value }) => value.startsWith(current))
  if (fitting.length > 0) return fitting
  const lower = current.toLowerCase()
  return found.filter(({ value }) => value.toLowerCase().startsWith(lower))
}
