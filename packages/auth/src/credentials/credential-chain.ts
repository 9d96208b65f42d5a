import { checkOptions, createRule, isMaskedSecret } from '@cloudconnexa/core/runtime'
import { ConfigurationError } from '@cloudconnexa/errors'
import type { CredentialChain, CredentialSource } from './credential-source.ts'
import type { Credentials } from './parsing/credentials.ts'
import { loadParsing } from './parsing/read-credentials.ts'

// A keychain that this machine does not have cannot hold credentials: the next source may.
const absences = new Set(['CREDENTIALS_MISSING', 'DEPENDENCY_MISSING', 'TOKEN_STORE_UNAVAILABLE'])

/** What a chain has looked at, for a chain around it: a sentence within a sentence would say it twice. */
const lookedAt = new WeakMap<ConfigurationError, readonly string[]>()

const checkSources = createRule(
  (value) => Array.isArray(value) && value.every(isSource),
  'must be an array of objects with a function `load`',
)

function isSource(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'load' in value && typeof value.load === 'function'
}

/**
 * Asks sources one after the other; the credentials of the first that has any are used.
 *
 * A source that has unusable credentials ends the search with its error: a typing mistake in one place must not make the
 * program act with the credentials of another one.
 *
 * @param sources - The sources, in their order.
 * @throws {ConfigurationError} (`OPTION_INVALID`) when they are not an array of sources.
 */
export function credentialChain(sources: readonly CredentialSource[]): CredentialChain {
  checkOptions('credentialChain()', { sources }, { sources: checkSources }, ['sources'])
  return {
    name: sources.map((source) => source.name).join(', '),
    async load(signal) {
      const absent: string[] = []
      for (const source of sources) {
        signal.throwIfAborted()
        const found = await loadFrom(source, signal)
        if (!isAbsence(found)) return checkCredentials(found, source)
        absent.push(...found)
      }
      const { createMissingError } = await loadParsing()
      const error = createMissingError(absent)
      lookedAt.set(error, absent)
      throw error
    },
  }
}

/** Custom sources may have read what was written as JSON. */
async function checkCredentials(found: Credentials, { name }: CredentialSource): Promise<Credentials> {
  const isMask = isMaskedSecret(found.clientId)
  if (!isMask && !isMaskedSecret(found.clientSecret)) return found
  const { createMaskRefusal } = await loadParsing()
  throw createMaskRefusal(`the client ${isMask ? 'ID' : 'secret'} of ${name}`)
}

/** The credentials, or what to say about their absence. */
async function loadFrom(
  source: CredentialSource,
  signal: AbortSignal,
): Promise<Credentials | readonly string[]> {
  try {
    return (await source.load(signal)) ?? [`${source.name}: none there`]
  } catch (error) {
    if (!(error instanceof ConfigurationError) || !absences.has(error.code)) throw error
    return lookedAt.get(error) ?? [`${source.name}: ${error.message.replace(/\.$/, '')}`]
  }
}

function isAbsence(found: Credentials | readonly string[]): found is readonly string[] {
  return Array.isArray(found)
}
