import { readSystemCode } from '../../errors/system-code.ts'
import type { Catalog } from '@cloudconnexa/catalog'
import type { Environment } from '../../terminal/environment.ts'
import { findPluginFolder } from './plugin-folder.ts'

/** What of a catalog is kept, so that no code of a plugin runs before one of its commands does. */
type PluginCatalog = Omit<Catalog, 'load'>

/** A plugin that is installed. */
export interface InstalledPlugin {
  /** Name of its package. */
  readonly name: string
  readonly version: string
  readonly catalog: PluginCatalog
}

/** What is installed. */
export interface PluginManifest {
  readonly plugins: readonly InstalledPlugin[]
  /** Why the list of plugins cannot be read; there are none then. */
  readonly problem?: string
}

const fileName = 'plugins.json'
const formatVersion = 1

/**
 * Reads which plugins are installed: one small file, and nothing where there is none. It never fails, because a broken plugin must not
 * break other commands.
 *
 * @param environment - Says where the user keeps data.
 */
export function readPluginManifest(environment: Environment): PluginManifest {
  const folder = findPluginFolder(environment)
  if (folder === undefined) return { plugins: [] }
  const path = process.getBuiltinModule('node:path').join(folder, fileName)
  let text: string
  try {
    text = process.getBuiltinModule('node:fs').readFileSync(path, 'utf8')
  } catch (error) {
    const isMissing = readSystemCode(error) === 'ENOENT'
    return isMissing ? { plugins: [] } : { plugins: [], problem: `${path} cannot be read` }
  }
  try {
    const parsed: unknown = JSON.parse(text)
    if (isManifest(parsed)) return { plugins: parsed.plugins }
  } catch {
    // The same as a file that holds something else.
  }
  return { plugins: [], problem: `${path} is not a list of plugins` }
}

/** The file was written by the function below; what else is wrong in it shows when a command is used. */
function isManifest(value: unknown): value is { readonly plugins: readonly InstalledPlugin[] } {
  const read = (object: unknown, key: string): unknown => Reflect.get(Object(object), key)
  const plugins = read(value, 'plugins')
  return (
    read(value, 'version') === formatVersion &&
    Array.isArray(plugins) &&
    plugins.every((plugin) => {
      const catalog = read(plugin, 'catalog')
      return (
        typeof read(plugin, 'name') === 'string' &&
        typeof read(catalog, 'service') === 'string' &&
        [read(catalog, 'entries'), read(catalog, 'operations')].every(Array.isArray)
      )
    })
  )
}

/**
 * Writes which plugins are installed.
 *
 * @param folder - The folder of plugins, which is there.
 * @param plugins - All of them.
 */
export async function writePluginManifest(
  folder: string,
  plugins: readonly InstalledPlugin[],
): Promise<void> {
  const { rename, writeFile } = process.getBuiltinModule('node:fs/promises')
  const path = process.getBuiltinModule('node:path').join(folder, fileName)
  const temporary = `${path}.${process.pid}.tmp`
  await writeFile(temporary, `${JSON.stringify({ version: formatVersion, plugins })}\n`, { mode: 0o600 })
  await rename(temporary, path)
}
