// Generated from packages/*/src/index.ts by `npm run generate`; change it there.

// A star would hide from readers and tools which values there are.
export { draftLocationContext, locationContexts } from '@cloudconnexa/location-contexts'
export type * from '@cloudconnexa/location-contexts'
