/** One part of `check:trust`. */
export interface Topic {
  readonly name: string
  /** What holds when its suites pass. */
  readonly holds: string
  /** Beginnings of the paths of its suites. */
  readonly suites: readonly string[]
  /** Names under which its suites report figures. */
  readonly figures: readonly string[]
}

/** What is shown of trust, but for the soak, which is a program of its own. */
export const topics: readonly Topic[] = [
  {
    name: 'retry',
    holds: 'nothing is applied twice that must not be, nothing gives up that can be sent again',
    suites: ['packages/core/test/policies/retry'],
    figures: ['retry-matrix'],
  },
  {
    name: 'cancel',
    holds: 'a call ends at the next turn of the event loop, wherever it stands',
    suites: ['packages/core/test/async/cancellation', 'packages/core/test/client/closing'],
    figures: ['cancellation-latency', 'cancellation-counts'],
  },
  {
    name: 'deadlines',
    holds: 'what a deadline cannot hold fails at once',
    suites: ['packages/core/test/policies/deadline'],
    figures: [],
  },
  {
    name: 'rate limits',
    holds: 'learned, in time, fair, reads apart from writes',
    suites: ['packages/core/test/rate-limit/', 'packages/core/test/time/'],
    figures: ['rate-limits'],
  },
  {
    name: 'tokens',
    holds:
      'one renewal and one failure for all, keys replaced without a failed call, kept where nobody else reads',
    suites: [
      'packages/auth/test/token/',
      'packages/auth/test/stores/',
      'packages/auth/test/credentials/credential-rotation',
      'packages/core/test/policies/retry/token-verdicts',
      'packages/client/test/trust/token',
      'packages/client/test/trust/key-rotation',
    ],
    figures: ['tokens', 'token-failures', 'key-rotation'],
  },
  {
    name: 'secrets',
    holds: 'no print of any failure shows one',
    suites: [
      'packages/auth/test/secrecy',
      'packages/auth/test/credentials/masked',
      'packages/core/test/secrets/',
      'packages/core/test/logging/',
      'packages/errors/test/base/leak',
      'packages/errors/test/redaction/',
      'packages/client/test/trust/canar',
      'packages/client/test/trust/returned-secrets',
      'packages/client/test/trust/signatures',
    ],
    figures: ['canaries', 'returned-secrets'],
  },
  {
    name: 'wire',
    holds: 'no response reaches another call, no status is lost, what was not sent is known',
    suites: ['packages/core/test/transport/response/', 'packages/core/test/transport/connection/'],
    figures: [],
  },
  {
    name: 'files',
    holds: 'locks go by no clock; on any machine a typed error, and fallbacks take',
    suites: ['packages/auth/test/files/', 'packages/auth/test/locks/'],
    figures: [],
  },
  {
    name: 'hostile servers',
    holds: 'a typed error or a tolerated value, in bounded memory',
    suites: [
      'packages/client/test/trust/hostile',
      'packages/client/test/trust/gigabyte',
      'packages/client/test/trust/wrong',
      'packages/errors/test/response/response-body',
      'packages/core/test/transport/response-size',
    ],
    figures: ['hostile-servers', 'hostile-lists', 'gigabyte', 'wrong-answers'],
  },
  {
    name: 'review',
    holds: 'all 163 operations are reviewed, and the contracts say the same',
    suites: ['tools/test/trust'],
    figures: [],
  },
]
