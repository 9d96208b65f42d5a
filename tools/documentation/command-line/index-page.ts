import { exitCodes } from '../../../packages/cli/src/errors/exit-codes.ts'
import { listFlagRows, programName } from '../../../packages/cli/src/commands/help/describe-inputs.ts'
import { lastChapter, rootChapters } from '../../../packages/cli/src/commands/help/root-chapters.ts'
import { globalFlags } from '../../../packages/cli/src/inputs/global-flags.ts'
import { createShellBlock, createTable, createTermList, escapeMarkdown } from './markdown-text.ts'
import type { Noun } from './read-commands.ts'
import { environmentVariables, files, type Surrounding } from './surroundings.ts'

/** The table of exit codes. */
export function createExitCodeTable(): string {
  return createTable(
    ['code', 'meaning'],
    Object.values(exitCodes).map(({ code, summary }) => [String(code), escapeMarkdown(summary)]),
  )
}

function createNounList(nouns: readonly Noun[]): string {
  return nouns
    .map(({ word, summary, commands: { length } }) => {
      const count = length > 1 ? ` ${length} commands.` : ''
      return `- [\`${word}\`](${word}.md): ${escapeMarkdown(summary)}${count}`
    })
    .join('\n')
}

function createSurroundingTable(head: string, rows: readonly Surrounding[]): string {
  const format = (name: string): string =>
    name
      .split(', ')
      .map((one) => `\`${one}\``)
      .join(', ')
  return createTable(
    [head, 'meaning'],
    rows.map(({ name, meaning }) => [format(name), meaning]),
  )
}

/**
 * Creates the page that lists all commands and says what holds for each of them.
 *
 * @param nouns - All first words.
 */
export function createIndexPage(nouns: readonly Noun[]): string {
  const named = new Set(rootChapters.flatMap(({ words }) => words))
  const chapters = [
    ...rootChapters.map(({ title, words }) => ({
      title,
      found: words.flatMap((word) => nouns.filter((noun) => noun.word === word)),
    })),
    { title: lastChapter, found: nouns.filter(({ word }) => !named.has(word)) },
  ].filter(({ found }) => found.length > 0)
  return [
    '# Command line reference',
    `Every command of \`${programName}\`, as the program itself describes it. The guide [The command line](../../guides/command-line.md) shows how to work with it.`,
    createShellBlock([`${programName} <command> [arguments] [flags]`]),
    `A command is one to three nouns and a verb. \`${programName} <command> --help\` shows what is here, and \`${programName} help\` lists all commands. Names are accepted wherever ids are. Results go to standard output, and everything else to standard error.`,
    '## Commands',
    ...chapters.flatMap(({ title, found }) => [`### ${title}`, createNounList(found)]),
    '## Flags of every command',
    createTermList([
      ...listFlagRows(globalFlags),
      { term: '-h, --help', text: 'Show help on what stands before it' },
      { term: '-V, --version', text: 'Show the version' },
    ]),
    '## Exit codes',
    createExitCodeTable(),
    '## Environment variables',
    createSurroundingTable('variable', environmentVariables),
    '## Files',
    createSurroundingTable('file', files),
  ].join('\n\n')
}
