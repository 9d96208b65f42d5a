import type { CatalogEntry } from '@cloudconnexa/catalog'
import { toKindWords } from '../../../names/kind-words.ts'
import { singularize, toKebabCase, toWords } from '../../../text/flag-names.ts'
import { findTargetArgument } from './target-argument.ts'
import { isBodyObject } from '../../../request-body/body-object.ts'

/** What a change is called before and after it was made. */
export interface ActionSentence {
  /** `Delete the network office` */
  readonly before: string
  /** `Deleted the network office` */
  readonly after: string
  /** What has to be typed to confirm it: `office` */
  readonly name: string
}

interface Verb {
  readonly before: string
  readonly after: string
}

/** Verbs by the last word of a path; a word that is not here is named as it is typed. */
const verbs: Readonly<Record<string, Verb>> = {
  activate: { before: 'Activate', after: 'Activated' },
  add: { before: 'Add to', after: 'Added to' },
  addAll: { before: 'Add to', after: 'Added to' },
  apply: { before: 'Apply', after: 'Applied' },
  create: { before: 'Create', after: 'Created' },
  createCloudId: { before: 'Create', after: 'Created' },
  delete: { before: 'Delete', after: 'Deleted' },
  disable: { before: 'Turn off', after: 'Turned off' },
  enable: { before: 'Turn on', after: 'Turned on' },
  forcePasswordChange: { before: 'Force a new password for', after: 'Forced a new password for' },
  generate: { before: 'Generate', after: 'Generated' },
  generateBundle: { before: 'Generate an installer with', after: 'Generated an installer with' },
  patch: { before: 'Change', after: 'Changed' },
  remove: { before: 'Remove from', after: 'Removed from' },
  removeAll: { before: 'Remove from', after: 'Removed from' },
  resendInvitation: { before: 'Send the invitation again to', after: 'Sent the invitation again to' },
  resetMfa: { before: 'Remove all second factors of', after: 'Removed all second factors of' },
  revoke: { before: 'Revoke', after: 'Revoked' },
  set: { before: 'Set', after: 'Set' },
  start: { before: 'Start', after: 'Started' },
  stop: { before: 'Stop', after: 'Stopped' },
  suspend: { before: 'Suspend', after: 'Suspended' },
  update: { before: 'Replace', after: 'Replaced' },
}

/** What is named by what people call it, in a body. */
const namingProperties = ['name', 'domain', 'username', 'value', 'email']

/** An object by what people call it. */
interface NamedObject {
  /** In words: `IP service`. */
  readonly kind: string
  readonly name: string
}

/** What an action is about. */
interface DescribedObject {
  /** In words: `network office`. */
  readonly object: string
  /** What has to be typed to confirm it. */
  readonly name: string
}

/** What was typed for a method: arguments by name, before names became ids. */
type Typed = Readonly<Record<string, unknown>>

function readObjectName(typed: Typed): string | undefined {
  const body = typed['body']
  if (!isBodyObject(body)) return undefined
  const names = namingProperties.map((property) => body[property])
  return names.filter((name) => typeof name === 'string').map(String)[0]
}

function listScalar(value: unknown): readonly string[] {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? [String(value)]
    : []
}

/** A name among words: in backticks, where it has spaces. */
function quoteName(name: string): string {
  return /\s/.test(name) ? `\`${name}\`` : name
}

/** The object that an id of a method names; the last one is meant. */
function findNamedObject(entry: CatalogEntry, typed: Typed): NamedObject | undefined {
  const target = findTargetArgument(entry)
  const { reference } = target ?? {}
  if (target === undefined || reference === undefined || !('kind' in reference)) return undefined
  return { kind: toKindWords(reference.kind), name: String(typed[target.name]) }
}

/** What a method is about, in words: `DNS log` of `dns.log.enable`, `topology` of `settings.wpc.topology.set`. */
function nameNouns(path: string): string {
  const [, noun = '', above = ''] = path.split('.').toReversed()
  if (path === 'account.createCloudId') return 'Cloud ID'
  return above === 'dns' ? `DNS ${toWords(noun)}` : toWords(noun)
}

/**
 * Says what a change does, in words.
 *
 * @param entry - The method.
 * @param typed - What was typed for it.
 */
export function describeAction(entry: CatalogEntry, typed: Typed): ActionSentence {
  const [method = ''] = entry.path.split('.').toReversed()
  const verb = Object.hasOwn(verbs, method) ? verbs[method] : undefined
  const { before, after } = verb ?? {
    before: `Run ${toWords(method)} on`,
    after: `Ran ${toWords(method)} on`,
  }
  const { object, name } = describeObject(entry, typed)
  return { before: `${before} the ${object}`, after: `${after} the ${object}`, name }
}

function describeObject(entry: CatalogEntry, typed: Typed): DescribedObject {
  const nouns = nameNouns(entry.path)
  const named = findNamedObject(entry, typed)
  if (named !== undefined) {
    const { kind, name } = named
    const object = `${kind} ${quoteName(name)}`
    // `connectors.profile.revoke` is about the profile of a connector; `connectors.delete` about the connector itself.
    const isBelow = entry.path.split('.').length > 2 && singularize(nouns) !== kind
    return { object: isBelow ? `${nouns} of the ${object}` : object, name }
  }
  const created = readObjectName(typed)
  if (created !== undefined) return { object: `${singularize(nouns)} ${quoteName(created)}`, name: created }
  const [scalar] = Object.values(typed).flatMap(listScalar)
  const name = toKebabCase(entry.path.split('.').at(-2) ?? nouns)
  if (scalar === undefined || entry.arguments.length !== 1) return { object: nouns, name }
  return { object: `${nouns}${entry.path.endsWith('.set') ? ' to' : ''} ${scalar}`, name }
}
