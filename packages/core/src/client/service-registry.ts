import { ConfigurationError } from '@cloudconnexa/errors'
import { checkServiceDefinition, type ServiceDefinition } from '../service/service.ts'

/** The definitions that one client works with: each fits the service interface of this core, and no two of them have one name. */
export class ServiceRegistry {
  readonly #byName = new Map<string, ServiceDefinition<unknown>>()

  /**
   * Takes a definition in, as often as it is given.
   *
   * @param key - What to call it where it has no name to be called by.
   * @throws {ConfigurationError} when the definition does not fit this core (`SERVICE_INVALID` or `PACKAGE_MISMATCH`).
   */
  register(key: string, definition: ServiceDefinition<unknown>): void {
    checkServiceDefinition(key, definition)
    const known = this.#byName.get(definition.name) ?? definition
    if (!isSamePackage(known, definition)) throw createNameTaken(known, definition)
    this.#byName.set(definition.name, known)
  }
}

/** Two copies of one version of a package do the same; they may stand beside each other. */
function isSamePackage(one: ServiceDefinition<unknown>, other: ServiceDefinition<unknown>): boolean {
  return one.package.name === other.package.name && one.package.version === other.package.version
}

function createNameTaken(
  { name, package: first }: ServiceDefinition<unknown>,
  { package: second }: ServiceDefinition<unknown>,
): ConfigurationError {
  const message = `Two services of one client are named "${name}": that of ${first.name} ${first.version} and that of ${second.name} ${second.version}.`
  return first.name === second.name
    ? new ConfigurationError(message, {
        code: 'PACKAGE_MISMATCH',
        hint: `Install one version for all: npm install ${first.name}@latest. \`npm ls ${first.name}\` shows which packages bring a version of their own.`,
      })
    : new ConfigurationError(message, {
        code: 'SERVICE_INVALID',
        hint: `Remove the one that you do not need, such as: npm uninstall ${second.name}. To use both, give one another name: { ...definition, name: '${name}2' }.`,
      })
}
