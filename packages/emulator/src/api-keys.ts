import { forbidden } from './answers.ts'
import { EmulatorOptionError } from './option-error.ts'
import type { RateLimit, RequestKind } from './rate-limit.ts'
import type { State } from './state.ts'
import { holdsAddress, parseSubnet } from './subnets.ts'

/** The sections of the API that permissions are given for. */
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

/** What an API key may do: everything, read everything, or by section; `modify` includes `read`, what is not named is closed. */
export type ApiKeyPermissions =
  'full' | 'read-only' | Readonly<Partial<Record<ApiSection, 'read' | 'modify'>>>

/** An API key besides the default one. */
export interface ApiKeyOptions {
  /** `<prefix>.<cloudId>`, with the emulator's Cloud ID. */
  readonly clientId: string
  /** Kept as given; it is never told again. */
  readonly clientSecret: string
  /** Default `full`. */
  readonly permissions?: ApiKeyPermissions
  /** Subnets in CIDR notation; requests from elsewhere are refused. Default: any source address. */
  readonly allowedSubnets?: readonly string[]
  /** Limits of this key's own two buckets; default those of the option `rateLimit`. */
  readonly rateLimit?: RateLimit | 'off'
}

/** What there is to know about an API key; its secret is not. */
export interface ApiKeyDescription {
  /** `<prefix>.<cloudId>` */
  readonly clientId: string
  /** What it may do. */
  readonly permissions: ApiKeyPermissions
  /** Subnets in CIDR notation that it may be used from; absent for any. */
  readonly allowedSubnets?: readonly string[]
  /** Whether it has been made invalid. */
  readonly revoked: boolean
}

/** The API keys of a running emulator. */
export interface EmulatorApiKeys {
  /** All keys, the default one first. */
  list(): readonly ApiKeyDescription[]
  /**
   * Makes a key and all its tokens invalid for good; doing so twice does no harm.
   * @throws EmulatorOptionError if there is no such key.
   */
  revoke(clientId: string): void
}

/** What a request is about to do. Additional routes belong to no section. */
export interface Access {
  readonly kind: RequestKind
  readonly section?: string
}

/** Knows the API keys and what each may do. */
export class ApiKeys implements EmulatorApiKeys {
  readonly #keys: ReadonlyMap<string, ApiKeyOptions>
  readonly #enabled: boolean
  readonly #state: State

  constructor(keys: readonly ApiKeyOptions[], api: 'enabled' | 'disabled', state: State) {
    this.#keys = new Map(keys.map((key) => [key.clientId, key]))
    this.#enabled = api === 'enabled'
    this.#state = state
  }

  /** All keys, the default one first. */
  list(): readonly ApiKeyDescription[] {
    return [...this.#keys.values()].map(({ clientId, permissions = 'full', allowedSubnets }) => ({
      clientId,
      permissions,
      ...(allowedSubnets ? { allowedSubnets } : {}),
      revoked: this.#isRevoked(clientId),
    }))
  }

  /** Makes a key and all its tokens invalid. */
  revoke(clientId: string): void {
    if (!this.#keys.has(clientId)) throw new EmulatorOptionError(`There is no API key ${clientId}`)
    this.#state.revokedKeys.put({ id: clientId })
    for (const token of this.#state.tokens.all()) {
      if (token.clientId === clientId) this.#state.tokens.remove(token.id)
    }
  }

  /** The key with this id, unless it has been revoked. */
  find(clientId: string | undefined): ApiKeyOptions | undefined {
    return clientId === undefined || this.#isRevoked(clientId) ? undefined : this.#keys.get(clientId)
  }

  /**
   * Lets nobody pass while the API is disabled.
   * @throws Refusal: 403 of shape 2.
   */
  requireEnabled(): void {
    if (!this.#enabled) throw forbidden('The API is disabled')
  }

  /**
   * Lets a key pass only if it comes from an allowed address.
   * @throws Refusal: 403 of shape 2.
   */
  requireAddress({ allowedSubnets }: ApiKeyOptions, address: string): void {
    if (allowedSubnets === undefined || allowedSubnets.some((subnet) => holds(subnet, address))) return
    throw forbidden('The source address is not allowed for this API key')
  }

  /**
   * Lets a key do what it is permitted to do only.
   * @throws Refusal: 403 of shape 2.
   */
  requirePermission({ permissions = 'full' }: ApiKeyOptions, { kind, section }: Access): void {
    if (permissions === 'full' || (permissions === 'read-only' && kind === 'read')) return
    if (permissions === 'read-only') throw forbidden('The API key is read-only')
    if (section === undefined) return
    const given = Object.entries(permissions).find(([name]) => name === section)?.[1]
    if (given === 'modify' || (given === 'read' && kind === 'read')) return
    throw forbidden(`The API key has no permission to ${kind === 'read' ? 'read' : 'modify'} ${section}`)
  }

  #isRevoked(clientId: string): boolean {
    return this.#state.revokedKeys.get(clientId) !== undefined
  }
}

function holds(text: string, address: string): boolean {
  const subnet = parseSubnet(text)
  return subnet !== undefined && holdsAddress(subnet, address)
}
