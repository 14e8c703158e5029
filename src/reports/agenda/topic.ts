// What an entry of the agenda is called, in both languages: the console shows it, the minutes print it.
import type { Bilingual } from '../../terms/text.js'
import type { AgendaEntry } from './agenda.js'

/** Unit or platform → its name; row → its subclass. */
export interface AgendaNames {
  readonly party: (id: string) => Bilingual
  readonly row: (id: string) => string
}

export function topicOf(entry: AgendaEntry, names: AgendaNames): Bilingual {
  const parties = entry.parties.map(names.party)
  const sides = { zh: parties.map(({ zh }) => zh).join('、'), en: parties.map(({ en }) => en).join(', ') }
  const named = entry.row === null ? '' : `${entry.row}（${names.row(entry.row)}）`
  const row = entry.row === null ? { zh: '清单没有的事项', en: 'what no row fits' } : { zh: named, en: `row ${named}` }
  switch (entry.kind) {
    case 'matter':
      return { zh: `${row.zh}的归属争议`, en: `Whose is it: ${row.en}` }
    case 'pair':
      return { zh: `${sides.zh}就${row.zh}反复争议`, en: `${sides.en} dispute ${row.en} again and again` }
    case 'supervised':
      return { zh: `${sides.zh}未办结的督办`, en: `Supervision not closed at ${sides.en}` }
    case 'no_row':
      return { zh: '清单接不住的诉求', en: 'Demands that no row of the list fits' }
    case 'other_unit': {
      const [named, answers] = parties
      return {
        zh: `${row.zh}清单写${named?.zh ?? ''}，实际由${answers?.zh ?? ''}先办`,
        en: `${row.en} names ${named?.en ?? ''}, but ${answers?.en ?? ''} gets the first order`,
      }
    }
    case 'unused':
      return { zh: `${row.zh}久无诉求`, en: `Nobody used ${row.en}` }
    case 'sharing_refused':
      return {
        zh: `不予共享的申请：${entry.records[0]?.headline ?? ''}`,
        en: `Data refused: ${entry.records[0]?.headline ?? ''}`,
      }
    case 'warning_open':
      return {
        zh: `没有措施的预警：${entry.records[0]?.headline ?? ''}`,
        en: `Warning without measure: ${entry.records[0]?.headline ?? ''}`,
      }
    case 'duty_overdue':
      return {
        zh: `逾期的议定任务：${entry.records[0]?.headline ?? ''}`,
        en: `Overdue duty: ${entry.records[0]?.headline ?? ''}`,
      }
  }
}
