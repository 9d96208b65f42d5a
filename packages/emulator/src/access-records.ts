/** One entry of an access group: everything of a type, everything below a parent, or the listed children. */
export interface AccessItemRecord {
  readonly type: string
  readonly allCovered: boolean
  readonly parent?: string
  readonly children: readonly string[]
}

/** An access group. */
export interface AccessGroupRecord {
  readonly id: string
  readonly name: string
  readonly description?: string
  /** Marks the built-in full-mesh group. */
  readonly defaultGroup: boolean
  readonly source: readonly AccessItemRecord[]
  readonly destination: readonly AccessItemRecord[]
}

/** What device posture and location context policies have in common. */
export interface PolicyRecord {
  readonly id: string
  readonly name: string
  readonly description?: string
  readonly userGroupsIds: readonly string[]
}

/** The checks of one operating system; which of them there are depends on the system. */
export interface SystemCheckRecord {
  readonly allowed: boolean
  readonly version?: { readonly version?: string; readonly condition?: string }
  readonly antiviruses?: readonly string[]
  readonly diskEncryption?: { readonly type?: string; readonly volume?: string }
  readonly diskEncrypted?: boolean
  readonly certificate?: string
}

/** A device posture policy. */
export interface DevicePostureRecord extends PolicyRecord {
  readonly windows?: SystemCheckRecord
  readonly macos?: SystemCheckRecord
  readonly linux?: SystemCheckRecord
  readonly android?: SystemCheckRecord
  readonly ios?: SystemCheckRecord
}

/** A location context policy. */
export interface LocationContextRecord extends PolicyRecord {
  readonly ipCheck?: {
    readonly allowed: boolean
    readonly ips: readonly { readonly ip: string; readonly description?: string }[]
  }
  readonly countryCheck?: { readonly allowed: boolean; readonly countries: readonly string[] }
  readonly defaultCheck: { readonly allowed: boolean }
}
