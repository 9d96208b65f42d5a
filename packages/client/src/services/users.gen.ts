// Generated from packages/*/src/index.ts by `npm run generate`; change it there.

// A star would hide from readers and tools which values there are.
export { draftUser, users } from '@cloudconnexa/users'
export type * from '@cloudconnexa/users'
