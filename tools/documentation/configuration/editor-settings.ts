import { getParentKind, getPlaceName } from '../../../packages/configuration/src/kind/kind-set.ts'
import { loadAllKinds } from '../../../packages/configuration/src/kinds/load-all-kinds.ts'

const schemas = './node_modules/@cloudconnexa/configuration/schema'

/** The settings that make an editor check the files of each kind. */
export async function createEditorSettings(): Promise<string> {
  const kinds = await loadAllKinds([])
  const entries = kinds.all.flatMap(({ kind: { place } }) => {
    if (getParentKind(place) !== undefined) return []
    const name = getPlaceName(place)
    const files = 'folder' in place ? `${name}/*.yaml` : `${name}.yaml`
    return [[`${schemas}/${name}.schema.json`, `cloudconnexa/${files}`] as const]
  })
  return [
    '```json',
    JSON.stringify({ 'yaml.schemas': Object.fromEntries(entries) }, undefined, 2),
    '```',
  ].join('\n')
}
