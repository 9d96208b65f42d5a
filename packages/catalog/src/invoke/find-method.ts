import { ConfigurationError } from '@cloudconnexa/errors'
import type { CatalogEntry } from '@cloudconnexa/core/catalog'

/** A method together with what it belongs to. */
export interface FoundMethod {
  readonly holder: unknown
  readonly method: (...values: readonly unknown[]) => unknown
}

/**
 * Finds the method of an entry on a client.
 *
 * @throws {ConfigurationError} (`DEPENDENCY_MISSING`) when the client has no such service.
 * @throws {ConfigurationError} (`PACKAGE_MISMATCH`) when the service has no such method.
 */
export function findMethod(client: object, { path, package: packageName }: CatalogEntry): FoundMethod {
  const keys = path.split('.')
  const [service = '', ...below] = keys
  if (!isHolder(readProperty(client, service))) throw createServiceMissing(service, packageName)
  const holder = keys.slice(0, -1).reduce<unknown>(readProperty, client)
  const method = readProperty(holder, below.at(-1) ?? '')
  if (!isMethod(method)) throw createMethodMissing(path, packageName)
  return { holder, method }
}

function readProperty(holder: unknown, name: string): unknown {
  return isHolder(holder) ? Reflect.get(holder, name) : undefined
}

function isHolder(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function isMethod(value: unknown): value is FoundMethod['method'] {
  return typeof value === 'function'
}

function createServiceMissing(service: string, packageName: string): ConfigurationError {
  return new ConfigurationError(`The client has no service \`${service}\`, of ${packageName}.`, {
    code: 'DEPENDENCY_MISSING',
    hint: `Install the package and pass its service: npm install ${packageName}, then createClient({ services: { ${service} } }).`,
  })
}

function createMethodMissing(path: string, packageName: string): ConfigurationError {
  return new ConfigurationError(`The client has no method \`${path}\`, though the catalog lists it.`, {
    code: 'PACKAGE_MISMATCH',
    hint: `Install one version of ${packageName} and of what its catalog comes from: npm install ${packageName}@latest @cloudconnexa/catalog@latest.`,
  })
}
