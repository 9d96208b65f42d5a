// Generated from packages/*/src/index.ts by `npm run generate`; change it there.

// A star would hide from readers and tools which values there are.
export {
  applicationDraft,
  connectorDraft,
  ipServiceDraft,
  networkDraft,
  networks,
  routeDraft,
} from '@cloudconnexa/networks'
export type * from '@cloudconnexa/networks'
