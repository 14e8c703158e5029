// The two platforms of a county and the ways a demand moves between them.
// Source: 海政办发〔2023〕13号, tasks 1 and 4.

/** The platform codes are the numbers citizens dial. */
export const PLATFORMS = ['12345', '110'] as const
export type Platform = (typeof PLATFORMS)[number]

export function otherPlatform(platform: Platform): Platform {
  return platform === '12345' ? '110' : '12345'
}

/** 转办方式. `none`: the platform that received the demand keeps it. `consultation`: 系统内会商, for internet contacts. */
export const TRANSFER_MODES = ['one_key_transfer', 'three_way_call', 'system_push', 'consultation', 'none'] as const
export type TransferMode = (typeof TRANSFER_MODES)[number]

/** 渠道. Only the phone carries a voice leg. */
export const CHANNELS = ['phone', 'internet'] as const
export type Channel = (typeof CHANNELS)[number]

/** 诉求类型 as the hotline's order form lists them; `alarm` (报警) exists at 110 only. */
export const REQUEST_TYPES = ['consultation', 'help', 'complaint', 'report', 'suggestion', 'praise', 'alarm'] as const
export type RequestType = (typeof REQUEST_TYPES)[number]
