import { CloudConnexaError } from '@cloudconnexa/errors'
import { CommandError, type FileLocation } from '../errors/command-error.ts'
import { type ExitName, exitCodes } from '../errors/exit-codes.ts'
import { explainSystemCode, formatSystemCode } from '../errors/system-code.ts'
import { toCommandHint, toCommandMessage } from './command-wording.ts'

/** What is said of an error. */
export interface ErrorDescription {
  readonly message: string
  readonly hint: string | undefined
  /** Where in a file it is: `hosts.yaml:3:14`. */
  readonly place: string | undefined
  /** Facts that support needs: operation and request id. */
  readonly facts: string | undefined
  /** The same for programs. */
  readonly data: Readonly<Record<string, unknown>>
}

// Nothing of it was thought of: it is a fault of ours.
const unexpectedHint =
  'The command line did not expect this. If it happens again, report it to its authors with the output of `--verbose` and the version, ' +
  'and leave out names, addresses, ids and secrets.'

/**
 * Describes an error in words and as data. Neither holds a secret.
 *
 * @param error - Anything that a command has thrown.
 * @param exit - What it comes to.
 */
export function describeError(error: unknown, exit: ExitName): ErrorDescription {
  const message = readMessage(error, exit)
  const hint = readHint(error, exit)
  const location = readLocation(error)
  const place = location === undefined ? undefined : formatPlace(location)
  const data = {
    code: readCode(error, exit),
    exitCode: exitCodes[exit].code,
    message,
    ...(hint !== undefined && { hint }),
    ...(location !== undefined && { location }),
  }
  if (!(error instanceof CloudConnexaError)) return { message, hint, place, facts: undefined, data }
  const known = { operation: error.operation, 'request id': error.requestId }
  const facts = Object.entries(known).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name} ${value}`],
  )
  return {
    message,
    hint,
    place,
    facts: facts.length === 0 ? undefined : facts.join(', '),
    data: { ...error.toJSON(), ...data },
  }
}

function readMessage(error: unknown, exit: ExitName): string {
  if (exit === 'interrupted') return 'Interrupted.'
  const reason = explainSystemCode(error)
  if (reason !== undefined && !isOurs(error))
    return `Reading or writing failed: ${reason}${formatSystemCode(error)}.`
  if (error instanceof CloudConnexaError)
    return toCommandMessage(error.message, error.name === 'ValidationError' && error.status === undefined)
  if (error instanceof Error) return error.message === '' ? error.name : error.message
  return String(error)
}

function readHint(error: unknown, exit: ExitName): string | undefined {
  if (isOurs(error)) {
    const isSettled = exit === 'interrupted' && error.outcome !== 'unknown'
    return isSettled || error.hint === undefined ? undefined : toCommandHint(error.hint)
  }
  const isKnown = exit !== 'other' || explainSystemCode(error) !== undefined
  return isKnown ? undefined : unexpectedHint
}

type OwnError = (CommandError | CloudConnexaError) & { readonly outcome?: unknown }

function isOurs(error: unknown): error is OwnError {
  return error instanceof CommandError || error instanceof CloudConnexaError
}

function readCode(error: unknown, exit: ExitName): string {
  if (exit !== 'interrupted' && error instanceof CloudConnexaError) return error.code
  // `rateLimit` is written as codes are.
  return exit.replace(/([A-Z])/g, '_$1').toUpperCase()
}

/** Errors of workflows name a place too. */
function readLocation(error: unknown): FileLocation | undefined {
  const location: unknown = isOurs(error) ? Reflect.get(error, 'location') : undefined
  if (typeof location !== 'object' || location === null) return undefined
  const file: unknown = Reflect.get(location, 'file')
  if (typeof file !== 'string') return undefined
  const line: unknown = Reflect.get(location, 'line')
  const column: unknown = Reflect.get(location, 'column')
  return {
    file,
    ...(typeof line === 'number' && { line }),
    ...(typeof column === 'number' && { column }),
  }
}

function formatPlace({ file, line, column }: FileLocation): string {
  return [file, line, column].filter((part) => part !== undefined).join(':')
}
