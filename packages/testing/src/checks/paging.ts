import { CloudConnexaError, type CallOptions } from '@cloudconnexa/core'
import type { Contract } from '@cloudconnexa/core/service'
import { connect } from '../connect.ts'
import { answerTo } from '../made-input.ts'
import { nameOf } from '../probe.ts'
import type { Answer } from '../scripted-api.ts'
import type { SentRequest } from '../sent-request.ts'
import { usesOf } from '../service-methods.ts'
import type { AnyOperation, Subject } from '../subject.ts'

/** A list of the service. */
interface ListCall {
  readonly operation: AnyOperation
  readonly name: string
  readonly call: (service: unknown, options: CallOptions) => unknown
  /** Whether the author has said how another method lists with the same operation. */
  readonly hasOther: boolean
}

// More than any list of the kit's needs, and few enough to wait for.
const mostRequests = 100

/** Whether lists end, whatever the API answers. */
export async function paging(subject: Subject): Promise<readonly string[]> {
  const calls = await listCalls(subject)
  const findings = subject.operations
    .filter((operation) => isPaged(operation) && !calls.some((call) => call.operation.id === operation.id))
    .map(
      ({ id }) => `No method was found that lists with ${id}. Say how it is called: ${listsOption({ id })}.`,
    )
  for (const call of calls) findings.push(...(await findingsOf(subject, call)))
  return findings
}

function isPaged({ method, query = {} }: Contract): boolean {
  return method === 'GET' && ('page' in query || 'cursor' in query)
}

async function listCalls({ definition, operations, lists }: Subject): Promise<readonly ListCall[]> {
  const given = operations.flatMap((operation) => {
    const call = lists[operation.id]
    return call === undefined ? [] : [{ operation, name: `lists.${operation.id}`, call, hasOther: false }]
  })
  const uses = await usesOf(definition, {})
  const found = uses.flatMap(({ method, use, result }) => {
    const operation = operations.find(({ id }) => id === use.operation?.id)
    const isList = use.kind === 'paginate' && isIterable(result)
    if (operation === undefined || !isList) return []
    const hasOther = Object.hasOwn(lists, operation.id)
    return [{ operation, name: `${method.name}()`, call: method.call, hasOther }]
  })
  return [...given, ...found]
}

async function findingsOf(subject: Subject, list: ListCall): Promise<readonly string[]> {
  const made = await answerTo(subject, list.operation)
  if ('finding' in made) return [made.finding]
  const page = pageMaker(made.value)
  const whole = Number.POSITIVE_INFINITY
  const refusal = await refusalOf(subject, list)
  if (refusal !== undefined) return refusalFindings(list, refusal)
  return [
    ...(await endless(subject, list, () => page({}), whole, 'the API gives the same page again and again')),
    ...(await endless(subject, list, circle(page), whole, 'the API goes round in a circle of empty pages')),
    ...(await endless(subject, list, goingOn(page), 3, 'its reader has stopped')),
  ]
}

function listsOption({ id }: Pick<Contract, 'id'>): string {
  return `lists: { ${id}: (service, options) => service.list(options) }`
}

/** Why a list sends nothing; `undefined` when it does send something. */
async function refusalOf({ definition }: Subject, { call }: ListCall): Promise<Refusal | undefined> {
  await using connection = await connect({ service: definition }, () => [404])
  let error: unknown
  try {
    const list = call(connection.client.service, {})
    if (isIterable(list)) await list[Symbol.asyncIterator]().next()
  } catch (thrown) {
    error = thrown
  }
  return connection.sent.length > 0 ? undefined : { error }
}

/** What a list threw that sent nothing. */
interface Refusal {
  readonly error: unknown
}

function refusalFindings({ name, operation, hasOther }: ListCall, { error }: Refusal): readonly string[] {
  if (error !== undefined && !(error instanceof CloudConnexaError))
    return [
      `${name} threw ${nameOf(error)} before it sent anything, where only errors of the SDK may be thrown.`,
    ]
  if (hasOther) return []
  const why = error === undefined ? '' : ` (${error.message})`
  return [`${name} sends nothing${why}. Say how it is called: ${listsOption(operation)}.`]
}

/** Reads a list up to so many items from an API that knows no end. */
async function endless(
  { definition }: Subject,
  { name, call }: ListCall,
  answer: (request: SentRequest, index: number) => unknown,
  items: number,
  when: string,
): Promise<readonly string[]> {
  const tooMany = new Error('too many requests')
  const controller = new AbortController()
  await using connection = await connect(
    { service: definition },
    (request, index): Answer => {
      if (index >= mostRequests) controller.abort(tooMany)
      return [200, answer(request, index)]
    },
    { validate: 'off' },
  )
  let read = 0
  try {
    const list = call(connection.client.service, { signal: controller.signal })
    if (!isIterable(list)) return [`${name} gives nothing that can be iterated.`]
    for await (const _ of list) {
      read += 1
      if (read >= items || read > mostRequests * 10) break
    }
  } catch (error) {
    if (error !== tooMany && !(error instanceof CloudConnexaError))
      return [`${name} threw ${nameOf(error)} while ${when}, where only errors of the SDK may be thrown.`]
  }
  const goesOn = connection.sent.length > mostRequests || read > mostRequests * 10
  return goesOn ? [`${name} does not end when ${when}. Make it with \`context.paginate\`.`] : []
}

function circle(page: ReturnType<typeof pageMaker>): (request: SentRequest, index: number) => unknown {
  return ({ query }, index) =>
    page({ page: Number(query['page'] ?? index), nextCursor: index % 2 === 0 ? 'one' : 'two' }, true)
}

function goingOn(page: ReturnType<typeof pageMaker>): (request: SentRequest, index: number) => unknown {
  return ({ query }, index) => page({ page: Number(query['page'] ?? index), nextCursor: `cursor-${index}` })
}

/** Makes pages of a sample answer: with other numbers, and with empty lists if wanted. */
function pageMaker(sample: unknown): (numbers: object, isEmpty?: boolean) => unknown {
  const envelope = { totalPages: 1_000_000, totalElements: 1_000_000, nextCursor: 'again', page: 0 }
  return (numbers, isEmpty = false) => {
    if (Array.isArray(sample)) return isEmpty ? [] : sample
    const lists = Object.entries(Object(sample)).filter(([, value]) => Array.isArray(value))
    const emptied = isEmpty ? Object.fromEntries(lists.map(([name]) => [name, []])) : {}
    return { ...Object(sample), size: 1, ...envelope, ...numbers, ...emptied }
  }
}

function isIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value
}
