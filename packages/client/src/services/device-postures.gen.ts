// Generated from packages/*/src/index.ts by `npm run generate`; change it there.

// A star would hide from readers and tools which values there are.
export { devicePostures, draftDevicePosture } from '@cloudconnexa/device-postures'
export type * from '@cloudconnexa/device-postures'
