import { join } from 'node:path'
import { collectForms } from '../generate/models/model-forms.ts'
import { type NameTable, readNames } from '../generate/spec/names.ts'
import { readOperationFacts } from '../generate/spec/read-operation-facts.ts'
import { InputError, type ServiceNames } from './create-service.ts'
import { describeMethod } from './documented-method.ts'
import { createIndexText, createServiceTexts } from './service-text.ts'
import { createReadme } from './documented-readme.ts'
import { createOperationTests } from './documented-tests.ts'

/**
 * The files of a service for a section of the API document, by their path in the package; not yet formatted. Its methods are
 * called as `spec/names.json` says. Drafts, `patch` and look-ups are left to people who know the resource.
 *
 * @throws InputError for a tag that the document does not have, or an operation without a name.
 */
export function createDocumentedService(
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
    .map((operation) => describeMethod(operation, getName(table, operation.id, names.serviceKey), facts))
  return new Map([
    ['src/index.ts', createIndexText(names, methods)],
    ...createServiceTexts(names, methods, document),
    ['test/operations.test.ts', createOperationTests(names, methods, document)],
    ['README.md', createReadme(names, methods, document)],
  ])
}

function getName(table: NameTable, id: string, serviceKey: string): NameTable[string] {
  const name = table[id]
  if (name?.service === serviceKey) return name
  throw new InputError(
    name === undefined
      ? `Give the operation ${id} a name in spec/names.json first: { "service": "${serviceKey}", … }.`
      : `spec/names.json has ${id} in client.${name.service}, not in client.${serviceKey}.`,
  )
}
