// What refusals about reports say on screen, in both languages: part of the lists in zh.ts and en.ts.
import type { Message } from './message.js'

export const REPORTS_ZH: Readonly<Record<string, Message>> = {
  report_unknown: {
    title: '没有这份报告',
    detail: '请检查编号；报告见列表。',
  },
  report_settled: {
    title: '报告已经结束',
    detail: '这份报告已经是 {state}，不能再取消。',
  },
  report_file_unknown: {
    title: '没有这个文件',
    detail: '报告 {id} 没有 {form} 文件：可能还在生成，或者已取消。请回到列表查看进度。',
  },
  report_plan_unknown: {
    title: '没有这种报告',
    detail: '现行文件没有规定报告 {plan}。请从列表里选一种。',
  },
  report_window_missing: {
    title: '缺少事件',
    detail: '{plan} 需要写明事件名称和起止时间。',
  },
  report_window_wrong: {
    title: '起止时间不对',
    detail: '从 {from} 到 {to} 不成立：结束要晚于开始，且最长31天；更长的请做月报。',
  },
  report_period_ahead: {
    title: '时段还没开始',
    detail: '{from} 还没到，没有数据可报。请选一个已经开始的时段。',
  },
}

export const REPORTS_EN: Readonly<Record<string, Message>> = {
  report_unknown: {
    title: 'No such report',
    detail: 'Check the id; the list shows every report.',
  },
  report_settled: {
    title: 'The report has ended',
    detail: 'This report is {state} and cannot be cancelled any more.',
  },
  report_file_unknown: {
    title: 'No such file',
    detail: 'Report {id} has no {form} file: it may still be in the making, or cancelled. See the list.',
  },
  report_plan_unknown: {
    title: 'No such kind of report',
    detail: 'No paper in force has a report {plan}. Choose one from the list.',
  },
  report_window_missing: {
    title: 'The incident is missing',
    detail: '{plan} needs a subject and the time from and to.',
  },
  report_window_wrong: {
    title: 'The time does not fit',
    detail:
      'From {from} to {to} does not hold: the end comes after the beginning, 31 days at most; make a monthly report of more.',
  },
  report_period_ahead: {
    title: 'The period has not begun',
    detail: '{from} is yet to come; there is nothing to report. Choose a period that has begun.',
  },
}
