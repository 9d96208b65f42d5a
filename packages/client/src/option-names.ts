import type { ClientCredentialsOptions } from '@cloudconnexa/auth'
import type { ClientOptions } from '@cloudconnexa/core'

// Records, because a new option that is missing here does not compile.

/** Names of the options of credentials and tokens. */
export const credentialsOptionNames: Readonly<Record<keyof ClientCredentialsOptions, true>> = {
  clientId: true,
  clientSecret: true,
  credentials: true,
  baseUrl: true,
  cloudId: true,
  apiPath: true,
  tokenRequestStyle: true,
  tokenStore: true,
  onRenewal: true,
  tokenManager: true,
}

/** Names of the options of the client itself. */
export const clientOptionNames: Readonly<Record<keyof ClientOptions, true>> = {
  auth: true,
  apiVersion: true,
  transport: true,
  proxy: true,
  readOnly: true,
  rateLimiter: true,
  retry: true,
  retryBudget: true,
  timeout: true,
  attemptTimeout: true,
  validate: true,
  maxResponseBytes: true,
  signer: true,
  circuitBreaker: true,
  policies: true,
  userAgent: true,
  logger: true,
  clock: true,
  random: true,
}

/** Picks those of the options that have one of the names. */
export function pickOptions<Options extends object, Name extends keyof Options & string>(
  options: Options,
  names: Readonly<Record<Name, true>>,
): Pick<Options, Name> {
  const picked = Object.entries(options).filter(([name]) => Object.hasOwn(names, name))
  return Object.fromEntries(picked) as Pick<Options, Name> // `fromEntries` knows no names
}
