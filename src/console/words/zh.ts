// The dictionary in Chinese, the language of record. A word added here and not in English does not compile.
import { alikeZh } from './parts/alike.js'
import { assessZh } from './parts/assess.js'
import { boardsZh } from './parts/boards.js'
import { caseZh } from './parts/case.js'
import { citizenZh } from './parts/citizen.js'
import { commandZh } from './parts/commands.js'
import { confidenceZh } from './parts/confidence.js'
import { deskZh } from './parts/desks.js'
import { evaluateZh } from './parts/evaluate.js'
import { gazetteZh } from './parts/gazette.js'
import { meetingsZh } from './parts/meetings.js'
import { oversightZh } from './parts/oversight.js'
import { papersZh } from './parts/papers.js'
import { registersZh } from './parts/registers.js'
import { reportsZh } from './parts/reports.js'
import { rulesZh } from './parts/rules.js'
import { seatZh } from './parts/seat.js'
import { seatsZh } from './parts/seats.js'
import { sharesZh } from './parts/shares.js'
import { shellZh } from './parts/shell.js'
import { timelineZh } from './parts/timeline.js'

export const zh = {
  ...shellZh,
  ...seatZh,
  ...deskZh,
  ...caseZh,
  ...commandZh,
  ...timelineZh,
  ...citizenZh,
  ...alikeZh,
  ...assessZh,
  ...reportsZh,
  ...evaluateZh,
  ...boardsZh,
  ...confidenceZh,
  ...registersZh,
  ...meetingsZh,
  ...oversightZh,
  ...papersZh,
  ...gazetteZh,
  ...rulesZh,
  ...sharesZh,
  ...seatsZh,
} as const

export type Word = keyof typeof zh
