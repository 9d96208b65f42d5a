import { EmulatorOptionError, largestInteger, requireInteger } from '../errors/option-error.ts'
import { parseSubnet } from '../state/subnets.ts'
import { type ApiKeyOptions, apiSections } from './api-key-options.ts'
import type { RateLimit } from './rate-limit.ts'

/**
 * Checks API keys, including the default one.
 *
 * @throws {EmulatorOptionError} when the emulator cannot work with a key.
 */
export function checkApiKeys(keys: readonly ApiKeyOptions[], cloudId: string): void {
  const known = new Set<string>()
  for (const key of keys) {
    checkApiKey(key, cloudId)
    if (known.has(key.clientId)) throw new EmulatorOptionError(`There are two API keys ${key.clientId}`)
    known.add(key.clientId)
  }
}

/**
 * Checks the numbers of a rate limit.
 *
 * @param name - Name of the option, for the message.
 * @throws {EmulatorOptionError} when one of them is not a positive integer.
 */
export function checkRateLimit(name: string, limit: RateLimit | 'off'): void {
  if (limit === 'off') return
  for (const property of ['burst', 'rate', 'seconds'] as const)
    requireInteger(`${name}.${property}`, limit[property], 1, largestInteger)
}

function checkApiKey(key: ApiKeyOptions, cloudId: string): void {
  const { clientId, clientSecret, permissions = 'full', allowedSubnets = [], rateLimit = 'off' } = key
  if (clientId.split('.')[1] !== cloudId || clientId.startsWith('.')) {
    throw new EmulatorOptionError(`clientId must look like <prefix>.${cloudId}, not ${clientId}`)
  }
  if (clientSecret === '') throw new EmulatorOptionError(`clientSecret of ${clientId} must not be empty`)
  if (typeof permissions === 'object') {
    for (const [section, access] of Object.entries(permissions)) checkPermission(section, access)
  } else if (!['full', 'read-only'].includes(permissions)) {
    throw new EmulatorOptionError('permissions must be full, read-only, or read or modify by section')
  }
  for (const subnet of allowedSubnets) {
    if (parseSubnet(subnet, true) !== undefined) continue
    throw new EmulatorOptionError(`allowedSubnets must be in CIDR notation, not ${subnet}`)
  }
  checkRateLimit('rateLimit', rateLimit)
}

function checkPermission(section: string, access: string): void {
  if (!apiSections.some((known) => known === section)) {
    throw new EmulatorOptionError(
      `permissions: there is no section ${section}, only ${apiSections.join(', ')}`,
    )
  }
  if (access !== 'read' && access !== 'modify') {
    throw new EmulatorOptionError(`permissions: ${section} must be read or modify, not ${access}`)
  }
}
