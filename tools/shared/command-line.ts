import { parseArgs, type ParseArgsConfig } from 'node:util'

/**
 * Reads the command line of a program. One that cannot be carried out ends the program: what is wrong and how to call it
 * go to standard error, and the exit code is 2.
 *
 * @param usage - How it is called: `npm run soak -- [--seed <number>]`.
 */
export function readCommandLine<const Config extends ParseArgsConfig>(
  usage: string,
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config)
  } catch (error) {
    if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
      refuseCommandLine(error.message, usage)
    throw error
  }
}

/** Ends the program because its command line cannot be carried out. */
export function refuseCommandLine(reason: string, usage: string): never {
  console.error(`${reason}\nUsage: ${usage}`)
  process.exit(2)
}
