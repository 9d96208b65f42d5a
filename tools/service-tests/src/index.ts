// So that a service package needs one development dependency for its tests.
export * from '@cloudconnexa/testing'
export type { EmulatorOptions } from '@cloudconnexa/emulator'
export { testEveryOperation } from './every-operation.ts'
export { type NamedResource, type NamedResources, testNamedResource } from './named-resource.ts'
export { type OperationCase, testOperations } from './operations.ts'
