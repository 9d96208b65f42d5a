import { spawnSync } from 'node:child_process'
import type { ShellSession } from './shell-session.ts'

/** What happens between the commands of a guide, by the name that a comment `<!-- step name -->` calls it by. */
export type GuideSteps = Readonly<Record<string, () => unknown>>

/**
 * Parts of a document: comments that hold files, comments that name a step, blocks that are files (written, edited by a diff, or shown
 * as they are), and blocks with commands behind `$`, each with what it has shown.
 */
const parts = new RegExp(
  [
    String.raw`<!-- file (?<hidden>\S+):\n(?<hiddenText>[\s\S]*?)-->`,
    String.raw`<!-- step (?<step>\S+) -->`,
    String.raw`<!-- (?<verb>write|edit|show) (?<name>\S+)(?: lines (?<first>\d+)-(?<last>\d+))? -->\n\n\`\`\`(?<language>\w+)\n(?<text>[\s\S]*?)\`\`\``,
    String.raw`\`\`\`console\n(?<session>[\s\S]*?)\`\`\``,
  ].join('|'),
  'g',
)

type Part = Readonly<Record<string, string | undefined>>

/**
 * Executes the sessions of a guide one after the other.
 *
 * @param document - The guide as it stands.
 * @param session - The shell that they are executed in.
 * @returns The guide with what the commands show now.
 */
export async function executeSessions(
  document: string,
  session: ShellSession,
  steps: GuideSteps = {},
): Promise<string> {
  let executed = ''
  let end = 0
  for (const { 0: whole, index, groups = {} } of document.matchAll(parts)) {
    executed += document.slice(end, index) + (await executePart(whole, groups, session, steps))
    end = index + whole.length
  }
  return executed + document.slice(end)
}

async function executePart(
  whole: string,
  {
    hidden,
    hiddenText = '',
    step,
    verb,
    name = '',
    first,
    last,
    language = '',
    text = '',
    session: commands,
  }: Part,
  session: ShellSession,
  steps: GuideSteps,
): Promise<string> {
  if (commands !== undefined) {
    const shown = await runCommands(session, commands)
    return isReordered(commands, shown) ? whole : `\`\`\`console\n${shown}\`\`\``
  }
  if (hidden !== undefined) session.writeFile(hidden, hiddenText)
  if (step !== undefined) {
    const run = steps[step]
    if (run === undefined) throw new Error(`A guide names the step ${step}, which there is not`)
    await run()
  }
  // The first line of a block names the file.
  const head = `# ${name}\n`
  if (verb === 'write') session.writeFile(name, text.replace(head, ''))
  if (verb === 'edit') session.writeFile(name, editText(session.readFile(name), text.replace(head, '')))
  if (verb !== 'show') return whole
  const lines = session.readFile(name).split('\n')
  const shown =
    first === undefined
      ? lines.join('\n')
      : `${lines.slice(Number(first) - 1, Number(last)).join('\n')}\n# …\n`
  const [comment] = whole.split('\n', 1)
  return `${comment ?? ''}\n\n\`\`\`${language}\n${head}${shown}\`\`\``
}

/** Replaces lines that begin with `-` by those that follow with `+`, wherever they are; without the former, the latter are added at the end. */
function editText(text: string, changes: string): string {
  const select = (sign: string): string =>
    changes
      .split('\n')
      .filter((line) => line.startsWith(sign))
      .map((line) => `${line.slice(1)}\n`)
      .join('')
  const [before, after] = [select('-'), select('+')]
  if (before === '') return text + after
  if (!text.includes(before)) throw new Error(`A guide edits lines that are not there: ${before}`)
  return text.replaceAll(before, after)
}

/** Whether two texts have the same lines: what runs at once is over in any order. */
function isReordered(left: string, right: string): boolean {
  const [sorted, other] = [left, right].map((text) => text.split('\n').toSorted().join('\n'))
  return sorted === other
}

/** Lines behind `$`; one that ends in a backslash goes on. */
function readCommands(session: string): readonly string[] {
  const commands: string[] = []
  let isOpen = false
  for (const line of session.split('\n')) {
    if (line.startsWith('$ ')) commands.push(line.slice(2))
    else if (isOpen) commands.push(`${commands.pop() ?? ''}\n${line}`)
    isOpen = (line.startsWith('$ ') || isOpen) && line.endsWith('\\')
  }
  return commands
}

async function runCommands(session: ShellSession, text: string): Promise<string> {
  if (text.includes(' | jq ') && !hasJq()) return text
  const lines: string[] = []
  for (const command of readCommands(text)) {
    const shown = await session.run(command.replaceAll(/\\\n\s*/g, ''))
    lines.push(`$ ${command}\n${shown === '' || shown.endsWith('\n') ? shown : `${shown}\n`}`)
  }
  return lines.join('')
}

/** Whether jq is there; without it, the sessions that need it are left as they stand. */
function hasJq(): boolean {
  return spawnSync('sh', ['-c', 'command -v jq']).status === 0
}
