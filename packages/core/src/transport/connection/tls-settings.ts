import type { ConnectionOptions as TlsOptions, SecureContext, SecureContextOptions } from 'node:tls'
import { refuseUnknownOptions } from '../../options/unknown-options.ts'
import { isSecret, reveal, type Secret } from '../../secrets/secret.ts'
import type { ClientCertificate, ConnectionOptions, TlsVersion } from './connection-options.ts'
import { createInvalidOption } from './invalid-option.ts'
import type { Proxy } from './proxy.ts'

type Authorities = string | readonly string[] | undefined
type TlsSettingsOptions = Pick<
  ConnectionOptions,
  'certificateAuthority' | 'clientCertificate' | 'minimumTlsVersion'
>

const versions: readonly TlsVersion[] = ['TLSv1.2', 'TLSv1.3']

/** How connections of one transport are secured. */
export class TlsSettings {
  readonly #authorities: Authorities
  readonly #certificate: SecureContextOptions | undefined
  readonly #minimumVersion: TlsVersion | undefined
  // Reading the well-known authorities takes longer than a handshake, so it is done once and not for every connection.
  #targetContext: SecureContext | undefined
  readonly #proxyContexts = new WeakMap<Proxy, SecureContext>()

  /** @throws {ConfigurationError} (`OPTION_INVALID`) when a certificate, a key or the version cannot be used. */
  constructor({ certificateAuthority, clientCertificate, minimumTlsVersion }: TlsSettingsOptions) {
    if (certificateAuthority !== undefined) checkAuthorities('certificateAuthority', certificateAuthority)
    if (minimumTlsVersion !== undefined && !versions.includes(minimumTlsVersion))
      throw createInvalidOption(
        `The option "minimumTlsVersion" of the transport must be one of ${versions.join(', ')}.`,
        'Correct "minimumTlsVersion" where the transport is created.',
      )
    this.#authorities = certificateAuthority
    this.#minimumVersion = minimumTlsVersion
    this.#certificate = clientCertificate === undefined ? undefined : readCertificate(clientCertificate)
  }

  /** Options for a connection to the API. */
  buildTargetOptions(): TlsOptions {
    if (this.#authorities === undefined && this.#certificate === undefined) return this.#buildVersionOptions()
    this.#targetContext ??= this.#createContext(this.#authorities, this.#certificate)
    return { secureContext: this.#targetContext }
  }

  /** Options for a connection to a proxy that speaks TLS. The client certificate is for the API only. */
  buildProxyOptions(proxy: Proxy): TlsOptions {
    const authorities = proxy.certificateAuthority ?? this.#authorities
    if (authorities === undefined) return this.#buildVersionOptions()
    const context = this.#proxyContexts.get(proxy) ?? this.#createContext(authorities, undefined)
    this.#proxyContexts.set(proxy, context)
    return { secureContext: context }
  }

  #buildVersionOptions(): Pick<SecureContextOptions, 'minVersion'> {
    return this.#minimumVersion === undefined ? {} : { minVersion: this.#minimumVersion }
  }

  #createContext(authorities: Authorities, certificate: SecureContextOptions | undefined): SecureContext {
    const tls = process.getBuiltinModule('node:tls')
    return tls.createSecureContext({
      ...this.#buildVersionOptions(),
      ...certificate,
      ...(authorities === undefined
        ? {}
        : { ca: [...tls.getCACertificates('default'), ...[authorities].flat()] }),
    })
  }
}

const firstLine = /-----BEGIN (?:X509 |TRUSTED )?CERTIFICATE-----/g
const block = /-----BEGIN ((?:X509 |TRUSTED )?CERTIFICATE)-----[^-]*-----END \1-----/g

/**
 * Checks certificates of authorities.
 *
 * @param name - Name of the option.
 * @throws {ConfigurationError} (`OPTION_INVALID`) when there is no certificate in one of them, or one that cannot be read: Node
 *   would leave it out without a word.
 */
export function checkAuthorities(name: string, authorities: string | readonly string[]): void {
  const { X509Certificate } = process.getBuiltinModule('node:crypto')
  const texts: readonly unknown[] = [authorities].flat()
  const isReadable = (text: unknown): boolean => {
    if (typeof text !== 'string') return false
    const certificates = text.match(block) ?? []
    if (certificates.length === 0 || certificates.length !== text.match(firstLine)?.length) return false
    try {
      return certificates.every((certificate) => new X509Certificate(certificate))
    } catch {
      return false
    }
  }
  if (texts.length > 0 && texts.every(isReadable)) return
  throw createInvalidOption(
    `The option "${name}" of the transport holds something that is not a certificate in PEM form.`,
    `Pass the content of the PEM file as a string (\`-----BEGIN CERTIFICATE-----\` …), not its path, or an array of such strings.`,
  )
}

function readCertificate(given: ClientCertificate): SecureContextOptions {
  const options: unknown = given
  if (typeof options !== 'object' || options === null) throw createInvalidCertificate(undefined)
  refuseUnknownOptions('the client certificate', options, ['certificate', 'key', 'passphrase'])
  const [certificate, key] = [readText(given.certificate), readText(given.key)]
  if (certificate === undefined || key === undefined) throw createInvalidCertificate(undefined)
  const passphrase = readText(given.passphrase)
  const context = { cert: certificate, key, ...(passphrase === undefined ? {} : { passphrase }) }
  try {
    // Finds out whether the two belong together, and whether the key can be read.
    process.getBuiltinModule('node:tls').createSecureContext(context)
    return context
  } catch (error) {
    throw createInvalidCertificate(error)
  }
}

function readText(value: string | Secret | undefined): string | undefined {
  if (value === undefined) return undefined
  if (typeof value !== 'string' && !isSecret(value)) throw createInvalidCertificate(undefined)
  return reveal(value)
}

/** Of what OpenSSL says only the code is kept. */
function createInvalidCertificate(error: unknown): Error {
  const code: unknown =
    typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
  const reason = typeof code === 'string' && /^\w+$/.test(code) ? ` (${code})` : ''
  return createInvalidOption(
    `The option "clientCertificate" of the transport cannot be used${reason}.`,
    'Pass `certificate` and `key` as the content of PEM files that belong together, and `passphrase` where the key is encrypted.',
  )
}
