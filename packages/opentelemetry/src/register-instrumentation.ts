import { refuseUnknownOptions, requireFunctions } from '@cloudconnexa/core/runtime'
import { metrics, type MeterProvider, trace, type TracerProvider } from '@opentelemetry/api'
import manifest from '../package.json' with { type: 'json' }
import { startMeter } from './start-meter.ts'
import { startTracer } from './start-tracer.ts'

/** Options of {@link registerInstrumentation}. */
export interface InstrumentationOptions {
  /** Where spans go. Default: the global provider, also one that is registered later. */
  readonly tracerProvider?: TracerProvider
  /** Where metrics go. Default: the global provider, which must be registered before. */
  readonly meterProvider?: MeterProvider
}

/** An instrumentation that is at work. */
export interface Instrumentation {
  /** Ends it: no span and no metric is recorded any more, and spans of calls that are under way end. */
  dispose(): void
  /** The same as {@link Instrumentation.dispose}, for `using`. */
  [Symbol.dispose](): void
}

/**
 * Makes spans and metrics of all calls of all clients in this process. It subscribes to the diagnostics channels of
 * `@cloudconnexa/core` and patches nothing, so it may be called before or after clients are created. Call it once: each
 * registration records everything.
 *
 * @param options - Where spans and metrics go.
 * @returns The instrumentation, to end it.
 * @throws {ConfigurationError} (`OPTION_INVALID`) when there is no option of a name, or a provider is none.
 *
 * @example
 * ```ts
 * import { registerInstrumentation } from '@cloudconnexa/opentelemetry'
 *
 * const instrumentation = registerInstrumentation()
 * // At the end of the program:
 * instrumentation.dispose()
 * ```
 */
export function registerInstrumentation(options: InstrumentationOptions = {}): Instrumentation {
  refuseUnknownOptions('registerInstrumentation()', options, ['tracerProvider', 'meterProvider'])
  const { tracerProvider = trace.getTracerProvider(), meterProvider = metrics.getMeterProvider() } = options
  requireFunctions('The option "tracerProvider"', tracerProvider, ['getTracer'])
  requireFunctions('The option "meterProvider"', meterProvider, ['getMeter'])
  const stopTracer = startTracer(tracerProvider.getTracer(manifest.name, manifest.version))
  const stopMeter = startMeter(meterProvider.getMeter(manifest.name, manifest.version))
  const dispose = (): void => {
    stopTracer()
    stopMeter()
  }
  return { dispose, [Symbol.dispose]: dispose }
}
