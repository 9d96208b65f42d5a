import type { Call, CallOptions } from '@cloudconnexa/core'
import type { Operation, ServiceContext } from '@cloudconnexa/core/service'

/** The input of an operation that takes none. */
type NoInput = Record<string, never>

/** The operation that reads a setting. */
export interface ReadOperations<Value> {
  readonly get: Operation<NoInput, Value>
}

/** The operations that read and write a setting; the API answers both with the value that is stored. */
export interface SettingOperations<Value, Input> extends ReadOperations<Value> {
  readonly set: Operation<{ readonly body: Input }, Value>
}

/** A setting that the API can only read. */
export class ReadOnlySetting<Value> {
  readonly #context: ServiceContext
  readonly #get: Operation<NoInput, Value>

  constructor(context: ServiceContext, operations: ReadOperations<Value>) {
    this.#context = context
    this.#get = operations.get
  }

  /** Reads the setting. The property that holds it names operation, path and API version. */
  get(options?: CallOptions): Call<Value> {
    return this.#context.execute(this.#get, {}, options)
  }
}

/** A setting: read by `get`, written by `set`. */
export class Setting<Value, Input = Value> extends ReadOnlySetting<Value> {
  readonly #context: ServiceContext
  readonly #set: Operation<{ readonly body: Input }, Value>

  constructor(context: ServiceContext, operations: SettingOperations<Value, Input>) {
    super(context, operations)
    this.#context = context
    this.#set = operations.set
  }

  /**
   * Writes the setting, as a whole. The property that holds it names operation, path and API version.
   *
   * @returns The value that is stored now.
   * @throws ValidationError when the API or the model refuses the value.
   */
  set(value: Input, options?: CallOptions): Call<Value> {
    return this.#context.execute(this.#set, { body: value }, options)
  }
}
