import { toKebabCase, toPascalCase } from '../generate/spec/text-case.ts'
import { capitalize, kebabToPascalCase, type ServiceNames } from './create-service.ts'
import type { ApiDocument } from '../generate/spec/document.ts'
import type { DocumentedMethod } from './documented-method.ts'
import { createExampleArguments } from './documented-tests.ts'

/** One class of a service: its own methods, and the classes below it by their keys. */
interface ServiceClass {
  readonly way: readonly string[]
  readonly className: string
  /** Name of the file, without folder and extension. */
  readonly file: string
  readonly methods: readonly DocumentedMethod[]
  readonly children: readonly ServiceClass[]
}

/** Most items that one request of a cursor list gives. */
const largestBatch = 100

/** The text of `src/index.ts`. */
export function createIndexText(names: ServiceNames, methods: readonly DocumentedMethod[]): string {
  const root = createClass([], names, methods)
  const all = listClasses(root)
  const { serviceKey } = names
  return `import { defineService, type ServiceDefinition } from '@cloudconnexa/core/service'
import manifest from '../package.json' with { type: 'json' }
import { allOperations } from './operations.gen.ts'
import { ${root.className} } from './${root.file}.ts'

/** The service ${serviceKey}, for \`createClient({ services: { ${serviceKey} } })\`. */
export const ${serviceKey}: ServiceDefinition<${root.className}> = defineService({
  name: '${serviceKey}',
  package: { name: manifest.name, version: manifest.version },
  operations: allOperations,
  create: (context) => new ${root.className}(context),
})

${all.map((one) => `export type { ${one.className} } from './${one.file}.ts'\n`).join('')}export type * from './models/index.gen.ts'
`
}

/** The files with the classes of a service, by their path in the package. */
export function createServiceTexts(
  names: ServiceNames,
  methods: readonly DocumentedMethod[],
  document: ApiDocument,
): readonly (readonly [string, string])[] {
  const root = createClass([], names, methods)
  const createExample = (method: DocumentedMethod): string => {
    const call = `client.${names.serviceKey}.${method.way.join('.')}(${createExampleArguments(method, document)})`
    return method.item === undefined ? `await ${call}` : `for await (const item of ${call}) console.log(item)`
  }
  return listClasses(root).map((one) => [
    `src/${one.file}.ts`,
    createClassText(one, one === root ? names.description : undefined, createExample),
  ])
}

function createClass(
  way: readonly string[],
  names: ServiceNames,
  methods: readonly DocumentedMethod[],
): ServiceClass {
  const below = methods.filter((method) => way.every((step, index) => method.way[index] === step))
  const keys = new Set(below.flatMap((method) => method.way.slice(way.length, -1).slice(0, 1)))
  const name = way.length === 0 ? kebabToPascalCase(names.name) : way.map(toPascalCase).join('')
  return {
    way,
    className: `${name}Service`,
    file: `${way.length === 0 ? names.name : toKebabCase(name)}-service`,
    methods: below.filter((method) => method.way.length === way.length + 1),
    children: [...keys].map((key) => createClass([...way, key], names, methods)),
  }
}

function listClasses(one: ServiceClass): readonly ServiceClass[] {
  return [one, ...one.children.flatMap(listClasses)]
}

function createClassText(
  one: ServiceClass,
  description: string | undefined,
  createExample: (method: DocumentedMethod) => string,
): string {
  const { methods, children, className } = one
  const summary = description ?? `${capitalize(one.way.join(' '))}.`
  const parts = [
    createImportsText(one),
    `/** ${summary} */
export class ${className} {
${children.map((child) => `/** ${capitalize(child.way.at(-1) ?? '')}. */\nreadonly ${child.way.at(-1) ?? ''}: ${child.className}\n`).join('')}${methods.length === 0 ? '' : 'readonly #context: ServiceContext\n'}
constructor(context: ServiceContext) {
${methods.length === 0 ? '' : 'this.#context = context\n'}${children.map((child) => `this.${child.way.at(-1) ?? ''} = new ${child.className}(context)\n`).join('')}}

${methods.map((method) => createMethodText(method, createExample(method))).join('\n\n')}
}`,
  ]
  return parts.filter((part) => part !== '').join('\n\n')
}

