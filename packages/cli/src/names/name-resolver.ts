import { CommandError } from '../errors/command-error.ts'
import { askWhetherMeant, findNearest } from '../text/find-nearest.ts'
import type { Session } from '../session/session.ts'
import { toKebabCase } from '../text/flag-names.ts'
import { toKindWords } from './kind-words.ts'
import { listNamed, type NamedObject, requireKind } from './list-named.ts'
import { readCachedNames, toTargetKey, writeCachedNames } from './name-cache.ts'

const uuid = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i
const mostCandidates = 10

/** What is looked for. */
export interface NameQuery {
  /** Kinds of which it may be. */
  readonly kinds: readonly string[]
  /** An id or a name. */
  readonly typed: string
  /** Id of the network, host or user that it belongs to, where that is known. */
  readonly parentId?: string | undefined
  /** The flag that would narrow the search down to a parent, for the hint. */
  readonly parentFlag?: string | undefined
}

interface Candidate extends NamedObject {
  readonly kind: string
}

/** Finds ids for names. What was listed once is not listed again in the same run. */
export class NameResolver {
  readonly #session: Session
  readonly #lists = new Map<string, Promise<readonly NamedObject[]>>()
  #targetKey: Promise<string> | undefined

  constructor(session: Session) {
    this.#session = session
  }

  /**
   * Finds the id of what was typed. An id wins over a name, and an exact name over one in another case.
   *
   * @param query - What is looked for.
   * @throws {CommandError} when nothing has the name, or several objects do; with their ids.
   */
  async resolve(query: NameQuery): Promise<string> {
    const { kinds, typed } = query
    // What looks like an id of the API is one: the API says if there is nothing with it.
    if (uuid.test(typed) || (await this.#hasSeenId(kinds, typed))) return typed
    const candidates = await this.#list(query)
    if (candidates.some(({ id }) => id === typed)) return typed
    const exact = candidates.filter(({ names }) => names.includes(typed))
    const wanted = typed.toLowerCase()
    const found =
      exact.length > 0
        ? exact
        : candidates.filter(({ names }) => names.some((name) => name.toLowerCase() === wanted))
    const [first] = found
    if (first === undefined) throw createNotFound(query, candidates)
    if (found.length > 1) throw createAmbiguous(query, found)
    return first.id
  }

  /**
   * Finds the name of an object, for people who have to recognise it.
   *
   * @param kind - Its kind.
   * @param id - Its id.
   * @param parentId - Id of the network, host or user that it belongs to, where that is known.
   * @returns `undefined` where it has none, or the list of its kind cannot be read.
   */
  async findName(kind: string, id: string, parentId?: string): Promise<string | undefined> {
    const key = await this.#readTargetKey()
    const seen = readCachedNames(this.#session.terminal.environment, key, kind).find((one) => one.id === id)
    if (seen !== undefined) return seen.name
    const listed = await this.#listOnce(kind, parentId).catch(() => [])
    return listed.find((one) => one.id === id)?.names[0]
  }

  async #hasSeenId(kinds: readonly string[], typed: string): Promise<boolean> {
    const key = await this.#readTargetKey()
    const { environment } = this.#session.terminal
    return kinds.some((kind) => readCachedNames(environment, key, kind).some(({ id }) => id === typed))
  }

  async #list({ kinds, parentId }: NameQuery): Promise<readonly Candidate[]> {
    const lists = await Promise.all(
      kinds.map(async (kind) => (await this.#listOnce(kind, parentId)).map((one) => ({ ...one, kind }))),
    )
    return lists.flat()
  }

  #listOnce(kind: string, parentId: string | undefined): Promise<readonly NamedObject[]> {
    const key = `${kind} ${parentId ?? ''}`
    const pending = this.#lists.get(key) ?? this.#read(kind, parentId)
    this.#lists.set(key, pending)
    return pending
  }

  async #read(kind: string, parentId: string | undefined): Promise<readonly NamedObject[]> {
    const reference = requireKind(kind)
    const within = reference.within === undefined ? undefined : parentId
    const found = await listNamed(this.#session, reference, within)
    const names = found.flatMap(({ id, names: [name] }) => (name === undefined ? [] : [{ id, name }]))
    const key = await this.#readTargetKey()
    writeCachedNames(this.#session.terminal.environment, key, kind, names, within === undefined)
    return found
  }

  #readTargetKey(): Promise<string> {
    const { terminal } = this.#session
    this.#targetKey ??= this.#session.findTarget().then((target) => toTargetKey(target, terminal.environment))
    return this.#targetKey
  }
}

/** The command that lists a kind. */
function nameList(kind: string): string {
  return `\`cloudconnexa ${requireKind(kind).list.split('.').map(toKebabCase).join(' ')}\``
}

function createNotFound({ kinds, typed }: NameQuery, candidates: readonly Candidate[]): CommandError {
  const what = kinds.map(toKindWords)
  const near = findNearest(
    typed,
    candidates.flatMap(({ names }) => names),
  )
  return new CommandError(
    `There is no ${[...new Set(what)].join(' or ')} with the name or id \`${typed}\`.${askWhetherMeant(near)}`,
    { hint: `List what there is with ${[...new Set(kinds.map(nameList))].join(' or ')}.` },
  )
}

function createAmbiguous({ kinds, typed, parentFlag }: NameQuery, found: readonly Candidate[]): CommandError {
  const [kind = ''] = kinds
  const shown = found.slice(0, mostCandidates).map((one) => {
    const others = one.names.filter((name) => name !== typed)
    const words = [...(kinds.length > 1 ? [toKindWords(one.kind)] : []), ...others]
    return words.length === 0 ? one.id : `${one.id} (${words.join(', ')})`
  })
  const more = found.length > mostCandidates ? ` and ${found.length - mostCandidates} more` : ''
  const narrow = parentFlag === undefined ? '' : `, or narrow the search down by --${parentFlag}`
  return new CommandError(
    `${found.length} objects of the kind ${toKindWords(kind)} have the name \`${typed}\`: ${shown.join(', ')}${more}.`,
    { hint: `Pass the id of the one that is meant${narrow}.` },
  )
}
