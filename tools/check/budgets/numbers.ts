/** Some entries of packages, how many bytes each may load of its own package, and why so many. */
export interface EntryBudget {
  readonly why: string
  readonly bytes: Readonly<Record<string, number>>
}

/**
 * Bytes of each built entry with the files that it imports at once: what a process reads and parses before its first line runs. The
 * built programs have no comments. Some hundredths above what they were when the number was written down, and one for what every
 * program loads.
 */
export const entryBudgets: readonly EntryBudget[] = [
  {
    why: 'What every call passes: composing the client, the pipeline, rate limits, paging, a transport on node:http, what publishes to the diagnostics channels, and what checks options. One file for all programs with a client, of which these entries export what their name says; other transports, models, requests without a contract and what failures need are files apart.',
    bytes: {
      '@cloudconnexa/core': 191_000,
      '@cloudconnexa/core/model': 195_000,
      '@cloudconnexa/core/node': 191_000,
      '@cloudconnexa/core/runtime': 191_500,
      '@cloudconnexa/core/service': 191_000,
      '@cloudconnexa/core/undici': 200_500,
    },
  },
  {
    why: 'The file that every program with a client has loaded already, and 7 kB: the table of metrics and what fills it.',
    bytes: { '@cloudconnexa/core/diagnostics': 198_000 },
  },
  {
    why: 'The file that every service has loaded already, and 7 kB: what makes a catalog of contracts.',
    bytes: { '@cloudconnexa/core/catalog': 197_500 },
  },
  {
    why: 'What makes spans or metrics of messages, and nothing of the systems that they go to.',
    bytes: { '@cloudconnexa/opentelemetry': 8_500, '@cloudconnexa/prometheus': 2_400 },
  },
  {
    why: 'The classes, which `instanceof` needs, and printing them; what reads responses. Texts and the search for secrets are loaded with the first failure.',
    bytes: { '@cloudconnexa/errors': 23_000, '@cloudconnexa/errors/runtime': 22_000 },
  },
  {
    why: 'The base class with printing, which programs with a client have loaded already, and one class.',
    bytes: { '@cloudconnexa/errors/workflow': 21_200 },
  },
  {
    why: 'Two thirds of it is text: what went wrong and what to do. A quarter recognises secrets, in whatever form a server quotes them.',
    bytes: { '@cloudconnexa/errors/failures': 61_500 },
  },
  {
    why: 'The token manager, and credentials from options and environment; profiles, keychains, files, locks and key rotation are loaded by those who need them.',
    bytes: { '@cloudconnexa/auth': 50_000 },
  },
  {
    why: 'What a token store is built from: the encryption of tokens, the digest of a key and one error, and the file that the main entry exports from, which a client has loaded already.',
    bytes: { '@cloudconnexa/auth/store': 54_200 },
  },
  {
    why: 'The checks of options of six functions, and the file that the main entry exports from; what reads and writes profiles is loaded by the first of them that is called.',
    bytes: { '@cloudconnexa/auth/profiles': 52_500 },
  },
  {
    why: 'Files that only their owner may see, as profiles and tokens are kept; what writes and locks them is loaded by the first of them.',
    bytes: { '@cloudconnexa/auth/private-files': 54_000 },
  },
  {
    why: 'The file that every program with a client has loaded already, and 43 kB, which only programs with a shared limiter load: the account of a bucket and the process’s side of it.',
    bytes: { '@cloudconnexa/core/shared-limits': 234_000 },
  },
  {
    why: 'What begins a limiter and a token store; files, locks and SQLite are loaded with the first call.',
    bytes: { '@cloudconnexa/sqlite': 6_950 },
  },
  {
    why: 'A third of a kilobyte for each operation and half of one for each method. Only the entries of services that are read become objects; documentation and schemas are files apart.',
    bytes: { '@cloudconnexa/catalog': 162_000, '@cloudconnexa/catalog/invoke': 164_000 },
  },
  {
    why: 'The service, whose methods load what they need: kinds with their services, YAML and the catalog. Two thirds are what shows plans and looks secrets up.',
    bytes: { '@cloudconnexa/configuration': 20_500 },
  },
  {
    why: 'Half of it is the script that Redis runs, with its comments; the rest recognises clients and waits for them.',
    bytes: { '@cloudconnexa/redis': 39_500 },
  },
  {
    why: 'One line for each service, the names of the options and those of the errors, and what refuses options and services that are none; a service that is not used costs its import and nothing else.',
    bytes: { '@cloudconnexa/client': 8_600 },
  },
  {
    why: 'The names of the values of one service, and nothing else.',
    bytes: { '@cloudconnexa/client/*': 600 },
  },
  {
    why: 'Contracts are data, methods one line each: some hundred bytes for an operation.',
    bytes: {
      '@cloudconnexa/access-groups': 6_600,
      '@cloudconnexa/access-visibility': 1_700,
      '@cloudconnexa/account': 1_000,
      '@cloudconnexa/audit-log': 1_300,
      '@cloudconnexa/cyber-shield': 4_800,
      '@cloudconnexa/device-postures': 4_100,
      '@cloudconnexa/devices': 4_200,
      '@cloudconnexa/dns': 7_500,
      '@cloudconnexa/hosts': 14_500,
      '@cloudconnexa/location-contexts': 3_600,
      '@cloudconnexa/networks': 20_500,
      '@cloudconnexa/regions': 1_000,
      '@cloudconnexa/sessions': 1_300,
      '@cloudconnexa/settings': 20_500,
      '@cloudconnexa/user-groups': 4_000,
      '@cloudconnexa/users': 4_300,
    },
  },
  {
    why: 'Generated: a line for each property of the section, and no other section’s.',
    bytes: {
      '@cloudconnexa/access-groups/models': 3_700,
      '@cloudconnexa/access-visibility/models': 600,
      '@cloudconnexa/account/models': 700,
      '@cloudconnexa/audit-log/models': 2_700,
      '@cloudconnexa/cyber-shield/models': 1_200,
      '@cloudconnexa/device-postures/models': 7_400,
      '@cloudconnexa/devices/models': 2_700,
      '@cloudconnexa/dns/models': 3_000,
      '@cloudconnexa/hosts/models': 12_000,
      '@cloudconnexa/location-contexts/models': 4_400,
      '@cloudconnexa/networks/models': 21_100,
      '@cloudconnexa/regions/models': 900,
      '@cloudconnexa/sessions/models': 2_300,
      '@cloudconnexa/settings/models': 17_500,
      '@cloudconnexa/user-groups/models': 2_900,
      '@cloudconnexa/users/models': 4_400,
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
    most: 5,
    why: 'itself, the file that its entries export from, and the two entries of errors with what they share',
  },
  '@cloudconnexa/auth': {
    most: 7,
    why: 'itself, what it shares with its entry for stores, and core with what that loads',
  },
  '@cloudconnexa/catalog': { most: 2, why: 'itself, and the entries that it shares with its other entry' },
  '@cloudconnexa/configuration': {
    most: 13,
    why: 'itself, the main entries of core and errors, and core/service and core/runtime with what they share',
  },
  '@cloudconnexa/redis': {
    most: 12,
    why: 'itself, what the entries of core and auth for limiters and stores share, and the main entries of core and errors',
  },
  '@cloudconnexa/client': {
    most: 27,
    why: 'itself with the sixteen services, auth, core and errors, and what their entries share',
  },
  '@cloudconnexa/settings': {
    most: 7,
    why: 'what a service loads, and what core/service shares with methods of many changes',
  },
  '@cloudconnexa/opentelemetry': {
    most: 60,
    why: 'itself, core/diagnostics with what core shares, errors, and the fifty files of @opentelemetry/api, which the program has loaded already',
  },
  '@cloudconnexa/prometheus': {
    most: 100,
    why: 'itself, core/diagnostics with what core shares, errors, and prom-client, which the program has loaded already',
  },
  '@cloudconnexa/sqlite': {
    most: 14,
    why: 'itself, the entries of core and auth for stores with what they share, and errors',
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
    most: 13,
    why: 'core and auth, each with the file that it exports from, errors, one service with its checks, and what checks an address that is set; neither zod nor got',
  },
  bytesOfFirstGet: {
    most: 311_500,
    why: 'what these files hold: a call that succeeds needs neither the texts of errors nor what looks for credentials elsewhere',
  },
  bundleOfFirstGet: {
    most: 51_700,
    why: 'gzipped, by esbuild, as docs/performance.md shows it part by part: what a function reads and compiles at every cold start. Of it 1,050 bytes publish to the diagnostics channels, for subscribers that must not miss a first call, and some 400 refuse objects without the functions that will be called, where the client is created; a thousandth is to spare, so that whatever a call does not need is loaded on demand',
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
