import { readSystemCode } from '../../errors/system-code.ts'
import type { Catalog } from '@cloudconnexa/catalog'
import type { ServiceDefinition } from '@cloudconnexa/core/service'
import { CommandError } from '../../errors/command-error.ts'

/** What the package of a plugin exports. */
export interface LoadedPlugin {
  readonly catalog: Catalog
  readonly definition: ServiceDefinition<unknown>
}

function createBroken(name: string, reason: string, cause?: unknown): CommandError {
  return new CommandError(`The plugin ${name} cannot be used: ${reason}.`, {
    exit: 'other',
    hint: `Reinstall it with \`cloudconnexa plugins add ${name}\`, or remove it with \`cloudconnexa plugins remove ${name}\`.`,
    cause,
  })
}

function hasProperties(value: unknown, names: readonly string[]): boolean {
  return typeof value === 'object' && value !== null && names.every((name) => name in value)
}

function isCatalog(value: unknown): value is Catalog {
  return hasProperties(value, ['service', 'package', 'summary', 'entries', 'operations', 'load'])
}

function isDefinition(value: unknown): value is ServiceDefinition<unknown> {
  return hasProperties(value, ['name', 'package', 'operations', 'specificationVersion', 'create'])
}

/**
 * Loads the code of a plugin.
 *
 * @param folder - The folder of plugins.
 * @param name - Name of its package.
 * @throws {CommandError} when it is not there, its code fails, or it is not made as `create-service` makes packages.
 */
export async function loadPlugin(folder: string, name: string): Promise<LoadedPlugin> {
  const modules = [await importEntry(folder, name, `${name}/catalog`), await importEntry(folder, name, name)]
  const [catalogs, services] = modules.map((module) => Object.values(Object(module) as object))
  const catalog = catalogs?.find(isCatalog)
  if (catalog === undefined)
    throw createBroken(name, 'its entry "./catalog" exports no catalog of `defineCatalog`')
  const definition = services?.filter(isDefinition).find((one) => one.name === catalog.service)
  if (definition === undefined)
    throw createBroken(name, `it exports no service ${catalog.service} of \`defineService\``)
  const expected = await readSpecificationVersion()
  if (definition.specificationVersion !== expected) {
    const own = `version ${definition.specificationVersion} of the service interface`
    throw createBroken(name, `it is made for ${own}, and this command line has version ${expected}`)
  }
  return { catalog, definition }
}

async function importEntry(folder: string, name: string, entry: string): Promise<unknown> {
  const { createRequire } = process.getBuiltinModule('node:module')
  const { join } = process.getBuiltinModule('node:path')
  const { pathToFileURL } = process.getBuiltinModule('node:url')
  try {
    const path = createRequire(join(folder, 'package.json')).resolve(entry)
    return (await import(pathToFileURL(path).href)) as unknown
  } catch (error) {
    const code = readSystemCode(error)
    if (code === 'ERR_PACKAGE_PATH_NOT_EXPORTED')
      throw createBroken(name, `its package.json does not export ${entry}`, error)
    if (code === 'MODULE_NOT_FOUND') throw createBroken(name, `${entry} was not found`, error)
    const message = error instanceof Error ? error.message.split('\n')[0] : String(error)
    throw createBroken(name, `${entry} cannot be loaded (${message ?? ''})`, error)
  }
}

/** Nothing but the version is compared: a plugin brings a copy of core. */
async function readSpecificationVersion(): Promise<number> {
  const { defineService } = await import('@cloudconnexa/core/service')
  const own = { name: 'specification', package: { name: 'cli', version: '0.0.0' }, operations: [] }
  return defineService({ ...own, create: () => ({}) }).specificationVersion
}
