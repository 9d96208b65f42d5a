import { loadPart } from '../async/load-part.ts'
import type { PolicyContext } from '../pipeline/policy-context.ts'
import type { Step } from '../pipeline/step.ts'
import type { CircuitBreakerOptions } from './circuit-breaker.ts'

/** The circuit breaker of a client that asks for one; it is loaded with the first call. */
export function createBreakerStep(
  { circuitBreaker }: { readonly circuitBreaker: CircuitBreakerOptions | undefined },
  context: PolicyContext,
): Step {
  if (circuitBreaker === undefined) return { name: 'breaker' }
  let breaker: Step | undefined
  const load = async (options: CircuitBreakerOptions): Promise<Step> => {
    const { createCircuitBreaker } = await loadPart(() => import('./circuit-breaker.ts'))
    // Calls that came together share one.
    return (breaker ??= createCircuitBreaker(options, context))
  }
  return {
    name: 'breaker',
    enter: (exchange) =>
      breaker === undefined
        ? load(circuitBreaker).then((loaded) => loaded.enter?.(exchange))
        : breaker.enter?.(exchange),
  }
}
