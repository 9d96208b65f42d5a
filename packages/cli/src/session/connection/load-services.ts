import type { ServiceDefinition } from '@cloudconnexa/core/service'
import { CommandError } from '../../errors/command-error.ts'

/** Loads the definition of a service. */
export type LoadService = () => Promise<ServiceDefinition<unknown>>

// One by one: to load all of them takes nearly as long as Node.js takes to start.
const loaders: Readonly<Record<string, LoadService>> = {
  accessGroups: async () => (await import('@cloudconnexa/client/access-groups')).accessGroups,
  accessVisibility: async () => (await import('@cloudconnexa/client/access-visibility')).accessVisibility,
  account: async () => (await import('@cloudconnexa/client/account')).account,
  auditLog: async () => (await import('@cloudconnexa/client/audit-log')).auditLog,
  cyberShield: async () => (await import('@cloudconnexa/client/cyber-shield')).cyberShield,
  devicePostures: async () => (await import('@cloudconnexa/client/device-postures')).devicePostures,
  devices: async () => (await import('@cloudconnexa/client/devices')).devices,
  dns: async () => (await import('@cloudconnexa/client/dns')).dns,
  hosts: async () => (await import('@cloudconnexa/client/hosts')).hosts,
  locationContexts: async () => (await import('@cloudconnexa/client/location-contexts')).locationContexts,
  networks: async () => (await import('@cloudconnexa/client/networks')).networks,
  regions: async () => (await import('@cloudconnexa/client/regions')).regions,
  sessions: async () => (await import('@cloudconnexa/client/sessions')).sessions,
  settings: async () => (await import('@cloudconnexa/client/settings')).settings,
  userGroups: async () => (await import('@cloudconnexa/client/user-groups')).userGroups,
  users: async () => (await import('@cloudconnexa/client/users')).users,
}

/** Keys of all services of the SDK. */
export const serviceKeys: readonly string[] = Object.keys(loaders)

/**
 * Loads the definition of a service by its key on the client.
 *
 * @param key - Such as `networks`.
 * @param additional - Those of plugins.
 * @throws {CommandError} when there is none.
 */
export function loadService(
  key: string,
  additional: ReadonlyMap<string, LoadService>,
): Promise<ServiceDefinition<unknown>> {
  const load = Object.hasOwn(loaders, key) ? loaders[key] : additional.get(key)
  if (load === undefined) throw new CommandError(`There is no service ${key}.`, { exit: 'other' })
  return load()
}
