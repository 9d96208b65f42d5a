import { isMaskedSecret } from '@cloudconnexa/core/runtime'
import type { Secret } from '@cloudconnexa/core'
import { WorkflowError } from '@cloudconnexa/errors/workflow'
import { parseSecretReference } from '../model/secret-reference.ts'
import { nameSecretVariable } from './environment-secrets.ts'
import type { SecretSource } from './secret-source.ts'

/** Secrets by their references, and those that no source has. */
export interface ResolvedSecrets {
  readonly values: ReadonlyMap<string, Secret>
  readonly missing: readonly string[]
}

/**
 * Looks secrets up, in the first source that has them.
 *
 * @throws {WorkflowError} (`SECRET_PLACEHOLDER`) when a source has a mask or a reference in place of a secret.
 */
export async function resolveSecrets(
  references: readonly string[],
  sources: readonly SecretSource[],
  signal?: AbortSignal,
): Promise<ResolvedSecrets> {
  const values = new Map<string, Secret>()
  const missing: string[] = []
  for (const reference of references) {
    const secret = await findSecret(reference, sources, signal)
    if (secret === undefined) missing.push(reference)
    else values.set(reference, secret)
  }
  return { values, missing }
}

async function findSecret(
  reference: string,
  sources: readonly SecretSource[],
  signal: AbortSignal | undefined,
): Promise<Secret | undefined> {
  for (const source of sources) {
    const secret = await source.load(reference, signal)
    if (secret === undefined) continue
    const text = secret.reveal()
    if (isMaskedSecret(text) || parseSecretReference(text) !== undefined)
      throw createPlaceholderError(reference, source)
    return secret
  }
  return undefined
}

function createPlaceholderError(reference: string, { name }: SecretSource): WorkflowError {
  return new WorkflowError(
    `The value of the secret ${reference} in ${name} is a mask or a reference, and no secret.`,
    {
      code: 'SECRET_PLACEHOLDER',
      hint: 'Replace it by the secret. Nothing has been sent.',
    },
  )
}

/** The error of secrets that no source has. */
export function createUnresolvedError(missing: readonly string[]): WorkflowError {
  const [first = ''] = missing
  return new WorkflowError(
    `${missing.length === 1 ? 'A secret was' : 'Secrets were'} not found: ${missing.join(', ')}.`,
    {
      code: 'SECRET_UNRESOLVED',
      hint: `Set the environment variable ${nameSecretVariable(first)}, or pass another source of secrets. Nothing has been sent.`,
    },
  )
}
