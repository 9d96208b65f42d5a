import type { Session } from '../../session/session.ts'
import { loadPlugin } from './load-plugin.ts'
import { namePlugins } from './name-plugins.ts'
import type { Environment } from '../../terminal/environment.ts'
import { findPluginFolder } from './plugin-folder.ts'
import { readPluginManifest } from './plugin-manifest.ts'
import { isExecutable } from './refuse-in-executable.ts'

/** A plugin as it is listed. */
export interface PluginSummary {
  readonly name: string
  readonly version: string
  /** The word that is typed for its service. */
  readonly command: string
  readonly summary: string
  readonly status: 'ok' | 'broken'
  /** Why it is broken. */
  readonly problem?: string
}

/**
 * Looks at every plugin, and loads its code to find out whether it can be used.
 *
 * @param environment - Says where plugins are.
 * @param words - Words of the command line itself.
 */
export async function summarizePlugins(
  environment: Environment,
  words: readonly string[],
): Promise<readonly PluginSummary[]> {
  const folder = findPluginFolder(environment)
  if (folder === undefined) return []
  const named = namePlugins(readPluginManifest(environment).plugins, words)
  return Promise.all(
    named.map(async ({ plugin: { name, version, catalog }, noun }): Promise<PluginSummary> => {
      const problem = await loadPlugin(folder, name).then(
        () => undefined,
        (error: unknown) => (error instanceof Error ? error.message : String(error)),
      )
      return {
        name,
        version,
        command: noun,
        summary: catalog.summary,
        status: problem === undefined ? 'ok' : 'broken',
        ...(problem !== undefined && { problem }),
      }
    }),
  )
}

/** Carries out `plugins list`. */
export async function listPlugins(session: Session, words: readonly string[]): Promise<void> {
  const { environment } = session.terminal
  if (isExecutable()) await session.note('The single executable has no plugins.')
  const { problem } = readPluginManifest(environment)
  if (problem !== undefined)
    await session.note(`${problem}: delete it, and add the plugins again with \`cloudconnexa plugins add\`.`)
  const columns = ['name', 'version', 'command', 'summary', 'status', 'problem'] as const
  const summaries = isExecutable() ? [] : await summarizePlugins(environment, words)
  await session.print(summaries, {
    columns: columns.map((property) => ({ property })),
    emptyNote: 'No plugin is installed.',
  })
}
