// Refusals about seats and the duty of units, in words (clause 9).
import type { Message } from './message.js'

export const SEATS_ZH: Readonly<Record<string, Message>> = {
  no_staffing_kept: { title: '没有坐席配置', detail: '本地文件里没有坐席配置。请在文件夹里补上 {file}。' },
  no_simulated_switch: { title: '不能演练', detail: '接的是真实话务系统，不能演练激增。请在演示环境里演练。' },
  nobody_on_duty: {
    title: '该单位现在无人值班',
    detail:
      '{unit} 现在无人值班，下一次有人是 {next}。可以先留在本平台、改派现在有人的单位，或打值班电话；一定要现在派，请填写理由（dutyReason），理由会记入办件。',
  },
}

export const SEATS_EN: Readonly<Record<string, Message>> = {
  no_staffing_kept: {
    title: 'No staffing is kept',
    detail: 'No paper of this place says how seats are staffed. Add {file} to its folder.',
  },
  no_simulated_switch: {
    title: 'No drill here',
    detail: 'A real telephone system takes no drill of a surge. Drill in the demonstration.',
  },
  nobody_on_duty: {
    title: 'Nobody is on duty there now',
    detail:
      'Nobody is on duty at {unit} now; somebody is there next at {next}. Keep it here, dispatch to a unit that is there, or ring its duty telephone; to dispatch now all the same give a reason (dutyReason), which is written into the file.',
  },
}
