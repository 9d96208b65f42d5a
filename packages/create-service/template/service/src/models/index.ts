export type { Page__Resource__Response } from './page-__resource-file__-response.ts'
export type { __Resource__Request } from './__resource-file__-request.ts'
export type { __Resource__Response } from './__resource-file__-response.ts'
