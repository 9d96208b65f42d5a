import { EmulatorOptionError, requireInteger } from './option-error.ts'

/** Something that goes wrong on demand. What is not said about the request matches every request. */
export interface Fault {
  /** HTTP method, in any case. */
  readonly method?: string
  /** The whole path without the query, or a pattern to be found in it. */
  readonly path?: string | RegExp
  /** How many requests it hits before it is used up; default: no end. */
  readonly count?: number
  /** How many matching requests it lets pass first; default 0. */
  readonly after?: number
  /** Chance of hitting a matching request, above 0 and up to 1, drawn from a seeded generator; default 1. */
  readonly probability?: number

  /** Milliseconds to wait first, on the emulator's clock. */
  readonly delay?: number
  /** Answer with this status instead of doing what was asked for; without `body` the answer is empty. */
  readonly status?: number
  /** Headers of that answer. */
  readonly headers?: Readonly<Record<string, string>>
  /** Body of that answer: a string is sent as it is, everything else as JSON. */
  readonly body?: unknown
  /** Answer 429 without body, as the rate limit does. */
  readonly throttle?: boolean
  /** With `throttle`: send the four `X-RateLimit` headers; default true. */
  readonly rateLimitHeaders?: boolean
  /** With `throttle`: seconds for a `Retry-After` header, which the real service has not been seen to send; default none. */
  readonly retryAfter?: number
  /** Cut the connection instead of doing what was asked for. */
  readonly resetBefore?: boolean
  /** Do what was asked for, then cut the connection instead of answering. */
  readonly resetAfter?: boolean
  /** Make the request's access token invalid first; the request itself is refused with 401. */
  readonly expireToken?: boolean
  /** Break the TLS handshake of a new connection, with an alert or by a reset. Needs `tls`; knows neither method nor path. */
  readonly handshake?: 'alert' | 'reset'

  /** Send the answer with this content type. */
  readonly contentType?: string
  /** Break the JSON of the answer: its second half is missing, and the length says so. */
  readonly malformedJson?: boolean
  /** Pad the answer with white space up to this many bytes, which leaves JSON valid. It is streamed, never held in memory. */
  readonly bodySize?: number
  /** Send the body at this many bytes a second of the emulator's clock. */
  readonly bytesPerSecond?: number
  /** Wait this many milliseconds of the emulator's clock before every chunk of the body. */
  readonly chunkDelay?: number
  /** With `chunkDelay`: bytes in a chunk; default 1,024. */
  readonly chunkSize?: number
  /** Cut the connection after this many bytes of the body, although the length announces all of it. */
  readonly truncateAfter?: number
}

/** How each property of a fault is checked. */
const properties: Readonly<Record<keyof Fault, (name: string, value: unknown) => boolean>> = {
  method: isText,
  path: (_name, value) => typeof value === 'string' || value instanceof RegExp,
  count: wholeNumber(1, Number.MAX_SAFE_INTEGER),
  after: wholeNumber(0, Number.MAX_SAFE_INTEGER),
  probability: (_name, value) => typeof value === 'number' && value > 0 && value <= 1,
  delay: wholeNumber(0, Number.MAX_SAFE_INTEGER),
  status: wholeNumber(200, 599),
  headers: (_name, value) =>
    typeof value === 'object' && value !== null && Object.values(value).every((text) => isText('', text)),
  body: () => true,
  throttle: isBoolean,
  rateLimitHeaders: isBoolean,
  retryAfter: wholeNumber(0, Number.MAX_SAFE_INTEGER),
  resetBefore: isBoolean,
  resetAfter: isBoolean,
  expireToken: isBoolean,
  handshake: (_name, value) => value === 'alert' || value === 'reset',
  contentType: isText,
  malformedJson: isBoolean,
  bodySize: wholeNumber(0, Number.MAX_SAFE_INTEGER),
  bytesPerSecond: wholeNumber(1, Number.MAX_SAFE_INTEGER),
  chunkDelay: wholeNumber(0, Number.MAX_SAFE_INTEGER),
  chunkSize: wholeNumber(1, Number.MAX_SAFE_INTEGER),
  truncateAfter: wholeNumber(0, Number.MAX_SAFE_INTEGER),
}

/** Of these a fault takes one at most. */
const endings = ['status', 'throttle', 'resetBefore', 'resetAfter', 'expireToken', 'handshake'] as const
/** These change the answer that is sent. */
const shapings = [
  'contentType',
  'malformedJson',
  'bodySize',
  'bytesPerSecond',
  'chunkDelay',
  'truncateAfter',
] as const
/** Properties that mean nothing without another one. */
const companions = [
  ['headers', 'status'],
  ['body', 'status'],
  ['rateLimitHeaders', 'throttle'],
  ['retryAfter', 'throttle'],
  ['chunkSize', 'chunkDelay'],
] as const

/**
 * Checks a fault, from wherever it comes.
 * @throws EmulatorOptionError if it does nothing, contradicts itself, holds something unknown or a value out of bounds.
 */
export function checkFault(fault: Fault): void {
  for (const [name, value] of Object.entries(fault)) {
    if (!isProperty(name)) {
      throw new EmulatorOptionError(
        `A fault has no property ${name}, only ${Object.keys(properties).join(', ')}`,
      )
    }
    if (!properties[name](`fault.${name}`, value)) {
      throw new EmulatorOptionError(`fault.${name} must not be ${String(value)}`)
    }
  }
  for (const [name, needed] of companions) {
    if (fault[name] !== undefined && !isSet(fault, needed)) {
      throw new EmulatorOptionError(`The property ${name} of a fault needs its ${needed}`)
    }
  }
  checkCombination(fault)
}

function checkCombination(fault: Fault): void {
  const ends = endings.filter((name) => isSet(fault, name))
  const shapes = shapings.filter((name) => isSet(fault, name))
  if (ends.length > 1) throw new EmulatorOptionError(`A fault takes only one of ${endings.join(', ')}`)
  if (ends.length + shapes.length === 0 && fault.delay === undefined) {
    throw new EmulatorOptionError(
      `A fault needs one of ${['delay', ...endings].join(', ')}; or what to do with the answer: ${shapings.join(', ')}`,
    )
  }
  if (shapes.length > 0 && ends.some((name) => name !== 'status')) {
    throw new EmulatorOptionError(
      `A fault with ${ends.join()} sends no answer of its own, so it cannot have ${shapes.join(', ')}`,
    )
  }
  const contradictions = [
    ['malformedJson', 'bodySize'],
    ['bytesPerSecond', 'chunkDelay'],
    ...(['method', 'path', 'delay'] as const).map((name) => ['handshake', name] as const),
  ] as const
  for (const [one, other] of contradictions) {
    if (isSet(fault, one) && isSet(fault, other)) {
      throw new EmulatorOptionError(`A fault cannot have both ${one} and ${other}`)
    }
  }
}

/** Whether a property of a fault is there and not switched off. */
function isSet(fault: Fault, name: keyof Fault): boolean {
  return fault[name] !== undefined && fault[name] !== false
}

function isProperty(name: string): name is keyof Fault {
  return Object.hasOwn(properties, name)
}

function isText(_name: string, value: unknown): boolean {
  return typeof value === 'string'
}

function isBoolean(_name: string, value: unknown): boolean {
  return typeof value === 'boolean'
}

function wholeNumber(minimum: number, maximum: number): (name: string, value: unknown) => boolean {
  return (name, value) => {
    requireInteger(name, typeof value === 'number' ? value : Number.NaN, minimum, maximum)
    return true
  }
}
