import { CloudConnexaError, type CallOptions } from '@cloudconnexa/core'
import type { Contract } from '@cloudconnexa/core/service'
import { connect } from '../connection/connect.ts'
import { createSampleResponse } from '../samples/sample-input.ts'
import { describeError } from '../subject/probe.ts'
import type { ScriptedResponse } from '../connection/scripted-api.ts'
import type { SentRequest } from '../connection/sent-request.ts'
import { collectUses } from '../subject/service-methods.ts'
import type { AnyOperation, Subject } from '../subject/subject.ts'

/** A method that lists. */
interface ListCall {
  readonly operation: AnyOperation
  readonly name: string
  readonly call: (service: unknown, options: CallOptions) => unknown
  /** Whether the option `lists` names another method for the same operation. */
  readonly hasOther: boolean
}

// More than any list of the kit needs, and few enough to wait for.
const mostRequests = 100

/** Checks that lists end, whatever the API responds. */
export async function checkPaging(subject: Subject): Promise<readonly string[]> {
  const calls = await findListCalls(subject)
  const findings = subject.operations
    .filter((operation) => isPaged(operation) && !calls.some((call) => call.operation.id === operation.id))
    .map(
      ({ id }) =>
        `No method was found that lists with ${id}. Pass how it is called: ${buildListsOption({ id })}.`,
    )
  for (const call of calls) findings.push(...(await checkList(subject, call)))
  return findings
}

function isPaged({ method, query = {} }: Contract): boolean {
  return method === 'GET' && ('page' in query || 'cursor' in query)
}

async function findListCalls({ definition, operations, lists }: Subject): Promise<readonly ListCall[]> {
  const declared = operations.flatMap((operation) => {
    const call = lists[operation.id]
    return call === undefined ? [] : [{ operation, name: `lists.${operation.id}`, call, hasOther: false }]
  })
  const uses = await collectUses(definition, {})
  const found = uses.flatMap(({ method, use, result }) => {
    const operation = operations.find(({ id }) => id === use.operation?.id)
    const isList = use.kind === 'paginate' && isIterable(result)
    if (operation === undefined || !isList) return []
    const hasOther = Object.hasOwn(lists, operation.id)
    return [{ operation, name: `${method.name}()`, call: method.call, hasOther }]
  })
  return [...declared, ...found]
}

async function checkList(subject: Subject, list: ListCall): Promise<readonly string[]> {
  const made = await createSampleResponse(subject, list.operation)
  if ('finding' in made) return [made.finding]
  const page = createPageFactory(made.value)
  const whole = Number.POSITIVE_INFINITY
  const silent = await tryList(subject, list)
  if (silent !== undefined) return explainSilentList(list, silent)
  return [
    ...(await checkEnd(
      subject,
      list,
      () => page({}),
      whole,
      'the API returns the same page again and again',
    )),
    ...(await checkEnd(
      subject,
      list,
      createPageCycle(page),
      whole,
      'the API returns a cycle of empty pages',
    )),
    ...(await checkEnd(subject, list, createEndlessPages(page), 3, 'its reader has stopped')),
  ]
}

function buildListsOption({ id }: Pick<Contract, 'id'>): string {
  return `lists: { ${id}: (service, options) => service.list(options) }`
}

/** Tries a list once; returns `undefined` if it sends a request. */
async function tryList({ definition }: Subject, { call }: ListCall): Promise<SilentList | undefined> {
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

/** A list that sends nothing. */
interface SilentList {
  readonly error: unknown
}

function explainSilentList(
  { name, operation, hasOther }: ListCall,
  { error }: SilentList,
): readonly string[] {
  if (error !== undefined && !(error instanceof CloudConnexaError))
    return [
      `${name} threw ${describeError(error)} before it sent anything, where only errors of the SDK may be thrown.`,
    ]
  if (hasOther) return []
  const why = error === undefined ? '' : ` (${error.message})`
  return [`${name} sends nothing${why}. Pass how it is called: ${buildListsOption(operation)}.`]
}

/** Reads a list up to a number of items from an API whose pages never end. */
async function checkEnd(
  { definition }: Subject,
  { name, call }: ListCall,
  respond: (request: SentRequest, index: number) => unknown,
  items: number,
  when: string,
): Promise<readonly string[]> {
  const tooMany = new Error('too many requests')
  const controller = new AbortController()
  await using connection = await connect(
    { service: definition },
    (request, index): ScriptedResponse => {
      if (index >= mostRequests) controller.abort(tooMany)
      return [200, respond(request, index)]
    },
    { validate: 'off' },
  )
  let read = 0
  try {
    const list = call(connection.client.service, { signal: controller.signal })
    if (!isIterable(list)) return [`${name} returns nothing that can be iterated.`]
    for await (const _ of list) {
      read += 1
      if (read >= items || read > mostRequests * 10) break
    }
  } catch (error) {
    if (error !== tooMany && !(error instanceof CloudConnexaError))
      return [
        `${name} threw ${describeError(error)} while ${when}, where only errors of the SDK may be thrown.`,
      ]
  }
  const goesOn = connection.sent.length > mostRequests || read > mostRequests * 10
  return goesOn ? [`${name} does not end when ${when}. Create it with \`context.paginate\`.`] : []
}

function createPageCycle(
  page: ReturnType<typeof createPageFactory>,
): (request: SentRequest, index: number) => unknown {
  return ({ query }, index) =>
    page({ page: Number(query['page'] ?? index), nextCursor: index % 2 === 0 ? 'one' : 'two' }, true)
}

function createEndlessPages(
  page: ReturnType<typeof createPageFactory>,
): (request: SentRequest, index: number) => unknown {
  return ({ query }, index) => page({ page: Number(query['page'] ?? index), nextCursor: `cursor-${index}` })
}

/** Creates a function that returns pages like the sample response: with other numbers, and with empty arrays on request. */
function createPageFactory(sample: unknown): (numbers: object, isEmpty?: boolean) => unknown {
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
