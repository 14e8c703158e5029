// What a refusal about sharing and handing out says; part of zh.ts.
import type { Message } from './message.js'

export const SHARES_ZH: Readonly<Record<string, Message>> = {
  share_unknown: { title: '没有这份授权', detail: '没有编号为 {grant} 的数据共享授权。请从“数据共享”里打开。' },
  share_not_yours: { title: '不是您的授权', detail: '授权 {grant} 不是给您的单位或账号的。需要数据请另行申请。' },
  share_not_open: {
    title: '这份授权现在不能用',
    detail: '授权 {grant} 未开通、已结束、已到期或不再符合共享规则（{why}，到期日 {until}）。需要继续使用请重新申请。',
  },
  share_elsewhere: {
    title: '数据在另一平台',
    detail: '授权 {grant} 由 {from} 提供。请用贵单位在该平台的账号登录后使用。',
  },
  share_use_not_granted: { title: '未授权这种用法', detail: '授权 {grant} 不含“{use}”。需要时请申请增加使用方式。' },
  share_file_outside: { title: '授权范围内没有这一件', detail: '授权 {grant} 的范围内没有 {number}。请核对编号。' },
  share_recall_unknown: {
    title: '没有这份收回通知',
    detail: '没有发给贵单位的、关于授权 {grant} 中 {number} 的收回通知。',
  },
  share_too_many: { title: '一次取得太多', detail: '一个文件最多 {most} 件。请缩小日期范围，分几次取。' },
  mark_unknown: { title: '没有这个认定', detail: '对您的号码没有编号 {mark} 的认定。请从所列的认定里选。' },
  export_excluded: {
    title: '不能导出',
    detail: '这一件属于须控制知悉范围的五类之一，不出本平台。核验请在本平台内进行。',
  },
}
