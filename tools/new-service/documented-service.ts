import { join } from 'node:path'
import { InputError } from '../../packages/create-service/src/input-error.ts'
import type { ServiceNames } from '../../packages/create-service/src/service-names.ts'
import { collectForms } from '../generate/model-forms.ts'
import { type NameTable, readNames } from '../generate/names.ts'
import { readOperationFacts } from '../generate/read-operation-facts.ts'
import { documentedMethod } from './documented-method.ts'
import { indexText, serviceTexts } from './service-text.ts'
import { documentedReadme } from './documented-readme.ts'
import { operationTestsText } from './documented-tests.ts'

/**
 * The files of a service for a section of the API document, by their path in the package; not yet formatted. Its methods are
 * called as `spec/names.json` says. Drafts, `patch` and look-ups are left to whoever knows the resource.
 *
 * @throws InputError for a tag that the document does not have, or an operation without a name.
 */
export function documentedServiceFiles(
  root: string,
  names: ServiceNames,
  tags: readonly string[],
): ReadonlyMap<string, string> {
  const spec = join(root, 'spec')
  const operationFacts = readOperationFacts(spec)
  const { document } = operationFacts
  for (const tag of tags) {
    if (document.tags.includes(tag)) continue
    throw new InputError(`The API document has no tag "${tag}"; it has ${document.tags.join(', ')}.`)
  }
  const section = { service: names.serviceKey, package: names.name, summary: names.description, tags }
  const facts = { ...operationFacts, forms: collectForms(section, document) }
  const table = readNames(spec)
  const methods = document.operations
    .filter((operation) => tags.includes(operation.tag))
    .map((operation) => documentedMethod(operation, nameIn(table, operation.id, names.serviceKey), facts))
  return new Map([
    ['src/index.ts', indexText(names, methods)],
    ...serviceTexts(names, methods),
    ['test/operations.test.ts', operationTestsText(names, methods, document)],
    ['README.md', documentedReadme(names, methods, document)],
  ])
}

function nameIn(table: NameTable, id: string, serviceKey: string): NameTable[string] {
  const name = table[id]
  if (name?.service === serviceKey) return name
  throw new InputError(
    name === undefined
      ? `Give the operation ${id} a name in spec/names.json first: { "service": "${serviceKey}", … }.`
      : `spec/names.json has ${id} in client.${name.service}, not in client.${serviceKey}.`,
  )
}
