import { type Answer, empty, json, text } from '../../answers.ts'
import { type DocumentedOperation, operations } from '../../document.ts'
import { bodyOf, type Handler, type Section } from '../section.ts'
import { settings as table } from './table.ts'
import { isSettingPath, readSetting, type SettingPath, type SettingValues, writeSetting } from './values.ts'

const prefix = '/api/v1/settings/'

const documented = [...operations.values()].filter((operation) => operation.section === 'Settings')

/** Section Settings: every operation reads or writes one setting, so that a table is all there is to say. */
export const settings: Section = {
  handlers: Object.fromEntries(documented.map((operation) => [operation.id, handlerOf(operation)])),
  alsoAccepts: Object.fromEntries(
    documented.flatMap((operation) => {
      const { alsoAccepts } = table[settingPath(operation)]
      return alsoAccepts === undefined ? [] : [[operation.id, alsoAccepts]]
    }),
  ),
}

/** The setting that an operation is about. */
function settingPath({ id, path }: DocumentedOperation): SettingPath {
  const name = path.slice(prefix.length)
  if (!isSettingPath(name)) throw new Error(`No setting is known for operation ${id}`)
  return name
}

function handlerOf(operation: DocumentedOperation): Handler {
  const path = settingPath(operation)
  return operation.method === 'GET' ? reader(path) : writer(path)
}

function reader<K extends SettingPath>(path: K): Handler {
  return (_call, { state }) => {
    const value = readSetting(state, path)
    if (value !== undefined) return answer(path, value)
    const refusal = table[path].unset?.()
    if (refusal !== undefined) throw refusal
    return empty(200)
  }
}

/** A setter answers with the value that is now stored. */
function writer<K extends SettingPath>(path: K): Handler {
  return (call, { state }) => {
    const value = bodyOf<SettingValues[K]>(call)
    table[path].check?.(value, state)
    writeSetting(state, path, value)
    table[path].apply?.(value, state)
    return answer(path, value)
  }
}

function answer(path: SettingPath, value: unknown): Answer {
  return table[path].kind === 'text' ? text(200, String(value)) : json(200, value)
}
