import { type Contract, type Operation, operations } from '@cloudconnexa/core/service'
import type { __Resource__ReportResponse } from './report.ts'
import type * as models from './models.ts'

const operation = operations<typeof models>(() => import('./models.ts'))

/** The report on __a-resource-words__, or 202 while it is made: `GET __path__/{id}/report` */
export const get__Resource__Report: Operation<
  { readonly id: string },
  __Resource__ReportResponse | undefined
> = operation({
  id: 'get__Resource__Report',
  method: 'GET',
  path: '__path__/{id}/report',
  response: '__resource__ReportResponse',
  pending: true,
})

/** Every contract of the reports. */
export const reportsOperations: readonly Contract[] = [get__Resource__Report]
