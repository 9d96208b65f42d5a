import { ValidationError, type ValidationIssue } from '@cloudconnexa/errors'
import type { CallOptions } from '@cloudconnexa/core'
import type { CatalogArgument, CatalogEntry } from '@cloudconnexa/core/catalog'
import type { ArgumentNames, OperationPaths } from '../data/argument-names.gen.ts'
import { findEntry } from '../find/find-entry.ts'
import { createUnknownMethod } from '../find/unknown-method.ts'
import { findInputIssues } from './find-input-issues.ts'
import { findMethod } from './find-method.ts'
import type { MethodInput, MethodOptions, MethodResult } from './method-types.ts'

/** What follows the id: the input may be left out where nothing in it is required. */
type InvokeRest<Input, Options> = object extends Input
  ? [input?: Input, options?: Options]
  : [input: Input, options?: Options]

/**
 * Calls a method of a client by its path, with arguments by name. The result is that of the method itself: a call, a list, a job or a
 * promise.
 *
 * @param client - A `CloudConnexaClient`, or what `createClient` makes of some services.
 * @param path - Path of the method, such as `networks.connectors.create`.
 * @param rest - Its arguments by name (a request body is called `body`), together with what its options have besides call options; then
 *   the options of the call.
 * @throws {ValidationError} at once, before anything is sent, when an argument is missing, unknown or of another type.
 * @throws {ConfigurationError} (`DEPENDENCY_MISSING`) at once, when the client does not have the service.
 */
export function invoke<Client extends object, Path extends keyof ArgumentNames>(
  client: Client,
  path: Path,
  ...rest: InvokeRest<MethodInput<Client, Path>, MethodOptions<Client, Path>>
): MethodResult<Client, Path>
/**
 * Calls the method of a client that carries out an operation.
 *
 * @param client - A `CloudConnexaClient`, or what `createClient` makes of some services.
 * @param operation - Id of the operation, such as `createNetworkConnector`.
 * @param rest - Arguments by name, and the options of the call.
 * @throws {ValidationError} at once, before anything is sent, when an argument is missing, unknown or of another type.
 * @throws {ConfigurationError} (`DEPENDENCY_MISSING`) at once, when the client does not have the service.
 */
export function invoke<Client extends object, Id extends keyof OperationPaths>(
  client: Client,
  operation: Id,
  ...rest: InvokeRest<MethodInput<Client, OperationPaths[Id]>, MethodOptions<Client, OperationPaths[Id]>>
): MethodResult<Client, OperationPaths[Id]>
/**
 * Calls a method that is chosen while the program runs: by an entry of a catalog, also that of a plugin, or by a string that the compiler
 * does not know.
 *
 * @param client - A `CloudConnexaClient`, or what `createClient` makes of some services.
 * @param id - An entry, its path, or the id of an operation.
 * @param input - Arguments by name.
 * @param options - The options of the call.
 * @throws {ValidationError} at once, before anything is sent, when there is no such method, or an argument is missing, unknown or of
 *   another type.
 * @throws {ConfigurationError} (`DEPENDENCY_MISSING`) at once, when the client does not have the service.
 */
export function invoke<Id extends string>(
  client: object,
  id: CatalogEntry | (string extends Id ? Id : never),
  input?: Readonly<Record<string, unknown>>,
  options?: CallOptions,
): unknown
export function invoke(client: object, id: string | CatalogEntry, ...rest: readonly unknown[]): unknown {
  const [input = {}, options = {}] = rest
  const entry = isObject(id) ? id : requireEntry(id)
  const { holder, method } = findMethod(client, entry)
  const issues = findInputIssues(entry, input)
  if (issues.length > 0) throw createInvalidInput(entry, issues)
  const read = ({ name }: CatalogArgument): unknown => Reflect.get(Object(input), name)
  const values = entry.arguments.map(read)
  const parameters = entry.parameters.filter((one) => read(one) !== undefined)
  const own = Object.fromEntries(parameters.map((one) => [one.name, read(one)]))
  // Options that are no object are refused by the method itself.
  const merged = parameters.length === 0 || !isObject(options) ? options : { ...options, ...own }
  return Reflect.apply(method, holder, [...values, merged])
}

function requireEntry(id: unknown): CatalogEntry {
  const entry = typeof id === 'string' ? findEntry(id) : undefined
  if (entry === undefined) throw createUnknownMethod(String(id))
  return entry
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function createInvalidInput({ path }: CatalogEntry, issues: readonly ValidationIssue[]): ValidationError {
  const summary = issues.map((issue) => `${issue.path} ${issue.message}`).join('; ')
  return new ValidationError(`${path} was invoked with input that is not valid: ${summary}.`, {
    hint: 'Nothing was sent. Correct the arguments named in `issues`.',
    issues,
    origin: 'client',
  })
}
