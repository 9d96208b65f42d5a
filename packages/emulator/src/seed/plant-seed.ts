import { requireInteger } from '../errors/option-error.ts'
import { toAccessGroupRecord } from '../sections/access/access-groups.ts'
import { addUserGroup } from '../sections/users/user-groups.ts'
import { toUserRecord } from '../sections/users/users.ts'
import type { ApiContext } from '../state/api-context.ts'
import { SubnetIndex } from '../state/subnet-index.ts'
import { getRouteSubnet, parseSubnet } from '../state/subnets.ts'
import { plantDemo } from './demo.ts'
import { addGeneratedNetwork, addGeneratedUser, createUsername, formatNumber } from './generated-records.ts'
import type { Seed } from './seed.ts'

const maximumUsers = 100_000
const maximumNetworks = 10_000

/** Stores what every Cloud ID has from the start: the group Default, the owner in it and the full-mesh access group. */
export function plantBasics(context: ApiContext): void {
  const { state, ids } = context
  const group = addUserGroup({ name: 'Default', allRegionsIncluded: true }, context)
  state.defaultGroupId = group.id
  const identity = { id: ids.nextUuid(), username: 'owner', status: 'ACTIVE', groupId: group.id } as const
  const owner = {
    email: 'owner@example.com',
    firstName: 'Workspace',
    lastName: 'Owner',
    role: 'OWNER',
  } as const
  state.users.put(toUserRecord(identity, owner))
  const coverAll = (type: string): { type: string; allCovered: true } => ({ type, allCovered: true })
  const fullMesh = {
    name: 'Default Full Mesh Access',
    source: ['USER_GROUP', 'NETWORK_SERVICE', 'HOST'].map(coverAll),
    destination: ['USER_GROUP', 'NETWORK_SERVICE', 'HOST_SERVICE', 'PUBLISHED_SERVICE'].map(coverAll),
  }
  state.accessGroups.put(toAccessGroupRecord(ids.nextUuid(), true, fullMesh, state))
}

/**
 * Adds a seed to the state.
 *
 * @throws {EmulatorOptionError} when a number is out of bounds.
 */
export function plantSeed(seed: Seed, context: ApiContext): void {
  if (seed === 'none') return
  if (seed === 'demo') {
    plantDemo(context)
    return
  }
  const { users = 0, networks = 0 } = seed
  requireInteger('seed.users', users, 0, maximumUsers)
  requireInteger('seed.networks', networks, 0, maximumNetworks)
  addUsers(users, context)
  addNetworks(networks, context)
}

function addUsers(count: number, context: ApiContext): void {
  const { state } = context
  for (let added = 0, number = 1; added < count; number += 1) {
    if (state.users.findBy('username', createUsername(number)).length > 0) continue
    addGeneratedUser(number, state.defaultGroupId, context)
    added += 1
  }
}

function addNetworks(count: number, context: ApiContext): void {
  // Only what exists already can overlap: generated subnets do not overlap each other.
  const taken = new SubnetIndex(context.state.routes.all().flatMap((route) => getRouteSubnet(route) ?? []))
  for (let added = 0, number = 1; added < count; number += 1) {
    const subnet = parseSubnet(`10.${String(number >> 8)}.${String(number & 255)}.0/24`)
    if (subnet === undefined || taken.findOverlap(subnet) !== undefined) continue
    addGeneratedNetwork(`network-${formatNumber(number)}`, [subnet], context)
    added += 1
  }
}
