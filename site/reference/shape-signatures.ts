import {
  type Context,
  type ProjectReflection,
  ReflectionKind,
  ReflectionType,
  type SignatureReflection,
  TypeScript,
} from 'typedoc'

/** TypeScript resolves some named types to what they are made of; readers want the name, which links to the rest. */
export function keepReturnTypeAsWritten(
  context: Context,
  signature: SignatureReflection,
  declaration?: TypeScript.SignatureDeclaration | TypeScript.JSDocSignature,
): void {
  const written = declaration?.type
  if (!(signature.type instanceof ReflectionType) || written === undefined) return
  if (TypeScript.isTypeReferenceNode(written))
    signature.type = context.converter.convertType(context.withScope(signature), written)
}

/** A parameter that is taken apart has no name of its own. */
export function nameOptions(project: ProjectReflection): void {
  for (const parameter of project.getReflectionsByKind(ReflectionKind.Parameter))
    if (parameter.name.startsWith('__')) parameter.name = 'options'
}
