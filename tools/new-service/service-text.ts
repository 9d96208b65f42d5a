import type { ServiceNames } from '../../packages/create-service/src/service-names.ts'
import { capitalize, toPascalCase as pascalOfKebab } from '../../packages/create-service/src/words.ts'
import { kebabCase, pascalCase } from '../generate/text-case.ts'
import type { DocumentedMethod } from './documented-method.ts'

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
export function indexText(names: ServiceNames, methods: readonly DocumentedMethod[]): string {
  const root = classAt([], names, methods)
  const all = classesOf(root)
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
export function serviceTexts(
  names: ServiceNames,
  methods: readonly DocumentedMethod[],
): readonly (readonly [string, string])[] {
  const root = classAt([], names, methods)
  return classesOf(root).map((one) => [
    `src/${one.file}.ts`,
    classText(one, one === root ? names.description : undefined),
  ])
}

function classAt(
  way: readonly string[],
  names: ServiceNames,
  methods: readonly DocumentedMethod[],
): ServiceClass {
  const below = methods.filter((method) => way.every((step, index) => method.way[index] === step))
  const keys = new Set(below.flatMap((method) => method.way.slice(way.length, -1).slice(0, 1)))
  const name = way.length === 0 ? pascalOfKebab(names.name) : way.map(pascalCase).join('')
  return {
    way,
    className: `${name}Service`,
    file: `${way.length === 0 ? names.name : kebabCase(name)}-service`,
    methods: below.filter((method) => method.way.length === way.length + 1),
    children: [...keys].map((key) => classAt([...way, key], names, methods)),
  }
}

function classesOf(one: ServiceClass): readonly ServiceClass[] {
  return [one, ...one.children.flatMap(classesOf)]
}

function classText(one: ServiceClass, description: string | undefined): string {
  const { methods, children, className } = one
  const summary = description ?? `${capitalize(one.way.join(' '))}.`
  const parts = [
    importsText(one),
    `/** ${summary} */
export class ${className} {
${children.map((child) => `/** ${capitalize(child.way.at(-1) ?? '')}. */\nreadonly ${child.way.at(-1) ?? ''}: ${child.className}\n`).join('')}${methods.length === 0 ? '' : 'readonly #context: ServiceContext\n'}
constructor(context: ServiceContext) {
${methods.length === 0 ? '' : 'this.#context = context\n'}${children.map((child) => `this.${child.way.at(-1) ?? ''} = new ${child.className}(context)\n`).join('')}}

${methods.map(methodText).join('\n\n')}
}`,
  ]
  return parts.filter((part) => part !== '').join('\n\n')
}

function importsText({ methods, children }: ServiceClass): string {
  const models = methods.flatMap(({ parameters, answerType, item }) => [
    ...parameters.filter(([name]) => name === 'body').map(([, type]) => type),
    ...(answerType === undefined ? [] : [answerType]),
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

function methodText(method: DocumentedMethod): string {
  const { operation, contract, since, way, parameters, filters, kind, answerType, item } = method
  const options = kind === 'pages' ? 'ListOptions' : 'CallOptions'
  const extra = filters.map(([name, type]) => `readonly ${name}?: ${type} | undefined`).join('; ')
  const signature = [
    ...parameters.map(([name, type]) => `${name}: ${type}`),
    `options?: ${options}${extra === '' ? '' : ` & { ${extra} }`}`,
  ]
  const names = parameters.map(([name]) => name)
  const answer = answerType ?? 'void'
  const result =
    item === undefined ? `Call<${callResult(contract, answer)}>` : `List<${item.type}, ${answer}>`
  const input = [...names, ...filters.map(([name]) => `${name}: options?.${name}`)].join(', ')
  const paginate = (asked: string): string =>
    item === undefined
      ? ''
      : `return this.#context.paginate(${contract.id}, ${styleText(kind, item)}, ${asked})`
  const execute = `return this.#context.execute(${contract.id}, { ${input} }, options)`
  // In a literal of its own, the parameters would be none that options can have.
  const list =
    names.length === 0
      ? paginate('options')
      : `const asked = { ...options, ${names.join(', ')} }
  ${paginate('asked')}`
  return `/**
 * ${sentence(operation.summary ?? capitalize(way.join(' ')))}
 *
 * API ${since}, \`${contract.id}\`, ${contract.method} ${contract.path}
 */
${way.at(-1) ?? ''}(${signature.join(', ')}): ${result} {
  ${item === undefined ? execute : list}
}`
}

function sentence(text: string): string {
  return text.endsWith('.') ? text : `${text}.`
}

function callResult({ pending, mayBeEmpty }: DocumentedMethod['contract'], answer: string): string {
  return pending === true || mayBeEmpty === true ? `${answer} | undefined` : answer
}

function styleText(
  kind: DocumentedMethod['kind'],
  item: { readonly type: string; readonly property: string },
): string {
  if (kind === 'pages') return `pageNumbers<${item.type}>()`
  if (kind === 'array') return `bareArray<${item.type}>()`
  return `cursors<'${item.property}', ${item.type}>('${item.property}', ${largestBatch})`
}
