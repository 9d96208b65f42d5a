/** How many users the tenant of the benchmarks has. */
export const userCount = 100_000

/** Users on a page, the most that the API gives. */
export const pageSize = 1_000

const firstNames = ['Zoë', 'Jürgen', 'Renée', 'Søren', 'Amélie', 'Paweł', 'Inês', 'Björn', 'Lucía', 'Ann']
const lastNames = [
  'Müller',
  'Smith',
  'Dvořák',
  'Núñez',
  'Ångström',
  'Lefèvre',
  'Öztürk',
  'Silva',
  'Kovács',
  'Brown',
]

/** A user as the API sends it, with two devices; always the same for the same number. About 690 bytes as JSON. */
export function createUser(index: number): object {
  const number = String(index).padStart(6, '0')
  return {
    id: createIdentifier(index),
    firstName: firstNames[index % 10],
    lastName: lastNames[Math.floor(index / 10) % 10],
    username: `user-${number}`,
    email: `user-${number}@example.com`,
    groupId: createIdentifier(index % 20),
    status: 'ACTIVE',
    authType: 'INTERNAL',
    role: 'MEMBER',
    devices: [createDevice(index, 'laptop'), createDevice(index, 'phone')],
    connectionStatus: index % 3 === 0 ? 'ONLINE' : 'OFFLINE',
    licensed: true,
  }
}

/** A single user whose JSON is about 1.3 KB long: the response to a small request. */
export function createSingleUser(): object {
  const groups = Array.from({ length: 15 }, (_, index) => createIdentifier(index))
  return { ...createUser(4711), secondaryGroupIds: groups }
}

/** The users of one page. */
export function createPageOfUsers(page: number): object[] {
  return Array.from({ length: pageSize }, (_, index) => createUser(page * pageSize + index))
}

function createDevice(index: number, name: string): object {
  return {
    id: createIdentifier(index + name.length * userCount),
    userId: createIdentifier(index),
    name,
    ipV4Address: `100.96.${index % 256}.${(index * 7) % 256}`,
    ipV6Address: `fd:0:0:8101::${(index % 65_536).toString(16)}`,
    connectionStatus: 'OFFLINE',
  }
}

/** The id of a user; different for each number. */
export function createIdentifier(index: number): string {
  const digits = (index * 2_654_435_761).toString(16).padStart(12, '0').slice(-12)
  return `0b9f2c1e-7d3a-4c55-9e21-${digits}`
}
