// Generated from packages/*/src/index.ts by `npm run generate`; change it there.

// A star would hide from readers and tools which values there are.
export { accessGroups, draftAccessGroup } from '@cloudconnexa/access-groups'
export type * from '@cloudconnexa/access-groups'
