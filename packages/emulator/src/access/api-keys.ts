import { createForbiddenError } from '../api/api-error.ts'
import { EmulatorOptionError } from '../errors/option-error.ts'
import type { State } from '../state/state.ts'
import { isAddressWithin, parseSubnet } from '../state/subnets.ts'
import type { ApiKeyOptions, ApiKeyPermissions } from './api-key-options.ts'
import type { RequestKind } from './rate-limit.ts'

/** An API key without its secret. */
export interface ApiKeyDescription {
  /** `<prefix>.<cloudId>` */
  readonly clientId: string
  /** What the key may do. */
  readonly permissions: ApiKeyPermissions
  /** Subnets in CIDR notation that the key may be used from; absent if any. */
  readonly allowedSubnets?: readonly string[]
  /** Whether the key has been revoked. */
  readonly revoked: boolean
}

/** The API keys of a running emulator. */
export interface EmulatorApiKeys {
  /** All keys, the default one first. */
  list(): readonly ApiKeyDescription[]
  /**
   * Revokes a key and all its tokens permanently. Revoking a key again has no effect.
   *
   * @throws {EmulatorOptionError} when there is no such key.
   */
  revoke(clientId: string): void
}

/** What a request wants to do. Additional routes belong to no section. */
export interface RequestedAccess {
  readonly kind: RequestKind
  readonly section?: string
}

/** The API keys, and the checks of what each may do. */
export class ApiKeys implements EmulatorApiKeys {
  readonly #keys: ReadonlyMap<string, ApiKeyOptions>
  readonly #isEnabled: boolean
  readonly #state: State

  constructor(keys: readonly ApiKeyOptions[], api: 'enabled' | 'disabled', state: State) {
    this.#keys = new Map(keys.map((key) => [key.clientId, key]))
    this.#isEnabled = api === 'enabled'
    this.#state = state
  }

  list(): readonly ApiKeyDescription[] {
    return [...this.#keys.values()].map(({ clientId, permissions = 'full', allowedSubnets }) => ({
      clientId,
      permissions,
      ...(allowedSubnets ? { allowedSubnets } : {}),
      revoked: this.#isRevoked(clientId),
    }))
  }

  revoke(clientId: string): void {
    if (!this.#keys.has(clientId)) throw new EmulatorOptionError(`There is no API key ${clientId}`)
    this.#state.revokedKeys.put({ id: clientId })
    for (const token of this.#state.tokens.all()) {
      if (token.clientId === clientId) this.#state.tokens.remove(token.id)
    }
  }

  /** Finds a key by its client ID, unless it has been revoked. */
  find(clientId: string | undefined): ApiKeyOptions | undefined {
    return clientId === undefined || this.#isRevoked(clientId) ? undefined : this.#keys.get(clientId)
  }

  /** @throws {ApiError} when the API is disabled (403). */
  requireEnabled(): void {
    if (!this.#isEnabled) throw createForbiddenError('The API is disabled')
  }

  /** @throws {ApiError} when the key may not be used from this address (403). */
  requireAddress({ allowedSubnets }: ApiKeyOptions, address: string): void {
    if (allowedSubnets === undefined || allowedSubnets.some((cidr) => isAddressIn(address, cidr))) return
    throw createForbiddenError('The source address is not allowed for this API key')
  }

  /** @throws {ApiError} when the key has no permission for the request (403). */
  requirePermission({ permissions = 'full' }: ApiKeyOptions, { kind, section }: RequestedAccess): void {
    if (permissions === 'full' || (permissions === 'read-only' && kind === 'read')) return
    if (permissions === 'read-only') throw createForbiddenError('The API key is read-only')
    if (section === undefined) return
    const granted = Object.entries(permissions).find(([name]) => name === section)?.[1]
    if (granted === 'modify' || (granted === 'read' && kind === 'read')) return
    throw createForbiddenError(
      `The API key has no permission to ${kind === 'read' ? 'read' : 'modify'} ${section}`,
    )
  }

  #isRevoked(clientId: string): boolean {
    return this.#state.revokedKeys.get(clientId) !== undefined
  }
}

function isAddressIn(address: string, cidr: string): boolean {
  const subnet = parseSubnet(cidr)
  return subnet !== undefined && isAddressWithin(address, subnet)
}
