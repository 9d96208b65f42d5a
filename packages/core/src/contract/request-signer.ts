import { rejectOnAbort } from '../async/cancellation.ts'
import { lowerCaseNames } from './header-names.ts'

/** The request as it will be sent, for a signature. */
export interface SignableRequest {
  /** HTTP method. */
  readonly method: string
  /** Whole address with path and query. */
  readonly url: string
  /** Lower-case names; the bearer token is among them, or the credentials where a token is asked for. */
  readonly headers: Readonly<Record<string, string>>
  /** The body; absent where there is none. A string is sent as UTF-8. */
  readonly body?: string | Uint8Array
}

/** Signs every request that is sent, the one for a token included, for gateways in front of the API that demand it. */
export interface RequestSigner {
  /** The headers to add to the request. Asked anew for every request, so that each has its own time stamp. */
  sign(request: SignableRequest, signal: AbortSignal): Promise<Readonly<Record<string, string>>>
}

/** The headers of a request together with those of its signature. */
export async function signHeaders(
  signer: RequestSigner,
  request: SignableRequest,
  signal: AbortSignal,
): Promise<Readonly<Record<string, string>>> {
  const signature = await rejectOnAbort(signer.sign(request, signal), signal)
  return { ...request.headers, ...lowerCaseNames(signature) }
}
