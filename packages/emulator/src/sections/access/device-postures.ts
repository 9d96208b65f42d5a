import { createPropertyError } from '../../api/api-error.ts'
import type { DevicePostureRecord, SystemCheckRecord } from '../../state/records/access-records.ts'
import { removeFromPolicies } from '../../state/references.ts'
import type { State } from '../../state/state.ts'
import { createResourceHandlers } from '../shared/resource-handlers.ts'
import { optional, type Section } from '../shared/section.ts'
import { type PolicyRequest, policyStatuses, toPolicyRecord } from './policies.ts'

type SystemCheckRequest = Partial<SystemCheckRecord>
type OperatingSystem = 'windows' | 'macos' | 'linux' | 'android' | 'ios'

/** A device posture policy in a request. */
export type DevicePostureRequest = PolicyRequest & { readonly [S in OperatingSystem]?: SystemCheckRequest }

const handlers = createResourceHandlers<DevicePostureRecord, DevicePostureRequest>({
  collection: (state) => state.devicePostures,
  create: (request, { state, ids }) => toDevicePostureRecord(ids.nextUuid(), request, state),
  replace: (request, { state }, { id }) => toDevicePostureRecord(id, request, state),
  toResponse: (policy) => policy,
  statuses: policyStatuses,
})

/** Section Device Posture. */
export const devicePostures: Section = {
  handlers: {
    listDevicePostures: handlers.list,
    getDevicePosture: handlers.get,
    createDevicePosture: handlers.create,
    updateDevicePosture: handlers.update,
    deleteDevicePosture: handlers.remove,
  },
}

/**
 * Creates the record of a device posture policy. A user group has at most one policy: it is removed from the one that had it.
 *
 * @throws {ApiError} when a check is not valid, or a user group does not exist (shape 1).
 */
export function toDevicePostureRecord(
  id: string,
  request: DevicePostureRequest,
  state: State,
): DevicePostureRecord {
  const policy = toPolicyRecord(id, request, state)
  const { windows, macos, linux, android, ios } = request
  const systems = {
    ...optional('windows', windows && toWindowsCheck(windows)),
    ...optional('macos', macos && toMacosCheck(macos)),
    ...optional('linux', linux && toPlainCheck(linux)),
    ...optional('android', android && toPlainCheck(android)),
    ...optional('ios', ios && toPlainCheck(ios)),
  }
  removeFromPolicies(policy.userGroupsIds, state.devicePostures, id)
  return { ...policy, ...systems }
}

function toWindowsCheck(request: SystemCheckRequest): SystemCheckRecord {
  const { diskEncryption } = request
  if (diskEncryption?.type === 'SPECIFIC_VOLUME' && (diskEncryption.volume ?? '') === '') {
    throw createPropertyError('windows.diskEncryption.volume', 'SPECIFIC_VOLUME needs a volume')
  }
  return { ...toDesktopCheck('windows', request), ...optional('diskEncryption', diskEncryption) }
}

function toMacosCheck(request: SystemCheckRequest): SystemCheckRecord {
  if (request.antiviruses?.includes('MICROSOFT_DEFENDER') === true) {
    throw createPropertyError('macos.antiviruses', 'MICROSOFT_DEFENDER is for Windows only')
  }
  return { ...toDesktopCheck('macos', request), ...optional('diskEncrypted', request.diskEncrypted) }
}

function toDesktopCheck(system: OperatingSystem, request: SystemCheckRequest): SystemCheckRecord {
  const { version, antiviruses, certificate } = request
  if (version?.version !== undefined && !/^\d+(\.\d+){0,2}$/.test(version.version)) {
    throw createPropertyError(`${system}.version.version`, 'must be major.minor.patch')
  }
  return {
    ...toPlainCheck(request),
    ...optional('version', version),
    ...optional('antiviruses', antiviruses),
    ...optional('certificate', certificate),
  }
}

/** All that the API checks on a phone or on Linux. A system is allowed by default. */
function toPlainCheck({ allowed = true }: SystemCheckRequest): SystemCheckRecord {
  return { allowed }
}
