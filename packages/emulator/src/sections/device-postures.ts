import type { DevicePostureRecord, SystemCheckRecord } from '../access-records.ts'
import { refused } from '../answers.ts'
import type { Tenant } from '../tenant.ts'
import { type PolicyRequest, policyRecord, policyStatuses } from './policies.ts'
import { takeFromPolicies } from './references.ts'
import { resourceHandlers } from './resource.ts'
import { given, type Section } from './section.ts'

type SystemCheckRequest = Partial<SystemCheckRecord>
type OperatingSystem = 'windows' | 'macos' | 'linux' | 'android' | 'ios'
type DevicePostureRequest = PolicyRequest & { readonly [S in OperatingSystem]?: SystemCheckRequest }

const handlers = resourceHandlers<DevicePostureRecord, DevicePostureRequest>({
  collection: (state) => state.devicePostures,
  create: (request, tenant) => record(tenant.identifiers.uuid(), request, tenant),
  replace: (request, tenant, former) => record(former.id, request, tenant),
  present: (policy) => policy,
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

/** A user group has at most one policy: assigning a group takes it from the policy that had it. */
function record(id: string, request: DevicePostureRequest, { state }: Tenant): DevicePostureRecord {
  const policy = policyRecord(id, request, state)
  const { windows, macos, linux, android, ios } = request
  const systems = {
    ...given('windows', windows && windowsCheck(windows)),
    ...given('macos', macos && macosCheck(macos)),
    ...given('linux', linux && plainCheck(linux)),
    ...given('android', android && plainCheck(android)),
    ...given('ios', ios && plainCheck(ios)),
  }
  takeFromPolicies(policy.userGroupsIds, state.devicePostures, id)
  return { ...policy, ...systems }
}

function windowsCheck(request: SystemCheckRequest): SystemCheckRecord {
  const { diskEncryption } = request
  if (diskEncryption?.type === 'SPECIFIC_VOLUME' && (diskEncryption.volume ?? '') === '') {
    throw refused('windows.diskEncryption.volume', 'SPECIFIC_VOLUME needs a volume')
  }
  return { ...desktopCheck('windows', request), ...given('diskEncryption', diskEncryption) }
}

function macosCheck(request: SystemCheckRequest): SystemCheckRecord {
  if (request.antiviruses?.includes('MICROSOFT_DEFENDER') === true) {
    throw refused('macos.antiviruses', 'MICROSOFT_DEFENDER is for Windows only')
  }
  return { ...desktopCheck('macos', request), ...given('diskEncrypted', request.diskEncrypted) }
}

function desktopCheck(system: OperatingSystem, request: SystemCheckRequest): SystemCheckRecord {
  const { version, antiviruses, certificate } = request
  if (version?.version !== undefined && !/^\d+(\.\d+){0,2}$/.test(version.version)) {
    throw refused(`${system}.version.version`, 'must be major.minor.patch')
  }
  return {
    ...plainCheck(request),
    ...given('version', version),
    ...given('antiviruses', antiviruses),
    ...given('certificate', certificate),
  }
}

/** All that the API checks on a phone or on Linux. Without a choice the system is allowed. */
function plainCheck({ allowed = true }: SystemCheckRequest): SystemCheckRecord {
  return { allowed }
}
