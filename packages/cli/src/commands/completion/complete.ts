import type { CommandGroup } from '../../command/command-group.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import { formatCandidates } from './format-candidates.ts'
import { type Candidate, listCandidates } from './list-candidates.ts'
import { readNames } from './read-names.ts'
import { splitLine, type SplitLine, wordRules } from './split-line.ts'

/** More than a person waits for at Tab. */
const longestTime = 1000
/** What bash says when it only lists what there is. */
const listingType = '63'

/** What was typed before the cursor, as the script of a shell has passed it on. */
interface Request extends SplitLine {
  readonly shell?: string
  readonly isListing?: boolean
}

/** A line begins with the name of the program, which may be a path, and something like `sudo` may stand before it. */
function dropProgram(words: readonly string[]): readonly string[] {
  const at = words.findIndex((word) => /(?:^|[\\/])cloudconnexa(?:\.\w+)?$/.test(word))
  return words.slice(Math.max(at, 0) + 1)
}

function readLine(shell: string, [line = '', type, breaks]: readonly string[]): Request | undefined {
  if (!Object.hasOwn(wordRules, shell)) return undefined
  const rules = wordRules[shell as keyof typeof wordRules]
  const text = shell === 'powershell' ? Buffer.from(line, 'base64').toString() : line
  const split = splitLine(text, rules, breaks)
  return { ...split, words: dropProgram(split.words), shell, isListing: type === listingType }
}

/** Reads `--shell bash -- line`, of PowerShell without `--`, and `-- word…` for everybody else. */
function readRequest(typed: readonly string[]): Request | undefined {
  const [flag, shell = '', ...line] = typed
  if (flag === '--shell') return readLine(shell, line[0] === '--' ? line.slice(1) : line)
  const end = typed.indexOf('--')
  if (end < 0) return undefined
  const rest = typed.slice(end + 1)
  return { words: rest.slice(0, -1), current: rest.at(-1) ?? '', replacedFrom: 0, openQuote: '' }
}

/** Reads names of a kind for the Cloud ID that complete words are for. */
type ReadNamesFor = (
  terminal: Terminal,
  words: readonly string[],
  kind: string,
) => Promise<readonly Candidate[]>

async function complete(
  root: CommandGroup,
  typed: readonly string[],
  terminal: Terminal,
  read: ReadNamesFor,
): Promise<string> {
  const request = readRequest(typed)
  if (request === undefined) return ''
  const { words, current, shell } = request
  const candidates = await listCandidates(root, words, current, (kind) => read(terminal, words, kind))
  const text = formatCandidates(candidates, request)
  // Its older versions read the output of programs in the encoding of the console.
  return shell === 'powershell' ? Buffer.from(text).toString('base64') : text
}

/**
 * Responds to the completion script of a shell: from the commands and from names that were seen before. It sends nothing, evaluates
 * nothing of what was typed, says nothing of what goes wrong, and ends in time.
 *
 * @param root - All commands.
 * @param typed - What follows the word `complete`.
 * @param terminal - The world around it.
 * @param read - Reads the names.
 */
export async function printCandidates(
  root: CommandGroup,
  typed: readonly string[],
  terminal: Terminal,
  read: ReadNamesFor = readNames,
): Promise<void> {
  const ended = new AbortController()
  const late = terminal.clock.sleep(longestTime, ended.signal).then(
    () => '',
    () => '',
  )
  try {
    const text = await Promise.race([complete(root, typed, terminal, read).catch(() => ''), late])
    if (text !== '') await terminal.output.write(text)
  } catch {
    // A message would land in the middle of what is being typed.
  } finally {
    ended.abort()
  }
}
