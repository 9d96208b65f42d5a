export type { ArgumentNames, OperationPaths } from './data/argument-names.gen.ts'
export { invoke } from './invoke/invoke.ts'
export type { MethodAt, MethodInput, MethodOptions, MethodResult } from './invoke/method-types.ts'
