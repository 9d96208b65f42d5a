import type { CloudConnexaClient } from '../../../src/index.ts'

interface ListLike extends AsyncIterable<unknown> {
  pages(): AsyncIterableIterator<unknown>
  toArray(options: { readonly limit: number }): Promise<unknown[]>
  find(fits: (item: unknown) => boolean): PromiseLike<unknown>
  withResponse(): Promise<unknown>
}

/**
 * Calls a method of the client by its name, such as `networks.connectors.get`, with made-up arguments; what comes back as a
 * list is read in every way that there is.
 *
 * @param names - What the method takes before its options; texts are also instants, since some have to be.
 */
export async function* makeCalls(
  client: CloudConnexaClient,
  name: string,
  names: readonly string[],
  options: object = {},
): AsyncGenerator<() => Promise<unknown>, void> {
  const first = start(client, name, names, options)
  yield async () => first
  if (!isList(first)) return
  yield () => first.toArray({ limit: 3 })
  yield async () => {
    for await (const _ of first) break
  }
  yield async () => {
    const pages = first.pages()
    for (let read = 0; read < 3; read++) if ((await pages.next()).done === true) break
  }
  yield async () => first.find(() => true)
  yield () => first.withResponse()
}

/** Calls a method that makes a list. */
export function startList(
  client: CloudConnexaClient,
  name: string,
  names: readonly string[],
  options: object = {},
): AsyncIterable<unknown> {
  const list = start(client, name, names, options)
  if (!isList(list)) throw new Error(`${name} makes no list.`)
  return list
}

/** An argument of a method; not all of them can be just any text. */
function makeValue(argument: string): unknown {
  if (argument === 'body') return {}
  if (argument === 'selection') return { type: 'USER_GROUP' }
  if (argument === 'type') return 'MSI'
  return '2020-01-01T00:00:00.000Z'
}

/** Calls a method of the client by its name. */
export function start(
  client: CloudConnexaClient,
  name: string,
  names: readonly string[],
  options: object,
): unknown {
  const values = names.map(makeValue)
  const [holder, method] = findMethod(client, name)
  return Reflect.apply(method, holder, [...values, options])
}

type AnyMethod = Parameters<typeof Reflect.apply>[0]

/** A method by its name, and the object that it belongs to. */
function findMethod(client: CloudConnexaClient, name: string): readonly [holder: unknown, method: AnyMethod] {
  const path = name.split('.')
  const holder = path.slice(0, -1).reduce(readProperty, client as unknown)
  const method = readProperty(holder, path.at(-1) ?? '')
  if (typeof method !== 'function') throw new Error(`${name} is not a method of the client.`)
  return [holder, method]
}

/** What a method that no table names takes before its options: ids, and for a patch the changes. */
export function guessArguments(client: CloudConnexaClient, name: string): readonly string[] {
  const [, method] = findMethod(client, name)
  const ids = Array.from({ length: method.length - 1 }, () => 'id')
  return name.endsWith('.patch') ? [...ids.slice(1), 'body'] : ids
}

function readProperty(holder: unknown, name: string): unknown {
  return typeof holder === 'object' && holder !== null ? Reflect.get(holder, name) : undefined
}

function isList(value: unknown): value is ListLike {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value
}

/** Names of all methods of the client's services, such as `networks.connectors.get`. */
export function listMethods(client: CloudConnexaClient): readonly string[] {
  return Object.keys(client).flatMap((key) => listMethodsBelow(readProperty(client, key), key))
}

function listMethodsBelow(holder: unknown, prefix: string): readonly string[] {
  if (typeof holder !== 'object' || holder === null) return []
  const own = Object.getOwnPropertyNames(Object.getPrototypeOf(holder)).filter(
    (name) => name !== 'constructor' && typeof readProperty(holder, name) === 'function',
  )
  return [
    ...own.map((name) => `${prefix}.${name}`),
    ...Object.keys(holder).flatMap((name) =>
      listMethodsBelow(readProperty(holder, name), `${prefix}.${name}`),
    ),
  ]
}
