import { InputError } from './input-error.ts'

/** Something that the written service can do besides, as a sub-service with contracts, models and tests of its own. */
export interface Feature {
  /** What it shows, for the help. */
  readonly shows: string
  /** Property of the service, and name of its folder. */
  readonly property: string
  /** What the sub-service is about. */
  readonly summary: string
  /** Whether it has contracts of its own. */
  readonly hasOperations: boolean
  /** File with the interfaces of its bodies. */
  readonly types?: string
  /** Rows for the table of methods in the README: method and operation, with placeholders of the template. */
  readonly methods: readonly (readonly [method: string, operation: string])[]
}

/** The features by the names under which they are chosen, which are also those of their folders in the template. */
export const features: Readonly<Record<string, Feature>> = {
  'cursor-list': {
    shows: 'a list by cursor with a filter, below each object',
    property: 'events',
    summary: 'What has happened to each of them.',
    hasOperations: true,
    types: 'event.ts',
    methods: [['list(id)', '`list__Resource__Events`, GET __path__/{id}/events']],
  },
  download: {
    shows: 'a response of bytes',
    property: 'contents',
    summary: 'What each of them holds.',
    hasOperations: true,
    methods: [['download(id)', '`download__Resource__Content`, GET __path__/{id}/content']],
  },
  patch: {
    shows: 'changes by PATCH',
    property: 'preferences',
    summary: 'Preferences of each of them.',
    hasOperations: true,
    types: 'preferences.ts',
    methods: [
      ['get(id)', '`get__Resource__Preferences`, GET __path__/{id}/preferences'],
      ['patch(id, changes)', '`patch__Resource__Preferences`, PATCH __path__/{id}/preferences'],
    ],
  },
  secrets: {
    shows: 'secrets in a request and in a response',
    property: 'keys',
    summary: 'Keys of each of them.',
    hasOperations: true,
    types: 'key.ts',
    methods: [['create(id, body)', '`create__Resource__Key`, POST __path__/{id}/keys']],
  },
  undo: {
    shows: 'a method of many requests that undoes what it did when it fails',
    property: 'batches',
    summary: 'Several of them at once.',
    hasOperations: false,
    methods: [['createAll(bodies)', '`create__Resource__` for each; `delete__Resource__` when one fails']],
  },
  waiting: {
    shows: 'responses that take time (202), and waiting for them',
    property: 'reports',
    summary: 'Reports on each of them, which take a while.',
    hasOperations: true,
    types: 'report.ts',
    methods: [
      ['get(id)', '`get__Resource__Report`, GET __path__/{id}/report'],
      ['waitUntilReady(id)', '`get__Resource__Report` until it is there'],
    ],
  },
}

/**
 * Reads the features that were chosen.
 *
 * @param text - Names separated by commas, or `all`.
 * @throws {InputError} when there is none of a name.
 */
export function readFeatures(text: string | undefined): readonly string[] {
  const known = Object.keys(features)
  if (text === undefined) return []
  if (text === 'all') return known
  const names = [...new Set(text.split(',').map((name) => name.trim()))]
  const unknown = names.find((name) => !known.includes(name))
  if (unknown !== undefined)
    throw new InputError(
      `There is no feature "${unknown}". Choose from ${known.join(', ')}, separated by commas, or write all.`,
    )
  return names
}
