import { type ApiKeyOptions, apiSections } from './api-keys.ts'
import { EmulatorOptionError, largestInteger, requireInteger } from './option-error.ts'
import type { RateLimit } from './rate-limit.ts'
import { parseSubnet } from './subnets.ts'

/**
 * Checks API keys, the default one among them.
 * @throws EmulatorOptionError for a key the emulator cannot work with.
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
 * @throws EmulatorOptionError for one that is no positive whole number.
 */
export function checkRateLimit(name: string, limit: RateLimit | 'off'): void {
  if (limit === 'off') return
  for (const part of ['burst', 'rate', 'seconds'] as const)
    requireInteger(`${name}.${part}`, limit[part], 1, largestInteger)
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
    if (parseSubnet(subnet) !== undefined) continue
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
