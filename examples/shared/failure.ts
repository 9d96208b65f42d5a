import { CloudConnexaError } from '@cloudconnexa/client'

/** Says what went wrong and sets the exit code: 1 for a failed run, 2 for a wrong command line. */
export function explain(error: unknown, options = 'The one option is --live.'): void {
  if (error instanceof CloudConnexaError) {
    console.error(`\n${error.name} [${error.code}]: ${error.message}\n${error.hint ?? ''}`)
    process.exitCode = 1
  } else if (
    error instanceof TypeError &&
    'code' in error &&
    String(error.code).startsWith('ERR_PARSE_ARGS')
  ) {
    refuse(`${error.message}\n${options}`)
  } else throw error
}

/** Says why a command line cannot be carried out. */
export function refuse(reason: string): void {
  console.error(reason)
  process.exitCode = 2
}
