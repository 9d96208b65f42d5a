import type { Command, CommandExample } from '../../command/command.ts'
import type { CommandGroup, CommandLink } from '../../command/command-group.ts'
import { globalFlags } from '../../inputs/global-flags.ts'
import { buildUsage, describeArgument, listFlagRows, programName } from './describe-inputs.ts'
import type { HelpPage, HelpRow, HelpSection } from './help-page.ts'
import { listRelatedCommands } from './list-related-commands.ts'
import { lastChapter, rootChapters } from './root-chapters.ts'

type Place = CommandGroup | CommandLink

const helpRow: HelpRow = { term: '-h, --help', text: 'Show help on what stands before it' }

function toRow([word, { summary }]: readonly [string, Place]): HelpRow {
  return { term: word, text: summary.replace(/\.$/, '') }
}

function removeEmpty(sections: readonly HelpSection[]): readonly HelpSection[] {
  return sections.filter(({ rows, paragraphs, lines }) => (rows ?? paragraphs ?? lines ?? []).length > 0)
}

/** Writes examples as lines that can be typed, each below what it does. */
export function listExampleLines(examples: readonly CommandExample[]): readonly string[] {
  return examples.flatMap(({ line, summary }, index) => [
    ...(index > 0 ? [''] : []),
    `# ${summary}`,
    `${programName} ${line}`,
  ])
}

/** What there is to say of a command besides its summary, with which documentation often begins. */
export function listParagraphs({ summary, documentation = '' }: Command): readonly string[] {
  const rest = documentation.startsWith(summary) ? documentation.slice(summary.length) : documentation
  return rest.split(/\n\s*\n/).flatMap((text) => (text.trim() === '' ? [] : [text.trim()]))
}

const rootExamples: readonly CommandExample[] = [
  { line: 'users list --local', summary: 'Try it: no account, no credentials' },
  { line: 'context add office', summary: 'Store the credentials of a Cloud ID' },
  { line: 'users get ada@example.com -o yaml', summary: 'Names work wherever ids do' },
  { line: 'networks delete lab --dry-run', summary: 'See what would be sent' },
]

/** Builds the page of the program itself. Only the summaries of the services are read. */
export function buildRootPage(root: CommandGroup): HelpPage {
  const places = [...root.list()]
  const named = new Set(rootChapters.flatMap(({ words }) => words))
  const chapters = rootChapters.map(({ title, words }): HelpSection => {
    const found = words.flatMap((word) => places.filter(([name]) => name === word))
    return { title, rows: found.map(toRow) }
  })
  const others = places.filter(([word]) => !named.has(word)).map(toRow)
  return {
    summary: root.summary,
    sections: removeEmpty([
      { title: 'Usage', lines: [`${programName} <command> [arguments] [flags]`] },
      ...chapters,
      { title: lastChapter, rows: others },
      {
        title: 'Flags',
        rows: [helpRow, { term: '-V, --version', text: 'Show the version' }],
      },
      { title: 'Examples', lines: listExampleLines(rootExamples) },
      {
        title: 'More',
        paragraphs: [
          `Run \`${programName} <command> --help\` for its flags and examples. Flags that every command has, such as --output, are listed there too.`,
        ],
      },
    ]),
  }
}

/** The first example of the commands that show best what a group is for. */
async function findExamples(places: ReadonlyMap<string, Place>): Promise<readonly CommandExample[]> {
  const found = ['list', 'get', 'create', 'set'].flatMap((word) => {
    const place = places.get(word)
    return place?.kind === 'command' ? [place] : []
  })
  const commands = await Promise.all(found.slice(0, 3).map(async (link) => link.describe()))
  return commands.flatMap(({ examples }) => examples.slice(0, 1))
}

/**
 * Builds the page of a group.
 *
 * @param words - The words that lead to it.
 */
export async function buildGroupPage(words: readonly string[], group: CommandGroup): Promise<HelpPage> {
  const places = group.list()
  const name = [programName, ...words].join(' ')
  const listKind = (kind: Place['kind']): readonly HelpRow[] =>
    [...places].filter(([, place]) => place.kind === kind).map(toRow)
  return {
    summary: group.summary,
    sections: removeEmpty([
      { title: 'Usage', lines: [`${name} <command> [arguments] [flags]`] },
      { title: 'Commands', rows: listKind('command') },
      { title: 'Command groups', rows: listKind('group') },
      { title: 'Examples', lines: listExampleLines(await findExamples(places)) },
      { title: 'More', paragraphs: [`Run \`${name} <command> --help\` for its flags and examples.`] },
    ]),
  }
}

/**
 * Builds the page of a command.
 *
 * @param words - The words that lead to it.
 * @param command - The command.
 * @param group - Where it is, for the commands beside it.
 */
export function buildCommandPage(
  words: readonly string[],
  command: Command,
  group: CommandGroup | undefined,
): HelpPage {
  const related = listRelatedCommands(words, command, group)
  return {
    summary: command.summary,
    sections: removeEmpty([
      { title: 'Usage', lines: [buildUsage(words, command)] },
      { title: 'About', paragraphs: listParagraphs(command) },
      {
        title: 'Arguments',
        rows: command.arguments.map((one) => ({ term: `<${one.name}>`, text: describeArgument(one) })),
      },
      { title: 'Flags', rows: listFlagRows(command.flags) },
      { title: 'Examples', lines: listExampleLines(command.examples) },
      { title: 'Flags of every command', rows: [...listFlagRows(globalFlags), helpRow] },
      { title: 'See also', lines: related.map((line) => `${programName} ${line}`) },
    ]),
  }
}
