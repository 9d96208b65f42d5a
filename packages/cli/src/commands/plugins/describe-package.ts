import { CommandError } from '../../errors/command-error.ts'
import { tryParseJson } from '../../text/parse-json.ts'
import type { Session } from '../../session/session.ts'
import { runNpm } from './npm.ts'

/** A package before it is installed. */
export interface PackageDescription {
  readonly name: string
  readonly version: string
  /** Who has published it, where the registry says so. */
  readonly publisher?: string
  /** The tarball, for a package that does not come from a registry. */
  readonly file?: string
}

const registryForm = /^(?:@[\w.-]+\/)?[\w-][\w.-]*(?:@[\w.^~*<>=|+-]+)?$/

/**
 * Finds out what would be installed. Nothing is.
 *
 * @param session - Who asks.
 * @param folder - Where npm runs.
 * @param spec - A name, with or without a version, or the path of a tarball.
 * @throws {CommandError} when it is neither, or npm does not find it.
 */
export async function describePackage(
  session: Session,
  folder: string,
  spec: string,
): Promise<PackageDescription> {
  if (/\.(?:tgz|tar\.gz)$/.test(spec)) return describeTarball(session, folder, spec.replace(/^file:/, ''))
  if (!registryForm.test(spec)) {
    throw new CommandError(`${spec} is neither the name of a package nor a tarball.`, {
      hint: 'Pass a name such as cloudconnexa-print-queues or cloudconnexa-print-queues@1.2.0, or the path of a .tgz file.',
    })
  }
  const { stdout } = await runNpm(session, folder, ['view', spec, 'name', 'version', '_npmUser', '--json'])
  // With a range it is an array, oldest first.
  const found = [tryParseJson(stdout)].flat().at(-1)
  const { name, version } = requireNames(found, spec)
  const publisher = readPublisher(Reflect.get(Object(found), '_npmUser'))
  return { name, version, ...(publisher !== undefined && { publisher }) }
}

async function describeTarball(session: Session, folder: string, path: string): Promise<PackageDescription> {
  const file = process.getBuiltinModule('node:path').resolve(path)
  if (!process.getBuiltinModule('node:fs').existsSync(file))
    throw new CommandError(`There is no file ${path}.`, {
      hint: 'Pass the path of a .tgz file of `npm pack`.',
    })
  const args = ['pack', file, '--dry-run', '--json', '--ignore-scripts']
  const { stdout } = await runNpm(session, folder, args)
  const parsed = tryParseJson(stdout)
  // An array, or, in newer versions of npm, an object by name.
  const found: unknown = Array.isArray(parsed) ? parsed[0] : findDescription(parsed)
  return { ...requireNames(found, path), file }
}

function findDescription(parsed: unknown): unknown {
  if (typeof parsed !== 'object' || parsed === null || 'name' in parsed) return parsed
  return Object.values(parsed)[0]
}

function requireNames(found: unknown, spec: string): { readonly name: string; readonly version: string } {
  const [name, version] = ['name', 'version'].map((key): unknown => Reflect.get(Object(found), key))
  if (typeof name === 'string' && typeof version === 'string') return { name, version }
  throw new CommandError(`npm does not know the name and version of ${spec}.`, {
    exit: 'other',
    hint: 'Check that it is a package with a name and a version.',
  })
}

/** `name <address>`, or an object. */
function readPublisher(user: unknown): string | undefined {
  if (typeof user === 'string') return user.replace(/\s*<.*>$/, '')
  const name: unknown = Reflect.get(Object(user), 'name')
  return typeof name === 'string' ? name : undefined
}
