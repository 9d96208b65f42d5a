import type { FilePurpose } from '@cloudconnexa/auth/private-files'
import { Secret } from '@cloudconnexa/core'
import { WorkflowError } from '@cloudconnexa/errors/workflow'
import { isProperties, type Properties } from '../model/properties.ts'
import type { SecretSource } from './secret-source.ts'

const purpose: FilePurpose = {
  noun: 'file of secrets',
  tooOpen: 'FILE_PERMISSIONS',
  unusable: 'FILE_UNAVAILABLE',
  relocation: 'pass another path to fileSecrets()',
  allowGroupAccess: false,
}

/**
 * Looks secrets up in a JSON file that only its owner can read: `{ "office/ipsec": "…" }`.
 *
 * @param path - The file. It is read when the first secret is needed.
 */
export function fileSecrets(path: string): SecretSource {
  let values: Promise<Properties> | undefined
  const read = async (): Promise<Properties> => {
    const { createPrivateFile } = await import('@cloudconnexa/auth/private-files')
    const content = await createPrivateFile(path, purpose).read()
    if (content === undefined) throw createFileError(path, 'is not there')
    let parsed: unknown
    try {
      parsed = JSON.parse(Buffer.from(content).toString('utf8'))
    } catch {
      // The error of the parser quotes the text, which is secret.
      throw createFileError(path, 'is not JSON')
    }
    if (!isProperties(parsed)) throw createFileError(path, 'is not a JSON object')
    return parsed
  }
  return {
    name: `file ${path}`,
    async load(reference) {
      values ??= read()
      const known = await values
      if (!Object.hasOwn(known, reference)) return undefined
      const value = known[reference]
      if (typeof value === 'string' && value !== '') return new Secret(value)
      throw createFileError(path, `has no string under ${JSON.stringify(reference)}`)
    },
  }
}

function createFileError(path: string, problem: string): WorkflowError {
  return new WorkflowError(`The file of secrets ${path} ${problem}.`, {
    code: 'SECRET_UNRESOLVED',
    hint: 'Write a JSON object with a string for each secret, and mode 0600.',
  })
}
