import type { Terminal } from '../terminal/terminal.ts'
import type { Candidate } from './list-candidates.ts'

/**
 * Reads names that were seen in responses of the Cloud ID that a command line is for. Sends nothing.
 *
 * @param terminal - The world around it.
 * @param words - Complete words of the command line, which may name a context.
 * @param kind - What the names are for, such as `network`.
 */
export function readNames(
  _terminal: Terminal,
  _words: readonly string[],
  _kind: string,
): Promise<readonly Candidate[]> {
  return Promise.resolve([])
}
