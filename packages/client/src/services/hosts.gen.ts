// Generated from packages/*/src/index.ts by `npm run generate`; change it there.

// A star would hide from readers and tools which values there are.
export { draftApplication, draftConnector, draftHost, draftIpService, hosts } from '@cloudconnexa/hosts'
export type * from '@cloudconnexa/hosts'
