/** One entry of an access group: everything of a type, everything below a parent, or the listed children. */
export interface AccessItemRecord {
  /** Such as `USER_GROUP` or `NETWORK_SERVICE`. */
  readonly type: string
  /** Whether it covers everything of its type, or everything below `parent`. */
  readonly allCovered: boolean
  /** Id of the network or host that the children lie below. */
  readonly parent?: string
  /** Ids of the covered objects, unless all are covered. */
  readonly children: readonly string[]
}

/** An access group. */
export interface AccessGroupRecord {
  /** Id of the access group. */
  readonly id: string
  /** Display name. */
  readonly name: string
  /** Description. */
  readonly description?: string
  /** Marks the built-in full-mesh group. */
  readonly defaultGroup: boolean
  /** Who has access. */
  readonly source: readonly AccessItemRecord[]
  /** What can be reached. */
  readonly destination: readonly AccessItemRecord[]
}

/** Common properties of device posture and location context policies. */
export interface PolicyRecord {
  /** Id of the policy. */
  readonly id: string
  /** Name of the policy. */
  readonly name: string
  /** Description. */
  readonly description?: string
  /** Ids of the user groups that it applies to. */
  readonly userGroupsIds: readonly string[]
}

/** The checks of one operating system; which of them exist depends on the system. */
export interface SystemCheckRecord {
  /** Whether devices with this system may connect. */
  readonly allowed: boolean
  /** Required version of the system, and how to compare it. */
  readonly version?: { readonly version?: string; readonly condition?: string }
  /** Accepted antivirus products. */
  readonly antiviruses?: readonly string[]
  /** Which disks must be encrypted, and how. */
  readonly diskEncryption?: { readonly type?: string; readonly volume?: string }
  /** Whether the disk must be encrypted. */
  readonly diskEncrypted?: boolean
  /** Certificate that must be installed. */
  readonly certificate?: string
}

/** A device posture policy. */
export interface DevicePostureRecord extends PolicyRecord {
  /** Checks of devices with Windows. */
  readonly windows?: SystemCheckRecord
  /** Checks of devices with macOS. */
  readonly macos?: SystemCheckRecord
  /** Checks of devices with Linux. */
  readonly linux?: SystemCheckRecord
  /** Checks of devices with Android. */
  readonly android?: SystemCheckRecord
  /** Checks of devices with iOS. */
  readonly ios?: SystemCheckRecord
}

/** A location context policy. */
export interface LocationContextRecord extends PolicyRecord {
  /** The addresses that are allowed or denied. */
  readonly ipCheck?: {
    readonly allowed: boolean
    readonly ips: readonly { readonly ip: string; readonly description?: string }[]
  }
  /** The countries that are allowed or denied, as two-letter codes. */
  readonly countryCheck?: { readonly allowed: boolean; readonly countries: readonly string[] }
  /** Decides where no other check does. */
  readonly defaultCheck: { readonly allowed: boolean }
}
