export { createRawOperation } from './create-operation.ts'
export { createRawPages } from './create-pages.ts'
