import { InputError } from './input-error.ts'
import { unusableKeys } from './unusable-keys.ts'
import {
  toCamelCase,
  capitalize,
  toPascalCase,
  toPlural,
  toSingular,
  toSpaced,
  withArticle,
} from './words.ts'

/** What a service is to be called; everything but the name has a default. */
export interface ServiceInput {
  /** Lower-case words joined by hyphens, such as `print-queues`. */
  readonly name: string
  /** Name on npm. Default: the name behind `cloudconnexa-`. */
  readonly packageName?: string
  /** One of what the service is about, such as `print-queue`. Default: the singular of the name. */
  readonly resource?: string
  /** Several of it. Default: the usual English plural. */
  readonly plural?: string
  /** Path of the list below `/api/v1`, such as `/print-queues`. Default: the plural. */
  readonly path?: string
  /** One sentence. */
  readonly description?: string
}

/** What a service is called everywhere. */
export interface ServiceNames extends Required<ServiceInput> {
  /** Key on the client, such as `printQueues`. */
  readonly serviceKey: string
}

/**
 * Fills in what was not said.
 *
 * @throws {InputError} when a name cannot be used.
 */
export function nameService(input: ServiceInput): ServiceNames {
  const name = checkWords('name', input.name)
  const resource = checkWords('resource', input.resource ?? toSingular(name))
  const several = checkWords('plural', input.plural ?? toPlural(resource))
  const serviceKey = toCamelCase(name)
  const taken = [`${toCamelCase(resource)}Draft`, 'allOperations']
  if (unusableKeys.has(serviceKey) || taken.includes(serviceKey)) {
    throw new InputError(
      `A service cannot be called ${name}: client.${serviceKey} means something else. Choose another name.`,
    )
  }
  return {
    name,
    serviceKey,
    resource,
    plural: several,
    packageName: checkPackageName(input.packageName ?? `cloudconnexa-${name}`),
    path: checkPath(input.path ?? `/${several}`),
    description: checkDescription(
      input.description ?? `${capitalize(toSpaced(several))} of the CloudConnexa API.`,
    ),
  }
}

/** The texts that stand for the placeholders of the template. */
export function buildTemplateValues(names: ServiceNames): Readonly<Record<string, string>> {
  return {
    'package-name': names.packageName,
    description: names.description,
    Summary: names.description,
    path: names.path,
    serviceKey: names.serviceKey,
    ServiceName: toPascalCase(names.name),
    'service-file': names.name,
    resource: toCamelCase(names.resource),
    Resource: toPascalCase(names.resource),
    Resources: toPascalCase(names.plural),
    'resource-file': names.resource,
    'resources-words': toSpaced(names.plural),
    'Resources-words': capitalize(toSpaced(names.plural)),
    'a-resource-words': withArticle(toSpaced(names.resource)),
  }
}

function checkWords(what: string, text: string): string {
  if (/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(text) && text.length <= 60) return text
  throw new InputError(
    `The ${what} "${text}" cannot be used. Write lower-case words joined by hyphens, such as print-queues.`,
  )
}

function checkPackageName(text: string): string {
  // The rules of npm for new packages.
  if (/^(@[a-z0-9-~][a-z0-9-._~]*\/)?[a-z0-9-~][a-z0-9-._~]*$/.test(text) && text.length <= 214) return text
  throw new InputError(`The package name "${text}" is none that npm takes. Write it like @acme/print-queues.`)
}

function checkPath(text: string): string {
  if (/^(\/[A-Za-z0-9._~-]*[A-Za-z0-9_~-])+$/.test(text)) return text
  throw new InputError(
    `The path "${text}" cannot be used. Write that of the list, below /api/v1 and without parameters, such as /print-queues.`,
  )
}

function checkDescription(text: string): string {
  // It becomes part of a comment in the code.
  if (/^[^\p{Cc}]{1,200}$/u.test(text) && !text.includes('*/')) return text
  throw new InputError('The description cannot be used. Write one line of up to 200 characters, without */.')
}
