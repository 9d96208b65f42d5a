import { findEntry, findOperation } from '@cloudconnexa/catalog'
import { chooseFormat, isTable } from '../../output/output-format.ts'
import { printResult } from '../../output/print/print-result.ts'
import { toCamelCase } from '../../text/flag-names.ts'
import type { Session } from '../session.ts'
import type { HeldChange } from './held-changes.ts'

/** Whether a command may send further changes after the first one, which depend on its response. */
function mayFollow(words: readonly string[]): boolean {
  if (words[0] === 'api') return false
  const entry = findEntry(words.map(toCamelCase).join('.'))
  if (entry === undefined || entry.result === 'job') return true
  return entry.operations.filter((id) => findOperation(id)?.method !== 'GET').length > 1
}

function formatChange({ method, path, body }: HeldChange): string {
  const text = typeof body === 'string' ? body : JSON.stringify(body, undefined, 2)
  return `${method} ${path}\n${body === undefined ? '' : `${text}\n`}`
}

/**
 * Shows what a dry run has held back: for people on a terminal, otherwise in the form that `--output` asks for.
 *
 * @param session - What the command worked with.
 * @param target - Name of the target.
 * @param changes - The requests that were held back.
 */
export async function showChanges(
  session: Pick<Session, 'terminal' | 'flags' | 'words' | 'note' | 'progress'>,
  target: string,
  changes: readonly HeldChange[],
): Promise<void> {
  const { terminal, words, note } = session
  const isIncomplete = mayFollow(words)
  if (isTable(chooseFormat(session))) await terminal.output.write(changes.map(formatChange).join('\n'))
  else await printResult(session, { dryRun: true, target, requests: changes, complete: !isIncomplete })
  const held = changes.length === 1 ? 'This request was' : `These ${changes.length} requests were`
  const more = isIncomplete ? ' Others may follow, which depend on the response.' : ''
  await note(`${held} not sent to ${target}.${more}`)
}
