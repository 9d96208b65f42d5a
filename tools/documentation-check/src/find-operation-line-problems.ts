import { join } from 'node:path'
import {
  Comment,
  type DeclarationReflection,
  type ProjectReflection,
  ReferenceType,
  type Reflection,
} from 'typedoc'
import type { Operation } from '../../generate/spec/document.ts'
import { type OperationName, readNames } from '../../generate/spec/names.ts'
import { readOperationFacts } from '../../generate/spec/read-operation-facts.ts'
import { root } from '../../shared/repository.ts'
import { findServices } from './find-services.ts'

/** An operation with its name on the client and the first API version that has it. */
export interface NamedOperation {
  readonly operation: Pick<Operation, 'id' | 'method' | 'path'>
  readonly name: Pick<OperationName, 'service' | 'method'>
  readonly since: string
}

/**
 * Finds operations whose method does not say in its comment what it sends: "API 1.0, `listNetworks`, GET /networks". Where the
 * class of the method is shared, as that of the settings, the property that holds it may say so instead, for two operations
 * at once: "API 1.0, `getSnat` and `setSnat`, GET and PUT /settings/wpc/snat".
 */
export function findOperationLineProblems(
  project: ProjectReflection,
  operations: readonly NamedOperation[],
): readonly string[] {
  const services = findServices(project)
  return operations.flatMap((one) => {
    const { service, method } = one.name
    const start = services.get(service)
    const comments = start && readComments(start, method.split('.'))
    if (comments === undefined) return [`${service}.${method} (${one.operation.id}) is not exported`]
    return comments.some((comment) => namesOperation(comment, one))
      ? []
      : [`${service}.${method} does not say "${createLine(one)}" in its comment`]
  })
}

/** The operations of the OpenAPI document with the names that `spec/names.json` gives them. */
export function readNamedOperations(): readonly NamedOperation[] {
  const folder = join(root, 'spec')
  const { document, wireFacts } = readOperationFacts(folder)
  const names = readNames(folder)
  return document.operations.flatMap((operation) => {
    const name = names[operation.id]
    // No method requests a token: the client does it by itself.
    return name === undefined || name.service === 'auth'
      ? []
      : [{ operation, name, since: wireFacts.get(operation.id)?.since ?? '' }]
  })
}

/** The comments of the properties and the method that a name such as `connectors.ipsec.start` passes. */
function readComments(start: DeclarationReflection, keys: readonly string[]): readonly string[] | undefined {
  const comments: string[] = []
  let holder: DeclarationReflection | undefined = start
  for (const key of keys) {
    const member: Reflection | undefined = holder?.getChildByName([key])
    if (member?.isDeclaration() !== true) return undefined
    for (const { comment } of [member, ...(member.signatures ?? [])])
      if (comment !== undefined) comments.push(Comment.combineDisplayParts(comment.summary))
    const target: Reflection | undefined =
      member.type instanceof ReferenceType ? member.type.reflection : undefined
    holder = target?.isDeclaration() === true ? target : undefined
  }
  return comments
}

const verb = '(?:GET|PUT|POST|DELETE)'
const linePattern = new RegExp(
  `API (?<since>[\\d.]+), (?<ids>\`\\w+\`(?: and \`\\w+\`)*), (?<verbs>${verb}(?: and ${verb})*) (?<path>/[\\w/{}-]*)`,
  'g',
)

function namesOperation(comment: string, { operation, since }: NamedOperation): boolean {
  return [...comment.replaceAll(/\s+/g, ' ').matchAll(linePattern)].some(({ groups = {} }) => {
    const index = groups['ids']?.split(' and ').indexOf(`\`${operation.id}\``) ?? -1
    const method = groups['verbs']?.split(' and ')[index]
    return groups['since'] === since && groups['path'] === operation.path && method === operation.method
  })
}

function createLine({ operation: { id, method, path }, since }: NamedOperation): string {
  return `API ${since}, \`${id}\`, ${method} ${path}`
}
