import { getParentKind, type KindSet } from '../kind/kind-set.ts'
import type { Configuration } from '../model/configuration.ts'
import { locate } from '../model/locate.ts'
import { formatAddress, formatName, type ObjectAddress } from '../model/object-address.ts'
import { type FoundReference, listReferences } from '../properties/found-reference.ts'
import type { ReportFinding } from './yaml-reader.ts'

/**
 * Checks that what references name is there, as far as files can tell: objects of kinds that are not managed are looked for in the account,
 * when a plan is made.
 */
export function checkReferences(configuration: Configuration, kinds: KindSet, report: ReportFinding): void {
  const checker = new ReferenceChecker(configuration, kinds)
  for (const object of configuration.objects) {
    for (const reference of listReferences(kinds.get(object.kind), object.properties, kinds)) {
      const problem = checker.findProblem(reference)
      if (problem !== undefined) report('REFERENCE_UNKNOWN', problem, locate(object, reference.path))
    }
  }
}

class ReferenceChecker {
  readonly #configuration: Configuration
  readonly #kinds: KindSet
  readonly #known: ReadonlySet<string>

  constructor(configuration: Configuration, kinds: KindSet) {
    this.#configuration = configuration
    this.#kinds = kinds
    this.#known = new Set(configuration.objects.map(formatName))
  }

  findProblem({ text, candidates, id, parentId }: FoundReference): string | undefined {
    if (id !== undefined || parentId !== undefined) return undefined
    if (candidates.length === 0)
      return `"${text}" does not say what it names; write it as application/name or ip-service/name, for instance`
    if (candidates.some((candidate) => this.#mayBeThere(candidate))) return undefined
    const titles = candidates.map(({ kind }) => this.#kinds.get(kind).kind.title)
    const [first] = candidates
    const below = first?.parent === undefined ? '' : ` in "${first.parent}"`
    return `there is no ${titles.join(' or ')} "${first?.key ?? text}"${below}`
  }

  #mayBeThere(address: ObjectAddress): boolean {
    if (this.#known.has(formatName(address))) return true
    const { kind, parent } = address
    const parentKind = getParentKind(this.#kinds.get(kind).kind.place)
    const { managed, managedChildren } = this.#configuration
    if (parentKind === undefined || parent === undefined) return !managed.has(kind)
    if (!managed.has(parentKind)) return true
    if (!this.#known.has(formatName({ kind: parentKind, key: parent }))) return false
    return managedChildren.get(formatAddress({ kind: parentKind, key: parent }))?.has(kind) !== true
  }
}
