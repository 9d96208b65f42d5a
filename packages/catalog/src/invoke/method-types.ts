import type { CallOptions } from '@cloudconnexa/core'
import type { ArgumentNames } from '../data/argument-names.gen.ts'

/** What is called in these types: anything that can be. */
type AnyMethod = (...values: never[]) => unknown

/** The method of a client at a path such as `networks.connectors.create`; `never` where the client has none. */
export type MethodAt<Holder, Path extends string> = Path extends `${infer Key}.${infer Rest}`
  ? Key extends keyof Holder
    ? MethodAt<Holder[Key], Rest>
    : never
  : Path extends keyof Holder
    ? Holder[Path] extends AnyMethod
      ? Holder[Path]
      : never
    : never

type LastOptions<Values extends readonly unknown[]> = Values extends readonly [(infer Options)?]
  ? NonNullable<Options>
  : CallOptions

/** What is passed in every option of a call, and no input. */
type CallOptionName = keyof CallOptions | 'readAhead' | 'onProgress'

/** Names arguments in their order; what is left is the options, whose own part may be in the input. */
type NamedArguments<Names, Values extends readonly unknown[]> = Names extends readonly [
  infer Name extends string,
  ...infer Others,
]
  ? Values extends readonly [infer Value, ...infer Rest]
    ? { readonly [Key in Name]: Value } & NamedArguments<Others, Rest>
    : unknown
  : Partial<Omit<LastOptions<Values>, CallOptionName>>

type OptionsAfter<Names, Values extends readonly unknown[]> = Names extends readonly [
  unknown,
  ...infer Others,
]
  ? Values extends readonly [unknown, ...infer Rest]
    ? OptionsAfter<Others, Rest>
    : never
  : LastOptions<Values>

/** The input of `invoke` for a method: its arguments, and what its options have besides call options, by name. */
export type MethodInput<Client, Path extends keyof ArgumentNames> = NamedArguments<
  ArgumentNames[Path],
  Parameters<MethodAt<Client, Path>>
>

/** The options of a method. */
export type MethodOptions<Client, Path extends keyof ArgumentNames> = OptionsAfter<
  ArgumentNames[Path],
  Parameters<MethodAt<Client, Path>>
>

/** What a method returns. */
export type MethodResult<Client, Path extends keyof ArgumentNames> = ReturnType<MethodAt<Client, Path>>
