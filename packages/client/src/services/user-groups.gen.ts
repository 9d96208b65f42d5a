// Generated from packages/*/src/index.ts by `npm run generate`; change it there.

// A star would hide from readers and tools which values there are.
export { draftUserGroup, userGroups } from '@cloudconnexa/user-groups'
export type * from '@cloudconnexa/user-groups'
