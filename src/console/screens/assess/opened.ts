// Which figure of a sheet stands open (task 8): one indicator, of one group or of all.

export interface Opened {
  readonly indicator: string
  readonly group?: string
}
