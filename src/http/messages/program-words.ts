// Words of the program itself that screens need in both languages and that no pack prints.
import type { Channel, RequestType, TransferMode } from '../../terms/platform.js'
import type { SharingExclusion } from '../../terms/sharing.js'
import type { Bilingual } from '../../terms/text.js'
import type { CaseDeed } from '../contract/commands.js'

type Words<K extends string> = Readonly<Record<K, Bilingual>>

export const REQUEST_TYPE_WORDS: Words<RequestType> = {
  consultation: { zh: '咨询', en: 'Enquiry' },
  help: { zh: '求助', en: 'Request for help' },
  complaint: { zh: '投诉', en: 'Complaint' },
  report: { zh: '举报', en: 'Report of an offence' },
  suggestion: { zh: '建议', en: 'Suggestion' },
  praise: { zh: '表扬', en: 'Praise' },
  alarm: { zh: '报警', en: 'Alarm' },
}

export const MODE_WORDS: Words<TransferMode> = {
  one_key_transfer: { zh: '一键转接', en: 'One-key transfer' },
  three_way_call: { zh: '三方通话', en: 'Three-way call' },
  system_push: { zh: '系统推送', en: 'System push' },
  consultation: { zh: '系统内会商', en: 'Consultation in the system' },
  none: { zh: '本平台受理', en: 'Stays here' },
}

export const CHANNEL_WORDS: Words<Channel> = {
  phone: { zh: '电话', en: 'Phone' },
  internet: { zh: '互联网', en: 'Internet' },
}

export const EXCLUSIONS: Words<SharingExclusion> = {
  secret: { zh: '涉密', en: 'secret' },
  stability: { zh: '涉稳', en: 'stability' },
  terror: { zh: '涉恐', en: 'terror' },
  investigation: { zh: '涉案', en: 'investigation' },
  major_sensitive: { zh: '涉重大敏感', en: 'major sensitive' },
}

export const CASE_STATES: Words<'open' | 'answered' | 'turned_away' | 'merged' | 'closed'> = {
  open: { zh: '办理中', en: 'Open' },
  answered: { zh: '已答复', en: 'Answered' },
  turned_away: { zh: '不予受理', en: 'Not accepted' },
  merged: { zh: '已并入', en: 'Merged' },
  closed: { zh: '已结案', en: 'Closed' },
}

export const LEG_KINDS: Words<'desk' | 'order' | 'transfer_out' | 'transfer_in' | 'negotiation'> = {
  desk: { zh: '本平台', en: 'This desk' },
  order: { zh: '工单', en: 'Work order' },
  transfer_out: { zh: '转出', en: 'Transferred out' },
  transfer_in: { zh: '转入', en: 'Transferred in' },
  negotiation: { zh: '协商', en: 'Negotiation' },
}

export const COMMAND_WORDS: Words<CaseDeed> = {
  supplement: { zh: '补充', en: 'Supplement' },
  'offer-transfer': { zh: '转办', en: 'Transfer' },
  'accept-transfer': { zh: '受理转办', en: 'Accept the transfer' },
  'decline-transfer': { zh: '拒收转办', en: 'Decline the transfer' },
  'recall-transfer': { zh: '撤回转办', en: 'Recall the transfer' },
  'open-negotiation': { zh: '发起协商', en: 'Open a negotiation' },
  'answer-negotiation': { zh: '答复协商', en: 'Answer the negotiation' },
  'escalate-back': { zh: '事态升级，回流110', en: 'Escalate back to 110' },
  dispatch: { zh: '派单', en: 'Dispatch' },
  'sign-for': { zh: '签收', en: 'Sign for' },
  'return-order': { zh: '退单', en: 'Return the order' },
  'adjudicate-return': { zh: '裁定退单', en: 'Decide the return' },
  'request-extension': { zh: '申请延期', en: 'Ask for an extension' },
  'decide-extension': { zh: '批复延期', en: 'Decide the extension' },
  'report-result': { zh: '报结果', en: 'Report the result' },
  'review-result': { zh: '审核结果', en: 'Review the result' },
  'complete-desk': { zh: '本台办结', en: 'Complete at this desk' },
  'write-back': { zh: '反馈回写', en: 'Write back' },
  'record-follow-up': { zh: '回访', en: 'Record the follow-up' },
  reopen: { zh: '重新办理', en: 'Reopen' },
  close: { zh: '结案', en: 'Close' },
  'answer-from-knowledge': { zh: '知识库答复', en: 'Answer from the knowledge base' },
  'turn-away': { zh: '不予受理', en: 'Turn away' },
  'raise-danger': { zh: '报危险', en: 'Raise danger' },
  'propose-downgrade': { zh: '提出降级', en: 'Propose a downgrade' },
  'confirm-downgrade': { zh: '确认降级', en: 'Confirm the downgrade' },
  'pause-clock': { zh: '暂停时限', en: 'Pause the clock' },
  'resume-clock': { zh: '恢复时限', en: 'Resume the clock' },
  'mark-exclusions': { zh: '标记不共享', en: 'Mark as not shared' },
  'record-call': { zh: '登记通话', en: 'Record the call' },
  'settle-duty': { zh: '完成回拨', en: 'Settle the call-back' },
  verify: { zh: '督办核实', en: 'Verify the result' },
  'close-supervision': { zh: '督办销号', en: 'Close the supervision' },
  'open-supervision': { zh: '开出督办', en: 'Open a step of supervision' },
  'answer-supervision': { zh: '答复督办', en: 'Answer a supervision' },
  'appeal-supervision': { zh: '对督办申诉', en: 'Appeal against a supervision' },
  'decide-supervision-appeal': { zh: '裁定督办申诉', en: 'Decide an appeal against a supervision' },
  'ask-set-aside': { zh: '申请不计入考核', en: 'Ask to be left out of the assessment' },
  'decide-set-aside': { zh: '审核不计入考核', en: 'Decide on leaving out' },
  'appeal-set-aside': { zh: '剔除申诉', en: 'Appeal a refusal to leave out' },
  'revoke-set-aside': { zh: '撤销剔除', en: 'Take a leaving out back' },
  merge: { zh: '并单', en: 'Merge' },
  unmask: { zh: '查看诉求人', en: 'Show the requester' },
  export: { zh: '导出', en: 'Export' },
}
