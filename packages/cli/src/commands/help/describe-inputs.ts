import type { Command } from '../../command/command.ts'
import type { CommandArgument, CommandFlag } from '../../inputs/command-inputs.ts'
import type { HelpRow } from './help-page.ts'

/** The name of the program, as it is typed. */
export const programName = 'cloudconnexa'

/** An argument as usage lines show it: `<user>`, `[<user>...]`. */
function formatArgument({ name, isOptional, isRepeatable }: CommandArgument): string {
  const shown = `<${name}>${isRepeatable === true ? '...' : ''}`
  return isOptional === true ? `[${shown}]` : shown
}

/** More of a placeholder leaves no room for what it says. */
const longestPlaceholder = 32

/** A placeholder with several parts, as far as there is room: `name=…,description=…,…`. */
function shortenPlaceholder(placeholder: string): string {
  if (placeholder.length <= longestPlaceholder) return placeholder
  const parts = placeholder.split(',')
  const fitting = parts.filter(
    (_part, index) => parts.slice(0, index + 1).join(',').length <= longestPlaceholder - 2,
  )
  return [...fitting, '…'].join(',')
}

/** A flag with what stands for its value: `--size <integer>`, `--local[=<kept|fresh>]`. */
function formatFlag(name: string, { type, placeholder, choices, isValueOptional }: CommandFlag): string {
  if (type === 'boolean') return `--${name}`
  const value = `<${shortenPlaceholder(placeholder ?? (choices === undefined ? type : 'choice'))}>`
  return isValueOptional === true ? `--${name}[=${value}]` : `--${name} ${value}`
}

/**
 * Builds the line that shows how a command is typed.
 *
 * @param words - The words that lead to it.
 * @param command - The command.
 */
export function buildUsage(words: readonly string[], command: Pick<Command, 'arguments'>): string {
  return [programName, ...words, ...command.arguments.map(formatArgument), '[flags]'].join(' ')
}

function addFacts(summary: string, facts: readonly (string | undefined)[]): string {
  const known = facts.filter((fact) => fact !== undefined)
  const text = summary.replace(/\.$/, '')
  return known.length === 0 ? text : `${text} (${known.join('; ')})`
}

function listChoices(choices: readonly string[] | undefined): string | undefined {
  return choices === undefined ? undefined : `one of ${choices.join(', ')}`
}

/** What an argument is for, and what may stand there. */
export function describeArgument({ summary, choices, isOptional, default: value }: CommandArgument): string {
  const optional = isOptional === true ? 'optional' : undefined
  return addFacts(summary, [listChoices(choices), value === undefined ? optional : `default ${value}`])
}

/** What a flag does, and which values it takes. */
function describeFlag({
  placeholder = '',
  summary,
  choices,
  default: value,
  isRepeatable,
}: CommandFlag): string {
  return addFacts(summary, [
    listChoices(choices),
    value === undefined ? undefined : `default ${value}`,
    isRepeatable === true ? 'may be repeated' : undefined,
    placeholder.length > longestPlaceholder
      ? `parts ${placeholder.replaceAll('=…', '').split(',').join(', ')}`
      : undefined,
  ])
}

/** Lists flags with what they do. */
export function listFlagRows(flags: Readonly<Record<string, CommandFlag>>): readonly HelpRow[] {
  const entries = Object.entries(flags)
  const hasAliases = entries.some(([, { alias }]) => alias !== undefined)
  const toRow = ([name, flag]: readonly [string, CommandFlag]): HelpRow => {
    const before = flag.alias === undefined ? '    ' : `-${flag.alias}, `
    return { term: `${hasAliases ? before : ''}${formatFlag(name, flag)}`, text: describeFlag(flag) }
  }
  return entries.map(toRow)
}
