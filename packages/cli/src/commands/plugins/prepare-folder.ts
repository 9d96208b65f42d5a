import { tryParseJson } from '../../text/parse-json.ts'
import packageDocument from '../../../package.json' with { type: 'json' }

/** Packages whose version is that of the command line, whatever range a plugin has for them. */
const pinned = ['@cloudconnexa/core', '@cloudconnexa/errors']

/**
 * Makes the folder of plugins, or brings it up to date: a project of its own, whose core is that of this command line.
 *
 * @param folder - The folder of plugins.
 */
export async function preparePluginFolder(folder: string): Promise<void> {
  const { mkdir, readFile, writeFile } = process.getBuiltinModule('node:fs/promises')
  const path = process.getBuiltinModule('node:path').join(folder, 'package.json')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const before = await readFile(path, 'utf8').then(parseObject, () => ({}))
  const document = {
    ...before,
    name: 'cloudconnexa-plugins',
    private: true,
    description: 'Plugins of the CloudConnexa command line; use `cloudconnexa plugins`.',
    overrides: Object.fromEntries(pinned.map((name) => [name, packageDocument.version])),
  }
  await writeFile(path, `${JSON.stringify(document, undefined, 2)}\n`, { mode: 0o600 })
}

/** Of a file that was cut short nothing is kept: npm writes it anew. */
function parseObject(text: string): object {
  const parsed = tryParseJson(text)
  return typeof parsed === 'object' && parsed !== null ? parsed : {}
}
