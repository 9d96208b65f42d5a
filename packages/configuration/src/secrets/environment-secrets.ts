import { Secret } from '@cloudconnexa/core'
import type { SecretSource } from './secret-source.ts'

/**
 * Names the environment variable of a secret: `CLOUDCONNEXA_SECRET_OFFICE_IPSEC` for `${secret:office/ipsec}`.
 *
 * @param reference - What stands behind `secret:`.
 */
export function nameSecretVariable(reference: string): string {
  return `CLOUDCONNEXA_SECRET_${reference.replaceAll(/[^A-Za-z0-9]+/g, '_').toUpperCase()}`
}

/**
 * Looks secrets up in environment variables: see {@link nameSecretVariable}.
 *
 * @param environment - Default: `process.env`, read when a secret is needed.
 */
export function environmentSecrets(environment?: Readonly<Record<string, string | undefined>>): SecretSource {
  return {
    name: 'environment',
    load: (reference) => {
      const value = (environment ?? process.env)[nameSecretVariable(reference)]
      return Promise.resolve(value === undefined || value === '' ? undefined : new Secret(value))
    },
  }
}
