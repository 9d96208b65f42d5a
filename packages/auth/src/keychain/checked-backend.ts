import { ConfigurationError } from '@cloudconnexa/errors'
import type { Clock } from '@cloudconnexa/core'
import { unavailable } from './keychain-failure.ts'
import type { KeychainBackend } from './keychain-backend.ts'

/**
 * A backend that tells "no entry" from "no keychain".
 *
 * Backends answer "no entry" where there is no keychain, or a locked one. So before its first use a canary is written, read and
 * removed; a keychain that fails this is reported, and asked again the next time. Every call has a time limit, because the
 * operating system may be waiting for a person to unlock the keychain.
 */
export function checkedBackend(backend: KeychainBackend, timeout: number, clock: Clock): KeychainBackend {
  let probing: Promise<void> | undefined

  const limited = async <T>(call: () => Promise<T>): Promise<T> => {
    const timer = new AbortController()
    const late = clock.sleep(timeout, timer.signal).then(() => {
      throw tooSlow(backend.name, timeout)
    })
    // Stopping the timer rejects it, too.
    late.catch(() => undefined)
    try {
      return await Promise.race([call(), late])
    } catch (error) {
      throw error instanceof ConfigurationError ? error : unavailable(backend.name, error)
    } finally {
      timer.abort()
    }
  }

  const probe = async (service: string): Promise<void> => {
    const account = `probe-${globalThis.crypto.randomUUID()}`
    await limited(() => backend.set(service, account, account))
    try {
      const found = await limited(() => backend.get(service, account))
      if (found !== account) throw unavailable(backend.name, undefined)
    } finally {
      await limited(() => backend.delete(service, account))
    }
  }

  const ready = (service: string): Promise<void> => {
    probing ??= probe(service).catch((error: unknown) => {
      probing = undefined
      throw error
    })
    return probing
  }

  return {
    name: backend.name,
    get: async (service, account) => {
      await ready(service)
      return limited(() => backend.get(service, account))
    },
    set: async (service, account, value) => {
      await ready(service)
      return limited(() => backend.set(service, account, value))
    },
    delete: async (service, account) => {
      await ready(service)
      return limited(() => backend.delete(service, account))
    },
  }
}

function tooSlow(name: string, timeout: number): ConfigurationError {
  return new ConfigurationError(`The keychain (${name}) did not answer within ${timeout} ms.`, {
    code: 'TOKEN_STORE_UNAVAILABLE',
    hint: 'It may be waiting for somebody to unlock it. Unlock it, or raise the option timeout.',
  })
}
