import type { CommandInput } from '../../inputs/command-inputs.ts'
import { CommandError } from '../../errors/command-error.ts'
import { toPrintable } from '../../text/printable.ts'
import type { Session } from '../../session/session.ts'
import { describePackage, type PackageDescription } from './describe-package.ts'
import { type LoadedPlugin, loadPlugin } from './load-plugin.ts'
import { runNpm, uninstallPackage } from './npm.ts'
import { preparePluginFolder } from './prepare-folder.ts'
import { requirePluginFolder } from './plugin-folder.ts'
import { readPluginManifest, writePluginManifest } from './plugin-manifest.ts'
import { refuseInExecutable } from './refuse-in-executable.ts'
import { summarizePlugins } from './list-plugins.ts'

/** Carries out `plugins add`. */
export async function addPlugin(
  session: Session,
  { arguments: args }: CommandInput,
  words: readonly string[],
): Promise<void> {
  refuseInExecutable()
  const { environment } = session.terminal
  const folder = requirePluginFolder(environment)
  if (session.flags.dryRun) return tryAdding(session, folder, args[0] ?? '')
  await preparePluginFolder(folder)
  const description = await describePackage(session, folder, args[0] ?? '')
  await ask(session, description)
  const { name, version } = description
  session.progress.show(`Installing ${name} ${version}`)
  await install(session, folder, description)
  const { catalog } = await loadOrRemove(session, folder, description)
  session.progress.clear()
  const { load: _load, ...kept } = catalog
  const others = readPluginManifest(environment).plugins.filter((plugin) => plugin.name !== name)
  await writePluginManifest(folder, [...others, { name, version, catalog: kept }])
  await session.note(`Added ${name} ${version}.`)
  const summaries = await summarizePlugins(environment, words)
  await session.print(summaries.find((one) => one.name === name))
}

/** Says what would be installed. The folder of plugins is not made for it. */
async function tryAdding(session: Session, folder: string, spec: string): Promise<void> {
  const isThere = process.getBuiltinModule('node:fs').existsSync(folder)
  const place = isThere ? folder : process.getBuiltinModule('node:os').tmpdir()
  const description = await describePackage(session, place, spec)
  await session.note(`Would install ${describeOrigin(description)}. Nothing was installed.`)
}

/** What a registry says of a publisher is whatever somebody has typed there. */
function describeOrigin({ name, version, publisher, file }: PackageDescription): string {
  const origin =
    file ?? (publisher === undefined ? 'a publisher that is not known' : `published by ${publisher}`)
  return toPrintable(`${name} ${version} (${origin})`)
}

async function ask({ terminal, flags, signal }: Session, description: PackageDescription): Promise<void> {
  if (flags.yes) return
  const { name, version, file } = description
  const message = `Install ${describeOrigin(description)}? Its code will run with your credentials.`
  const { openQuestions } = await import('../../terminal/questions/ask.ts')
  const questions = await openQuestions(terminal, signal)
  if (questions === undefined) {
    throw new CommandError(`${message} There is no terminal to ask on.`, {
      exit: 'refused',
      hint: `Run: cloudconnexa plugins add ${file ?? `${name}@${version}`} --yes`,
    })
  }
  if (!(await questions.confirm(message)))
    throw new CommandError('Nothing was installed.', { exit: 'refused' })
}

const installFlags = ['--ignore-scripts', '--save-exact', '--no-audit', '--no-fund', '--loglevel=error']

async function install(
  session: Session,
  folder: string,
  { name, version, file }: PackageDescription,
): Promise<void> {
  const spec = file === undefined ? `${name}@${version}` : await keepTarball(folder, file)
  await runNpm(session, folder, ['install', ...installFlags, spec])
}

/** Later installations read it again, when it may be gone from where it was. */
async function keepTarball(folder: string, file: string): Promise<string> {
  const { copyFile, mkdir } = process.getBuiltinModule('node:fs/promises')
  const { basename, join } = process.getBuiltinModule('node:path')
  await mkdir(join(folder, 'tarballs'), { recursive: true, mode: 0o700 })
  await copyFile(file, join(folder, 'tarballs', basename(file)))
  return `file:tarballs/${basename(file)}`
}

/** What cannot be loaded is not left behind. */
async function loadOrRemove(
  session: Session,
  folder: string,
  { name }: PackageDescription,
): Promise<LoadedPlugin> {
  try {
    return await loadPlugin(folder, name)
  } catch (error) {
    await uninstallPackage(session, folder, name)
    if (!(error instanceof CommandError)) throw error
    throw new CommandError(`${error.message} It was not added.`, {
      exit: 'other',
      hint: 'Ask its author for a package made as `npm create @cloudconnexa/service` makes them.',
      cause: error,
    })
  }
}
