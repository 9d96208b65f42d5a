import { type CatalogOperation, catalogs } from '@cloudconnexa/catalog'
import type { ClientCore, RawRequest } from '@cloudconnexa/core'
import type { CommandInput } from '../../inputs/command-inputs.ts'
import { readText, readTexts } from '../../inputs/read-flags.ts'
import { formatNumber } from '../../text/format-count.ts'
import { tryParseJson } from '../../text/parse-json.ts'
import { CommandError } from '../../errors/command-error.ts'
import { readPluginManifest } from '../plugins/plugin-manifest.ts'
import { readData } from '../../request-body/read-data.ts'
import type { Session } from '../../session/session.ts'
import { httpMethods } from './http-methods.ts'
import { addFields } from './api-fields.ts'
import { type ApiPath, type ApiQuery, readApiPath } from './api-path.ts'
import { findOperationByPath } from './find-operation.ts'
import { createListPaging } from './list-paging.ts'
import { createSecretMask, type SecretMask } from './mask-secrets.ts'

type Method = (typeof httpMethods)[number]

/** A request that was typed. */
interface TypedRequest extends ApiPath {
  readonly method: Method
  /** Method and path, for messages. */
  readonly name: string
  /** What the catalog knows of it. */
  readonly operation: CatalogOperation | undefined
  readonly mask: SecretMask
  readonly body: TypedBody
}

/** Carries out `api`. */
export async function runApi(session: Session, input: CommandInput): Promise<void> {
  const request = await readRequest(session, input)
  const { method, name, operation, mask } = request
  const isAll = input.flags['all'] === true
  if (isAll && method !== 'GET')
    throw new CommandError(`--all reads lists, and ${method} does not read.`, { hint: 'Leave out --all.' })
  if (method === 'DELETE' || operation?.effect === 'destructive')
    await session.confirm({ sentence: `Send ${name}`, name: request.path })
  const client = await session.openClient([])
  if (operation === undefined) {
    const names = mask.names.join(', ')
    await session.note(`Nothing is known of secrets in the response to ${name}. Hidden by name: ${names}.`)
  }
  if (isAll) return session.print(readItems(session, client, request))
  const result = await send(session, client, request)
  if (result !== undefined && result !== '') await session.print(mask.apply(result))
  else await session.note(`${name}: done, with an empty response.`)
}

async function readRequest(
  session: Session,
  { arguments: args, flags }: CommandInput,
): Promise<TypedRequest> {
  const [typedMethod = '', typedPath = ''] = args
  const method = httpMethods.find((known) => known === typedMethod.toUpperCase())
  if (method === undefined) {
    throw new CommandError(`${typedMethod} is not an HTTP method of the API.`, {
      hint: `Pass one of ${httpMethods.join(', ')}, then the path.`,
    })
  }
  const { path, query } = readApiPath(typedPath)
  const plugins = readPluginManifest(session.terminal.environment).plugins.map(({ catalog }) => catalog)
  const known = [...catalogs, ...plugins]
  const operation = findOperationByPath(known, method, path)
  const mask = createSecretMask(operation, known)
  const fields = readTexts({ flags }, 'field')
  const data = readText({ flags }, 'data')
  const name = `${method} ${path}`
  if (method === 'GET') {
    if (data !== undefined)
      throw new CommandError('GET has no request body.', { hint: 'Pass query parameters with --field.' })
    // Whatever is no query parameter is refused where the request is made.
    const added = addFields(fields, query) as ApiQuery
    return { method, path, query: added, name, operation, mask, body: {} }
  }
  const read = data === undefined ? undefined : await readData(data, session.terminal)
  refuseTypedSecrets(mask, [addFields(fields), ...(read?.isLiteral === true ? [read.value] : [])])
  const body = createBody(fields, read?.value, operation?.body === 'text')
  return { method, path, query, name, operation, mask, body }
}

/** Other users of the machine can read what is typed, and the shell keeps it in its history. */
function refuseTypedSecrets(mask: SecretMask, typed: readonly unknown[]): void {
  const found = typed.map((value) => mask.find(value)).find((name) => name !== undefined)
  if (found === undefined) return
  throw new CommandError(`${found} is a secret, and arguments of a command can be read by others.`, {
    hint: 'Pass the request body in a file or by standard input: --data @file, --data -.',
  })
}

/** A request body, and its media type where that does not follow from the body. */
type TypedBody = Pick<RawRequest, 'body' | 'contentType'>

function createBody(fields: readonly string[], data: unknown, isText: boolean): TypedBody {
  if (fields.length > 0) {
    if (data !== undefined && (typeof data !== 'object' || data === null || Array.isArray(data)))
      throw new CommandError('Fields cannot be added to a request body that is not an object.', {
        hint: 'Leave out --field, or pass an object with --data.',
      })
    return { body: addFields(fields, { ...data }) }
  }
  if (data === undefined) return {}
  if (typeof data === 'object' && data !== null) return { body: data }
  const json = JSON.stringify(data)
  if (isText) return { body: typeof data === 'string' ? data : json }
  return { body: json, contentType: 'application/json' }
}

async function* readItems(
  session: Session,
  client: ClientCore,
  { path, query, name, operation, mask }: TypedRequest,
): AsyncGenerator {
  const paging = createListPaging(operation, name)
  let count = 0
  for await (const item of client.requestPages({ path, query, paging }, { signal: session.signal })) {
    count += 1
    if (count % 100 === 0) session.progress.show(`Reading ${path}, ${formatNumber(count)} so far`)
    yield mask.apply(item)
  }
  session.progress.clear()
}

async function send(
  session: Session,
  client: ClientCore,
  { method, path, query, operation, body }: TypedRequest,
): Promise<unknown> {
  const isText = operation === undefined || operation.response === 'text'
  const text = await client.request(
    { method, path, query, ...body, ...(isText && { responseType: 'text' as const }) },
    { signal: session.signal },
  )
  // Of an unknown path nobody knows in which form it responds.
  return operation === undefined && typeof text === 'string' ? (tryParseJson(text) ?? text) : text
}
