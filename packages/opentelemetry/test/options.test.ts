import { expect, it } from 'vitest'
import { registerInstrumentation } from '../src/index.ts'

/** What programs without type checks may pass. */
type Untyped = never

it.each<[string, unknown, string]>([
  ['an option that does not exist', { tracerProvidr: {} }, 'tracerProvidr'],
  ['a tracer provider that is none', { tracerProvider: {} }, '`getTracer`'],
  ['a meter provider that is none', { meterProvider: 5 }, '`getMeter`'],
  ['what is no object', 'tracer', 'registerInstrumentation()'],
])('%s is refused, because nothing would be recorded', (_, options, message) => {
  const register = (): unknown => registerInstrumentation(options as Untyped)
  expect(register).toThrow(message)
  expect(register).toThrow(expect.objectContaining({ code: 'OPTION_INVALID' }))
})
