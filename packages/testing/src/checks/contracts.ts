import { apiVersions } from '@cloudconnexa/core'
import { type Contract, type LazyModel, reservedFilterNames } from '@cloudconnexa/core/service'
import { type AnyOperation, isOperation, parsePathParameters, type Subject } from '../subject/subject.ts'

const methods: ReadonlySet<string> = new Set(['GET', 'PUT', 'POST', 'PATCH', 'DELETE'])
const versions: ReadonlySet<string> = new Set(apiVersions)

/** Checks that the contracts are valid, separately and together, and have the models that they name. */
export async function checkContracts({ definition, operations }: Subject): Promise<readonly string[]> {
  if (!Array.isArray(definition.operations)) return ['The definition has no array of operations.']
  const all: readonly Contract[] = definition.operations
  const findings = [...findDuplicateIds(all), ...all.flatMap(checkContract)]
  for (const operation of operations) findings.push(...(await checkModels(operation)))
  return findings
}

function findDuplicateIds(all: readonly Contract[]): readonly string[] {
  const ids = all.map(({ id }) => id)
  const twice = new Set(ids.filter((id, index) => ids.indexOf(id) !== index))
  return [...twice].map((id) => `The id ${id} is used more than once. Ids are unique in a service.`)
}

function checkContract(contract: Contract): readonly string[] {
  const { id, method, body, since, secrets = [], response } = contract
  const describeFinding = (what: string): string => `${id} ${what}`
  return [
    ...(typeof id === 'string' && /^\w+$/.test(id)
      ? []
      : [`${JSON.stringify(id)} is not a valid operation id.`]),
    ...(methods.has(method)
      ? []
      : [describeFinding(`has the method ${method}. Use ${[...methods].join(', ')}.`)]),
    ...checkPath(contract).map(describeFinding),
    ...checkParameters(contract).map(describeFinding),
    ...(method === 'GET' && body !== undefined
      ? [describeFinding('is a GET with a body, which cannot be sent.')]
      : []),
    ...(since === undefined || versions.has(since) ? [] : [describeFinding(describeUnknownVersion(since))]),
    ...(secrets.length > 0 && response === undefined
      ? [describeFinding('has secrets in a response without a model.')]
      : []),
    ...secrets
      .filter((path) => !isSecretPath(path))
      .map((path) =>
        describeFinding(`has a secret at "${path}", which is not a path. Write it like "content[].key".`),
      ),
    ...(isOperation(contract)
      ? []
      : [describeFinding('has no models. List what the function of `operations(…)` made.')]),
  ]
}

const ownHeaders: ReadonlySet<string> = new Set([
  'authorization',
  'connection',
  'content-length',
  'content-type',
  'host',
  'transfer-encoding',
  'user-agent',
])
const kindPattern = /^(?:string|integer|boolean)(?:\[\])?\??$/

function checkParameters({ path, basePath, query = {}, headers = {} }: Contract): readonly string[] {
  const names = [...parsePathParameters(path), 'body', ...Object.keys(query), ...Object.keys(headers)]
  const kinds = Object.entries(query).map(([name, parameter]): [string, unknown] => [
    name,
    typeof parameter === 'object' && 'kind' in parameter ? parameter.kind : parameter,
  ])
  return [
    ...(basePath === undefined || /^(?:\/[\w~-][\w.~-]*)+$/.test(basePath)
      ? []
      : [
          `has the base path ${basePath}. It must start with a slash, not end with one, and hold no parameters.`,
        ]),
    ...[...new Set([...Object.keys(query), ...Object.keys(headers)])]
      .filter((name) => names.indexOf(name) !== names.lastIndexOf(name))
      .map((name) => `takes "${name}" both as a query parameter or header and elsewhere.`),
    ...[...Object.keys(query), ...Object.keys(headers)]
      .filter((name) => reservedFilterNames.has(name))
      .map((name) => `has the parameter "${name}", which is also a call option, so its value would be lost.`),
    ...kinds
      .filter(([, kind]) => !Array.isArray(kind) && !kindPattern.test(String(kind)))
      .map(([name, kind]) => `has the query parameter "${name}" of the unknown kind "${String(kind)}".`),
    ...Object.keys(headers)
      .filter((name) => ownHeaders.has(name) || name !== name.toLowerCase())
      .map((name) =>
        ownHeaders.has(name)
          ? `has the header "${name}", which the SDK sets itself.`
          : `has the header "${name}". Write it in lower case.`,
      ),
  ]
}

function checkPath({ path }: Contract): readonly string[] {
  const names = parsePathParameters(path)
  const withoutParameters = path.replaceAll(/\{\w+\}/g, 'x')
  return [
    ...(path.startsWith('/') && !path.endsWith('/')
      ? []
      : [`has the path ${path}. It must start with a slash and not end with one.`]),
    ...(/^\/api\/v\d/.test(path)
      ? [`has the path ${path}. Leave ${/^\/api\/v\d+/.exec(path)?.[0]} out: core adds it.`]
      : []),
    ...(/^[\w./~-]*$/.test(withoutParameters)
      ? []
      : [`has the path ${path}. Write parameters like {id}, and nothing of a query.`]),
    ...(new Set(names).size === names.length ? [] : [`has a parameter twice in its path ${path}.`]),
    ...(names.includes('body')
      ? [`has a path parameter "body", which is the name of the body. Give it another.`]
      : []),
  ]
}

function isSecretPath(path: string): boolean {
  return path === '' || path.split('.').every((segment) => /^(?:\w[\w-]*(?:\[\])?|\[\])$/.test(segment))
}

function describeUnknownVersion(since: string): string {
  return `exists since "${since}", which is not a version of the API. Use one of ${apiVersions.join(', ')}.`
}

async function checkModels(operation: AnyOperation): Promise<readonly string[]> {
  const { id, body, response } = operation
  let models: Readonly<Record<string, LazyModel<unknown>>>
  try {
    models = await operation.models()
  } catch (error) {
    return [`${id} cannot load its models: ${String(error)}`]
  }
  return [body, response]
    .filter((name) => name !== undefined)
    .flatMap((name) => {
      const model = models[name]
      if (typeof model?.explain !== 'function')
        return [`${id} names the model "${name}", which its package does not have.`]
      const unknown = Object.entries(model.since ?? {}).filter(([, since]) => !versions.has(since))
      return unknown.map(([path, since]) => `${id} takes ${path}, which ${describeUnknownVersion(since)}`)
    })
}
