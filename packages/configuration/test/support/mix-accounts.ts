import type { GeneratedAccount } from './generated-account.ts'

/** Something with a name. */
interface Named {
  readonly name: string
}

/**
 * Mixes two accounts, so that a plan from the first one to the mixture has changes of every sort: what stays, what is changed under its
 * name, what is deleted and what is created.
 *
 * @param choices - What becomes of each object, in turn.
 */
export function mixAccounts(
  left: GeneratedAccount,
  right: GeneratedAccount,
  choices: readonly number[],
): GeneratedAccount {
  let turn = 0
  const choose = (): number => choices[turn++ % choices.length] ?? 0
  const mix = <T>(
    ours: readonly T[],
    theirs: readonly T[],
    getName: (item: T) => string,
    rename: (item: T, name: string) => T,
  ): readonly T[] => {
    const taken = new Set<string>()
    return Array.from({ length: Math.max(ours.length, theirs.length) }, (_, index) => {
      const [own, other] = [ours[index], theirs[index]]
      const choice = choose() % 3
      if (choice === 0 || other === undefined) return own
      return choice === 1 || own === undefined ? other : rename(other, getName(own))
    }).flatMap((item) => {
      if (item === undefined || taken.has(getName(item))) return []
      taken.add(getName(item))
      return [item]
    })
  }
  const mixNamed = <T extends Named>(ours: readonly T[], theirs: readonly T[]): readonly T[] =>
    mix(
      ours,
      theirs,
      ({ name }) => name,
      (item, name) => ({ ...item, name }),
    )
  const mixBodies = <T extends { readonly body: Named }>(
    ours: readonly T[],
    theirs: readonly T[],
  ): readonly T[] =>
    mix(
      ours,
      theirs,
      ({ body }) => body.name,
      (item, name) => ({ ...item, body: { ...item.body, name } }),
    )
  return {
    ...right,
    networks: mixBodies(left.networks, right.networks),
    hosts: mixBodies(left.hosts, right.hosts),
    groups: mixNamed(left.groups, right.groups),
    users: mix(
      left.users,
      right.users,
      ({ username }) => username,
      (user, username) => ({ ...user, username }),
    ),
    policies: mixNamed(left.policies, right.policies),
    postures: mixNamed(left.postures, right.postures),
    accessGroups: mixNamed(left.accessGroups, right.accessGroups),
    records: choose() % 2 === 0 ? left.records : right.records,
    zones: choose() % 2 === 0 ? left.zones : right.zones,
  }
}
