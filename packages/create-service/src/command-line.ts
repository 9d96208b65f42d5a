import { relative, resolve } from 'node:path'
import { CommandLineExit, type CommandLineOutput, readCommandLine } from './command-line-options.ts'
import { createPackage } from './create-package.ts'
import { features, readFeatures } from './features.ts'
import { firstPartyKeys, reservedKeys } from './first-party-keys.ts'
import { InputError } from './input-error.ts'
import { readOwnVersion } from './own-version.ts'
import { askForRest, QuestionsAborted, type Terminal } from './questions.ts'
import { nameService, type ServiceInput, type ServiceNames } from './service-names.ts'

/** The surroundings of a run. */
export interface CommandLineEnvironment extends CommandLineOutput {
  /** Current folder. */
  readonly folder: string
  /** Whom to ask; missing where nobody could answer. */
  readonly terminal?: Terminal
  /** Makes a text stand out, where that is wanted. */
  readonly emphasize: (text: string) => string
}

/**
 * Runs the command line.
 *
 * @returns the exit code: 0 written (or help, version), 1 could not write, 2 bad option or name, or something is there
 *   already, 130 the person left.
 */
export async function runCommandLine(
  commandLine: readonly string[],
  environment: CommandLineEnvironment,
): Promise<number> {
  try {
    const {
      directory,
      yes,
      with: chosen,
      ...given
    } = readCommandLine(commandLine, readOwnVersion(), environment)
    const added = readFeatures(chosen)
    const terminal = yes === true ? undefined : environment.terminal
    const names = nameService(await completeOptions(given, terminal))
    const folder = resolve(environment.folder, directory ?? names.name)
    const files = await createPackage(folder, names, added)
    warnOfSharedKey(names, environment)
    const methods = describeMethods(names, added, environment)
    environment.stdout(report(names, formatPath(folder, environment.folder), { files, methods }, environment))
    return 0
  } catch (error) {
    if (error instanceof CommandLineExit) return error.exitCode
    if (error instanceof QuestionsAborted) {
      environment.stderr('\nNothing was written.\n')
      return 130
    }
    environment.stderr(`error: ${error instanceof Error ? error.message : String(error)}\n`)
    return error instanceof InputError ? 2 : 1
  }
}

async function completeOptions(
  given: Partial<ServiceInput>,
  terminal: Terminal | undefined,
): Promise<ServiceInput> {
  // What is wrong already is said before anything is asked.
  if (given.name !== undefined) nameService({ ...given, name: given.name })
  if (terminal !== undefined) return askForRest(given, terminal)
  if (given.name !== undefined) return { ...given, name: given.name }
  throw new InputError(
    'Say what the service is called, such as: npm create @cloudconnexa/service print-queues',
  )
}

/** A service with the key of another can stand beside it only under another one. */
function warnOfSharedKey({ serviceKey }: ServiceNames, { stderr }: CommandLineEnvironment): void {
  const owner = firstPartyKeys.has(serviceKey)
    ? `CloudConnexaClient has a service "${serviceKey}" already`
    : reservedKeys.has(serviceKey)
      ? `"${serviceKey}" is reserved for a package of the SDK`
      : undefined
  if (owner !== undefined)
    stderr(
      `warning: ${owner}: your service cannot be on one client with it. Choose another name, such as my-service, unless it replaces that one.\n`,
    )
}

/** The way from the current folder, unless it leads out of it. */
function formatPath(folder: string, from: string): string {
  const way = relative(from, folder)
  return way.startsWith('..') ? folder : way || '.'
}

function describeMethods(
  { serviceKey, path }: ServiceNames,
  chosen: readonly string[],
  { emphasize }: CommandLineEnvironment,
): string {
  const parts = chosen.flatMap((name) => features[name] ?? [])
  return [
    `  ${emphasize(`client.${serviceKey}`)}  list, create, get, update, patch, delete at ${path}`,
    ...parts.map(({ property, methods }) => {
      const names = methods.map(([method]) => method.replace(/\(.*/, ''))
      return `  ${emphasize(`client.${serviceKey}.${property}`)}  ${names.join(', ')}`
    }),
  ].join('\n')
}

function report(
  names: ServiceNames,
  folder: string,
  { files, methods }: { readonly files: readonly string[]; readonly methods: string },
  { emphasize }: CommandLineEnvironment,
): string {
  return `${emphasize(`${names.packageName} is written:`)} ${files.length} files in ${folder}

${methods}

Next:
${folder === '.' ? '' : `  cd ${folder}\n`}  npm install
  npm test

Then make contracts, models and test routes say what your API does; README.md tells where they are.
`
}
