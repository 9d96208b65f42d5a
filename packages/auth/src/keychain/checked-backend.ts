import type { Clock } from '@cloudconnexa/core'
import { ConfigurationError } from '@cloudconnexa/errors'
import { createUnavailableError } from './keychain-failure.ts'
import type { KeychainBackend } from './keychain-backend.ts'

/**
 * A backend that tells "no entry" from "no keychain".
 *
 * Backends return "no entry" where there is no keychain, or a locked one. So before its first use a canary is written, read and
 * removed; a keychain that fails this is reported, and checked again the next time. Every call has a time limit, because the
 * operating system may be waiting for a person to unlock the keychain.
 *
 * @param backend - The backend.
 * @param timeout - Longest time of one call, in milliseconds.
 * @param clock - Measures that time.
 */
export function createCheckedBackend(
  backend: KeychainBackend,
  timeout: number,
  clock: Clock,
): KeychainBackend {
  let pendingProbe: Promise<void> | undefined

  const limitTime = async <T>(call: () => Promise<T>): Promise<T> => {
    const timer = new AbortController()
    const late = clock.sleep(timeout, timer.signal).then(() => {
      throw createTimeoutError(backend.name, timeout)
    })
    // Stopping the timer rejects it, too.
    late.catch(() => undefined)
    try {
      return await Promise.race([call(), late])
    } catch (error) {
      throw error instanceof ConfigurationError ? error : createUnavailableError(backend.name, error)
    } finally {
      timer.abort()
    }
  }

  const probe = async (service: string): Promise<void> => {
    const account = `probe-${globalThis.crypto.randomUUID()}`
    await limitTime(() => backend.set(service, account, account))
    try {
      const found = await limitTime(() => backend.get(service, account))
      if (found !== account) throw createUnavailableError(backend.name, undefined)
    } finally {
      await limitTime(() => backend.delete(service, account))
    }
  }

  const ensureProbed = (service: string): Promise<void> => {
    pendingProbe ??= probe(service).catch((error: unknown) => {
      pendingProbe = undefined
      throw error
    })
    return pendingProbe
  }

  return {
    name: backend.name,
    get: async (service, account) => {
      await ensureProbed(service)
      return limitTime(() => backend.get(service, account))
    },
    set: async (service, account, value) => {
      await ensureProbed(service)
      return limitTime(() => backend.set(service, account, value))
    },
    delete: async (service, account) => {
      await ensureProbed(service)
      return limitTime(() => backend.delete(service, account))
    },
  }
}

function createTimeoutError(name: string, timeout: number): ConfigurationError {
  return new ConfigurationError(`The keychain (${name}) did not respond within ${timeout} ms.`, {
    code: 'TOKEN_STORE_UNAVAILABLE',
    hint: 'Unlock the keychain, or raise the option timeout: it may be waiting to be unlocked.',
  })
}
