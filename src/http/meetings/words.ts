// What the kinds of incident and of agenda lines are called.
import type { AgendaKind } from '../../reports/agenda/agenda.js'
import type { IncidentKind } from '../../reports/agenda/incidents.js'
import type { Bilingual } from '../../terms/text.js'

export const INCIDENT_WORDS: Readonly<Record<IncidentKind, Bilingual>> = {
  undecided: { zh: '协商未定', en: 'negotiation undecided' },
  declined: { zh: '拒收转办', en: 'transfer declined' },
  returned: { zh: '退单', en: 'order returned' },
  returned_again: { zh: '再次退单', en: 'returned again' },
  reassigned: { zh: '改派', en: 'reassigned' },
  recalled: { zh: '撤回转办', en: 'transfer recalled' },
  flow_back: { zh: '回流', en: 'flowed back' },
  escalated_back: { zh: '升级回110', en: 'escalated back to 110' },
  supervised: { zh: '督办未结', en: 'supervision open' },
}

export const AGENDA_WORDS: Readonly<Record<AgendaKind, Bilingual>> = {
  matter: { zh: '归属争议', en: 'Whose is it' },
  pair: { zh: '同两家反复争议', en: 'The same two again' },
  supervised: { zh: '督办未结', en: 'Supervision open' },
  no_row: { zh: '清单接不住', en: 'No row fits' },
  other_unit: { zh: '办的不是清单写的单位', en: 'Another unit than named' },
  unused: { zh: '久无诉求的行', en: 'Row nobody used' },
  sharing_refused: { zh: '数据不予共享', en: 'Data refused' },
  warning_open: { zh: '预警没有措施', en: 'Warning without measure' },
  duty_overdue: { zh: '任务逾期', en: 'Duty overdue' },
}
