import type { ApiDocument } from '../generate/spec/document.ts'
import { buildTemplateValues, fillTemplate, type ServiceNames } from './create-service.ts'
import type { DocumentedMethod } from './documented-method.ts'
import { createExampleArguments } from './documented-tests.ts'

/** The README of a service of the API document; not yet formatted. */
export function createReadme(
  names: ServiceNames,
  methods: readonly DocumentedMethod[],
  document: ApiDocument,
): string {
  const rows = methods.map(
    ({ way, parameters, operation, since }) =>
      `| \`${way.join('.')}(${parameters.map(([name]) => name).join(', ')})\` | \`${operation.id}\`, ${operation.method} ${operation.path} | ${since} |`,
  )
  const secret = methods.filter(({ contract }) => contract.secrets !== undefined)
  const files = fillTemplate(['first-party'], {
    ...buildTemplateValues(names),
    ...createExample(names, methods, document),
    'method-rows': rows.join('\n'),
    conveniences: methods.some(({ kind }) => kind !== 'single')
      ? '- Lists can be awaited (first page), iterated, and read with `pages()`, `toArray({ limit })`, `find(predicate)` and `withResponse()`.'
      : 'None: every method is one operation of the API.',
    secrets:
      secret.length === 0
        ? 'No response in this section contains a secret.'
        : `The responses of ${secret.map(({ way }) => `\`${way.join('.')}\``).join(', ')} contain secrets; they are returned as opaque \`Secret\` values, which \`.reveal()\` reads.`,
  })
  return files.get('README.md') ?? ''
}

/** A program with the simplest method; what takes ids of things that are not there is not run. */
function createExample(
  { serviceKey }: ServiceNames,
  methods: readonly DocumentedMethod[],
  document: ApiDocument,
): Readonly<Record<'program' | 'before-program', string>> {
  const simple = methods.filter(
    ({ parameters, operation }) => parameters.length === 0 && operation.method === 'GET',
  )
  const shown = simple.find(({ kind }) => kind !== 'single') ?? simple[0] ?? methods[0]
  if (shown === undefined) throw new RangeError(`The API document has no operation for ${serviceKey}.`)
  const call = `client.${serviceKey}.${shown.way.join('.')}(${createExampleArguments(shown, document)})`
  return {
    'before-program': simple.length > 0 ? '' : '<!-- not run: nothing is there with these made-up ids -->',
    program:
      shown.kind === 'single'
        ? `console.log(await ${call})`
        : `for await (const item of ${call}) console.log(item)`,
  }
}
