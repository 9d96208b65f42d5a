export { createRawOperation } from './create-operation.ts'
export { createRawPages } from './create-pages.ts'
export { parseResponse } from './parse-response.ts'
