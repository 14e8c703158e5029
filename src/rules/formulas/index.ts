// The formulas a pack may name. A formula is written where a table cannot say it: money, rounding, calendars, lists.
import type { Formula } from '../formula.js'
import { afforestationSubsidy } from './afforestation-subsidy.js'
import { dutyRate } from './duty-rate.js'
import { footballRefund } from './football-refund.js'
import { footballSupport } from './football-support.js'
import { forestArea } from './forest-area.js'
import { greeningProgress } from './greening-progress.js'
import { heavierFine } from './heavier-fine.js'
import { noticePeriod } from './notice-period.js'
import { paperStatusFormula } from './paper-status.js'
import { parkGrade } from './park-grade.js'
import { postHolder } from './post-holder.js'
import { rate } from './rate.js'
import { relocationCompensation } from './relocation-compensation.js'
import { workingHoursDue } from './working-hours-due.js'

export const FORMULAS: Readonly<Record<string, Formula>> = {
  'relocation-compensation': relocationCompensation,
  'park-grade': parkGrade,
  'heavier-fine': heavierFine,
  'football-support': footballSupport,
  'football-refund': footballRefund,
  'forest-area': forestArea,
  'afforestation-subsidy': afforestationSubsidy,
  'greening-progress': greeningProgress,
  'duty-rate': dutyRate,
  'notice-period': noticePeriod,
  'working-hours-due': workingHoursDue,
  'post-holder': postHolder,
  rate,
  'paper-status': paperStatusFormula,
}
