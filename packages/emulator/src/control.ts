import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import ipaddr from 'ipaddr.js'
import { bodyText, pathParameters, queryParameters, sendAnswer } from './exchange.ts'
import { faultAsJson, readFault, readPath } from './fault-text.ts'
import type { EmulatorFaults, FaultHandle } from './faults.ts'
import { EmulatorOptionError } from './option-error.ts'
import type { EmulatorRequests, RequestFilter } from './request-log.ts'
import type { EmulatorSnapshot } from './snapshots.ts'

/** Where the control endpoint is. */
export const controlPath = '/emulator'

/** What the control endpoint controls. */
export interface Control {
  readonly faults: EmulatorFaults
  readonly requests: EmulatorRequests
  readonly expireTokens: () => void
  readonly revokeKey: (clientId: string) => void
  readonly snapshot: () => EmulatorSnapshot
  readonly restore: (snapshot: EmulatorSnapshot) => void
}

/** Answers a request to the control endpoint; without a body it answers 204. */
type Action = (request: FastifyRequest) => { readonly status: number; readonly body?: unknown }

const done = { status: 204 } as const
const unknown = { status: 404, body: { error: 'There is none with this id' } } as const

/** Adds the control endpoint. It is for this machine only, and not for web pages. */
export function addControl(server: FastifyInstance, control: Control): void {
  const add = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, action: Action): void => {
    server.route({
      method,
      url: `${controlPath}/${path}`,
      handler: (request, reply) => answer(request, reply, action),
    })
  }
  addFaults(add, control)
  addSnapshots(add, control)
  add('GET', 'requests', (request) => ({
    status: 200,
    body: { requests: control.requests.list(filterOf(request)) },
  }))
  add('DELETE', 'requests', () => {
    control.requests.clear()
    return done
  })
  add('DELETE', 'tokens', () => {
    control.expireTokens()
    return done
  })
  add('DELETE', 'api-keys/:id', (request) => {
    control.revokeKey(idOf(request))
    return done
  })
}

type AddAction = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, action: Action) => void

function addFaults(add: AddAction, { faults }: Control): void {
  const find = (request: FastifyRequest): FaultHandle | undefined =>
    faults.list().find(({ id }) => id === idOf(request))
  add('GET', 'faults', () => ({ status: 200, body: { faults: faults.list().map(describe) } }))
  add('POST', 'faults', (request) => ({
    status: 201,
    body: describe(faults.add(readFault(bodyText(request)))),
  }))
  add('DELETE', 'faults', () => {
    faults.clear()
    return done
  })
  add('GET', 'faults/:id', (request) => {
    const found = find(request)
    return found === undefined ? unknown : { status: 200, body: describe(found) }
  })
  add('DELETE', 'faults/:id', (request) => {
    const found = find(request)
    found?.remove()
    return found === undefined ? unknown : done
  })
}

function addSnapshots(add: AddAction, { snapshot, restore }: Control): void {
  const kept = new Map<string, EmulatorSnapshot>()
  let taken = 0
  add('GET', 'snapshot', () => ({
    status: 200,
    body: { snapshots: [...kept].map(([id, { time }]) => ({ id, time })) },
  }))
  add('POST', 'snapshot', () => {
    taken += 1
    const id = String(taken)
    const current = snapshot()
    kept.set(id, current)
    return { status: 201, body: { id, time: current.time } }
  })
  add('PUT', 'snapshot/:id', (request) => {
    const found = kept.get(idOf(request))
    if (found === undefined) return unknown
    restore(found)
    return done
  })
  add('DELETE', 'snapshot/:id', (request) => (kept.delete(idOf(request)) ? done : unknown))
}

function describe({ id, hits, fault }: FaultHandle): unknown {
  return { id, hits, fault: faultAsJson(fault) }
}

function answer(request: FastifyRequest, reply: FastifyReply, action: Action): FastifyReply {
  if (!isFromHere(request)) {
    return sendAnswer(reply, {
      status: 403,
      body: { error: 'The control endpoint is for this machine only' },
    })
  }
  try {
    return sendAnswer(reply, action(request))
  } catch (error) {
    if (!(error instanceof EmulatorOptionError)) throw error
    return sendAnswer(reply, { status: 400, body: { error: error.message } })
  }
}

/** A loopback caller that also calls us by a loopback name, and is no page of some web site: browsers run on this machine, too. */
function isFromHere({ ip, hostname, headers }: FastifyRequest): boolean {
  const isOwnName = hostname === 'localhost' || isLoopback(hostname.replaceAll(/[[\]]/g, ''))
  return (
    isLoopback(ip) && isOwnName && headers.origin === undefined && headers['sec-fetch-site'] === undefined
  )
}

function isLoopback(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'loopback'
}

function idOf(request: FastifyRequest): string {
  return pathParameters(request)['id'] ?? ''
}

/** `path` beginning with `~` is a pattern, as in faults. */
function filterOf(request: FastifyRequest): RequestFilter {
  const { method, path, status } = queryParameters(request)
  return {
    ...(typeof method === 'string' ? { method } : {}),
    ...(typeof path === 'string' ? { path: readPath(path) } : {}),
    ...(typeof status === 'string' ? { status: Number(status) } : {}),
  }
}
