// Generated from packages/*/src/index.ts by `npm run generate`; change it there.

// A star would hide from readers and tools which values there are.
export { dns, draftRecord } from '@cloudconnexa/dns'
export type * from '@cloudconnexa/dns'
