import { type Attributes, type Span, SpanStatusCode } from '@opentelemetry/api'

/**
 * Ends a span. Of an error it gets the code alone: messages and stacks may show what belongs to the program.
 *
 * @param error - The code; absent where nothing has failed.
 * @param endTime - Milliseconds since 1970. Default: now.
 */
export function endSpan(
  span: Span,
  attributes: Attributes,
  error: string | undefined,
  endTime?: number,
): void {
  span.setAttributes(attributes)
  if (error !== undefined) {
    span.setAttribute('error.type', error)
    span.setStatus({ code: SpanStatusCode.ERROR })
  }
  span.end(endTime)
}
