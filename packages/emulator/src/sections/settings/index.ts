import { type DocumentedOperation, operations } from '../../api/document.ts'
import { type ApiResponse, createResponse, createTextResponse } from '../../api/response.ts'
import { type Handler, readBody, type Section } from '../shared/section.ts'
import { settingRules } from './setting-rules.ts'
import {
  isSettingPath,
  readSetting,
  type SettingPath,
  type SettingValues,
  writeSetting,
} from './setting-values.ts'

const prefix = '/api/v1/settings/'

const documented = [...operations.values()].filter((operation) => operation.section === 'Settings')

/** Section Settings: every operation reads or writes one setting, so a table describes them all. */
export const settings: Section = {
  handlers: Object.fromEntries(documented.map((operation) => [operation.id, createHandler(operation)])),
  alsoAccepts: Object.fromEntries(
    documented.flatMap((operation) => {
      const { alsoAccepts } = settingRules[getSettingPath(operation)]
      return alsoAccepts === undefined ? [] : [[operation.id, alsoAccepts]]
    }),
  ),
}

function getSettingPath({ id, path }: DocumentedOperation): SettingPath {
  const setting = path.slice(prefix.length)
  if (!isSettingPath(setting)) throw new Error(`No setting is known for operation ${id}`)
  return setting
}

function createHandler(operation: DocumentedOperation): Handler {
  const path = getSettingPath(operation)
  return operation.method === 'GET' ? createGetter(path) : createSetter(path)
}

function createGetter<K extends SettingPath>(path: K): Handler {
  return (_call, { state }) => {
    const value = readSetting(state, path)
    if (value !== undefined) return toResponse(path, value)
    const error = settingRules[path].createUnsetError?.()
    if (error !== undefined) throw error
    return createResponse(200)
  }
}

/** A setter responds with the value that is now stored. */
function createSetter<K extends SettingPath>(path: K): Handler {
  return (call, { state }) => {
    const value = readBody<SettingValues[K]>(call)
    settingRules[path].check?.(value, state)
    writeSetting(state, path, value)
    settingRules[path].apply?.(value, state)
    return toResponse(path, value)
  }
}

function toResponse(path: SettingPath, value: unknown): ApiResponse {
  return settingRules[path].kind === 'text'
    ? createTextResponse(200, String(value))
    : createResponse(200, value)
}
