import { ConfigurationError } from '@cloudconnexa/errors'
import { checkClock, systemClock } from '../time/clock.ts'
import { consoleLogger, createSafeLogger } from '../logging/logger.ts'
import { findBudgetIssues, type RetryBudgetOptions } from '../policies/retry/retry-budget.ts'
import type { CircuitBreakerOptions } from '../policies/circuit-breaker.ts'
import { findRetryOptionIssues } from '../call/retry-options.ts'
import { AdaptiveRateLimiter } from '../rate-limit/adaptive-rate-limiter.ts'
import { createGotTransport } from '../transport/got.ts'
import type { Transport } from '../contract/transport.ts'
import { apiVersions, newestApiVersion } from '../contract/api-version.ts'
import {
  describeUnknownOption,
  findUnknownOptions,
  refuseUnknownOptions,
  requireOptions,
} from '../options/unknown-options.ts'
import { requireFunctionOption, requireFunctions } from '../options/require-functions.ts'
import type { ClientOptions } from './client-options.ts'
import { coreVersion } from '../contract/core-version.ts'

/** Options that are objects, and the functions that are called of them. */
const parts = {
  transport: ['send'],
  rateLimiter: ['acquire', 'state'],
  signer: ['sign'],
  logger: ['debug', 'info', 'warn', 'error'],
}

type Optional = 'timeout' | 'signer' | 'circuitBreaker'

/** Settings with their defaults filled in. */
export type ResolvedOptions = Required<Omit<ClientOptions, Optional | 'proxy'>> & {
  readonly [Key in Optional]: ClientOptions[Key] | undefined
} & {
  /** Whether the client has made the transport itself and must close it. */
  readonly ownsTransport: boolean
}

/**
 * Fills in defaults and checks what can be checked without I/O.
 *
 * @throws {ConfigurationError} when an option is invalid (`OPTION_INVALID`).
 */
export function resolveOptions(options: ClientOptions): ResolvedOptions {
  requireOptions('the client', options, ['auth', 'services'])
  const {
    clock = systemClock,
    timeout,
    attemptTimeout = 30_000,
    maxResponseBytes = 64 * 1024 * 1024,
    retry = {},
    retryBudget = {},
    readOnly = false,
  } = options
  const { apiVersion = newestApiVersion, userAgent } = options
  requireFunction('auth', options.auth, 'Pass `clientCredentials()` of @cloudconnexa/auth.')
  requireAllowedValue('apiVersion', apiVersion, apiVersions)
  if (timeout !== undefined) requirePositive('timeout', timeout)
  checkClock('The client option "clock"', clock)
  requirePositive('attemptTimeout', attemptTimeout)
  if (options.transport !== undefined && options.proxy !== undefined)
    throw new ConfigurationError('The client option "proxy" has no effect together with "transport".', {
      code: 'OPTION_INVALID',
      hint: 'Pass `proxy` to the transport instead, such as `gotTransport({ proxy })`.',
    })
  requirePositive('maxResponseBytes', maxResponseBytes)
  for (const [name, functions] of Object.entries(parts))
    requireFunctions(`The client option "${name}"`, Reflect.get(options, name), functions)
  requireFunctionOption('The client option "random"', options.random)
  if (options.policies !== undefined && !Array.isArray(options.policies))
    throw createOptionInvalid('policies', 'must be an array')
  // Something that only looks like a boolean, such as the string 'true' of an environment variable, must not open the client.
  if (typeof readOnly !== 'boolean') throw createOptionInvalid('readOnly', 'must be a boolean')
  for (const [name, rule] of findRetryOptionIssues(retry))
    throw createOptionInvalid(name === '' ? 'retry' : `retry.${name}`, rule)
  requireBudget(retryBudget)
  requireBreaker(options.circuitBreaker)
  if (userAgent !== undefined && !(typeof userAgent === 'string' && /^[\x20-\x7e]+$/.test(userAgent)))
    throw createOptionInvalid('userAgent', 'must be a string of printable ASCII characters')
  const resolved: ResolvedOptions = {
    auth: options.auth,
    apiVersion,
    transport: options.transport ?? createDefaultTransport(options),
    ownsTransport: options.transport === undefined,
    rateLimiter: options.rateLimiter ?? new AdaptiveRateLimiter(clock),
    readOnly,
    retry,
    retryBudget,
    timeout,
    attemptTimeout,
    validate: requireAllowedValue('validate', options.validate ?? 'warn', ['off', 'warn', 'throw']),
    maxResponseBytes,
    signer: options.signer,
    circuitBreaker: options.circuitBreaker,
    policies: options.policies ?? [],
    userAgent: `cloudconnexa-typescript/${coreVersion}${userAgent === undefined ? '' : ` ${userAgent}`}`,
    logger: createSafeLogger(options.logger ?? consoleLogger()),
    clock,
    random: options.random ?? Math.random,
  }
  const { ownsTransport: _, ...names } = resolved
  refuseUnknownOptions('the client', options, [...Object.keys(names), 'proxy', 'services'])
  return resolved
}

function createDefaultTransport({ proxy }: ClientOptions): Transport {
  return createGotTransport(proxy === undefined ? {} : { proxy })
}

function requirePositive(name: string, value: number): void {
  if (typeof value === 'number' && value > 0) return
  throw createOptionInvalid(name, 'must be a number above zero')
}

function requireBudget(budget: false | RetryBudgetOptions): void {
  if (budget === false) return
  if (typeof budget !== 'object' || budget === null)
    throw createOptionInvalid('retryBudget', 'must be false or an object')
  for (const [name, rule] of findBudgetIssues(budget)) throw createOptionInvalid(`retryBudget.${name}`, rule)
}

function requireBreaker(breaker: CircuitBreakerOptions | undefined): void {
  if (breaker === undefined) return
  if (typeof breaker !== 'object' || breaker === null)
    throw createOptionInvalid('circuitBreaker', 'must be an object')
  const [unknown] = findUnknownOptions(breaker, ['failures', 'coolDown'])
  if (unknown !== undefined)
    throw createOptionInvalid(`circuitBreaker.${unknown.name}`, describeUnknownOption(unknown))
  for (const [name, value] of Object.entries(breaker))
    if (value !== undefined) requirePositive(`circuitBreaker.${name}`, value)
}

function requireAllowedValue<T extends string>(name: string, value: T, allowed: readonly T[]): T {
  if (allowed.includes(value)) return value
  throw createOptionInvalid(name, `must be one of ${allowed.join(', ')}`)
}

function requireFunction(name: string, value: unknown, hint: string): void {
  if (typeof value === 'function') return
  throw new ConfigurationError(`The client option "${name}" is missing or not a function.`, {
    code: 'OPTION_INVALID',
    hint,
  })
}

function createOptionInvalid(name: string, rule: string): ConfigurationError {
  return new ConfigurationError(`The client option "${name}" ${rule}.`, {
    code: 'OPTION_INVALID',
    hint: `Correct "${name}" where the client is created.`,
  })
}
