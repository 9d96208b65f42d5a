// Generated from packages/*/src/index.ts by `npm run generate`; change it there.

// A star would hide from readers and tools which values there are.
export { settings } from '@cloudconnexa/settings'
export type * from '@cloudconnexa/settings'
