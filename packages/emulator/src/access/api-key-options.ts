import type { RateLimit } from './rate-limit.ts'

/** The sections of the API that permissions are granted for. */
export const apiSections = [
  'Access Group',
  'Access Visibility',
  'Account',
  'Audit Log',
  'Cyber Shield',
  'Device',
  'Device Posture',
  'DNS Log',
  'DNS Record',
  'Host',
  'Location Context',
  'Network',
  'Region',
  'Session',
  'Settings',
  'User',
  'User Group',
] as const

/** A section of the API, as the OpenAPI document names it. */
export type ApiSection = (typeof apiSections)[number]

/**
 * What an API key may do: everything, read everything, or by section. `modify` includes `read`; a section that is not named
 * is denied.
 */
export type ApiKeyPermissions =
  'full' | 'read-only' | Readonly<Partial<Record<ApiSection, 'read' | 'modify'>>>

/** An API key besides the default one. */
export interface ApiKeyOptions {
  /** `<prefix>.<cloudId>`, with the emulator's Cloud ID. */
  readonly clientId: string
  /** Client secret; it is never shown again. */
  readonly clientSecret: string
  /** Default `full`. */
  readonly permissions?: ApiKeyPermissions
  /** Subnets in CIDR notation; requests from elsewhere are rejected. Default: any source address. */
  readonly allowedSubnets?: readonly string[]
  /** Limits of the two buckets of this key; default those of the option `rateLimit`. */
  readonly rateLimit?: RateLimit | 'off'
}
