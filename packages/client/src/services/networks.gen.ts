// Generated from packages/*/src/index.ts by `npm run generate`; change it there.

// A star would hide from readers and tools which values there are.
export {
  draftApplication,
  draftConnector,
  draftIpService,
  draftNetwork,
  draftRoute,
  networks,
} from '@cloudconnexa/networks'
export type * from '@cloudconnexa/networks'
