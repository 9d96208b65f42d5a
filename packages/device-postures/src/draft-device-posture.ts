import { createDraft, type Draft, toRequest } from '@cloudconnexa/core/service'
import type {
  DevicePostureRequest,
  DevicePostureResponse,
  DiskEncryption,
  DiskEncryptionRequest,
  MacOSRequest,
  MacOSResponse,
  VersionPolicy,
  VersionPolicyRequest,
  WindowsRequest,
  WindowsResponse,
} from './models/index.gen.ts'

// Responses may hold properties that requests refuse, so each one that goes back is named.

/** The request that would write a device posture policy as it was read. */
export function draftDevicePosture(policy: DevicePostureResponse): DevicePostureRequest {
  return createDraft(policy, ({ name, description, userGroupsIds, windows, macos, linux, android, ios }) =>
    toRequest<DevicePostureRequest>({
      name,
      description,
      userGroupsIds,
      windows: windows && draftWindows(windows),
      macos: macos && draftMacos(macos),
      linux: linux && { allowed: linux.allowed },
      android: android && { allowed: android.allowed },
      ios: ios && { allowed: ios.allowed },
    }),
  )
}

function draftWindows(windows: WindowsResponse): Draft<WindowsRequest> {
  const { allowed, version, antiviruses, diskEncryption, certificate } = windows
  return {
    allowed,
    version: version && draftVersion(version),
    antiviruses,
    diskEncryption: diskEncryption && draftDiskEncryption(diskEncryption),
    certificate,
  }
}

function draftMacos(macos: MacOSResponse): Draft<MacOSRequest> {
  const { allowed, version, antiviruses, diskEncrypted, certificate } = macos
  return { allowed, version: version && draftVersion(version), antiviruses, diskEncrypted, certificate }
}

function draftVersion({ version, condition }: VersionPolicy): Draft<VersionPolicyRequest> {
  return { version, condition }
}

function draftDiskEncryption({ type, volume }: DiskEncryption): Draft<DiskEncryptionRequest> {
  return { type, volume }
}
