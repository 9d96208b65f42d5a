import type { CommandInput } from '../../inputs/command-inputs.ts'
import { CommandError } from '../../errors/command-error.ts'
import type { Session } from '../../session/session.ts'
import { uninstallPackage } from './npm.ts'
import { requirePluginFolder } from './plugin-folder.ts'
import { readPluginManifest, writePluginManifest } from './plugin-manifest.ts'
import { refuseInExecutable } from './refuse-in-executable.ts'

/** Carries out `plugins remove`. */
export async function removePlugin(session: Session, { arguments: args }: CommandInput): Promise<void> {
  refuseInExecutable()
  const [name = ''] = args
  const { environment } = session.terminal
  const folder = requirePluginFolder(environment)
  const { plugins } = readPluginManifest(environment)
  if (!plugins.some((plugin) => plugin.name === name)) {
    const names = plugins.map((plugin) => plugin.name).join(', ')
    throw new CommandError(`There is no plugin ${name}.`, {
      hint: names === '' ? 'Add one with `cloudconnexa plugins add`.' : `Pass one of ${names}.`,
    })
  }
  if (session.flags.dryRun) return session.note(`Would remove ${name}. Nothing was removed.`)
  // First out of the list, so that it is gone even where npm fails.
  await writePluginManifest(
    folder,
    plugins.filter((plugin) => plugin.name !== name),
  )
  await uninstallPackage(session, folder, name)
  await session.note(`Removed ${name}.`)
}
