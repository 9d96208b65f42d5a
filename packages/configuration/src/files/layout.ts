import type { KindSet, LoadedKind } from '../kind/kind-set.ts'
import { getParentKind, getPlaceName } from '../kind/kind-set.ts'

/** The file that makes a folder a configuration; in the other layout it is the whole configuration. */
export const rootFile = 'cloudconnexa.yaml'

/** Keeps an empty folder in a repository: the kind is managed, and there is no object of it. */
export const keepFile = '.gitkeep'

/** Whether a file is one of the machine rather than of the configuration, such as what a file manager or an editor leaves behind. */
export function isHiddenFile(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return name.startsWith('.') && name !== keepFile
}

/** Whether a file beside those of a configuration says nothing about the account: a README, and whatever is hidden. */
export function isIgnoredFile(path: string): boolean {
  return /(?:^|\/)(?:\.[^/]*|readme(?:\.[^/]*)?)$/i.test(path)
}

/** The kind that a file is in the place of: `networks/office.yaml`, or `users.yaml`. */
export function findFileKind(path: string, kinds: KindSet): LoadedKind | undefined {
  const [folder, name] = path.split('/')
  return listTopKinds(kinds).find(({ kind: { place } }) =>
    name === undefined
      ? !('folder' in place) && path === `${getPlaceName(place)}.yaml`
      : 'folder' in place && place.folder === folder,
  )
}

/** The kinds that have a file or folder of their own. */
export function listTopKinds(kinds: KindSet): readonly LoadedKind[] {
  return kinds.all.filter(({ kind }) => getParentKind(kind.place) === undefined)
}

/** The key of a kind in a configuration of one file: `user-groups` becomes `userGroups`. */
export function getSectionKey({ kind }: LoadedKind): string {
  return toSectionKey(getPlaceName(kind.place))
}

/** The key that what stands in a folder or file of its own has in a configuration of one file. */
export function toSectionKey(placeName: string): string {
  return placeName.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase())
}

/** The folders of some kinds. */
export function listFolders(kinds: KindSet, names: ReadonlySet<string>): readonly string[] {
  return listTopKinds(kinds).flatMap(({ kind: { name, place } }) =>
    names.has(name) && 'folder' in place ? [place.folder] : [],
  )
}

/** What the first file begins with, for readers who meet a configuration for the first time. */
export function createHeader(kinds: KindSet): string {
  const writeOnly = listTopKinds(kinds).filter(({ kind }) => kind.list === undefined)
  return [
    '# Configuration of a CloudConnexa Cloud ID. Names stand for ids, ${secret:…} for what must not be in a file.',
    '# A kind without a file or folder is not managed. A text, list or block that is left out is empty; a switch,',
    '# number or choice that is left out stays as it is in the account.',
    ...writeOnly.map(
      ({ kind }) =>
        `# ${kind.title}: the API cannot read them, so ${getPlaceName(kind.place)}.yaml is never exported.`,
    ),
  ].join('\n')
}
