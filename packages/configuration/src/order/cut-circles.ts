import { WorkflowError } from '@cloudconnexa/errors/workflow'
import { canBeEmpty } from '../kind/shape.ts'
import type { ChangeLink, ChangeLinks } from './link-changes.ts'
import type { PlanChange } from '../plan-model/plan.ts'
import type { PlannedChange } from '../compare/planned-change.ts'

/** Properties that are left to a second change, with what that has to wait for. */
export interface PostponedProperties {
  readonly properties: readonly string[]
  readonly dependsOn: readonly string[]
}

/** A link that closes a circle and can be cut. */
interface CuttableLink {
  readonly from: PlannedChange
  readonly link: ChangeLink & { readonly property: string }
}

/**
 * Cuts circles of links: an object is created without a reference, and completed when what it names is there. Links are removed from
 * those that are passed.
 *
 * @returns What is postponed, by the address of the change.
 * @throws {WorkflowError} (`REFERENCE_CIRCLE`) when objects need each other to be created; (`RENAME_CONFLICT`) when they take each other's
 *   names.
 */
export function cutCircles(
  changes: readonly PlannedChange[],
  links: ChangeLinks,
): ReadonlyMap<string, PostponedProperties> {
  const byAddress = new Map(changes.map((planned) => [planned.change.address, planned]))
  const postponed = new Map<string, { properties: string[]; dependsOn: string[] }>()
  for (;;) {
    const circle = findCircle(links)
    if (circle.size === 0) return postponed
    const cut = chooseLink(circle, byAddress, links)
    if (cut === undefined) throw createCircleError(circle, byAddress)
    const { address } = cut.from.change
    const { property } = cut.link
    const own = links.get(address) ?? []
    const entry = postponed.get(address) ?? { properties: [], dependsOn: [] }
    entry.properties.push(property)
    entry.dependsOn.push(...own.filter((link) => link.property === property).map(({ to }) => to))
    postponed.set(address, entry)
    links.set(
      address,
      own.filter((link) => link.property !== property),
    )
  }
}

/** The changes that are left when everything that can be done has been taken away, from both ends: circles and what is between them. */
function findCircle(links: ChangeLinks): ReadonlySet<string> {
  const left = new Set(links.keys())
  for (;;) {
    const needed = new Set<string>()
    for (const address of left)
      for (const { to } of links.get(address) ?? []) if (left.has(to)) needed.add(to)
    const free = [...left].filter(
      (address) => !needed.has(address) || (links.get(address) ?? []).every(({ to }) => !left.has(to)),
    )
    if (free.length === 0) return left
    for (const address of free) left.delete(address)
  }
}

/** Prefers references from what is created early to what is created late. */
function chooseLink(
  circle: ReadonlySet<string>,
  byAddress: ReadonlyMap<string, PlannedChange>,
  links: ChangeLinks,
): CuttableLink | undefined {
  const candidates = [...circle].flatMap((address) => {
    const from = byAddress.get(address)
    if (from?.change.action !== 'create') return []
    return (links.get(address) ?? []).flatMap(({ to, property }): CuttableLink[] =>
      property !== undefined && circle.has(to) && canPostpone(from, property)
        ? [{ from, link: { to, property } }]
        : [],
    )
  })
  const level = (address: string): number => byAddress.get(address)?.loaded.kind.level ?? 0
  const upward = candidates.find(({ from, link }) => from.loaded.kind.level < level(link.to))
  return upward ?? candidates[0]
}

/** Whether a property can be left out of the first request: it is optional, or an array that can be empty. */
function canPostpone({ loaded }: PlannedChange, name: string): boolean {
  const property = loaded.shape.properties.find((one) => one.name === name)
  return property !== undefined && (canBeEmpty(property) || property.shape.type === 'array')
}

/** Creates the change that completes another one. */
export function completeChange(
  change: PlanChange,
  { properties, dependsOn }: PostponedProperties,
): PlanChange {
  const { postponed: _, before: __, ...rest } = change
  return {
    ...rest,
    address: `${change.address} (references)`,
    action: 'update',
    completes: change.address,
    properties: change.properties.filter(({ path }) => properties.includes(path.split('.')[0] ?? path)),
    dependsOn: [change.address, ...new Set(dependsOn)],
  }
}

function createCircleError(
  circle: ReadonlySet<string>,
  byAddress: ReadonlyMap<string, PlannedChange>,
): WorkflowError {
  const renamed = [...circle].flatMap((address) => {
    const planned = byAddress.get(address)
    return planned?.change.action === 'rename' ? [planned.change] : []
  })
  const [first] = renamed
  if (first !== undefined)
    return new WorkflowError(
      `${renamed.map(({ address }) => address).join(' and ')} take each other's names, and none of the names is free first.`,
      {
        code: 'RENAME_CONFLICT',
        hint: 'Give one of them a name that is new, apply that, and then give it the name that is free.',
        ...(first.location !== undefined && { location: first.location }),
      },
    )
  const names = [...circle].slice(0, 5).join(', ')
  const hasDeletion = [...circle].some((address) => byAddress.get(address)?.change.action === 'delete')
  return new WorkflowError(
    hasDeletion
      ? `These changes would have to wait for each other: ${names}.`
      : `These objects need each other to be created: ${names}.`,
    {
      code: 'REFERENCE_CIRCLE',
      hint: hasDeletion
        ? 'Write `$renamedFrom` where an object only gets another name, or remove the references to what is deleted with an apply of its own.'
        : 'Create one of them without the reference first, and add it with a second apply.',
    },
  )
}
