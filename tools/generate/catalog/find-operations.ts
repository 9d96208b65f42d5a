import type { Operation } from '../spec/document.ts'
import type { NameTable } from '../spec/names.ts'
import type { OperationFacts } from '../spec/read-operation-facts.ts'
import type { ParsedComment } from './parse-comment.ts'

/** A method, and where its operations are looked for. */
interface Search {
  readonly service: string
  readonly way: string
  readonly comment: ParsedComment
  readonly names: NameTable
  readonly facts: Pick<OperationFacts, 'document'>
}

/** The operations that a method carries out. */
interface FoundOperations {
  readonly operations: readonly Operation[]
  /** Whether `spec/names.json` names the method for one of them. */
  readonly isOperation: boolean
}

/**
 * Finds the operations that a method carries out: by its name, or by the line of its comment that names them.
 *
 * @throws {Error} when neither says it, or names what is not there.
 */
export function findOperations({ service, way, comment, names, facts }: Search): FoundOperations {
  const named = Object.entries(names).find(([, name]) => name.service === service && name.method === way)
  const ids = named === undefined ? listIds(comment, service, names) : [named[0]]
  const operations = ids.map((id) => {
    const operation = facts.document.operations.find((one) => one.id === id)
    if (operation === undefined) throw new Error(`its comment names ${id}, which is no operation`)
    return operation
  })
  return { operations, isOperation: named !== undefined }
}

function listIds(
  { operations: line, documentation }: ParsedComment,
  service: string,
  names: NameTable,
): readonly string[] {
  if (line === undefined) {
    if (/Sends nothing\./.test(documentation)) return []
    throw new Error(
      'its comment neither names the operations that it carries out nor says that it sends nothing',
    )
  }
  const ids = [...line.matchAll(/`(\w+)`/g)].map(([, id = '']) => id)
  if (ids.length > 0) return [...new Set(ids)]
  const verbs = listVerbs(line)
  if (verbs.length === 0) throw new Error('its comment names no operation')
  return Object.entries(names)
    .filter(([, name]) => name.service === service && verbs.some((verb) => name.method.endsWith(`.${verb}`)))
    .map(([id]) => id)
}

/** "all operations that read a setting": those of the service whose methods are called `get`; `set` for those that write. */
function listVerbs(line: string): readonly string[] {
  const [, reading, writing] = /operations that (read)( and write)?/.exec(line) ?? []
  return [...(reading === undefined ? [] : ['get']), ...(writing === undefined ? [] : ['set'])]
}
