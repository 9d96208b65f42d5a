import type { Call, CallOptions } from '@cloudconnexa/core'
import type { Operation, ServiceContext } from '@cloudconnexa/core/service'
import { toConfigured } from './configured-call.ts'

// What callers see of these classes are the interfaces in `settings.gen.ts`, where each method names its own operation.

/** The input of an operation that takes none. */
type NoInput = Record<string, never>

/** The operation that reads a setting. */
export interface ReadOperations<Value> {
  readonly get: Operation<NoInput, Value>
}

/** The operations that read and write a setting; the API responds to both with the value that is stored. */
export interface SettingOperations<Value, Input, Stored> extends ReadOperations<Value> {
  readonly set: Operation<{ readonly body: Input }, Stored>
}

/** A setting that the API can only read. */
export class ReadOnlySetting<Value> {
  readonly #context: ServiceContext
  readonly #get: Operation<NoInput, Value>

  constructor(context: ServiceContext, operations: ReadOperations<Value>) {
    this.#context = context
    this.#get = operations.get
  }

  /** Reads the setting. */
  get(options?: CallOptions): Call<Value> {
    return this.#context.execute(this.#get, {}, options)
  }
}

/** A setting that the API can only read, and only where what it belongs to is configured. */
export class ReadOnlyOptionalSetting<Value> extends ReadOnlySetting<Value | undefined> {
  /** Reads the setting. */
  override get(options?: CallOptions): Call<Value | undefined> {
    return toConfigured(super.get(options))
  }
}

/** A setting: read by `get`, written by `set`. */
export class Setting<Value, Input = Value, Stored = Value> extends ReadOnlySetting<Value> {
  readonly #context: ServiceContext
  readonly #set: Operation<{ readonly body: Input }, Stored>

  constructor(context: ServiceContext, operations: SettingOperations<Value, Input, Stored>) {
    super(context, operations)
    this.#context = context
    this.#set = operations.set
  }

  /** The operation that writes it. */
  get writeOperation(): Operation<{ readonly body: Input }, Stored> {
    return this.#set
  }

  /**
   * Writes the setting, as a whole.
   *
   * @returns The value that is stored now.
   * @throws {ValidationError} when the API or the model refuses the value.
   */
  set(value: Input, options?: CallOptions): Call<Stored> {
    return this.#context.execute(this.#set, { body: value }, options)
  }
}

/** A setting that is on or off. */
export class Switch extends Setting<boolean> {
  /** Turns it on. */
  enable(options?: CallOptions): Call<boolean> {
    return this.set(true, options)
  }

  /** Turns it off. */
  disable(options?: CallOptions): Call<boolean> {
    return this.set(false, options)
  }
}
