import { isDeepStrictEqual } from 'node:util'
import { CloudConnexaClient } from '@cloudconnexa/client'
import type { CallOptions } from '@cloudconnexa/core'
import type { Exchange, ExchangeResponse, Policy } from '@cloudconnexa/core/runtime'
import type { Contract } from '@cloudconnexa/core/service'
import type { ApiDocument } from '../generate/spec/document.ts'
import type { NameTable, OperationName } from '../generate/spec/names.ts'
import type { Finding } from './finding.ts'
import type { FoundContract } from './list-contracts.ts'

/**
 * Calls every method that `spec/names.json` names on a client, with sample arguments, and looks at the contract and the
 * input that come out of it. Nothing is sent.
 */
export async function checkNames(
  names: NameTable,
  document: ApiDocument,
  contracts: readonly FoundContract[],
): Promise<readonly Finding[]> {
  const listed = new Set(contracts.map(({ contract }) => contract))
  const required = new Map(document.operations.map(({ id, requiredQuery }) => [id, requiredQuery]))
  const recorder = new Recorder()
  const client = new CloudConnexaClient({
    auth: () => {
      const refuse = (): Promise<never> => Promise.reject(new Error('Nothing is sent.'))
      return { getEndpoint: refuse, getToken: refuse, invalidate: refuse }
    },
    policies: [{ policy: recorder, before: 'validate' }],
  })
  const findings: Finding[] = []
  try {
    for (const [id, name] of Object.entries(names)) {
      const call = { id, name, requiredQuery: required.get(id) ?? [] }
      for (const text of await findCallProblems(call, client, recorder, listed)) {
        findings.push({ id, text: `${id}: ${formatCall(name)} ${text}` })
      }
    }
    return findings
  } finally {
    await client.close()
  }
}

/** Keeps every call and ends it before anything is checked or sent. */
class Recorder implements Policy {
  readonly name = 'recorder'
  readonly #seen: Exchange[] = []

  apply(exchange: Exchange): Promise<ExchangeResponse> {
    this.#seen.push(exchange)
    return Promise.reject(new Error('The call has been seen.'))
  }

  /** The calls since the last time. */
  drain(): readonly Exchange[] {
    return this.#seen.splice(0)
  }
}

interface NamedCall {
  readonly id: string
  readonly name: OperationName
  readonly requiredQuery: readonly string[]
}

async function findCallProblems(
  { id, name, requiredQuery }: NamedCall,
  client: CloudConnexaClient,
  recorder: Recorder,
  listed: ReadonlySet<Contract>,
): Promise<readonly string[]> {
  const holders = name.method.split('.').slice(0, -1)
  const holder = [name.service, ...holders].reduce<unknown>(readProperty, client)
  const method = readProperty(holder, name.method.split('.').at(-1) ?? '')
  if (typeof method !== 'function') return ['is not a function of the client']

  const given = createSamples(name.arguments)
  const options: CallOptions = { headers: { sample: id } }
  const failure = await catchFailure(method, holder, [...listParameters(given, name), options])
  const [exchange, ...others] = recorder.drain()
  if (exchange === undefined) return [`carries out nothing: ${failure}`]
  if (others.length > 0) return ['carries out several operations']
  const { operation, input } = exchange
  if (operation.id !== id) return [`carries out ${operation.id}`]
  return [
    ...(listed.has(operation) ? [] : ['carries out a contract that its service definition does not list']),
    ...(isDeepStrictEqual(exchange.options.headers, options.headers)
      ? []
      : ['does not take its options last']),
    ...findInputProblems(given, input, operation),
    ...requiredQuery
      .filter((one) => input[one] === undefined)
      .map((one) => `does not pass on ${one}, which the API requires`),
  ]
}

function findInputProblems(
  given: Readonly<Record<string, unknown>>,
  input: Exchange['input'],
  { query = {} }: Contract,
): readonly string[] {
  const wrong = Object.keys(given).filter((name) => !isDeepStrictEqual(input[name], given[name]))
  const more = Object.keys(input).filter(
    (name) => input[name] !== undefined && !(name in given) && !(name in query),
  )
  return [
    ...wrong.map((name) => `does not pass on what stands in the place of ${name}`),
    ...more.map((name) => `passes on ${name}, which is no argument`),
  ]
}

/** Values by argument, each another one. The strings are also instants, because the DNS log's `startHour` has to be one. */
function createSamples(names: readonly string[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    names.map((name, index) => [
      name,
      name === 'body' ? { sample: true } : new Date(Date.UTC(2020, 0, 1, index)).toISOString(),
    ]),
  )
}

/** The values in the form that the method takes: those of a selection in one object. */
function listParameters(
  given: Readonly<Record<string, unknown>>,
  { selection = [] }: OperationName,
): readonly unknown[] {
  const selected = Object.fromEntries(selection.map((name) => [name, given[name]]))
  return Object.entries(given).flatMap(([name, value]) => {
    if (!selection.includes(name)) return [value]
    return name === selection[0] ? [selected] : []
  })
}

async function catchFailure(
  method: Parameters<typeof Reflect.apply>[0],
  holder: unknown,
  values: readonly unknown[],
): Promise<string> {
  try {
    await Reflect.apply(method, holder, values)
    return 'it ends without a call'
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function readProperty(holder: unknown, name: string): unknown {
  return typeof holder === 'object' && holder !== null ? Reflect.get(holder, name) : undefined
}

function formatCall({ service, method, arguments: names, selection = [] }: OperationName): string {
  const positional = names.filter((name) => !selection.includes(name))
  const texts = selection.length === 0 ? positional : [...positional, `{ ${selection.join(', ')} }`]
  return `client.${service}.${method}(${texts.join(', ')})`
}
