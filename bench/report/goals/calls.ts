import type { Goal } from './goal.ts'

const ownCode =
  'In a profile of settled code (32 at once, a process of its own) the code of the SDK takes about a fifth of a call, spread over some forty functions of which none takes a twentieth: steps, limits and headers of the response, timers, signals. The rest of the difference is garbage, some 14 kB for a call (see the table of what is allocated), and the system: the same write takes longer, because a client that does more between two requests finds the server asleep and has to wake it.'

const callsInTurns =
  'Measured apart, the transport takes 1.0 to 1.1 times as long as `dispatch`, and a call by a transport from memory 0.2 to 0.25 of it, which together would be the goal. In turns with requests the same call takes half as long again, also where it only stands beside bare requests of the transport, which points to what the caches of the processor hold. The system takes as long as with `dispatch`. In a profile the code of the SDK is spread over some forty functions of which none takes a twentieth, so that only fewer steps would bring it nearer.'

/** What one small call takes. */
export const callGoals = {
  smallOnGot: {
    what: 'processor time per small request on got, of plain got',
    most: 1.1,
    unit: 'times',
    reason:
      'Everybody can have got alone. What the SDK adds, from the token to the check of the response, has to be lost among what differs from run to run.',
  },
  smallOnNode: {
    what: 'processor time per small request on node, of raw node:http',
    most: 1.6,
    unit: 'times',
    reason:
      'The transport alone takes 1.2 to 1.4, because it looks for connections that are out of step, limits sizes and keeps time. What is left is for the token, the rate limit, retries and the check: to be below, one of them would have to go.',
    obstacle: ownCode,
  },
  smallOnNodeAmongPeers: {
    what: 'processor time per small request on node, of the leanest peer',
    most: 1,
    unit: 'times',
    reason: 'No client of another API should be cheaper, though most do less for a request.',
    obstacle: ownCode,
  },
  smallOnUndici: {
    what: 'processor time per small request on undici, of raw undici dispatch',
    most: 1.3,
    unit: 'times',
    reason:
      '`dispatch` is the least that a request takes in Node.js: it hands over bytes. A third more pays for all that a call is besides.',
    obstacle: callsInTurns,
  },
  smallOnUndiciOverHttp: {
    what: 'processor time per small request on undici, of raw node:http',
    most: 1,
    unit: 'times',
    reason:
      'undici is there to save time: a whole call by it must take less than the plainest request without it.',
    obstacle: callsInTurns,
  },
  promisesPerCall: {
    what: 'promises per call',
    most: 12,
    unit: 'count',
    reason:
      'Each is garbage and a turn of the queue. Caller, pipeline, attempt and transport have to wait and need about ten; steps that need not wait make none. Every test run holds the same number.',
  },
} as const satisfies Readonly<Record<string, Goal>>
