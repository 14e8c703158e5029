// What a refusal about a register, a record or an account book says; part of zh.ts.
import type { Message } from './message.js'
import { SHARES_ZH } from './shares-zh.js'

export const REGISTERS_ZH: Readonly<Record<string, Message>> = {
  ...SHARES_ZH,
  register_unknown: { title: '没有这个名册', detail: '没有名册“{register}”。请从名册列表里打开。' },
  boards_unknown: { title: '没有看板', detail: '现行文件里没有 boards.yaml。请文件包的管理人补上。' },
  topic_unknown: { title: '没有这个话题', detail: '这一时刻的看板上没有话题“{topic}”。请刷新看板后再打开。' },
  record_unknown: { title: '没有这个登记件', detail: '找不到“{id}”。请检查编号。' },
  ledger_unknown: { title: '没有这本账册', detail: '没有账册“{ledger}”。请从账册列表里打开。' },
  move_unknown: { title: '没有这一步', detail: '程序里没有“{move}”这一步。请刷新后从所列的步骤里选。' },
  move_not_open: {
    title: '现在不能做这一步',
    detail: '这一件现在的状态是“{state}”，不能做“{move}”。请刷新后从所列的步骤里选。',
  },
  indicator_unknown: { title: '没有这个指标', detail: '考核里没有指标“{indicator}”。请从考核表里点开。' },
  nothing_to_verify: { title: '还没有结果可核实', detail: '没有单位或席位报过结果。等报了结果再核实。' },
  verified_by_another: {
    title: '要由别人核实',
    detail: '{account} 报过或审过这件的结果，不能自己核实。请另一位督办员来核实。',
  },
  nothing_to_sample: { title: '没有可抽的件', detail: '{from} 至 {to} 收到的诉求还没有结案的。请换个时段。' },
  not_in_sample: { title: '不在样本里', detail: '这一件没有抽进这个样本。请从样本的清单里选。' },
  sample_unknown: { title: '没有这个样本', detail: '请从样本列表里打开。' },
  sheet_not_ready: {
    title: '考核表正在建',
    detail:
      '这段时间有 {demands} 件，多于现算的 {most} 件，而合计还没有建成。请稍后再看，或选短一些的时间；也可以用 assess 命令从动作重算。',
  },
  fields_wrong: { title: '有几项填得不对', detail: '请改正下列各项；什么都没有保存。' },
  fields_missing: { title: '还有必填项', detail: '请补上：{fields}。什么都没有保存。' },
  catalogue_change_unsound: { title: '这条清单变更有问题', detail: '{because}' },
  agenda_line_unknown: { title: '没有这一条议题', detail: '这段时间的汇总里没有“{key}”。请刷新议程。' },
  agenda_fixed: { title: '议程已定稿', detail: '会议 {number} 的议程已定稿或已取消，不能再列入。' },
  meeting_not_held: { title: '会议还没有开', detail: '会议 {number} 还没有召开，没有纪要。' },
  period_backwards: { title: '日期倒置', detail: '从 {from} 到 {to} 是倒的。请改正其中一个。' },
  guard_not_held: { title: '条件不满足', detail: '{because}' },
  value_taken: { title: '已经有了', detail: '“{field}”的这个值已在登记件 {number} 里。请打开那一件，或改正。' },
  nothing_changed: { title: '没有改动', detail: '填的和原来一样，没有什么可更正。' },
  reason_missing: { title: '要写理由', detail: '请写明理由。' },
  nothing_due: { title: '还没到时候', detail: '这一件现在没有到期要做的事。' },
  opens_no_record: { title: '不能这样登记', detail: '这个操作针对已有登记件 {number}。' },
  state_unknown: { title: '没有这个状态', detail: '名册里没有状态“{state}”。请联系文件管理员检查文件包。' },
  amount_missing: { title: '没有金额', detail: '记入账册“{ledger}”要有不小于零的金额。' },
  not_enough_in_account: {
    title: '余额不足',
    detail: '“{account}”现有 {has}，要用 {needs}。请核对后再办；什么都没有记账。',
  },
  demand_not_open_here: { title: '没有在等这件诉求', detail: '这个登记件没有在等办件 {caseId} 的结果。' },
}