function createImportsText({ methods, children }: ServiceClass): string {
  const models = methods.flatMap(({ parameters, responseType, item }) => [
    ...parameters.filter(([name]) => name === 'body').map(([, type]) => type),
    ...(responseType === undefined ? [] : [responseType]),
    ...(item === undefined || !/^\w+$/.test(item.type) ? [] : [item.type]),
  ])
  const kinds = new Set(methods.map(({ kind }) => kind))
  const userTypes = [
    ...(kinds.has('single') ? ['Call'] : []),
    ...(methods.some(({ kind }) => kind !== 'pages') ? ['CallOptions'] : []),
    ...(methods.some(({ kind }) => kind !== 'single') ? ['List'] : []),
  ]
  const serviceNames = [
    ...(kinds.has('array') ? ['bareArray'] : []),
    ...(kinds.has('cursors') ? ['cursors'] : []),
    ...(kinds.has('pages') ? ['type ListOptions', 'pageNumbers'] : []),
    'type ServiceContext',
  ]
  return [
    ...(userTypes.length === 0 ? [] : [`import type { ${userTypes.join(', ')} } from '@cloudconnexa/core'`]),
    `import ${serviceNames.length === 1 ? 'type { ServiceContext }' : `{ ${serviceNames.join(', ')} }`} from '@cloudconnexa/core/service'`,
    ...(models.length === 0
      ? []
      : [`import type { ${[...new Set(models)].toSorted().join(', ')} } from './models/index.gen.ts'`]),
    ...(methods.length === 0
      ? []
      : [`import { ${methods.map(({ contract }) => contract.id).join(', ')} } from './operations.gen.ts'`]),
    ...children.map(({ className, file }) => `import { ${className} } from './${file}.ts'`),
  ].join('\n')
}

function createMethodText(method: DocumentedMethod, example: string): string {
  const { operation, contract, since, way, parameters, filters, kind, responseType, item } = method
  const options = kind === 'pages' ? 'ListOptions' : 'CallOptions'
  const extra = filters.map(([name, type]) => `readonly ${name}?: ${type} | undefined`).join('; ')
  const signature = [
    ...parameters.map(([name, type]) => `${name}: ${type}`),
    `options?: ${options}${extra === '' ? '' : ` & { ${extra} }`}`,
  ]
  const names = parameters.map(([name]) => name)
  const response = responseType ?? 'void'
  const result =
    item === undefined ? `Call<${createResultType(contract, response)}>` : `List<${item.type}, ${response}>`
  const input = [...names, ...filters.map(([name]) => `${name}: options?.${name}`)].join(', ')
  const paginate = (asked: string): string =>
    item === undefined
      ? ''
      : `return this.#context.paginate(${contract.id}, ${createStyleText(kind, item)}, ${asked})`
  const execute = `return this.#context.execute(${contract.id}, { ${input} }, options)`
  // In a literal of its own, the parameters would be none that options can have.
  const list =
    names.length === 0
      ? paginate('options')
      : `const asked = { ...options, ${names.join(', ')} }
  ${paginate('asked')}`
  return `/**
 * ${toSentence(operation.summary ?? capitalize(way.join(' ')))}
 *
 * API ${since}, \`${contract.id}\`, ${contract.method} ${contract.path}
 *
 * @example
 * \`\`\`ts
 * ${example}
 * \`\`\`
 */
${way.at(-1) ?? ''}(${signature.join(', ')}): ${result} {
  ${item === undefined ? execute : list}
}`
}

function toSentence(text: string): string {
  return text.endsWith('.') ? text : `${text}.`
}

function createResultType({ pending, mayBeEmpty }: DocumentedMethod['contract'], response: string): string {
  return pending === true || mayBeEmpty === true ? `${response} | undefined` : response
}

function createStyleText(
  kind: DocumentedMethod['kind'],
  item: { readonly type: string; readonly property: string },
): string {
  if (kind === 'pages') return `pageNumbers<${item.type}>()`
  if (kind === 'array') return `bareArray<${item.type}>()`
  return `cursors<'${item.property}', ${item.type}>('${item.property}', ${largestBatch})`
}
