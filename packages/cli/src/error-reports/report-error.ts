import { colorText } from '../text/color-text.ts'
import { escapeActive, toPrintableLines } from '../text/printable.ts'
import { ClosedOutputError } from '../terminal/closed-output-error.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { describeCauses } from './describe-causes.ts'
import { describeError, type ErrorDescription } from './describe-error.ts'
import { type ExitName, exitCodes } from '../errors/exit-codes.ts'
import { findExit } from './find-exit.ts'
import { readReportFlags, type ReportFlags } from './report-flags.ts'

/**
 * Says what went wrong on standard error, in words, or as JSON where results are.
 *
 * @param terminal - Where to say it.
 * @param error - What a command has thrown.
 * @param typed - What was typed, which may not have been parsed.
 * @returns The exit code.
 */
export async function reportError(
  terminal: Terminal,
  error: unknown,
  typed: readonly string[] = [],
): Promise<number> {
  // Nobody reads on: `| head` has what it needs.
  if (error instanceof ClosedOutputError) return exitCodes.done.code
  const exit: ExitName = terminal.signal.aborted ? 'interrupted' : findExit(error)
  const flags = readReportFlags(typed)
  const description = describeError(error, exit)
  const causes = flags.isVerbose && exit !== 'interrupted' ? describeCauses(error) : []
  const text =
    flags.format === 'text'
      ? formatText(description, causes, terminal.errors.hasColors)
      : formatJson(description, causes, flags)
  await terminal.errors.write(text)
  return exitCodes[exit].code
}

function formatText(
  { message, hint, place, facts }: ErrorDescription,
  causes: readonly string[],
  hasColors: boolean,
): string {
  const lines = [
    colorText('red', toPrintableLines(message), hasColors),
    place === undefined ? undefined : `at ${toPrintableLines(place)}`,
    hint === undefined ? undefined : toPrintableLines(hint),
    facts === undefined ? undefined : `(${toPrintableLines(facts)})`,
    ...causes.map(toPrintableLines),
  ]
  return lines.flatMap((line) => (line === undefined ? [] : [`${line}\n`])).join('')
}

function formatJson({ data }: ErrorDescription, causes: readonly string[], { format }: ReportFlags): string {
  const error = causes.length === 0 ? data : { ...data, stack: causes }
  return `${escapeActive(JSON.stringify({ error }, undefined, format === 'json' ? 2 : undefined))}\n`
}
