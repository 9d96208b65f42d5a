import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type ApiResponse, createResponse } from '../api/response.ts'
import { EmulatorOptionError } from '../errors/option-error.ts'
import { parseFault, parsePath, toJsonFault } from '../faults/fault-text.ts'
import type { EmulatorFaults, FaultHandle } from '../faults/faults.ts'
import type { EmulatorSnapshot } from '../state/snapshots.ts'
import { getBodyText, getPathParameters, getQueryParameters, sendResponse } from './fastify-exchange.ts'
import { isLoopback, isLoopbackName, readHostName } from './host-names.ts'
import type { EmulatorRequests, RequestFilter } from './request-log.ts'

/** Path of the control endpoint. */
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

/** Carries out a request to the control endpoint. */
type Action = (request: FastifyRequest) => ApiResponse
type AddAction = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, action: Action) => void

const done = createResponse(204)
const unknownId = createResponse(404, { error: 'There is none with this id' })

/** Adds the control endpoint. It is for programs on this machine only, and not for web pages. */
export function addControlEndpoint(server: FastifyInstance, control: Control): void {
  const add: AddAction = (method, path, action) => {
    server.route({
      method,
      url: `${controlPath}/${path}`,
      handler: (request, reply) => handleAction(request, reply, action),
    })
  }
  addFaultActions(add, control)
  addSnapshotActions(add, control)
  add('GET', 'requests', (request) =>
    createResponse(200, { requests: control.requests.list(readFilter(request)) }),
  )
  add('DELETE', 'requests', () => {
    control.requests.clear()
    return done
  })
  add('DELETE', 'tokens', () => {
    control.expireTokens()
    return done
  })
  add('DELETE', 'api-keys/:id', (request) => {
    control.revokeKey(readId(request))
    return done
  })
}

function addFaultActions(add: AddAction, { faults }: Control): void {
  const find = (request: FastifyRequest): FaultHandle | undefined =>
    faults.list().find(({ id }) => id === readId(request))
  add('GET', 'faults', () => createResponse(200, { faults: faults.list().map(describeFault) }))
  add('POST', 'faults', (request) =>
    createResponse(201, describeFault(faults.add(parseFault(getBodyText(request))))),
  )
  add('DELETE', 'faults', () => {
    faults.clear()
    return done
  })
  add('GET', 'faults/:id', (request) => {
    const fault = find(request)
    return fault === undefined ? unknownId : createResponse(200, describeFault(fault))
  })
  add('DELETE', 'faults/:id', (request) => {
    const fault = find(request)
    fault?.remove()
    return fault === undefined ? unknownId : done
  })
}

function addSnapshotActions(add: AddAction, { snapshot, restore }: Control): void {
  const snapshots = new Map<string, EmulatorSnapshot>()
  let taken = 0
  add('GET', 'snapshot', () =>
    createResponse(200, { snapshots: [...snapshots].map(([id, { time }]) => ({ id, time })) }),
  )
  add('POST', 'snapshot', () => {
    taken += 1
    const id = String(taken)
    const current = snapshot()
    snapshots.set(id, current)
    return createResponse(201, { id, time: current.time })
  })
  add('PUT', 'snapshot/:id', (request) => {
    const found = snapshots.get(readId(request))
    if (found === undefined) return unknownId
    restore(found)
    return done
  })
  add('DELETE', 'snapshot/:id', (request) => (snapshots.delete(readId(request)) ? done : unknownId))
}

function describeFault({ id, hits, fault }: FaultHandle): unknown {
  return { id, hits, fault: toJsonFault(fault) }
}

function handleAction(request: FastifyRequest, reply: FastifyReply, action: Action): FastifyReply {
  if (!isLocalProgram(request)) {
    return sendResponse(
      reply,
      createResponse(403, { error: 'The control endpoint is for this machine only' }),
    )
  }
  try {
    return sendResponse(reply, action(request))
  } catch (error) {
    if (!(error instanceof EmulatorOptionError)) throw error
    return sendResponse(reply, createResponse(400, { error: error.message }))
  }
}

/** Whether a request comes from this machine, under a loopback name, and not from a web page: browsers run on this machine, too. */
function isLocalProgram(request: FastifyRequest): boolean {
  const { ip, headers } = request
  const isLocalName = isLoopbackName(readHostName(request))
  return (
    isLoopback(ip) && isLocalName && headers.origin === undefined && headers['sec-fetch-site'] === undefined
  )
}

function readId(request: FastifyRequest): string {
  return getPathParameters(request)['id'] ?? ''
}

/** A `path` that begins with `~` is a pattern, as in faults. */
function readFilter(request: FastifyRequest): RequestFilter {
  const { method, path, status } = getQueryParameters(request)
  return {
    ...(typeof method === 'string' ? { method } : {}),
    ...(typeof path === 'string' ? { path: parsePath(path) } : {}),
    ...(typeof status === 'string' ? { status: Number(status) } : {}),
  }
}
