import ipaddr from 'ipaddr.js'
import type { ApiKeyOptions } from '../access/api-key-options.ts'
import { checkApiKeys, checkRateLimit } from '../access/check-api-keys.ts'
import type { Credentials } from '../access/credentials.ts'
import type { EmulatorOptions } from './emulator-options.gen.ts'
import { EmulatorOptionError, requireInteger, requireNames } from '../errors/option-error.ts'
import type { OptionEntry, OptionWithoutDefault } from './option-entry.ts'
import { optionTable } from './option-table.ts'
import { checkClock } from '../time/clock.ts'

type DefaultOptions = Required<Omit<EmulatorOptions, OptionWithoutDefault>>

/** The options with all defaults. */
export interface ResolvedOptions extends Omit<DefaultOptions, 'clientSecret'> {
  readonly cloudId: string
  readonly credentials: Credentials
  /** All keys, the default one first. */
  readonly apiKeys: readonly ApiKeyOptions[]
  readonly data: string | undefined
  readonly onRequest: EmulatorOptions['onRequest'] | undefined
}

const entries: readonly (readonly [string, OptionEntry<unknown> & { readonly default?: unknown }])[] =
  Object.entries(optionTable)

// The table has a default of the right type for each of these options.
const defaults = Object.fromEntries(
  entries.flatMap(([name, entry]) => (entry.default === undefined ? [] : [[name, entry.default]])),
) as unknown as DefaultOptions

/**
 * Checks the options and adds the defaults.
 *
 * @throws {EmulatorOptionError} when the emulator cannot work with an option.
 */
export function resolveOptions(options: EmulatorOptions): ResolvedOptions {
  requireNames('the emulator', options, Object.keys(optionTable))
  const { clientId, clientSecret, cloudId, data, onRequest, ...resolved } = {
    ...defaults,
    ...removeUndefined(options),
  }
  checkHost(resolved.host, resolved.expose)
  if (data === '') throw new EmulatorOptionError('data must be the path of a file')
  for (const name of resolved.allowedHosts) {
    if (/^[a-z0-9._-]+$/i.test(name) || ipaddr.isValid(name)) continue
    throw new EmulatorOptionError(`allowedHosts must be host names without scheme and port, not ${name}`)
  }
  checkRanges(resolved)
  checkRateLimit('rateLimit', resolved.rateLimit)
  checkClock(resolved.clock)
  if (resolved.api !== 'enabled' && resolved.api !== 'disabled') {
    throw new EmulatorOptionError(`api must be enabled or disabled, not ${String(resolved.api)}`)
  }
  if (resolved.unknownIdStatus !== 400 && resolved.unknownIdStatus !== 404) {
    throw new EmulatorOptionError(
      `unknownIdStatus must be 400 or 404, not ${String(resolved.unknownIdStatus)}`,
    )
  }
  const identity = resolveIdentity(cloudId, clientId)
  const credentials = { clientId: identity.clientId, clientSecret }
  const apiKeys = [credentials, ...resolved.apiKeys]
  checkApiKeys(apiKeys, identity.cloudId)
  return { ...resolved, cloudId: identity.cloudId, credentials, apiKeys, data, onRequest }
}

function checkHost(host: string, expose: boolean): void {
  if (/^(localhost|127(\.\d{1,3}){3}|::1)$/.test(host)) return
  if (expose && ipaddr.isValid(host)) return
  throw new EmulatorOptionError(
    expose
      ? `host must be an IP address or localhost, not ${host}`
      : `host must be a loopback address (127.0.0.1, ::1, localhost), not ${host}; to let other machines in, for instance in a container, set the option expose (--expose)`,
  )
}

function checkRanges(options: object): void {
  const values = new Map<string, unknown>(Object.entries(options))
  for (const [name, { range }] of entries) {
    if (range !== undefined) requireInteger(name, values.get(name), ...range)
  }
}

function resolveIdentity(
  givenCloudId: string | undefined,
  givenClientId: string | undefined,
): Pick<Credentials, 'clientId'> & { readonly cloudId: string } {
  const cloudId = givenCloudId ?? givenClientId?.split('.')[1] ?? 'emulator'
  if (!/^[a-z0-9-]+$/i.test(cloudId)) {
    throw new EmulatorOptionError(`cloudId must consist of letters, digits and hyphens, not ${cloudId}`)
  }
  return { cloudId, clientId: givenClientId ?? `local.${cloudId}` }
}

/** Programs in JavaScript may pass `undefined` for an option that they do not set. */
function removeUndefined(options: EmulatorOptions): EmulatorOptions {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined))
}
