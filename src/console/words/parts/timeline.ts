// Names of the facts on a timeline.

export const timelineZh = {
  'fact.accept': '由谁受理',
  'fact.to': '转给',
  'fact.from': '来自',
  'fact.agreed': '商定由谁受理',
  'fact.role': '主协办',
  'fact.step': '督办步骤',
  'fact.limit': '时限',
  'fact.what': '进展',
  'fact.text': '内容',
  'fact.due': '截止',
  'fact.theirNumber': '对方编号',
  'because.code.caller_lost': '转接中来电人挂断',
  'because.code.call_lost_in_restart': '系统重启时通话未了',
  'because.code.call_end_not_reported': '没有人记录通话结果',
  'because.code.unsatisfied_again': '再次不满意',
  'because.code.held_by_peer': '由对方平台办理',
} as const

export const timelineEn: Record<keyof typeof timelineZh, string> = {
  'fact.accept': 'Accepted by',
  'fact.to': 'To',
  'fact.from': 'From',
  'fact.agreed': 'Agreed',
  'fact.role': 'As',
  'fact.step': 'Step',
  'fact.limit': 'Limit',
  'fact.what': 'What',
  'fact.text': 'Text',
  'fact.due': 'Due',
  'fact.theirNumber': 'Their number',
  'because.code.caller_lost': 'the caller hung up during the handover',
  'because.code.call_lost_in_restart': 'the call was open when the system restarted',
  'because.code.call_end_not_reported': 'nobody reported how the call ended',
  'because.code.unsatisfied_again': 'unsatisfied again',
  'because.code.held_by_peer': 'the other platform handles it',
}
