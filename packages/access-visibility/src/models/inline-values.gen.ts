// Generated from spec/ by `npm run generate`; change it there.

/** Response of `getAccessVisibilityEnabled` (`GET /access-visibility/enabled`). */
export type GetAccessVisibilityEnabledResponse = boolean

/** Whether a value is a {@link GetAccessVisibilityEnabledResponse}. */
export function isGetAccessVisibilityEnabledResponse(
  value: unknown,
): value is GetAccessVisibilityEnabledResponse {
  return typeof value === 'boolean'
}
