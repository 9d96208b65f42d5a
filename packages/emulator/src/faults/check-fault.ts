import { EmulatorOptionError, requireInteger } from '../errors/option-error.ts'
import type { Fault } from './fault.ts'

/** Checks the value of a property; `name` is for the message. */
type PropertyCheck = (name: string, value: unknown) => boolean

/** How each property of a fault is checked. */
const propertyChecks: Readonly<Record<keyof Fault, PropertyCheck>> = {
  method: isString,
  path: (_name, value) => typeof value === 'string' || value instanceof RegExp,
  count: createIntegerCheck(1),
  after: createIntegerCheck(0),
  probability: (_name, value) => typeof value === 'number' && value > 0 && value <= 1,
  delay: createIntegerCheck(0),
  status: createIntegerCheck(200, 599),
  headers: (_name, value) =>
    typeof value === 'object' && value !== null && Object.values(value).every((text) => isString('', text)),
  body: () => true,
  throttle: isBoolean,
  rateLimitHeaders: isBoolean,
  retryAfter: createIntegerCheck(0),
  resetBefore: isBoolean,
  resetAfter: isBoolean,
  expireToken: isBoolean,
  handshake: (_name, value) => value === 'alert' || value === 'reset',
  contentType: isString,
  malformedJson: isBoolean,
  bodySize: createIntegerCheck(0),
  bytesPerSecond: createIntegerCheck(1),
  chunkDelay: createIntegerCheck(0),
  chunkSize: createIntegerCheck(1),
  truncateAfter: createIntegerCheck(0),
}

/** What happens instead of the real response; a fault has at most one of them. */
const outcomes = ['status', 'throttle', 'resetBefore', 'resetAfter', 'expireToken', 'handshake'] as const
/** Changes of the response that is sent. */
const bodyChanges = [
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
const contradictions = [
  ['malformedJson', 'bodySize'],
  ['bytesPerSecond', 'chunkDelay'],
  ['handshake', 'method'],
  ['handshake', 'path'],
  ['handshake', 'delay'],
] as const

/**
 * Checks a fault, from code, the command line or the control endpoint.
 *
 * @throws {EmulatorOptionError} when it does nothing, contradicts itself, or has an unknown property or a value out of bounds.
 */
export function checkFault(fault: Fault): void {
  for (const [name, value] of Object.entries(fault)) {
    if (!isProperty(name)) {
      throw new EmulatorOptionError(
        `A fault has no property ${name}, only ${Object.keys(propertyChecks).join(', ')}`,
      )
    }
    if (!propertyChecks[name](`fault.${name}`, value)) {
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
  const ends = outcomes.filter((name) => isSet(fault, name))
  const changes = bodyChanges.filter((name) => isSet(fault, name))
  if (ends.length > 1) throw new EmulatorOptionError(`A fault takes only one of ${outcomes.join(', ')}`)
  if (ends.length + changes.length === 0 && fault.delay === undefined) {
    throw new EmulatorOptionError(
      `A fault needs one of ${['delay', ...outcomes].join(', ')}; or a change of the response: ${bodyChanges.join(', ')}`,
    )
  }
  if (changes.length > 0 && ends.some((name) => name !== 'status')) {
    throw new EmulatorOptionError(
      `A fault with ${ends.join()} sends no response, so it cannot have ${changes.join(', ')}`,
    )
  }
  for (const [one, other] of contradictions) {
    if (isSet(fault, one) && isSet(fault, other)) {
      throw new EmulatorOptionError(`A fault cannot have both ${one} and ${other}`)
    }
  }
}

/** Whether a fault has a property, and it is not switched off. */
function isSet(fault: Fault, name: keyof Fault): boolean {
  return fault[name] !== undefined && fault[name] !== false
}

function isProperty(name: string): name is keyof Fault {
  return Object.hasOwn(propertyChecks, name)
}

function isString(_name: string, value: unknown): boolean {
  return typeof value === 'string'
}

function isBoolean(_name: string, value: unknown): boolean {
  return typeof value === 'boolean'
}

function createIntegerCheck(minimum: number, maximum: number = Number.MAX_SAFE_INTEGER): PropertyCheck {
  return (name, value) => {
    requireInteger(name, value, minimum, maximum)
    return true
  }
}
