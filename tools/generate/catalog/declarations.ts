/** A type as it is written, as far as catalogs understand types. */
export type WrittenType =
  | { readonly is: 'name'; readonly name: string; readonly arguments: readonly WrittenType[] }
  | { readonly is: 'literal'; readonly value: string | number | boolean }
  | { readonly is: 'union' | 'intersection'; readonly members: readonly WrittenType[] }
  | { readonly is: 'array'; readonly items: WrittenType }
  | { readonly is: 'object'; readonly properties: readonly WrittenProperty[] }
  | { readonly is: 'function' }
  | { readonly is: 'other'; readonly text: string }

/** A property of a class, an interface or an object type. */
export interface WrittenProperty {
  readonly name: string
  readonly type: WrittenType
  readonly isOptional: boolean
  /** Its doc comment, without the marks around it. */
  readonly comment: string | undefined
}

/** A parameter of a method. */
export interface WrittenParameter {
  readonly name: string
  readonly type: WrittenType
  readonly isOptional: boolean
}

/** A public method. */
export interface WrittenMethod {
  readonly name: string
  readonly parameters: readonly WrittenParameter[]
  readonly returns: WrittenType
  readonly comment: string | undefined
}

/** A class or interface, or the name of another type. */
export interface Declaration {
  readonly name: string
  readonly typeParameters: readonly string[]
  /** What it extends. */
  readonly parents: readonly WrittenType[]
  readonly properties: readonly WrittenProperty[]
  readonly methods: readonly WrittenMethod[]
  /** What the name stands for, where it is no class or interface. */
  readonly alias?: WrittenType
}

/** Declarations by their names. */
export type Declarations = ReadonlyMap<string, Declaration>
