import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { PrivateFile } from '@cloudconnexa/auth/private-files'
import type { Secret } from '@cloudconnexa/core'
import { WorkflowError } from '@cloudconnexa/errors/workflow'
import { toCanonicalJson } from '../../model/canonical-json.ts'
import { formatAddress } from '../../model/object-address.ts'
import { isProperties } from '../../model/properties.ts'
import type { PlanMemory } from '../../plan-model/plan-context.ts'
import type { StateFile } from './state-file.ts'

/** The state of an account on this machine, as it is read and changed. */
export class StateStore {
  readonly #file: PrivateFile
  #state: StateFile
  /** Files are written one after the other, each with everything that is known by then. */
  #last: Promise<unknown> = Promise.resolve()

  private constructor(file: PrivateFile, state: StateFile) {
    this.#file = file
    this.#state = state
  }

  /**
   * Reads the state; where there is none it begins with a new key.
   *
   * @throws {WorkflowError} (`STATE_DAMAGED`) when the file is not a state file.
   */
  static async open(file: PrivateFile): Promise<StateStore> {
    const content = await file.read()
    return new StateStore(file, content === undefined ? createState() : parseState(content, file.path))
  }

  /** What a plan may know of it. @param secrets - Those that are at hand, by their references. */
  toMemory(secrets: ReadonlyMap<string, Secret>): PlanMemory {
    return {
      compareSecret: (object, path, reference) => {
        const secret = secrets.get(reference)
        if (secret === undefined) return 'unknown'
        const known = object.secrets.get(path)
        if (known !== undefined) return known.reveal() === secret.reveal() ? 'same' : 'different'
        const stored = this.#state.secrets[`${formatAddress(object)} ${path}`]
        if (stored === undefined) return 'unknown'
        return this.#matches(stored, secret.reveal()) ? 'same' : 'different'
      },
      isApplied: (address, properties) => {
        const stored = this.#state.applied[address]
        return stored === undefined ? undefined : this.#matches(stored, toCanonicalJson(properties))
      },
      protectedAddresses: new Set(this.#state.protectedAddresses ?? []),
    }
  }

  /** HMAC of a value, with the key of this machine. */
  sign(value: string): string {
    return createHmac('sha256', Buffer.from(this.#state.hmacKey, 'base64')).update(value).digest('base64url')
  }

  /** Writes the state with changes; what they do not name stays. */
  async save(changes: Partial<Omit<StateFile, 'stateVersion' | 'hmacKey'>>): Promise<void> {
    const { secrets, applied, ids } = this.#state
    this.#state = {
      ...this.#state,
      ...changes,
      secrets: { ...secrets, ...changes.secrets },
      applied: { ...applied, ...changes.applied },
      ids: { ...ids, ...changes.ids },
    }
    const written = this.#last.then(() => this.#file.write(`${JSON.stringify(this.#state, undefined, 2)}\n`))
    this.#last = written.catch(() => undefined)
    await written
  }

  #matches(stored: string, value: string): boolean {
    const [left, right] = [Buffer.from(stored), Buffer.from(this.sign(value))]
    return left.length === right.length && timingSafeEqual(left, right)
  }
}

function createState(): StateFile {
  return { stateVersion: 1, hmacKey: randomBytes(32).toString('base64'), secrets: {}, applied: {}, ids: {} }
}

function parseState(content: Uint8Array, path: string): StateFile {
  try {
    const value: unknown = JSON.parse(Buffer.from(content).toString('utf8'))
    const isState =
      isProperties(value) &&
      value['stateVersion'] === 1 &&
      typeof value['hmacKey'] === 'string' &&
      [value['secrets'], value['applied'], value['ids']].every(isProperties)
    // Its own properties were looked at; entries that are no strings match nothing.
    if (isState) return value as unknown as StateFile
  } catch {
    // Reported below.
  }
  throw new WorkflowError(`${path} is not a state file of this version.`, {
    code: 'STATE_DAMAGED',
    hint: 'Move it away: secrets are then of unknown drift until they are applied again.',
  })
}
