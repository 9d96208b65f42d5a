/** One entry of an access group: everything of a type, everything below a parent, or the listed children. */
export interface AccessItemRecord {
  /** Such as `USER_GROUP` or `NETWORK_SERVICE`. */
  readonly type: string
  /** Whether it stands for everything of its type, or everything below `parent`. */
  readonly allCovered: boolean
  /** Id of the network or host that the children lie below. */
  readonly parent?: string
  /** Ids of what is meant, where not all is. */
  readonly children: readonly string[]
}

/** An access group. */
export interface AccessGroupRecord {
  /** Id of the access group. */
  readonly id: string
  /** Name for people. */
  readonly name: string
  /** Free text. */
  readonly description?: string
  /** Marks the built-in full-mesh group. */
  readonly defaultGroup: boolean
  /** Who gets access. */
  readonly source: readonly AccessItemRecord[]
  /** What can be reached. */
  readonly destination: readonly AccessItemRecord[]
}

/** What device posture and location context policies have in common. */
export interface PolicyRecord {
  /** Id of the policy. */
  readonly id: string
  /** Name of the policy. */
  readonly name: string
  /** Free text. */
  readonly description?: string
  /** Ids of the user groups that it holds for. */
  readonly userGroupsIds: readonly string[]
}

/** The checks of one operating system; which of them there are depends on the system. */
export interface SystemCheckRecord {
  /** Whether devices with this system may connect at all. */
  readonly allowed: boolean
  /** Version that the system must have, and how to compare. */
  readonly version?: { readonly version?: string; readonly condition?: string }
  /** Antivirus products that count. */
  readonly antiviruses?: readonly string[]
  /** How disks must be encrypted, and which. */
  readonly diskEncryption?: { readonly type?: string; readonly volume?: string }
  /** Whether the disk must be encrypted. */
  readonly diskEncrypted?: boolean
  /** Certificate that must be there. */
  readonly certificate?: string
}

/** A device posture policy. */
export interface DevicePostureRecord extends PolicyRecord {
  /** What devices with Windows must have. */
  readonly windows?: SystemCheckRecord
  /** What devices with macOS must have. */
  readonly macos?: SystemCheckRecord
  /** What devices with Linux must have. */
  readonly linux?: SystemCheckRecord
  /** What devices with Android must have. */
  readonly android?: SystemCheckRecord
  /** What devices with iOS must have. */
  readonly ios?: SystemCheckRecord
}

/** A location context policy. */
export interface LocationContextRecord extends PolicyRecord {
  /** The addresses that are let in, or kept out. */
  readonly ipCheck?: {
    readonly allowed: boolean
    readonly ips: readonly { readonly ip: string; readonly description?: string }[]
  }
  /** The countries that are let in, or kept out, by their codes of two letters. */
  readonly countryCheck?: { readonly allowed: boolean; readonly countries: readonly string[] }
  /** What holds where no other check decides. */
  readonly defaultCheck: { readonly allowed: boolean }
}
