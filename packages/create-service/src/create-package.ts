import { existsSync } from 'node:fs'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { InputError } from './input-error.ts'
import { readOwnVersion } from './own-version.ts'
import { type ServiceNames, buildTemplateValues } from './service-names.ts'
import { fillTemplate } from './template.ts'

/**
 * Writes a service package of another author.
 *
 * @param folder - is made; it may be there only if it is empty.
 * @param features - Names of what it can do besides.
 * @returns the paths of the files below the folder, in alphabetical order.
 * @throws {InputError} when the folder is not empty. Nothing is ever overwritten.
 */
export async function createPackage(
  folder: string,
  names: ServiceNames,
  features: readonly string[] = [],
): Promise<readonly string[]> {
  if (existsSync(folder) && (await listEntries(folder)).length > 0) {
    throw new InputError(`${folder} is there already and not empty. Choose another place with --directory.`)
  }
  const files = await formatFiles(
    fillTemplate(
      ['service', 'third-party'],
      {
        ...buildTemplateValues(names),
        'core-range': `^${readOwnVersion()}`,
        'test-support': '@cloudconnexa/testing',
        'emulator-types': '@cloudconnexa/emulator',
      },
      features,
    ),
  )
  for (const [path, text] of files) {
    const target = join(folder, path)
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, text, { flag: 'wx' })
  }
  return [...files.keys()].toSorted()
}

async function listEntries(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') {
      throw new InputError(`${folder} is a file. Choose another place with --directory.`)
    }
    throw error
  }
}

/** Names differ in length, and with them where lines have to break. */
async function formatFiles(files: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, string>> {
  const { format, getFileInfo } = await import('prettier')
  const settings: object = JSON.parse(files.get('.prettierrc.json') ?? '{}')
  const result = new Map<string, string>()
  for (const [path, text] of files) {
    const { inferredParser } = await getFileInfo(path)
    result.set(path, inferredParser === null ? text : await format(text, { ...settings, filepath: path }))
  }
  return result
}
