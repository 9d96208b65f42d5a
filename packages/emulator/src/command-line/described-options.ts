import { inspect } from 'node:util'
import type { CommandLineEntry, OptionEntry } from '../options/option-entry.ts'
import { optionTable } from '../options/option-table.ts'
import { outputOptionTable } from './output-options.ts'

/** An option of the command line with everything that help and README say about it. */
export interface DescribedOption {
  /** Name of the emulator's option that it sets. */
  readonly name: string
  /** Flag and argument, such as `--host <address>`. */
  readonly flags: string
  /** Description in Markdown. */
  readonly description: string
  /** Description as plain text. */
  readonly help: string
  /** What it is where it is not set; `undefined` for switches and lists. */
  readonly defaultValue: unknown
  /** Default in Markdown. */
  readonly defaultText: string
  /** Default as plain text. */
  readonly defaultHelp: string
  /** Bounds of an integer. */
  readonly range: OptionEntry<unknown>['range']
  /** Section of the README with the details. */
  readonly section: string | undefined
  /** Whether it can be repeated. */
  readonly isRepeatable: boolean
}

type AnyEntry = Pick<OptionEntry<unknown>, 'description' | 'defaultText' | 'range' | 'section'> & {
  readonly default?: unknown
}

/** Lists the options of the command line: those of the emulator that have flags, then those of its output. */
export function listCommandLineOptions(): readonly DescribedOption[] {
  const entries: readonly (readonly [string, OptionEntry<unknown>])[] = Object.entries(optionTable)
  const outputEntries: readonly (readonly [string, AnyEntry & CommandLineEntry<unknown>])[] =
    Object.entries(outputOptionTable)
  return [
    ...entries.flatMap(([name, entry]) =>
      entry.commandLine === undefined ? [] : [describeOption(name, entry, entry.commandLine)],
    ),
    ...outputEntries.map(([name, entry]) => describeOption(name, entry, entry)),
  ]
}

/** Formats the value of an option in Markdown. */
export function formatValue(value: unknown): string {
  if (Array.isArray(value) || value === undefined) return 'none'
  return typeof value === 'number'
    ? String(value)
    : `\`${typeof value === 'string' ? value : inspect(value)}\``
}

function describeOption(
  name: string,
  entry: AnyEntry,
  commandLine: CommandLineEntry<unknown>,
): DescribedOption {
  const { flags, defaultText } = commandLine
  const description = commandLine.description ?? entry.description
  const value = commandLine.default ?? entry.default
  const isSwitch = !flags.includes('<')
  // A default that is no value is part of the help; that a switch is off, or a list empty, is not shown.
  const note = value === undefined && defaultText !== undefined ? ` (default: ${defaultText})` : ''
  const text = defaultText ?? entry.defaultText ?? (isSwitch ? 'off' : formatCommandLineValue(value))
  return {
    name,
    flags,
    description,
    help: toPlainText(description + note),
    defaultValue: isSwitch || Array.isArray(value) ? undefined : value,
    defaultText: text,
    defaultHelp: toPlainText(text),
    range: entry.range,
    section: entry.section,
    isRepeatable: Array.isArray(value),
  }
}

/** Formats a value as the command line takes it: the numbers of an object are separated by commas. */
function formatCommandLineValue(value: unknown): string {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  return formatValue(isObject ? Object.values(value).join(',') : value)
}

function toPlainText(markdown: string): string {
  return markdown.replaceAll('`', '')
}
