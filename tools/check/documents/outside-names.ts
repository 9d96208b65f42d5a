const ofTheLanguage = ['AbortSignal', 'getBuiltinModule']
const ofHttp = ['Origin', 'text/plain']
const ofCompilers = ['@cloudconnexa/source', 'moduleResolution', 'exactOptionalPropertyTypes']
const ofLibraries = ['minimumReleaseAgeExclude', 'findCredentials', 'zod/mini', '@scarf/scarf']
/** What readers are told to make. */
const ofReaders = [
  'first.ts',
  'src/models',
  'src/print-queue-draft.ts',
  'src/print-queues-service.ts',
  'test/print-queue-routes.ts',
  'test/print-queues.test.ts',
]

/** Names that documents may use although no code of ours declares them. */
export const outsideNames: ReadonlySet<string> = new Set([
  ...ofTheLanguage,
  ...ofHttp,
  ...ofCompilers,
  ...ofLibraries,
  ...ofReaders,
])
