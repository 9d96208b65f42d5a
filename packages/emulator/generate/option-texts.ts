import { format, resolveConfig } from 'prettier'
import { formatValue, listCommandLineOptions } from '../src/command-line/described-options.ts'
import type { OptionEntry } from '../src/options/option-entry.ts'
import { optionTable } from '../src/options/option-table.ts'

type Entry = OptionEntry<unknown> & { readonly default?: unknown }

/** Where the types of the options are declared, relative to `src/options`. */
const typeModules: ReadonlyMap<string, string> = new Map([
  ['ApiKeyOptions', '../access/api-key-options.ts'],
  ['RateLimit', '../access/rate-limit.ts'],
  ['Fault', '../faults/fault.ts'],
  ['AdditionalRoute', '../http/additional-routes.ts'],
  ['RequestRecord', '../http/request-log.ts'],
  ['Seed', '../seed/seed.ts'],
  ['RegionOptions', '../state/region-list.ts'],
  ['Clock', '../time/clock.ts'],
])

const entries: readonly (readonly [string, Entry])[] = Object.entries(optionTable)

/** Builds the module with the interface `EmulatorOptions`. */
export async function buildInterface(): Promise<string> {
  const imports = [...typeModules].map(([name, path]) => `import type { ${name} } from '${path}'`)
  const members = entries.map(([name, entry]) => {
    const description = entry.description.charAt(0).toUpperCase() + entry.description.slice(1)
    return `/** ${description}. Default: ${describeDefault(entry)}. */\nreadonly ${name}?: ${entry.type}`
  })
  const text = [
    '// Generated from the tables in this folder by `npm run generate`; change it there.',
    imports.join('\n'),
    `/** Options of an emulator; all of them have defaults. */\nexport interface EmulatorOptions {\n${members.join('\n')}\n}`,
  ]
  return formatText(text.join('\n\n'), 'options.ts')
}

/** Replaces the tables of options in a README, each behind a comment that names it. */
export async function replaceTables(readme: string): Promise<string> {
  const tables = { 'command line': buildCommandLineTable(), options: buildOptionTable() }
  const replaced = Object.entries(tables).reduce((text, [name, table]) => {
    const block = new RegExp(`(<!-- ${name}: .*? -->\\n)[\\s\\S]*?(<!-- /${name} -->)`)
    if (!block.test(text)) throw new Error(`The README has no place for the table "${name}"`)
    return text.replace(block, (_block, start: string, end: string) => `${start}\n${table}\n\n${end}`)
  }, readme)
  return formatText(replaced, 'README.md')
}

function buildCommandLineTable(): string {
  return buildTable(
    listCommandLineOptions().map(({ flags, description, section, defaultText }) => [
      `\`${flags}\``,
      description + linkSection(section),
      defaultText,
    ]),
  )
}

function buildOptionTable(): string {
  return buildTable(
    entries.map(([name, entry]) => [
      `\`${name}\``,
      entry.description + linkSection(entry.section),
      describeDefault(entry),
    ]),
  )
}

function buildTable(rows: readonly (readonly string[])[]): string {
  const lines = [['option', 'what it does', 'default'], ['---', '---', '---'], ...rows]
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

function describeDefault(entry: Entry): string {
  return entry.defaultText ?? formatValue(entry.default)
}

function linkSection(section: string | undefined): string {
  return section === undefined ? '' : ` ([details](#${section}))`
}

async function formatText(text: string, fileName: string): Promise<string> {
  const settings = await resolveConfig(import.meta.filename)
  // The name tells prettier which language it is.
  return format(text, { ...settings, filepath: fileName })
}
