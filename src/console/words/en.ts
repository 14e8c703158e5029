// The dictionary in English.
import { alikeEn } from './parts/alike.js'
import { assessEn } from './parts/assess.js'
import { boardsEn } from './parts/boards.js'
import { caseEn } from './parts/case.js'
import { citizenEn } from './parts/citizen.js'
import { commandEn } from './parts/commands.js'
import { confidenceEn } from './parts/confidence.js'
import { deskEn } from './parts/desks.js'
import { evaluateEn } from './parts/evaluate.js'
import { gazetteEn } from './parts/gazette.js'
import { meetingsEn } from './parts/meetings.js'
import { oversightEn } from './parts/oversight.js'
import { papersEn } from './parts/papers.js'
import { registersEn } from './parts/registers.js'
import { reportsEn } from './parts/reports.js'
import { rulesEn } from './parts/rules.js'
import { seatEn } from './parts/seat.js'
import { seatsEn } from './parts/seats.js'
import { sharesEn } from './parts/shares.js'
import { shellEn } from './parts/shell.js'
import { timelineEn } from './parts/timeline.js'
import type { Word } from './zh.js'

export const en: Record<Word, string> = {
  ...shellEn,
  ...seatEn,
  ...deskEn,
  ...caseEn,
  ...commandEn,
  ...timelineEn,
  ...citizenEn,
  ...alikeEn,
  ...assessEn,
  ...reportsEn,
  ...evaluateEn,
  ...boardsEn,
  ...confidenceEn,
  ...registersEn,
  ...meetingsEn,
  ...oversightEn,
  ...papersEn,
  ...gazetteEn,
  ...rulesEn,
  ...sharesEn,
  ...seatsEn,
}
