import { ConfigurationError } from '@cloudconnexa/errors'
import { loadPart } from '../async/load-part.ts'
import type { Endpoint } from '../contract/authenticator.ts'
import type { Exchange } from './exchange.ts'
import type { UnnamedStep } from './step.ts'

// Some servers let them replace the method.
const methodHeader = /^x-(http-)?method(-override)?$/

/** Lets nothing but reads get past. */
export const readOnlyStep: UnnamedStep = { enter: guardRequest }

function guardRequest({ operation, request }: Exchange): Promise<never> | undefined {
  const header = Object.keys(request.headers).find((name) => methodHeader.test(name))
  if (header === undefined && /^(GET|HEAD)$/.test(request.method)) return undefined
  return refuse(operation.id, header ?? request.method)
}

/** The words are loaded. The error is made here: bundlers would split off the errors for a part that needs nothing else. */
async function refuse(id: string, what: string): Promise<never> {
  const { describeRefusal } = await loadPart(() => import('./describe-refusal.ts'))
  const refusal = describeRefusal(id, what)
  throw new ConfigurationError(refusal.message, refusal)
}

/** Refuses a call that is no read where the credentials are for reading only. */
export function guardEndpoint({ readOnly }: Endpoint, exchange: Exchange): Promise<never> | undefined {
  return readOnly === true ? guardRequest(exchange) : undefined
}
