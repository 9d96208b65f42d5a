import type { Identifiers } from './identifiers.ts'
import { requireInteger } from './option-error.ts'
import { addFullMesh } from './seed-access.ts'
import { seedDemo } from './seed-demo.ts'
import type { Seed } from './seed-plan.ts'
import { addGroup, addNetwork, addUser } from './seed-records.ts'
import type { State } from './state.ts'
import { findOverlap, parseSubnet } from './subnets.ts'

const mostUsers = 100_000
const mostNetworks = 10_000

/** What every tenant has from the start: the group Default, the owner in it and the full-mesh access group. */
export function seedBasics(state: State, identifiers: Identifiers): void {
  const group = addGroup('Default', state, identifiers)
  state.defaultGroupId = group.id
  state.users.put({
    id: identifiers.uuid(),
    username: 'owner',
    email: 'owner@example.com',
    firstName: 'Workspace',
    lastName: 'Owner',
    groupId: group.id,
    secondaryGroupIds: [],
    role: 'OWNER',
    status: 'ACTIVE',
  })
  addFullMesh(state, identifiers)
}

/**
 * Adds the seed to what is there.
 * @throws EmulatorOptionError if a number is out of bounds.
 */
export function plantSeed(seed: Seed, state: State, identifiers: Identifiers): void {
  if (seed === 'none') return
  if (seed === 'demo') {
    seedDemo(state, identifiers)
    return
  }
  const { users = 0, networks = 0 } = seed
  requireInteger('seed.users', users, 0, mostUsers)
  requireInteger('seed.networks', networks, 0, mostNetworks)
  addUsers(users, state, identifiers)
  addNetworks(networks, state, identifiers)
}

function addUsers(count: number, state: State, identifiers: Identifiers): void {
  for (let added = 0, number = 1; added < count; number += 1) {
    if (state.users.where('username', `user-${String(number).padStart(6, '0')}`).length > 0) continue
    addUser(number, state.defaultGroupId, state, identifiers)
    added += 1
  }
}

function addNetworks(count: number, state: State, identifiers: Identifiers): void {
  const taken = state.routes.all().map((route) => route.subnet)
  for (let added = 0, number = 1; added < count; number += 1) {
    const subnet = `10.${String(number >> 8)}.${String(number & 255)}.0/24`
    const parsed = parseSubnet(subnet)
    if (parsed === undefined || findOverlap(parsed, taken) !== undefined) continue
    addNetwork(`network-${String(number).padStart(6, '0')}`, [subnet], state, identifiers)
    added += 1
  }
}
