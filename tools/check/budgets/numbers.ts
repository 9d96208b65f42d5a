/** Some entries of packages, how many bytes each may load of its own package, and why so many. */
export interface EntryBudget {
  readonly why: string
  readonly bytes: Readonly<Record<string, number>>
}

/**
 * Bytes of each built entry with the chunks that it imports at once, comments included: what a process reads and parses
 * before its first line runs. About a tenth above what they were when the number was written down.
 */
export const entryBudgets: readonly EntryBudget[] = [
  {
    why: 'Pipeline, requests without a contract, rate limits, paging and what checks the options of connections are on every way; transports and models are chunks and entries apart.',
    bytes: { '@cloudconnexa/core': 182_000 },
  },
  {
    why: 'A transport is what its name says and what transports share: reading responses, making connections, proxies, TLS. Two thirds of it core has loaded already; the client library comes with the first request.',
    bytes: { '@cloudconnexa/core/node': 108_000, '@cloudconnexa/core/undici': 108_000 },
  },
  {
    why: 'What its name says, and the file that the entries of core share, which a client has loaded already.',
    bytes: { '@cloudconnexa/core/runtime': 49_000, '@cloudconnexa/core/service': 57_000 },
  },
  {
    why: 'Half of it is text: what went wrong and what to do. A fifth recognises secrets, in whatever form a server quotes them.',
    bytes: { '@cloudconnexa/errors': 40_000, '@cloudconnexa/errors/runtime': 74_000 },
  },
  {
    why: 'Token manager, credential sources and stores in one file; keychains, files and locks are loaded by those who use them.',
    bytes: { '@cloudconnexa/auth': 106_000 },
  },
  {
    why: 'What a token store is built from: the encryption of tokens, the digest of a key and one error, which the main entry shares.',
    bytes: { '@cloudconnexa/auth/store': 8_000 },
  },
  {
    why: 'One line for each service and the names of the errors; a service that is not used costs its import and nothing else.',
    bytes: { '@cloudconnexa/client': 8_000 },
  },
  {
    why: 'The names of the values of one service, and nothing else.',
    bytes: { '@cloudconnexa/client/*': 600 },
  },
  {
    why: 'Contracts are data, methods one line each: several hundred bytes for an operation, with its comment and example.',
    bytes: {
      '@cloudconnexa/access-groups': 15_500,
      '@cloudconnexa/access-visibility': 3_100,
      '@cloudconnexa/account': 2_300,
      '@cloudconnexa/audit-log': 2_700,
      '@cloudconnexa/cyber-shield': 6_000,
      '@cloudconnexa/device-postures': 8_200,
      '@cloudconnexa/devices': 9_600,
      '@cloudconnexa/dns': 14_800,
      '@cloudconnexa/hosts': 33_500,
      '@cloudconnexa/location-contexts': 7_900,
      '@cloudconnexa/networks': 44_500,
      '@cloudconnexa/regions': 1_700,
      '@cloudconnexa/sessions': 2_400,
      '@cloudconnexa/settings': 25_000,
      '@cloudconnexa/user-groups': 8_500,
      '@cloudconnexa/users': 10_900,
    },
  },
  {
    why: 'Generated: a line for each property of the section, and no other section’s.',
    bytes: {
      '@cloudconnexa/access-groups/models': 4_200,
      '@cloudconnexa/access-visibility/models': 700,
      '@cloudconnexa/account/models': 800,
      '@cloudconnexa/audit-log/models': 3_000,
      '@cloudconnexa/cyber-shield/models': 1_400,
      '@cloudconnexa/device-postures/models': 8_400,
      '@cloudconnexa/devices/models': 3_100,
      '@cloudconnexa/dns/models': 3_400,
      '@cloudconnexa/hosts/models': 13_500,
      '@cloudconnexa/location-contexts/models': 5_200,
      '@cloudconnexa/networks/models': 23_500,
      '@cloudconnexa/regions/models': 1_100,
      '@cloudconnexa/sessions/models': 2_500,
      '@cloudconnexa/settings/models': 21_000,
      '@cloudconnexa/user-groups/models': 3_200,
      '@cloudconnexa/users/models': 4_900,
    },
  },
]

/** A number that must not be exceeded, and why it is what it is. */
export interface Budget {
  readonly most: number
  readonly why: string
}

/** Files that an import loads, those of other packages included. A package that is not named is a service. */
export const fileBudgets: Readonly<Record<string, Budget>> = {
  '@cloudconnexa/errors': { most: 2, why: 'itself, and one chunk that it shares with errors/runtime' },
  '@cloudconnexa/core': {
    most: 6,
    why: 'itself, what its entries and what its transports share, and the two entries of errors with what they share',
  },
  '@cloudconnexa/auth': {
    most: 13,
    why: 'itself, what it shares with its entry for stores and with its files, and core with what that loads',
  },
  '@cloudconnexa/client': {
    most: 28,
    why: 'itself with the sixteen services, auth, core and errors, and what their entries share',
  },
  'a service': {
    most: 6,
    why: 'itself and its table of models, core/service with what it shares, and errors',
  },
}

/** What is counted while the SDK works. */
export const countBudgets = {
  token: { most: 1, why: 'one token serves all calls of a client' },
  listUsers: { most: 100, why: '100,000 users, 1,000 on a page' },
  findInFirstPage: { most: 1, why: 'a look-up reads no page after the hit, and none ahead' },
  get: { most: 1, why: 'one call, one request' },
  patch: { most: 2, why: 'PUT replaces the whole object, so it is read before' },
  socketsInSequence: { most: 1, why: 'connections are kept: token and calls share one' },
  socketsOf32AtOnce: { most: 32, why: 'one for each call that waits for its answer' },
  listenersLeft: { most: 0, why: 'a signal that lives for months must not collect listeners' },
  modulesOfZod: {
    most: 0,
    why: 'generated checks say whether bodies and responses fit; zod has something to say only where they do not',
  },
  filesOfFirstGet: {
    most: 15,
    why: 'core, its node transport with what transports share, errors, auth and one service with its checks; neither zod nor got',
  },
  fetchOfFirstGet: {
    most: 0,
    why: "Node's fetch is the heaviest thing that a first request can load by mistake",
  },
  promisesPerCall: {
    most: 12,
    why: 'every policy that waits makes some; each is garbage and a turn of the queue',
  },
  promisesPerCreate: {
    most: 12,
    why: 'as many as reading: a body whose models are loaded is checked and written without waiting',
  },
  timersPerCall: { most: 1, why: 'the time limit of the attempt' },
  listenersPerCall: { most: 1, why: 'the one that ends the attempt; a transport adds its own' },
} as const satisfies Readonly<Record<string, Budget>>

/** Names what is counted. */
export type CountName = keyof typeof countBudgets
