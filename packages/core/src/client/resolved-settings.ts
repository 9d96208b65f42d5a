import { ConfigurationError } from '@cloudconnexa/errors'
import { checkClock, systemClock } from '../clock.ts'
import { consoleLogger, createSafeLogger } from '../logger.ts'
import { findBudgetIssues, type RetryBudgetOptions } from '../policies/retry-budget.ts'
import { retryOptionFindings } from '../policies/retry-options.ts'
import { AdaptiveRateLimiter } from '../rate-limit/adaptive-rate-limiter.ts'
import { gotTransport } from '../transport/got.ts'
import type { Transport } from '../transport/transport.ts'
import { apiVersions, newestApiVersion } from './api-version.ts'
import type { ClientSettings } from './client-options.ts'
import { coreVersion } from './core-version.ts'

type Optional = 'timeout' | 'signer' | 'circuitBreaker'

/** Settings with their defaults filled in. */
export type ResolvedSettings = Required<Omit<ClientSettings, Optional | 'proxy'>> & {
  readonly [Key in Optional]: ClientSettings[Key] | undefined
} & {
  /** Whether the client has made the transport itself and must close it. */
  readonly ownsTransport: boolean
}

/**
 * Fills in defaults and checks what can be checked without I/O.
 *
 * @throws ConfigurationError (`OPTION_INVALID`)
 */
export function checkSettings(settings: ClientSettings): ResolvedSettings {
  const {
    clock = systemClock,
    timeout,
    attemptTimeout = 30_000,
    maxResponseBytes = 64 * 1024 * 1024,
    retry = {},
    retryBudget = {},
  } = settings
  const { apiVersion = newestApiVersion, userAgent } = settings
  requireFunction('auth', settings.auth, 'Pass `clientCredentials()` of @cloudconnexa/auth.')
  requireOneOf('apiVersion', apiVersion, apiVersions)
  if (timeout !== undefined) requirePositive('timeout', timeout)
  checkClock('The client option "clock"', clock)
  requirePositive('attemptTimeout', attemptTimeout)
  if (settings.transport !== undefined && settings.proxy !== undefined)
    throw new ConfigurationError('The client option "proxy" has no effect together with "transport".', {
      code: 'OPTION_INVALID',
      hint: 'Pass `proxy` to the transport instead, such as `gotTransport({ proxy })`.',
    })
  requirePositive('maxResponseBytes', maxResponseBytes)
  for (const [name, rule] of retryOptionFindings(retry)) throw optionInvalid(`retry.${name}`, rule)
  requireBudget(retryBudget)
  for (const [name, value] of Object.entries(settings.circuitBreaker ?? {}))
    if (value !== undefined) requirePositive(`circuitBreaker.${name}`, value)
  if (userAgent !== undefined && !/^[\x20-\x7e]+$/.test(userAgent))
    throw optionInvalid('userAgent', 'must be a text of printable ASCII characters')
  return {
    auth: settings.auth,
    apiVersion,
    transport: settings.transport ?? createDefaultTransport(settings),
    ownsTransport: settings.transport === undefined,
    rateLimiter: settings.rateLimiter ?? new AdaptiveRateLimiter(clock),
    retry,
    retryBudget,
    timeout,
    attemptTimeout,
    validate: requireOneOf('validate', settings.validate ?? 'warn', ['off', 'warn', 'throw']),
    maxResponseBytes,
    signer: settings.signer,
    circuitBreaker: settings.circuitBreaker,
    policies: settings.policies ?? [],
    userAgent: `cloudconnexa-typescript/${coreVersion}${userAgent === undefined ? '' : ` ${userAgent}`}`,
    logger: createSafeLogger(settings.logger ?? consoleLogger()),
    clock,
    random: settings.random ?? Math.random,
  }
}

function createDefaultTransport({ proxy }: ClientSettings): Transport {
  return gotTransport(proxy === undefined ? {} : { proxy })
}

function requirePositive(name: string, value: number): void {
  if (typeof value === 'number' && value > 0) return
  throw optionInvalid(name, 'must be a number above zero')
}

function requireBudget(budget: false | RetryBudgetOptions): void {
  if (budget === false) return
  if (typeof budget !== 'object' || budget === null)
    throw optionInvalid('retryBudget', 'must be false or an object')
  for (const [name, rule] of findBudgetIssues(budget)) throw optionInvalid(`retryBudget.${name}`, rule)
}

function requireOneOf<T extends string>(name: string, value: T, allowed: readonly T[]): T {
  if (allowed.includes(value)) return value
  throw optionInvalid(name, `must be one of ${allowed.join(', ')}`)
}

function requireFunction(name: string, value: unknown, hint: string): void {
  if (typeof value === 'function') return
  throw new ConfigurationError(`The client option "${name}" is missing or not a function.`, {
    code: 'OPTION_INVALID',
    hint,
  })
}

function optionInvalid(name: string, rule: string): ConfigurationError {
  return new ConfigurationError(`The client option "${name}" ${rule}.`, {
    code: 'OPTION_INVALID',
    hint: `Correct "${name}" where the client is created.`,
  })
}
