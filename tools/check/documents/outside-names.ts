const ofTheLanguage = [
  'AbortSignal',
  'ArrayBuffer',
  'encodeURIComponent',
  'getBuiltinModule',
  'NODE_USE_ENV_PROXY',
  'proxyEnv',
  'Uint8Array',
]
const ofHttp = ['Origin', 'text/plain']
const ofProxies = ['ALL_PROXY', '10.0.0.0/8']
const ofCompilers = ['@cloudconnexa/source', 'moduleResolution', 'exactOptionalPropertyTypes']
const ofLibraries = [
  'minimumReleaseAgeExclude',
  'findCredentials',
  'zod/mini',
  '@scarf/scarf',
  'EnvHttpProxyAgent',
  'beforeRequest',
  'beforeError',
  'dnsCache',
  'dnsLookup',
  'localAddress',
]
/** What readers are told to make. */
const ofReaders = [
  'first.ts',
  'src/models',
  'src/draft-print-queue.ts',
  'src/print-queues-service.ts',
  'test/print-queue-routes.ts',
  'test/print-queues.test.ts',
]

/** Names that documents may use although no code of ours declares them. */
export const outsideNames: ReadonlySet<string> = new Set([
  ...ofTheLanguage,
  ...ofHttp,
  ...ofProxies,
  ...ofCompilers,
  ...ofLibraries,
  ...ofReaders,
])
