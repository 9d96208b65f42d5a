import type { Credentials } from '@cloudconnexa/auth'
import type { Session } from '../../../session/session.ts'
import type { Target } from '../../../session/target.ts'
import type { Finding } from './finding.ts'

/** A proxy that the environment names for the API. */
export interface ProxyInForce {
  /** The variable that names it. */
  readonly variable: string
  /** Host and port, for messages. */
  readonly name: string
  readonly hostname: string
  readonly port: number
  readonly isSecure: boolean
  /** The header `proxy-authorization`. */
  readonly authorization: string | undefined
  /** The URL as the variable has it. Holds credentials. */
  readonly url: string
}

/** What the checks have found out so far, each for those after it. */
export interface DoctorState {
  readonly session: Session
  /** Whether checks wait for the rate limit. */
  readonly waits: boolean
  target?: Target
  credentials?: Credentials
  /** Where the API is. */
  address?: URL
  proxy?: ProxyInForce | undefined
  /** Whether something on the way to the API is broken, so that asking it would only fail again. */
  isCutOff?: boolean
  /** Time of the API minus time of this machine, in milliseconds. */
  skew?: number
  hasToken?: boolean
}

/** Looks at one thing. What it throws is a problem of its own. */
export interface Check {
  readonly name: string
  /** Chooses the longest time that it may take, in milliseconds. Default: the usual one. */
  readonly chooseLimit?: (usual: number, waits: boolean) => number
  readonly run: (state: DoctorState, signal: AbortSignal) => Promise<readonly Finding[]> | readonly Finding[]
}
