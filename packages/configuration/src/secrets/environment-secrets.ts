import { Secret } from '@cloudconnexa/core'
import { WorkflowError } from '@cloudconnexa/errors/workflow'
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
 * Looks secrets up in environment variables: see {@link nameSecretVariable}. Two references with one variable are refused, since only one
 * of them can be meant.
 *
 * @param environment - Default: `process.env`, read when a secret is needed.
 */
export function environmentSecrets(environment?: Readonly<Record<string, string | undefined>>): SecretSource {
  /** The reference that each variable was read for. */
  const readFor = new Map<string, string>()
  return {
    name: 'environment',
    async load(reference) {
      const variable = nameSecretVariable(reference)
      const value = (environment ?? process.env)[variable]
      if (value === undefined || value === '') return undefined
      const other = readFor.get(variable) ?? reference
      if (other !== reference) throw createAmbiguousError(variable, other, reference)
      readFor.set(variable, reference)
      return new Secret(value)
    },
  }
}

function createAmbiguousError(variable: string, one: string, other: string): WorkflowError {
  return new WorkflowError(
    `The secrets ${one} and ${other} have the same environment variable: ${variable}.`,
    {
      code: 'SECRET_AMBIGUOUS',
      hint: 'Give one of them another name in the files, or take secrets from a file or a command.',
    },
  )
}
